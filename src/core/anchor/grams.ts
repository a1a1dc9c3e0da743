/**
 * Where short pieces of quotes stand in a text: two passes over the text, whatever the number of pieces, of which the second sorts
 * the places by their pieces. The pieces are kept by a rolling hash; memory is bounded by the text's length and the number of pieces.
 */
import type { Span } from '../model/page-text'
import type { Steps } from '../steps/steps'
import { FACTOR, hashAt, slotOf, slotsFor } from './hashes'

/** Where pieces stand in a text. Two pieces of one hash are taken for one, so every place must be compared with what was looked for. */
export type Grams = {
  /** Where pieces begin, in UTF-16 units: those of one piece side by side, ascending. */
  readonly places: Int32Array
  /** Which of them are those of the piece whose hash is the `nth` of those given. */
  spanOf(nth: number): Span
}

/** How much text is read in one step, in UTF-16 units, and how many pieces are numbered. */
const STEP = 0x8000

/** Finds all places of pieces of one size, in steps. */
export function* findGrams(text: string, hashes: readonly number[], size: number): Steps<Grams> {
  const slots = slotsFor(hashes.length)
  /** The hashes that are looked for; 0 is none, and the hash 0 is taken for 1. */
  const keys = new Int32Array(slots)
  const keyOf = (hash: number): number => {
    let slot = slotOf(hash, slots)
    while (keys[slot] !== 0 && keys[slot] !== (hash || 1)) slot = (slot + 1) & (slots - 1)
    return slot
  }
  // Pieces are numbered from 1 on as they come, so that what is known of those of one quote lies side by side in memory.
  const numberAt = new Int32Array(slots)
  const numbers: number[] = []
  let count = 0
  for (const hash of hashes) {
    const slot = keyOf(hash)
    if (keys[slot] === 0) {
      keys[slot] = hash || 1
      numberAt[slot] = ++count
    }
    if (numbers.push(numberAt[slot] as number) % STEP === 0) yield
  }

  const places = Math.max(0, text.length - size + 1)
  /** The number of the piece at each place; 0 where it was not looked for. */
  const pieceAt = new Int32Array(places)
  /** For each piece how many places it has; then where they begin in `sorted`, and at last where they end. */
  const ends = new Int32Array(count + 1)
  let power = 1
  for (let i = 0; i < size; i++) power = Math.imul(power, FACTOR)
  const read = (from: number, to: number): void => {
    let hash = hashAt(text, from, size)
    for (let at = from; ; ) {
      const slot = keyOf(hash)
      if (keys[slot] !== 0) {
        const piece = numberAt[slot] as number
        pieceAt[at] = piece
        ends[piece] = (ends[piece] as number) + 1
      }
      at += 1
      if (at >= to) return
      const next = text.charCodeAt(at + size - 1)
      hash = (Math.imul(hash, FACTOR) + next - Math.imul(text.charCodeAt(at - 1), power)) | 0
    }
  }
  for (let from = 0; from < places; from += STEP) {
    read(from, Math.min(places, from + STEP))
    yield
  }

  // Places of one piece side by side: chained through the text they are far apart in memory, and to walk them takes three times as long
  // (measured).
  let total = 0
  for (let piece = 1; piece <= count; piece++) {
    const own = ends[piece] as number
    ends[piece] = total
    total += own
  }
  const sorted = new Int32Array(total)
  for (let from = 0; from < places; from += STEP) {
    for (let at = from; at < Math.min(places, from + STEP); at++) {
      const piece = pieceAt[at] as number
      if (piece === 0) continue
      const end = ends[piece] as number
      sorted[end] = at
      ends[piece] = end + 1
    }
    yield
  }
  return {
    places: sorted,
    spanOf: (nth) => {
      const piece = numbers[nth] as number
      return { start: ends[piece - 1] as number, end: ends[piece] as number }
    },
  }
}
