/**
 * Right place or no place: which of a quote's candidates is its place, if any. Quote and context on either side are three
 * witnesses; two of them must be there, and no other place may be nearly as good.
 */
import type { OrphanReason } from '../model/page/outcome'
import {
  agreement,
  type Candidate,
  contextAt,
  type FoldedQuote,
  holdsEnds,
  lengthOf,
  type Rival,
  scoreOf,
} from './candidates'
import { apartAfter, apartBefore, SUPPORTED } from './likeness'
import type { Bounds } from './order'

/** What is known of a quote's places. */
export type Found = {
  readonly candidates: readonly Candidate[]
  /** What else is like the quote and its context. */
  readonly rivals: readonly Rival[]
  /** How much of the context, in UTF-16 units, stands at the best place that has lost the quote. */
  readonly bereft: number
}

export type Scored = Candidate & { readonly score: number }

/** The best place, and why it is none; without a reason it is the quote's place. */
export type Decision = { readonly best?: Scored; readonly reason?: OrphanReason }

/** A quote or a side of its context counts as there from this likeness on. So a few words of a long quote may differ, or three of 32 units. */
const THERE = { quote: 0.85, side: 0.9 }
/** From this length on, in UTF-16 units, a quote needs no context if it stands once and nothing else is like it (`npm run bench -- accuracy`). */
const LONG_QUOTE = 26
/** The best place must miss less than this share of what the next one misses. Otherwise the quote is ambiguous. */
const RIVAL = 0.7
/** Penalty for a place out of order with its neighbours, as a share of quote and context. */
const OUT_OF_ORDER = 0.1
/**
 * An out-of-order place may lack this much context, in UTF-16 units: a few words, but not a whole side, which usually has 32
 * (`npm run bench -- accuracy`).
 */
const MOST_MISSING = 26

const keepsOrder = (bounds: Bounds | undefined, start: number): boolean =>
  bounds === undefined || (start >= bounds.least && start <= bounds.most)

/** Decides. `bounds` says where the quote begins if it keeps the order of its neighbours; undefined if they show no order. */
export const decide = (text: string, quote: FoldedQuote, found: Found, bounds?: Bounds): Decision => {
  const decision = decideBy(text, quote, found, isWitnessed, bounds)
  if (decision.reason === undefined) return decision
  // Nothing was found where quote and context adjoin. Signs or a word may have been set around the quote.
  const candidates = found.candidates.map((candidate) => withSidesApart(text, quote, candidate))
  const apart = decideBy(text, quote, { ...found, candidates }, isHeldApart, bounds)
  return apart.reason === undefined ? apart : decision
}

const withSidesApart = (text: string, { prefix, suffix }: FoldedQuote, candidate: Candidate): Candidate => {
  const { end, quote, start } = candidate
  if (quote < 1) return candidate
  return {
    ...candidate,
    ...(prefix !== undefined && { before: apartBefore(text, start, prefix) }),
    ...(suffix !== undefined && { after: apartAfter(text, end, suffix) }),
  }
}

type IsSure = (candidate: Candidate, quote: FoldedQuote) => boolean

const decideBy = (
  text: string,
  quote: FoldedQuote,
  { bereft, candidates, rivals }: Found,
  isSure: IsSure,
  bounds?: Bounds,
): Decision => {
  const loss = (start: number): number => (keepsOrder(bounds, start) ? 0 : OUT_OF_ORDER)
  const [best, ...others] = candidates
    .map((candidate): Scored => ({ ...candidate, score: scoreOf(candidate, quote) }))
    .sort((a, b) => b.score - loss(b.start) - (a.score - loss(a.start)))
  if (best === undefined) return { reason: 'absent' }

  // Words and context as quoted are right wherever they stand; order only tells two such places apart.
  const isWhole = best.score === 1
  if (!isWhole && bereft > 0 && contextAt(best, quote) <= bereft) return { best, reason: 'changed' }

  const missing = 1 - agreement(best, quote)
  const isRivalled = [...rivals, ...others.map((other) => ({ ...other, likeness: agreement(other, quote) }))].some(
    ({ end, likeness, start }) =>
      (end <= best.start || start >= best.end) &&
      missing + (isWhole && likeness < 1 ? 0 : loss(best.start)) >= RIVAL * (1 - likeness + loss(start)),
  )
  if (isRivalled) return { best, reason: 'ambiguous' }

  const isPlaced =
    isWhole ||
    ((keepsOrder(bounds, best.start) || (best.quote === 1 && missing * lengthOf(quote) <= MOST_MISSING)) &&
      isSure(best, quote) &&
      (best.how !== 'approximate' || holdsEnds(text, quote, best)))
  return isPlaced ? { best } : { best, reason: 'changed' }
}

const isWitnessed: IsSure = ({ after, before, end, quote, start }) => {
  const sides = [before, after].filter((side) => side !== undefined)
  const there = sides.filter((side) => side >= THERE.side).length + (quote >= THERE.quote ? 1 : 0)
  const isAlone = quote === 1 && end - start >= LONG_QUOTE
  return there >= 2 || isAlone
}

/** The quote word for word, with all the context that it has on either side, though apart from it. */
const isHeldApart: IsSure = (candidate, quote) => {
  const sides = [candidate.before, candidate.after].filter((side) => side !== undefined)
  const isHeld = candidate.quote === 1 && sides.length > 0 && sides.every((side) => side >= SUPPORTED)
  return isHeld && quote.exact.length + contextAt(candidate, quote) >= LONG_QUOTE
}
