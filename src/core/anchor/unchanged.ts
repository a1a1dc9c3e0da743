/** Which parts of a text still stand in a later version of it. All offsets are UTF-16 units, ends exclusive. */
import { sharedEnds } from './shared-ends'

/** The text from `start` to `end` of the old version stands in the new one, `by` units further on. */
export type Unchanged = { readonly start: number; readonly end: number; readonly by: number }

/** A piece of text this long from the middle, if it stands once in what was changed before and once in what it became, is the same text. */
const PROBE = 48

/**
 * The parts that two versions share, in order and apart from each other: beginning, end, and, where there is enough between them, what
 * stands between several changes. It may miss shared text; what it gives is always shared.
 */
export const unchangedParts = (before: string, after: string): Unchanged[] => {
  const parts: Unchanged[] = []
  const add = (start: number, end: number, by: number): void => {
    const last = parts.at(-1)
    if (last !== undefined && last.end === start && last.by === by) parts[parts.length - 1] = { ...last, end }
    else if (end > start) parts.push({ start, end, by })
  }
  const compare = (a: string, b: string, aStart: number, bStart: number): void => {
    const by = bStart - aStart
    const [first, last] = sharedEnds(a, b)
    add(aStart, aStart + first, by)
    const [was, is] = [a.slice(first, a.length - last), b.slice(first, b.length - last)]
    const probe = probed(was, is)
    if (probe !== undefined) {
      const { at, found } = probe
      compare(was.slice(0, at), is.slice(0, found), aStart + first, bStart + first)
      compare(was.slice(at), is.slice(found), aStart + first + at, bStart + first + found)
    }
    const end = aStart + a.length
    add(end - last, end, by + b.length - a.length)
  }
  compare(before, after, 0, 0)
  return parts
}

const probed = (was: string, is: string): { at: number; found: number } | undefined => {
  if (was.length < 2 * PROBE || is.length < PROBE) return undefined
  const at = (was.length - PROBE) >>> 1
  const probe = was.slice(at, at + PROBE)
  const found = is.indexOf(probe)
  const isOnce = is.indexOf(probe, found + 1) < 0 && was.indexOf(probe) === at && was.indexOf(probe, at + 1) < 0
  return found >= 0 && isOnce ? { at, found } : undefined
}
