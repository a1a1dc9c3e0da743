/**
 * A hybrid logical clock (Kulkarni and others, "Logical Physical Clocks", 2014): stamps follow the wall clock as long as that goes on, and
 * go on by a counter where it stands still or goes back, so that what was written later is stamped later.
 */
import { type Stamp, timeOf } from '../model/notes/own-note'

const MOST = 0xffff

const stamp = (time: number, count: number): Stamp =>
  `${String(time).padStart(13, '0')}-${count.toString(16).padStart(4, '0')}`

/**
 * The next stamp.
 * @param last the latest stamp that is known; undefined for none
 * @param now the wall clock, in milliseconds since 1970
 */
export const nextStamp = (last: Stamp | undefined, now: number): Stamp => {
  const time = Math.max(0, Math.floor(now))
  if (last === undefined || timeOf(last) < time) return stamp(time, 0)
  const count = Number.parseInt(last.slice(14), 16)
  return count < MOST ? stamp(timeOf(last), count + 1) : stamp(timeOf(last) + 1, 0)
}
