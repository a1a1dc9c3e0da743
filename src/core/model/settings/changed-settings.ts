/** A change of the stored settings that leaves everything else as it is stored. */
import { carriedForward, type Fields, isFields, isVersion, readSettings } from './read-settings'
import type { Settings } from './settings'

/** What a change makes of the settings as they are now. */
export type Change = (now: Settings) => Settings

/**
 * What a change writes. `changed`: only what it made different, so that a value of a later version that this version cannot use stays until
 * the reader changes that very setting. `all`: every setting that this version knows.
 */
export type Extent = 'changed' | 'all'

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)

/**
 * `value` with everything changed that differs between `from` and `to`, field by field and at any depth. All else stays as it is in
 * `value`, also fields that neither `from` nor `to` has.
 */
export const withDifference = (value: Fields, from: Fields, to: Fields): Fields => {
  const names = new Set([...Object.keys(value), ...Object.keys(from), ...Object.keys(to)])
  const fields = [...names].flatMap((name) => {
    const [now, before, next] = [value[name], from[name], to[name]]
    if (isFields(now) && isFields(next)) return [[name, withDifference(now, isFields(before) ? before : {}, next)]]
    const result = isSame(before, next) ? now : next
    return result === undefined ? [] : [[name, result]]
  })
  return Object.fromEntries(fields)
}

/**
 * What is to be stored after a change.
 * @param stored what is stored now, unchecked
 */
export const changedSettings = (stored: unknown, change: Change, extent: Extent): Fields => {
  const before = readSettings(stored).settings
  const after = change(before)
  const carried = carriedForward(stored)
  const kept = isVersion(carried['version']) ? { version: before.version } : {}
  const written = withDifference(carried, extent === 'all' ? kept : before, after)
  // Beside a value that cannot be used, the new one may not be read either; then the whole setting is written.
  const read = readSettings(written).settings
  const unread = Object.entries(after).filter(([name, value]) => !isSame(read[name as keyof Settings], value))
  return withDifference(written, {}, Object.fromEntries(unread))
}
