/** Where a quote stands together with its context, unit for unit. */
import type { Needle } from './needle'

/** Most places of one needle that are given: so many are not told apart anyway. */
const MOST_PLACES = 64

const decomposed = (text: string): string => text.normalize('NFD')

/** All places of a needle in a folded text, as UTF-16 offsets where its context begins; ascending, at most 64. */
export const findWhole = (text: string, { at, exact, text: needle }: Needle): number[] => {
  const found: number[] = []
  if (exact === '') return found
  const end = at + exact.length
  const known = needle.slice(0, end)
  for (let place = text.indexOf(known); place >= 0; place = text.indexOf(known, place + 1)) {
    const there = text.slice(place, place + needle.length)
    // A context may end within a character. Then it has the letter without its marks.
    const isThere = there === needle || (end < needle.length && decomposed(there).startsWith(decomposed(needle)))
    if (isThere) found.push(place)
    if (found.length === MOST_PLACES) break
  }
  return found
}
