/**
 * Finds the passages that annotations quote: in the right place or in no place. Quotes that stand in their own context come first;
 * the others are looked for where the text shares pieces with them, and what speaks for each place is weighed together.
 */
import type { Outcome, Quote } from '../model/outcome'
import { type Decision, decide, type Found } from './decide'
import { findPlaces, isWholePlace } from './find-places'
import { type Folded, foldSteps, unfold } from './fold'
import { type Needle, needleOf } from './needle'
import { boundsFrom } from './order'
import { findNear, findWhole } from './places'
import { runSteps, type Steps } from './steps'

/** How many quotes are dealt with in one step: those that only have to be folded or decided, and those to be searched for. */
const BATCH = { light: 128, heavy: 4 }

/**
 * Anchors every quote in a text; pure. Outcomes come in the order of `quotes`. Offsets are UTF-16 units of `text` as given,
 * end exclusive, and begin and end at whole characters of the passage.
 */
export const anchorAll = (text: string, quotes: readonly Quote[]): Outcome[] => runSteps(anchorSteps(text, quotes))

/** Anchors every quote in steps of a few ms at most; see `anchorAll`. */
export function* anchorSteps(text: string, quotes: readonly Quote[]): Steps<Outcome[]> {
  const folded = yield* foldSteps(text)
  const needles: Needle[] = []
  for (const quote of quotes) {
    needles.push(needleOf(quote))
    if (needles.length % BATCH.light === 0) yield
  }
  const whole = yield* findWhole(folded.text, needles)
  const found = needles.map((needle, index) => standing(folded, needle, whole[index] ?? []))
  const decisions = found.map(({ candidates }): Decision | undefined => {
    const [only, another] = candidates
    return only !== undefined && another === undefined ? { best: { ...only, score: 1 } } : undefined
  })

  const open = needles.flatMap((needle, index) => (decisions[index] === undefined ? [{ index, needle }] : []))
  if (open.length > 0) {
    const lost = open.filter(({ index, needle }) => needle.exact !== '' && found[index]?.candidates.length === 0)
    const near = yield* findNear(
      folded.text,
      lost.map(({ needle }) => needle),
    )
    for (const [nth, { index, needle }] of lost.entries()) {
      found[index] = findPlaces(folded, needle, near(needle))
      if (nth % BATCH.heavy === 0) yield
    }
    // Quotes that stand in their own context tell of the order first, then all that were placed with its help.
    for (let round = 0; round < 2; round++) {
      const boundsOf = boundsFrom(
        decisions.map((decision) => (decision?.reason === undefined ? decision?.best?.start : undefined)),
      )
      for (const [nth, { index, needle }] of open.entries()) {
        const places = found[index]
        if (places !== undefined) decisions[index] = decide(folded.text, needle, places, boundsOf(index))
        if (nth % BATCH.light === 0) yield
      }
    }
  }
  return quotes.map(({ id }, index) => outcomeOf(folded, id, decisions[index]))
}

/** The places where quote and context stand unit for unit. */
const standing = (folded: Folded, needle: Needle, places: readonly number[]): Found => ({
  candidates: places
    .map((place) => place + needle.at)
    .filter((start) => isWholePlace(folded, needle, start))
    .map((start) => ({ start, end: start + needle.exact.length, how: 'exact', quote: 1, before: 1, after: 1 })),
  rivals: [],
  bereft: 0,
})

const outcomeOf = (folded: Folded, id: string, decision: Decision | undefined): Outcome => {
  if (decision?.best === undefined) return { id, status: 'orphan', reason: 'absent' }
  const { best, reason } = decision
  const { how, score } = best
  const span = unfold(folded, best.start, best.end)
  return reason === undefined
    ? { id, status: 'anchored', ...span, how, score }
    : { id, status: 'orphan', reason, nearest: { ...span, score } }
}
