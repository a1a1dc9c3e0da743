/** What a file may say of the time at which something was written. */

/** By how much the clock of another device may be fast, in milliseconds: a day. */
const FAST = 24 * 60 * 60 * 1000

/** Whether nothing can have been written at that time yet; both in milliseconds since 1970. */
export const isFuture = (time: number, now: number): boolean => time > now + FAST
