/** Everything in a text that may be a quote's place, whatever became of the quote and its context. */
import { betweenContext } from './between-context'
import {
  approximateCandidates,
  type Candidate,
  contextAt,
  cutsWord,
  exactCandidates,
  nearestCandidate,
  rivalAt,
} from './candidates'
import type { Found } from './decide'
import type { Neighbourhood } from './find-near'
import { type Folded, partsCharacter } from './fold'
import type { Needle, NeedleWithContext } from './needle'

/** Whether a place parts no word and no character but where the selector itself does so, between the same letters. */
export const isWholePlace = (folded: Folded, { at, exact, text: needle }: Needle, start: number): boolean => {
  const isRight = (place: number, own: number): boolean =>
    (own > 0 &&
      own < needle.length &&
      needle.charAt(own - 1) === folded.text.charAt(place - 1) &&
      needle.charAt(own) === folded.text.charAt(place)) ||
    (!cutsWord(folded.text, place) && !partsCharacter(folded, place))
  return isRight(start, at) && isRight(start + exact.length, at + exact.length)
}

/** The places in stretches of text that are like a quote and its context: of its own words, between its context, or like it. */
export const findPlaces = (
  folded: Folded,
  needle: NeedleWithContext,
  { after, before, whole }: Neighbourhood,
): Found => {
  const { text } = folded
  const found: Candidate[] = []
  const holdsNone = (start: number, end: number): boolean =>
    found.every((other) => other.end <= start || other.start >= end)
  for (const where of whole) {
    for (const candidate of exactCandidates(text, needle, where)) {
      // Where stretches overlap it may come twice: what overlaps the best place is no rival of it.
      if (isWholePlace(folded, needle, candidate.start)) found.push(candidate)
    }
  }
  let bereft = 0
  for (const place of betweenContext(text, needle, [...whole, ...before], [...whole, ...after])) {
    if (!holdsNone(place.start, place.end)) continue
    if (place.holdsQuote) found.push(place)
    else bereft = Math.max(bereft, contextAt(place, needle))
  }
  const rest = whole.filter(({ from, to }) => holdsNone(from + needle.at, to + needle.at + needle.exact.length))
  for (const where of rest) {
    for (const candidate of approximateCandidates(text, needle, where)) {
      if (holdsNone(candidate.start, candidate.end)) found.push(candidate)
    }
  }
  const [likest] = whole
  const nearest = found.length === 0 && likest && nearestCandidate(text, needle, likest)
  if (nearest) found.push(nearest)
  return {
    candidates: found,
    bereft,
    rivals: rest.flatMap((where) => rivalAt(text, needle, where) ?? []),
  }
}
