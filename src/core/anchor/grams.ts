/**
 * Where short pieces of quotes stand in a text: one pass over the text, whatever the number of pieces. The pieces are kept by a
 * rolling hash; their places are chained backwards through the text, so that memory is bounded by the text's length.
 */
import type { Steps } from './steps'

/** Places found by hash. Two pieces of one hash are taken for one, so every place must be compared with what was looked for. */
export type Grams = {
  /** How many places the piece has; 0 for a piece that was not looked for. */
  count(hash: number): number
  /** The places of the piece, last first: where it begins, in UTF-16 units. */
  places(hash: number): number[]
}

/** A multiplier that mixes well (Knuth, TAOCP 6.4: the golden ratio in 32 bits, odd). */
export const FACTOR = 0x9e3779b1
/** How much text is read in one step, in UTF-16 units. */
const STEP = 0x20000

/** The hash of the piece of `text` of `size` units at `at`. */
export const hashAt = (text: string, at: number, size: number): number => {
  let hash = 0
  for (let i = at; i < at + size; i++) hash = (Math.imul(hash, FACTOR) + text.charCodeAt(i)) | 0
  return hash
}

/** Finds all places of pieces of one size, in steps. */
export function* findGrams(text: string, hashes: readonly number[], size: number): Steps<Grams> {
  let slots = 64
  while (slots < hashes.length * 4) slots *= 2
  const keys = new Int32Array(slots)
  const counts = new Int32Array(slots)
  // One more than the place, so that 0 is none.
  const last = new Int32Array(slots)
  const isUsed = new Uint8Array(slots)
  const slotOf = (hash: number): number => {
    let slot = (hash ^ (hash >>> 15)) & (slots - 1)
    while (isUsed[slot] === 1 && keys[slot] !== hash) slot = (slot + 1) & (slots - 1)
    return slot
  }
  for (const hash of hashes) {
    const slot = slotOf(hash)
    keys[slot] = hash
    isUsed[slot] = 1
  }

  const previous = new Int32Array(text.length)
  let power = 1
  for (let i = 0; i < size; i++) power = Math.imul(power, FACTOR)
  const read = (from: number, to: number): void => {
    let hash = hashAt(text, from, size)
    for (let at = from; ; ) {
      const slot = slotOf(hash)
      if (isUsed[slot] === 1) {
        previous[at] = last[slot] ?? 0
        last[slot] = at + 1
        counts[slot] = (counts[slot] ?? 0) + 1
      }
      at += 1
      if (at >= to) return
      const next = text.charCodeAt(at + size - 1)
      hash = (Math.imul(hash, FACTOR) + next - Math.imul(text.charCodeAt(at - 1), power)) | 0
    }
  }
  const end = text.length - size + 1
  for (let from = 0; from < end; from += STEP) {
    read(from, Math.min(end, from + STEP))
    yield
  }

  return {
    count: (hash) => counts[slotOf(hash)] ?? 0,
    places: (hash) => {
      const found: number[] = []
      for (let at = last[slotOf(hash)] ?? 0; at > 0; at = previous[at - 1] ?? 0) found.push(at - 1)
      return found
    },
  }
}
