/** Hashes of pieces of text, and the slots of tables in which they are kept. */

/** A multiplier that mixes well (Knuth, TAOCP 6.4: the golden ratio in 32 bits, odd). */
export const FACTOR = 0x9e3779b1

/** The hash of the piece of `text` of `size` units at `at`, by all of them. */
export const hashAt = (text: string, at: number, size: number): number => {
  let hash = 0
  for (let i = at; i < at + size; i++) hash = (Math.imul(hash, FACTOR) + text.charCodeAt(i)) | 0
  return hash
}

/**
 * The hash of the piece of `text` of `size` units at `at`, by five of them. Pieces that differ in others must be told apart by who asks;
 * by four alone, a long text has several times as many of those (measured).
 */
export const sampleAt = (text: string, at: number, size: number): number => {
  const apart = ((size - 1) / 3) | 0
  let hash = text.charCodeAt(at)
  hash = Math.imul(hash, FACTOR) + text.charCodeAt(at + apart)
  hash = Math.imul(hash, FACTOR) + text.charCodeAt(at + 2 * apart)
  hash = Math.imul(hash, FACTOR) + text.charCodeAt(at + 3 * apart)
  return (Math.imul(hash, FACTOR) + text.charCodeAt(at + (size >> 1))) | 0
}

/** How many slots a table for `count` hashes has: a power of two, at least half of them empty. */
export const slotsFor = (count: number): number => {
  let slots = 64
  while (slots < count * 2) slots *= 2
  return slots
}

/** The slot at which a hash is looked for in a table of so many. */
export const slotOf = (hash: number, slots: number): number => (hash ^ (hash >>> 15)) & (slots - 1)
