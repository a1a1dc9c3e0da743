/** Where to look for what has changed: the stretches of text that share pieces with a needle. Offsets in the folded text. */
import type { Span } from '../model/page-text'
import { findGrams } from './grams'
import { hashAt } from './hashes'
import type { Needle } from './needle'
import type { Steps } from './steps'

/** A stretch of text like a needle, which begins somewhere from `from` to `to`. */
export type Near = { readonly from: number; readonly to: number; readonly votes: number }

/** Size of the pieces by which changed text is found: one or two of them outlive where every tenth character is changed. */
const PIECE = 6
/** Every second piece is looked for: enough to see every stretch of seven unchanged units. */
const STRIDE = 2
/**
 * How many places of pieces are weighed for one needle, and for a side of its context: the rarest pieces first (measured rule: by a hundred
 * alone more deleted quotes are placed wrongly, for rivals are missed; four hundred for each place no fewer, and slow down long texts).
 */
const MOST_WEIGHED = 250
const MOST_WEIGHED_ASIDE = 100
/** Pieces whose places differ by no more than this, in UTF-16 units, belong to one stretch: an edit changes lengths. */
const DRIFT = 24
/** How many stretches are looked at closely, for the whole needle and for a side. */
const MOST_NEAR = 8
const MOST_NEAR_ASIDE = 4
/** Stretches with a smaller share of the likest one's pieces are like it by chance. */
const LEAST_SHARE = 0.25

/** Stretches like a needle, and those like either side of its context; all by where the needle would begin, the likest first. */
export type Neighbourhood = {
  readonly whole: readonly Near[]
  readonly before: readonly Near[]
  readonly after: readonly Near[]
}

/** Finds stretches like the needles: a function that gives those of the `nth` needle. */
export function* findNear(text: string, needles: readonly Needle[]): Steps<(nth: number) => Neighbourhood> {
  const hashes: number[] = []
  const firsts: number[] = []
  for (const { text: needle } of needles) {
    firsts.push(hashes.length)
    for (let at = 0; at + PIECE <= needle.length; at += STRIDE) hashes.push(hashAt(needle, at, PIECE))
    yield
  }
  const { places, spanOf } = yield* findGrams(text, hashes, PIECE)
  return (nth) => {
    const needle = needles[nth] as Needle
    const first = firsts[nth] as number
    const pieces: Piece[] = []
    for (let at = 0; at + PIECE <= needle.text.length; at += STRIDE) {
      const { end, start } = spanOf(first + at / STRIDE)
      if (end > start) pieces.push({ at, start, end })
    }
    pieces.sort((a, b) => a.end - a.start - (b.end - b.start))
    const drift = Math.max(DRIFT, needle.exact.length * 0.3)
    const near = (some: readonly Piece[], most: number): Near[] => nearOf(startsOf(places, some, most), drift)
    const aside = (some: readonly Piece[]): Near[] => near(some, MOST_WEIGHED_ASIDE).slice(0, MOST_NEAR_ASIDE)
    const end = needle.at + needle.exact.length
    return {
      whole: near(pieces, MOST_WEIGHED).slice(0, MOST_NEAR),
      before: aside(pieces.filter(({ at }) => at + PIECE <= needle.at)),
      after: aside(pieces.filter(({ at }) => at >= end)),
    }
  }
}

/** A piece of a needle: where in it, and which of all places are its own. */
type Piece = Span & { readonly at: number }

/** Where a needle would begin by the places of its rarest pieces, ascending. */
const startsOf = (places: Int32Array, pieces: readonly Piece[], most: number): Int32Array => {
  const starts: number[] = []
  for (const { at, end, start } of pieces) {
    if (starts.length > 0 && starts.length + end - start > most) break
    for (let i = start; i < end; i++) starts.push((places[i] ?? 0) - at)
  }
  // Numbers of one kind are sorted without being asked how they compare, which takes a quarter of the time.
  return new Int32Array(starts).sort()
}

const nearOf = (starts: Int32Array, drift: number): Near[] => {
  const found: { from: number; to: number; votes: number }[] = []
  for (const start of starts) {
    const last = found.at(-1)
    if (last === undefined || start - last.to > drift) found.push({ from: start, to: start, votes: 1 })
    else {
      last.to = start
      last.votes += 1
    }
  }
  const least = LEAST_SHARE * Math.max(...found.map(({ votes }) => votes))
  return found.filter(({ votes }) => votes >= least).sort((a, b) => b.votes - a.votes)
}
