/** Where to look for what has changed: the stretches of text that share pieces with a needle. Offsets in the folded text. */

import type { Steps } from '../steps/steps'
import { findGrams, type Grams } from './grams'
import { hashAt } from './hashes'
import type { Needle } from './needle'

/** A stretch of text like a needle, which begins somewhere from `from` to `to`. */
export type Near = { readonly from: number; readonly to: number; readonly votes: number }

/** Size of the pieces by which changed text is found: one or two of them outlive where every tenth character is changed. */
const PIECE = 6
/** Every second piece is looked for: enough to see every stretch of seven unchanged units. */
const STRIDE = 2
/** Pieces come the rarer before the commoner as far as this factor tells: to put them in order takes longer and places as many (measured). */
const COMMONER = 4
/** Pieces whose places differ by no more than this, in UTF-16 units, belong to one stretch: an edit changes lengths. */
const DRIFT = 24
/**
 * How many places of pieces are weighed for one needle, and for a side of its context: the rarest pieces first (measured rule: by a hundred
 * alone more deleted quotes are placed wrongly, for rivals are missed; four hundred for each place no fewer, and slow down long texts).
 */
const MOST_WEIGHED = 250
const MOST_WEIGHED_ASIDE = 100
/**
 * Stretches with a smaller share of the likest one's pieces are like it by chance (measured rule: of a side, a quarter places no more
 * quotes, and four times as many contexts are searched for in a long text).
 */
const LEAST_SHARE = 0.25
const LEAST_SHARE_ASIDE = 0.5
/** How many stretches are looked at closely, for the whole needle and for a side. */
const MOST_NEAR = 8
const MOST_NEAR_ASIDE = 4

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
  const grams = yield* findGrams(text, hashes, PIECE)
  return (nth) => {
    const { at, exact, text: needle } = needles[nth] as Needle
    const drift = Math.max(DRIFT, exact.length * 0.3)
    const near = (from: number, to: number, weighed: number, share: number, most: number): Near[] =>
      nearOf(startsOf(grams, firsts[nth] as number, from, to, weighed), drift, share).slice(0, most)
    const end = at + exact.length
    return {
      whole: near(0, needle.length, MOST_WEIGHED, LEAST_SHARE, MOST_NEAR),
      before: near(0, at, MOST_WEIGHED_ASIDE, LEAST_SHARE_ASIDE, MOST_NEAR_ASIDE),
      after: near(end + (end % STRIDE), needle.length, MOST_WEIGHED_ASIDE, LEAST_SHARE_ASIDE, MOST_NEAR_ASIDE),
    }
  }
}

/** Where a needle, whose first piece is the `first`, would begin by the places of its rarest pieces from `from`, where one begins, to `to`. */
const startsOf = ({ places, spanOf }: Grams, first: number, from: number, to: number, most: number): number[] => {
  const starts: number[] = []
  for (let rare = 1; rare / COMMONER < places.length; rare *= COMMONER) {
    for (let at = from; at + PIECE <= to; at += STRIDE) {
      const { end, start } = spanOf(first + at / STRIDE)
      const count = end - start
      if (count <= rare / COMMONER || count > rare) continue
      if (starts.length > 0 && starts.length + count > most) return starts
      for (let i = start; i < end; i++) starts.push((places[i] as number) - at)
    }
  }
  return starts
}

const nearOf = (starts: readonly number[], drift: number, share: number): Near[] => {
  const found: { from: number; to: number; votes: number }[] = []
  // Numbers of one kind are sorted without being asked how they compare, which takes a quarter of the time.
  for (const start of new Int32Array(starts).sort()) {
    const last = found.at(-1)
    if (last === undefined || start - last.to > drift) found.push({ from: start, to: start, votes: 1 })
    else {
      last.to = start
      last.votes += 1
    }
  }
  const least = share * Math.max(...found.map(({ votes }) => votes))
  return found.filter(({ votes }) => votes >= least).sort((a, b) => b.votes - a.votes)
}
