/** Where to look: the places of whole needles, and the stretches of text that share pieces with a needle. Offsets in the folded text. */
import { findGrams, type Grams, hashAt } from './grams'
import type { Needle } from './needle'
import type { Steps } from './steps'

/** Up to this product of text and needles, in UTF-16 units, the engine's own `indexOf` is faster than one pass of ours (measured). */
const INDEX_OF_UNITS = 1 << 21
/** More places than this of one whole needle are not told apart. */
const MOST_PLACES = 64
/** Sizes of the piece by which a whole needle is found: the longest that fits is the rarest. */
const SIZES = [16, 8, 4, 2, 1]
/** How many needles are looked for in one step. */
const BATCH = 64

/** All places of each needle, quote and context, unit for unit; at most 64 a needle. */
export function* findWhole(text: string, needles: readonly Needle[]): Steps<number[][]> {
  const found: number[][] = needles.map(() => [])
  if (text.length * needles.length <= INDEX_OF_UNITS) {
    for (const [index, needle] of needles.entries()) {
      const places = found[index] ?? []
      if (needle.exact === '') continue
      let at = text.indexOf(needle.text)
      while (at >= 0 && places.length < MOST_PLACES) {
        places.push(at)
        at = text.indexOf(needle.text, at + 1)
      }
      if (index % BATCH === 0) yield
    }
    return found
  }
  for (const [rank, size] of SIZES.entries()) {
    const longer = SIZES[rank - 1] ?? Number.POSITIVE_INFINITY
    const some = [...needles.entries()].flatMap(([index, needle]) => {
      if (needle.exact === '' || needle.text.length < size || needle.text.length >= longer) return []
      const offset = Math.min(needle.at, needle.text.length - size)
      return [{ index, needle: needle.text, offset, hash: hashAt(needle.text, offset, size) }]
    })
    if (some.length === 0) continue
    const grams = yield* findGrams(
      text,
      some.map(({ hash }) => hash),
      size,
    )
    for (const { hash, index, needle, offset } of some) {
      const places = found[index] ?? []
      for (const place of grams.places(hash)) {
        if (place >= offset && text.startsWith(needle, place - offset)) places.push(place - offset)
        if (places.length === MOST_PLACES) break
      }
      places.reverse()
      if (index % BATCH === 0) yield
    }
  }
  return found
}

/** A stretch of text like a needle, which begins somewhere from `from` to `to`. */
export type Near = { readonly from: number; readonly to: number; readonly votes: number }

/** Size of the pieces by which changed text is found: one or two of them outlive where every tenth character is changed. */
const PIECE = 6
/** Every second piece is looked for: enough to see every stretch of seven unchanged units. */
const STRIDE = 2
/** How many places of pieces are weighed for one needle: the rarest pieces first. */
const MOST_WEIGHED = 400
/** Pieces whose places differ by no more than this, in UTF-16 units, belong to one stretch: an edit changes lengths. */
const DRIFT = 24
/** How many stretches are looked at closely, for the whole needle and for each side of its context. */
const MOST_NEAR = 8
const MOST_SIDES = 4
/** Stretches with a smaller share of the likest one's pieces are like it by chance. */
const LEAST_SHARE = 0.25

/** Stretches like a needle, and those like either side of its context; all by where the needle would begin, the likest first. */
export type Neighbourhood = {
  readonly whole: readonly Near[]
  readonly before: readonly Near[]
  readonly after: readonly Near[]
}

/** Finds stretches like the needles: a function that gives those of a needle. */
export function* findNear(text: string, needles: readonly Needle[]): Steps<(needle: Needle) => Neighbourhood> {
  const hashes: number[] = []
  for (const { text: needle } of needles) {
    for (let at = 0; at + PIECE <= needle.length; at += STRIDE) hashes.push(hashAt(needle, at, PIECE))
  }
  const grams = yield* findGrams(text, hashes, PIECE)
  return (needle) => {
    const pieces: Piece[] = []
    for (let at = 0; at + PIECE <= needle.text.length; at += STRIDE) {
      const hash = hashAt(needle.text, at, PIECE)
      const count = grams.count(hash)
      if (count > 0) pieces.push({ at, hash, count })
    }
    pieces.sort((a, b) => a.count - b.count)
    const drift = Math.max(DRIFT, needle.exact.length * 0.3)
    const near = (some: readonly Piece[], most: number): Near[] => nearOf(grams, some, drift).slice(0, most)
    const end = needle.at + needle.exact.length
    return {
      whole: near(pieces, MOST_NEAR),
      before: near(
        pieces.filter(({ at }) => at + PIECE <= needle.at),
        MOST_SIDES,
      ),
      after: near(
        pieces.filter(({ at }) => at >= end),
        MOST_SIDES,
      ),
    }
  }
}

type Piece = { readonly at: number; readonly hash: number; readonly count: number }

const nearOf = (grams: Grams, pieces: readonly Piece[], drift: number): Near[] => {
  const starts: number[] = []
  for (const { at, count, hash } of pieces) {
    if (starts.length > 0 && starts.length + count > MOST_WEIGHED) break
    for (const place of grams.places(hash)) starts.push(place - at)
  }
  starts.sort((a, b) => a - b)
  const found: { from: number; to: number; votes: number }[] = []
  for (const start of starts) {
    const last = found.at(-1)
    if (last === undefined || start - last.to > drift) found.push({ from: start, to: start, votes: 1 })
    else {
      last.to = start
      last.votes += 1
    }
  }
  found.sort((a, b) => b.votes - a.votes)
  return found.filter(({ votes }) => votes >= LEAST_SHARE * (found[0]?.votes ?? 0))
}
