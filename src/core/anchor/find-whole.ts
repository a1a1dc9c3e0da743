/** Where a quote stands together with its context, unit for unit. */

import type { Steps } from '../steps/steps'
import { placesOf } from './candidates'
import type { Needle } from './needle'

/** Most places of one needle that are given: more are not told apart, by whatever means. */
export const MOST_PLACES = 64
/** Length of the blocks by which a text is indexed, in UTF-16 units. */
const BLOCK = 16
/** Blocks indexed in one step: a few ms. */
const STEP = 2048

const decomposed = (text: string): string => text.normalize('NFD')

/**
 * Indexes a folded text. The function that it returns gives all places of a needle that `isPlace` admits, as UTF-16 offsets where its context
 * begins: ascending, at most `MOST_PLACES`.
 *
 * The index spares reading the whole text for every quote. With 6,000 quotes in a hundred times the article's text, that alone takes two
 * seconds; with the index it takes a tenth of that (`npm run bench -- growth`).
 */
export function* findWhole(text: string): Steps<(needle: Needle, isPlace: (place: number) => boolean) => number[]> {
  const blocks = new Map<string, number[]>()
  for (let at = 0; at + BLOCK <= text.length; at += BLOCK) {
    const block = text.slice(at, at + BLOCK)
    const places = blocks.get(block)
    if (places === undefined) blocks.set(block, [at])
    else places.push(at)
    if (at % (STEP * BLOCK) === 0) yield
  }

  /** Where a pattern may stand. One that is nearly two blocks long holds a whole block within its first units, wherever it stands. */
  const maybeAt = (pattern: string): number[] => {
    if (pattern.length < 2 * BLOCK - 1) return placesOf(text, pattern)
    const found: number[] = []
    for (let offset = 0; offset < BLOCK; offset++) {
      for (const at of blocks.get(pattern.slice(offset, offset + BLOCK)) ?? []) found.push(at - offset)
    }
    return found.sort((a, b) => a - b)
  }

  return ({ at, exact, text: needle }, isPlace) => {
    if (exact === '') return []
    const end = at + exact.length
    const known = needle.slice(0, end)
    const stands = (place: number): boolean => {
      const there = text.slice(place, place + needle.length)
      if (there === needle) return true
      // A context may end within a character. Then it has the letter without its marks.
      return end < needle.length && there.startsWith(known) && decomposed(there).startsWith(decomposed(needle))
    }
    const found: number[] = []
    for (const place of maybeAt(known)) {
      if (place >= 0 && stands(place) && isPlace(place)) found.push(place)
      if (found.length === MOST_PLACES) break
    }
    return found
  }
}
