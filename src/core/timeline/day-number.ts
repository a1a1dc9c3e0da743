/** Dates as numbers, to be drawn to scale. */

const DAY = 86_400_000
/** Days of a year on the average of the calendar's 400 years. */
export const DAYS_A_YEAR = 365.2425

/** Days from 1 January 1970 to the first day of a `YYYY`, `YYYY-MM` or `YYYY-MM-DD` date. */
export const firstDay = (date: string): number => {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  return Date.UTC(year, month - 1, day) / DAY
}

/** Days from 1 January 1970 to the day after the last day of the date. */
export const dayAfter = (date: string): number => {
  const [year = 0, month, day] = date.split('-').map(Number)
  if (month === undefined) return Date.UTC(year + 1, 0, 1) / DAY
  return Date.UTC(year, day === undefined ? month : month - 1, day === undefined ? 1 : day + 1) / DAY
}
