/** Dates as precise as they are known: a year, a month or a day. */

/** The parts of a `YYYY`, `YYYY-MM` or `YYYY-MM-DD` date, as CSL has them. */
export const dateParts = (date: string): number[] => date.split('-').map(Number)

/** A date in words, exactly as precise as its parts, with the month's name whole or short. It does not break at the end of a line. */
export const formatDate = (
  [year = 0, month, day]: readonly number[],
  locale: string,
  length: 'long' | 'short' = 'long',
): string =>
  new Intl.DateTimeFormat(locale, {
    timeZone: 'UTC',
    year: 'numeric',
    ...(month && { month: length }),
    ...(month && day && { day: 'numeric' }),
  })
    .format(Date.UTC(year, (month ?? 1) - 1, day ?? 1))
    .replaceAll(' ', '\u00a0')
    // A line may break between Han characters without a space.
    .replace(/(?<=.)(?=\p{Script=Han})|(?<=\p{Script=Han})(?=.)/gu, '\u2060')
