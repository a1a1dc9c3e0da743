/** The last time that is written with a year of four digits, in milliseconds since 1970. */
const LAST = Date.UTC(9999, 11, 31)

/** A time in Greenwich as ISO 8601 and XML Schema have it; of milliseconds since 1970. Never throws. */
export const isoTime = (time: number): string => new Date(Math.min(time, LAST)).toISOString()
