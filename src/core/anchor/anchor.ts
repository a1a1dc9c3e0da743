/**
 * Finds the passages that annotations quote: in the right place or in no place. Exact evidence comes first, then the text
 * between matching context, then a strict approximate match; a place that is not clearly the best is refused with a reason.
 */
import type { Outcome, Quote } from '../model/outcome'
import {
  approximateCandidates,
  type Candidate,
  contextCandidates,
  exactCandidates,
  type FoldedQuote,
  meanOfSides,
  nearestCandidate,
  strongerSide,
} from './candidates'
import { type Folded, fold, unfold } from './fold'
import { SUPPORTED } from './likeness'
import { runSteps } from './steps'

/** A quote this long, in UTF-16 units, is accepted without its context if it stands in one place only (measured rule). */
const LONG_QUOTE = 26
/** By how much the best place's context must be likelier than the next one's. */
const LEAD = 0.1
/** The quote's own words weigh more than its neighbourhood's. */
const QUOTE_WEIGHT = 0.6

/**
 * Anchors every quote in a text; pure. Outcomes come in the order of `quotes`. Offsets are UTF-16 units of `text` as given,
 * end exclusive, and begin and end at whole characters of the passage.
 */
export const anchorAll = (text: string, quotes: readonly Quote[]): Outcome[] => runSteps(anchorSteps(text, quotes))

/** The same in small steps, so that a page can do other work between them. */
export function* anchorSteps(text: string, quotes: readonly Quote[]): Generator<undefined, Outcome[]> {
  const folded = fold(text)
  const outcomes: Outcome[] = []
  for (const quote of quotes) {
    yield
    outcomes.push(anchor(folded, quote))
  }
  return outcomes
}

const anchor = (folded: Folded, quote: Quote): Outcome => {
  const wanted = foldQuote(quote)
  if (wanted.exact === '') return { id: quote.id, status: 'orphan', reason: 'absent' }
  const { text } = folded

  const exact = exactCandidates(text, wanted)
  const supported = exact.filter((candidate) => isSupported(candidate))
  if (exact.length === 1 && exact[0] !== undefined) {
    if (supported.length === 1 || wanted.exact.length >= LONG_QUOTE || strongerSide(exact[0]) === undefined) {
      return anchored(folded, quote.id, exact[0], 'exact')
    }
  } else if (exact.length > 1) {
    const best = clearlyBest(supported)
    if (best !== undefined) return anchored(folded, quote.id, best, 'exact')
    return orphan(folded, quote.id, 'ambiguous', exact[0])
  }

  const between = contextCandidates(text, wanted)
  const placed = clearlyBest(between)
  if (placed !== undefined) return anchored(folded, quote.id, placed, 'context')
  if (between.length > 1) return orphan(folded, quote.id, 'ambiguous', between[0])

  const approximate = approximateCandidates(text, wanted)
  const only = approximate.length === 1 ? approximate[0] : undefined
  if (only !== undefined && isSupported(only)) return anchored(folded, quote.id, only, 'approximate')
  if (approximate.length > 1) return orphan(folded, quote.id, 'ambiguous', approximate[0])

  const nearest = exact[0] ?? nearestCandidate(text, wanted)
  return orphan(folded, quote.id, nearest === undefined ? 'absent' : 'changed', nearest)
}

const foldQuote = ({ exact, prefix, suffix }: Quote): FoldedQuote => {
  const before = prefix === undefined ? '' : fold(prefix).text
  const after = suffix === undefined ? '' : fold(suffix).text
  return { exact: fold(exact).text, ...(before && { prefix: before }), ...(after && { suffix: after }) }
}

const isSupported = (candidate: Candidate): boolean => (strongerSide(candidate) ?? 0) >= SUPPORTED

const clearlyBest = (candidates: readonly Candidate[]): Candidate | undefined => {
  const [best, next] = [...candidates].sort((a, b) => scoreOf(b) - scoreOf(a))
  return best === undefined || next === undefined || scoreOf(best) - scoreOf(next) >= LEAD * (1 - QUOTE_WEIGHT)
    ? best
    : undefined
}

const scoreOf = (candidate: Candidate): number =>
  QUOTE_WEIGHT * candidate.quote + (1 - QUOTE_WEIGHT) * (meanOfSides(candidate) ?? candidate.quote)

const anchored = (
  folded: Folded,
  id: string,
  candidate: Candidate,
  how: 'exact' | 'context' | 'approximate',
): Outcome => ({
  id,
  status: 'anchored',
  ...unfold(folded, candidate.start, candidate.end),
  how,
  score: scoreOf(candidate),
})

const orphan = (
  folded: Folded,
  id: string,
  reason: 'absent' | 'ambiguous' | 'changed',
  nearest?: Candidate,
): Outcome => ({
  id,
  status: 'orphan',
  reason,
  ...(nearest && { nearest: { ...unfold(folded, nearest.start, nearest.end), score: scoreOf(nearest) } }),
})
