/**
 * Where whole needles stand in a text, all at once. The text is cut into pieces of one size, side by side; a needle of nearly two sizes
 * has, wherever it stands, one of those pieces within its first units. So the text is read once, and each needle once.
 */

import type { Steps } from '../steps/steps'
import { sampleAt, slotOf, slotsFor } from './hashes'
import type { Needle } from './needle'

/** More places than this of one whole needle are not told apart. */
const MOST_PLACES = 64
/** Sizes of pieces in UTF-16 units: the longest that fits is the rarest. */
const SIZES = [16, 8, 4, 2, 1]
/** The shortest needle that holds a piece of a size wherever it stands. */
const leastLength = (size: number): number => 2 * size - 1
/** How much text is cut in one step, in UTF-16 units. */
const STEP = 0x8000

/** The size of the pieces by which a needle is found; 0 for one that is nothing. */
const sizeFor = ({ exact, text }: Needle): number =>
  (exact !== '' && SIZES.find((size) => text.length >= leastLength(size))) || 0

/**
 * Makes a text ready for these needles: a function that gives all places of one of them, quote and context, unit for unit; ascending, at
 * most 64.
 */
export function* findWhole(text: string, needles: readonly Needle[]): Steps<(needle: Needle) => readonly number[]> {
  const finders = new Map<number, (needle: Needle) => readonly number[]>()
  for (const size of new Set(needles.map(sizeFor))) if (size > 0) finders.set(size, yield* cut(text, size))
  return (needle) => finders.get(sizeFor(needle))?.(needle) ?? []
}

/** Cuts a text into pieces of `size` units; gives a function that finds the places of a needle of at least `leastLength` units. */
function* cut(text: string, size: number): Steps<(needle: Needle) => readonly number[]> {
  const count = Math.floor(text.length / size)
  const slots = slotsFor(count)
  // Pieces are numbered from 1 on. Of each slot its last piece, of each piece the one before it in the same slot; 0 is none.
  const last = new Int32Array(slots)
  const previous = new Int32Array(count + 1)
  const hashes = new Int32Array(count + 1)
  const cutTo = (from: number, to: number): void => {
    for (let piece = from + 1; piece <= to; piece++) {
      const hash = sampleAt(text, (piece - 1) * size, size)
      const slot = slotOf(hash, slots)
      hashes[piece] = hash
      previous[piece] = last[slot] as number
      last[slot] = piece
    }
  }
  const step = STEP / size
  for (let from = 0; from < count; from += step) {
    cutTo(from, Math.min(count, from + step))
    yield
  }

  return (needle) => {
    const found: number[] = []
    for (let at = 0; at < size; at++) {
      const hash = sampleAt(needle.text, at, size)
      // Piece 0, which is none, is asked as well: to see first whether there is one, which chance decides, takes longer (measured).
      let piece = last[slotOf(hash, slots)] as number
      do {
        const place = (piece - 1) * size - at
        if (hashes[piece] === hash && place >= 0 && standsAt(text, place, needle)) found.push(place)
        piece = previous[piece] as number
      } while (piece > 0)
    }
    return found.length > 1 ? found.sort((a, b) => a - b).slice(0, MOST_PLACES) : found
  }
}

const decomposed = (text: string): string => text.normalize('NFD')

/** Whether a needle stands at a place of the text. */
const standsAt = (text: string, place: number, { at, exact, text: needle }: Needle): boolean => {
  // Nearly every place of the same hash is the needle or begins with another unit. To cut a text out and compare it as a whole
  // takes a tenth of the time that `startsWith` takes, which goes unit by unit (measured).
  if (text.charCodeAt(place) !== needle.charCodeAt(0)) return false
  const end = at + exact.length
  const there = text.slice(place, place + needle.length)
  return (
    there === needle ||
    // A context may end within a character, of which it then has the letter without its marks.
    (end < needle.length && there.startsWith(needle.slice(0, end)) && decomposed(there).startsWith(decomposed(needle)))
  )
}
