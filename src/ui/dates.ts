/** Dates as precise as they are known: a year, a month or a day. */

/** The parts of a `YYYY`, `YYYY-MM` or `YYYY-MM-DD` date, as CSL has them. */
export const dateParts = (date: string): number[] => date.split('-').map(Number)

/** A date in words, neither more nor less precise than its parts, and unbroken at the end of a line. */
export const formatDate = ([year = 0, month, day]: readonly number[], locale: string): string =>
  new Intl.DateTimeFormat(locale, {
    timeZone: 'UTC',
    year: 'numeric',
    ...(month && { month: 'long' }),
    ...(month && day && { day: 'numeric' }),
  })
    .format(Date.UTC(year, (month ?? 1) - 1, day ?? 1))
    .replaceAll(' ', '\u00a0')
    // Han characters part without a space, wherever they stand.
    .replace(/(?<=.)(?=\p{Script=Han})|(?<=\p{Script=Han})(?=.)/gu, '\u2060')
