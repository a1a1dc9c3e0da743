/** Dates of a month or a day in English prose. */

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

const DATE = new RegExp(`(?:\\b(\\d{1,2}) )?\\b(${MONTHS.join('|')}) (\\d{4})\\b`, 'gu')

const padded = (number: number): string => String(number).padStart(2, '0')

/** Every date in the text that names month and year (`5 June 2012`, `June 2012`), as `YYYY-MM[-DD]`, each once. */
export const datesInProse = (text: string): string[] => {
  const dates = [...text.matchAll(DATE)].map(([, day, month = '', year]) => {
    const date = `${year}-${padded(MONTHS.indexOf(month) + 1)}`
    return day === undefined ? date : `${date}-${padded(Number(day))}`
  })
  return [...new Set(dates)]
}
