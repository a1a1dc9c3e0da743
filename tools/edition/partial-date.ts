/** Dates as precise as they are known (`2012`, `2012-06`, `2012-06-22`), compared by the days they may stand for. */
import type { Source } from '../../src/core/model/edition/source'

/** The first day that the date may stand for, as `YYYY-MM-DD`. */
export const earliest = (date: string): string => {
  const [year, month = '01', day = '01'] = date.split('-')
  return `${year}-${month}-${day}`
}

/** The last day that the date may stand for, as `YYYY-MM-DD`; every month is given 31 days, which no comparison minds. */
export const latest = (date: string): string => {
  const [year, month = '12', day = '31'] = date.split('-')
  return `${year}-${month}-${day}`
}

/** True if every day of `date` is later than every day of `other`. */
export const isAfter = (date: string, other: string): boolean => earliest(date) > latest(other)

/** True if `date` names days of `other` only: the same day, or a day or month within it. */
export const isWithin = (date: string, other: string): boolean =>
  earliest(date) >= earliest(other) && latest(date) <= latest(other)

/** Whether the calendar has it; `2011-02-29` is a form without a day. */
export const isOnCalendar = (date: string): boolean => {
  const day = new Date(`${earliest(date)}T00:00:00Z`)
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(earliest(date))
}

/** A CSL date as a date of this form; undefined where the work has none. */
export const fromCsl = (date: Source['issued']): string | undefined =>
  date?.['date-parts'][0].map((part, place) => String(part).padStart(place === 0 ? 4 : 2, '0')).join('-')
