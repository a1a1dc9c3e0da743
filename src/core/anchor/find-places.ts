/** Everything in a text that may be a quote's place, whatever became of the quote and its context. */
import { betweenContext } from './between-context'
import {
  approximateCandidates,
  type Candidate,
  candidateAt,
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

/** So much of a context tells by itself that two words were only joined, in UTF-16 units without the space between. */
const LEAST_JOINED = 8

/**
 * Whether a place parts no character, and no word but where the selector does so itself: between the same letters, or, where a selector
 * that was made within a word has no context on one side, anywhere on that side. Words that lost the space between them, as at the end of a
 * line, are still two where the context stands right there.
 */
export const isWholePlace = (folded: Folded, needle: Needle, start: number): boolean => {
  const { at, exact, text: own } = needle
  const end = start + exact.length
  const ownEnd = at + exact.length
  const isWhole = (place: number): boolean => !cutsWord(folded.text, place) && !partsCharacter(folded, place)
  const isSame = (place: number, ownPlace: number): boolean =>
    own.charAt(ownPlace - 1) === folded.text.charAt(place - 1) && own.charAt(ownPlace) === folded.text.charAt(place)
  const before = own.slice(0, at).trimEnd()
  const after = own.slice(ownEnd).trimStart()
  const isJoined = (side: string, place: number, stands: boolean): boolean =>
    stands && side.length >= LEAST_JOINED && !partsCharacter(folded, place)
  const isFree = (side: string, place: number): boolean =>
    side === '' && !partsCharacter(folded, place) && (cutsWord(own, at) || cutsWord(own, ownEnd))
  return (
    (isWhole(start) ||
      (at > 0 && isSame(start, at)) ||
      isFree(before, start) ||
      isJoined(before, start, folded.text.endsWith(before, start))) &&
    (isWhole(end) ||
      (ownEnd < own.length && isSame(end, ownEnd)) ||
      isFree(after, end) ||
      isJoined(after, end, folded.text.startsWith(after, end)))
  )
}

/** How many places of a quote show that it is not the only one. */
const SEVERAL = 2

/** Where the quote stands word for word though nothing around it is as in its context; two places at most, without a look at their context. */
export const bareCandidates = (folded: Folded, needle: NeedleWithContext): Candidate[] => {
  const found: Candidate[] = []
  const { exact } = needle
  for (
    let at = folded.text.indexOf(exact);
    at >= 0 && found.length < SEVERAL;
    at = folded.text.indexOf(exact, at + 1)
  ) {
    if (isWholePlace(folded, needle, at))
      found.push(candidateAt(folded.text, needle, 'exact', at, at + exact.length, 1))
  }
  return found
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
  // The very letters within a longer word are another word.
  if (nearest && (nearest.quote < 1 || isWholePlace(folded, needle, nearest.start))) found.push(nearest)
  return {
    candidates: found,
    bereft,
    rivals: rest.flatMap((where) => rivalAt(text, needle, where) ?? []),
  }
}
