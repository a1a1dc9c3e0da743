/**
 * Where whole needles stand in a text, all at once. The text is cut into pieces of one size, side by side; a needle of nearly two sizes
 * has, wherever it stands, one of those pieces within its first units. So the text is read once, and each needle once.
 */
import { FACTOR } from './grams'
import type { Needle } from './needle'
import type { Steps } from './steps'

/** More places than this of one whole needle are not told apart. */
const MOST_PLACES = 64
/** Sizes of pieces in UTF-16 units: the longest that fits is the rarest. */
const SIZES = [16, 8, 4, 2, 1]
/** The shortest needle that holds a piece of a size wherever it stands. */
const leastLength = (size: number): number => 2 * size - 1
const NONE: readonly number[] = []
/** How much text is cut, and how many needles are looked for, in one step. */
const BATCH = { text: 0x20000, needles: 256 }

/** All places of each needle, quote and context, unit for unit; ascending, at most 64 a needle. */
export function* findWhole(text: string, needles: readonly Needle[]): Steps<(readonly number[])[]> {
  const found: (readonly number[])[] = needles.map(() => NONE)
  const indices: number[][] = SIZES.map(() => [])
  for (const [index, needle] of needles.entries()) {
    const rank = SIZES.findIndex((size) => needle.text.length >= leastLength(size))
    if (needle.exact !== '') indices[rank]?.push(index)
  }
  for (const [rank, some] of indices.entries()) {
    if (some.length === 0) continue
    const placesOf = yield* cut(text, SIZES[rank] ?? 1)
    for (const [nth, index] of some.entries()) {
      found[index] = placesOf(needles[index] as Needle)
      if (nth % BATCH.needles === 0) yield
    }
  }
  return found
}

/**
 * The hash of the piece of `text` at `at` by five of its units: four that stand `apart`, and that in the `middle`. Pieces that differ in
 * others are told apart when the whole needle is compared; by four alone, a long text has several times as many of those (measured).
 */
const sampleAt = (text: string, at: number, apart: number, middle: number): number => {
  const first = Math.imul(text.charCodeAt(at), FACTOR) + text.charCodeAt(at + apart)
  const three = Math.imul(first, FACTOR) + text.charCodeAt(at + 2 * apart)
  const four = Math.imul(three, FACTOR) + text.charCodeAt(at + 3 * apart)
  return (Math.imul(four, FACTOR) + text.charCodeAt(at + middle)) | 0
}

const decomposed = (text: string): string => text.normalize('NFD')

/** Cuts a text into pieces of `size` units; gives a function that finds the places of a needle of at least `leastLength` units. */
function* cut(text: string, size: number): Steps<(needle: Needle) => number[]> {
  const count = Math.floor(text.length / size)
  const apart = Math.floor((size - 1) / 3)
  const middle = size >> 1
  let slots = 64
  while (slots < count * 2) slots *= 2
  // Of each slot its last piece, of each piece the one before it in the same slot; one more than its number, so that 0 is none.
  const last = new Int32Array(slots)
  const previous = new Int32Array(count)
  const hashes = new Int32Array(count)
  const slotOf = (hash: number): number => (hash ^ (hash >>> 15)) & (slots - 1)
  const cutTo = (from: number, to: number): void => {
    for (let piece = from; piece < to; piece++) {
      const hash = sampleAt(text, piece * size, apart, middle)
      const slot = slotOf(hash)
      hashes[piece] = hash
      previous[piece] = last[slot] ?? 0
      last[slot] = piece + 1
    }
  }
  const step = BATCH.text / size
  for (let from = 0; from < count; from += step) {
    cutTo(from, Math.min(count, from + step))
    yield
  }

  return ({ at: begin, exact, text: needle }) => {
    const end = begin + exact.length
    const standsAt = (place: number): boolean => {
      // Nearly every place of the same hash is the needle or begins with another unit. To cut a text out and compare it as a whole
      // takes a tenth of the time that `startsWith` takes, which goes unit by unit (measured).
      if (text.charCodeAt(place) !== needle.charCodeAt(0)) return false
      const there = text.slice(place, place + needle.length)
      return (
        there === needle ||
        // A context may end within a character, of which it then has the letter without its marks.
        (end < needle.length &&
          there.startsWith(needle.slice(0, end)) &&
          decomposed(there).startsWith(decomposed(needle)))
      )
    }
    const found: number[] = []
    for (let at = 0; at < size; at++) {
      const hash = sampleAt(needle, at, apart, middle)
      for (let piece = last[slotOf(hash)] ?? 0; piece > 0; piece = previous[piece - 1] ?? 0) {
        if (hashes[piece - 1] !== hash) continue
        const place = (piece - 1) * size - at
        if (place >= 0 && standsAt(place)) found.push(place)
      }
    }
    return found.length > 1 ? found.sort((a, b) => a - b).slice(0, MOST_PLACES) : found
  }
}
