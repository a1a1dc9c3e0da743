/** Dates in a text. */
import { isOnCalendar } from '../edition/partial-date'

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const NUMERIC = /\b(\d{4})[-/](\d{1,2})(?:[-/](\d{1,2}))?(?!\d)/u
const WORDED = new RegExp(
  `\\b(?:(\\d{1,2})(?:st|nd|rd|th)? )?(${MONTHS.join('|')})[a-z]*\\.?,? (?:(\\d{1,2})(?:st|nd|rd|th)?,? )?(\\d{4})\\b`,
  'iu',
)

const two = (part: string | number): string => String(part).padStart(2, '0')

const dateOf = (year: string | undefined, month: number, day: string | undefined): string | undefined => {
  const inMonth = `${year}-${two(month)}`
  const dates = [...(day === undefined ? [] : [`${inMonth}-${two(day)}`]), inMonth]
  return dates.find(isOnCalendar)
}

/** The first date in a text (`2012/06/22`, `June 22, 2012`, `22 Jun 2012`, `June, 2012`), as precise as it is given and a calendar has it. */
export const dateIn = (text: string): string | undefined => {
  const numeric = NUMERIC.exec(text)
  const worded = WORDED.exec(text)
  if (worded && (numeric === null || worded.index < numeric.index)) {
    const [, before, month = '', after, year] = worded
    return dateOf(year, MONTHS.indexOf(month.toLowerCase()) + 1, before ?? after)
  }
  return numeric === null ? undefined : dateOf(numeric[1], Number(numeric[2]), numeric[3])
}
