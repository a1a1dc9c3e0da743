/** Where to look for what has changed: the stretches of text that share pieces with a needle. Offsets in the folded text. */
import type { Steps } from '../steps/steps'
import type { Needle } from './needle'

/** A stretch of text like a needle, which begins somewhere from `from` to `to`. */
export type Near = { readonly from: number; readonly to: number; readonly votes: number }

/** Size of the pieces by which changed text is found: one or two of them outlive where every tenth character is changed. */
const PIECE = 6
/** Every second piece is looked for: enough to see every stretch of seven unchanged units. */
const STRIDE = 2
/** Pieces are tried in bands, the rarest first: 1 place, up to 4, up to 16 … Sorting them exactly is slower and places no more quotes. */
const COMMONER = 4
/** Pieces whose places differ by no more than this, in UTF-16 units, belong to one stretch: an edit changes lengths. */
const DRIFT = 24
/**
 * How many places of pieces count for one needle, and for one side of its context. With 100 for a needle, rivals are missed and more deleted
 * quotes are misplaced; 400 changes nothing and slows down long texts (`npm run bench -- accuracy`).
 */
const MOST_WEIGHED = 250
const MOST_WEIGHED_ASIDE = 100
/**
 * A stretch with a smaller share of the best one's pieces is alike by chance. For a side, a quarter instead of a half places no more quotes,
 * and four times as many contexts are searched for in a long text.
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

/** How much is done in one step: needles cut into pieces, and text read, in UTF-16 units. */
const NEEDLES = 32
const STEP = 0x4000

/** The offsets of each piece that is looked for, ascending. */
type Places = ReadonlyMap<string, readonly number[]>

/** Finds stretches like the needles: a function that gives those of the `nth` needle. */
export function* findNear(text: string, needles: readonly Needle[]): Steps<(nth: number) => Neighbourhood> {
  const places = new Map<string, number[]>()
  for (const [nth, { text: needle }] of needles.entries()) {
    for (let at = 0; at + PIECE <= needle.length; at += STRIDE) places.set(needle.slice(at, at + PIECE), [])
    if (nth % NEEDLES === 0) yield
  }
  for (let at = 0; at + PIECE <= text.length; at++) {
    places.get(text.slice(at, at + PIECE))?.push(at)
    if (at % STEP === 0) yield
  }
  return (nth) => {
    const { at, exact, text: needle } = needles[nth] as Needle
    const drift = Math.max(DRIFT, exact.length * 0.3)
    const pieces = piecesOf(places, needle)
    const near = (from: number, to: number, weighed: number, share: number, most: number): Near[] => {
      const within = pieces.filter((piece) => piece.at >= from && piece.at + PIECE <= to)
      return nearOf(startsOf(within, weighed, text.length), drift, share).slice(0, most)
    }
    const end = at + exact.length
    return {
      whole: near(0, needle.length, MOST_WEIGHED, LEAST_SHARE, MOST_NEAR),
      before: near(0, at, MOST_WEIGHED_ASIDE, LEAST_SHARE_ASIDE, MOST_NEAR_ASIDE),
      after: near(end, needle.length, MOST_WEIGHED_ASIDE, LEAST_SHARE_ASIDE, MOST_NEAR_ASIDE),
    }
  }
}

/** A piece of a needle that stands in the text: where in the needle, and where in the text. */
type Piece = { readonly at: number; readonly found: readonly number[] }

const piecesOf = (places: Places, needle: string): Piece[] => {
  const pieces: Piece[] = []
  for (let at = 0; at + PIECE <= needle.length; at += STRIDE) {
    const found = places.get(needle.slice(at, at + PIECE))
    if (found !== undefined && found.length > 0) pieces.push({ at, found })
  }
  return pieces
}

/** Where the needle would begin if the rarest of its pieces stood in their places. `most` bounds how many places count. */
const startsOf = (pieces: readonly Piece[], most: number, longest: number): number[] => {
  const starts: number[] = []
  for (let rare = 1; rare / COMMONER < longest; rare *= COMMONER) {
    for (const { at, found } of pieces) {
      if (found.length <= rare / COMMONER || found.length > rare) continue
      if (starts.length > 0 && starts.length + found.length > most) return starts
      for (const place of found) starts.push(place - at)
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
