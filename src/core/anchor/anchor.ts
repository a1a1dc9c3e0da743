/**
 * Finds the passages that annotations quote: in the right place or in no place. Quotes that stand in their own context come first;
 * the others are looked for where the text shares pieces with them, and what speaks for each place is weighed together.
 */
import type { Outcome, Quote } from '../model/page/outcome'
import { runSteps, type Steps } from '../steps/steps'
import { type Decision, decide, type Found, type Scored } from './decide'
import { findNear } from './find-near'
import { bareCandidates, findPlaces, isWholePlace } from './find-places'
import { findWhole, MOST_PLACES } from './find-whole'
import { type Folded, foldSteps, unfold } from './fold'
import { type Needle, type NeedleWithContext, needleOf, withContext } from './needle'
import { boundsFrom } from './order'

/** Quotes in one step: `light` ones are folded, looked up or decided; `heavy` ones are searched for. */
const BATCH = { light: 128, heavy: 4 }
/** Rounds of deciding, each by the order that the round before has shown. A fourth changes next to nothing. */
const ROUNDS = 3

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
  const placesOf = yield* findWhole(folded.text)
  const decisions: (Decision | undefined)[] = []
  const open: Open[] = []
  const moved: Moved[] = []
  const equal: { readonly index: number; readonly at: number; readonly places: readonly number[] }[] = []
  for (const [index, needle] of needles.entries()) {
    const places = placesOf(needle, (place) => isWholePlace(folded, needle, place + needle.at))
    const [only, another] = places
    const at = quotes[index]?.at
    if (only !== undefined && another === undefined) {
      decisions[index] = { best: exactAt(needle, only) }
      if (at !== undefined) moved.push({ at, by: unfold(folded, only + needle.at, only + needle.at).start - at })
    } else if (at !== undefined && places.length > 1 && places.length < MOST_PLACES) equal.push({ index, at, places })
    else open.push({ index, needle: withContext(needle), found: standing(needle, places) })
    if (index % BATCH.light === 0) yield
  }
  for (const { at, index, places } of equal) {
    const needle = needles[index] as Needle
    const inText = (place: number): number => unfold(folded, place + needle.at, place + needle.at).start
    const nearest = nearestPlace(places, expectedAt(at, moved), inText)
    if (nearest !== undefined) decisions[index] = { best: exactAt(needle, nearest) }
    else open.push({ index, needle: withContext(needle), found: standing(needle, places) })
  }

  const lost = open.filter(({ found, needle }) => needle.exact !== '' && found.candidates.length === 0)
  if (lost.length > 0) {
    const near = yield* findNear(
      folded.text,
      lost.map(({ needle }) => needle),
    )
    for (const [nth, one] of lost.entries()) {
      one.found = findPlaces(folded, one.needle, near(nth))
      // Nothing of its context is near its words, so that it has no place; but they are not gone.
      if (one.found.candidates.length === 0)
        one.found = { ...one.found, candidates: bareCandidates(folded, one.needle) }
      if (nth % BATCH.heavy === 0) yield
    }
  }
  // Round 1 decides each quote alone. Round 2 uses the order of those places, round 3 the order of the places that fit it.
  let boundsOf = boundsFrom([])
  for (let round = 0; open.length > 0 && round < ROUNDS; round++) {
    for (const [nth, { found, index, needle }] of open.entries()) {
      decisions[index] = decide(folded.text, needle, found, boundsOf(index))
      if (nth % BATCH.light === 0) yield
    }
    boundsOf = boundsFrom(decisions.map((decision) => (decision?.reason ? undefined : decision?.best?.start)))
  }
  return quotes.map(({ id }, index) => outcomeOf(folded, id, decisions[index]))
}

/** A quote that does not stand just once in its own context, and what is known of its places. */
type Open = { readonly index: number; readonly needle: NeedleWithContext; found: Found }

/** By how much a quote that has one place only moved from where it is said to have stood, in UTF-16 units. */
type Moved = { readonly at: number; readonly by: number }

/** Where a quote should stand that stood at `at`: it moved as the one did that stood nearest to it. */
const expectedAt = (at: number, moved: readonly Moved[]): number => {
  const near = moved.reduce<Moved | undefined>(
    (best, each) => (best === undefined || Math.abs(each.at - at) < Math.abs(best.at - at) ? each : best),
    undefined,
  )
  return at + (near?.by ?? 0)
}

/** Of places that are equal but for where they are, the one nearest to where it is expected; undefined if another is not twice as far. */
const nearestPlace = (
  places: readonly number[],
  expected: number,
  inText: (place: number) => number,
): number | undefined => {
  const away = (place: number): number => Math.abs(inText(place) - expected)
  const [nearest, next] = [...places].sort((a, b) => away(a) - away(b))
  return nearest !== undefined && next !== undefined && 2 * away(nearest) <= away(next) ? nearest : undefined
}

/** A place where quote and context stand unit for unit. */
const exactAt = ({ at, exact }: Needle, place: number): Scored => ({
  start: place + at,
  end: place + at + exact.length,
  how: 'exact',
  quote: 1,
  before: 1,
  after: 1,
  score: 1,
})

const standing = (needle: Needle, places: readonly number[]): Found => ({
  candidates: places.map((place) => exactAt(needle, place)),
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
