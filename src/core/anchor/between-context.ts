/** Where in a folded text a quote may stand by its context alone, whatever became of its words. All offsets are UTF-16 units of the folded text. */
import search from 'approx-string-match'
import type { Span } from '../model/page/page-text'
import {
  anywhereIn,
  type Candidate,
  candidateAt,
  cutsWord,
  type FoldedQuote,
  partFor,
  placesOf,
  type Where,
} from './candidates'
import { likeness, likenessAfter, likenessBefore, SUPPORTED } from './likeness'
import { sharedEnds } from './shared-ends'

/** The likest matches, as `search` gives them. Most contexts stand as they were; those are found faster without it. */
const likestMatches = (text: string, pattern: string, errors: number): Span[] => {
  const found = placesOf(text, pattern).map((start) => ({ start, end: start + pattern.length }))
  return found.length > 0 ? found : search(text, pattern, errors)
}

/** Longest text between matching context, as a multiple of the quote's length and in UTF-16 units more: a sentence may have been put in. */
const BETWEEN = { times: 1.6, more: 200 }
/** Least likeness of the text between matching context (`npm run bench -- accuracy`). */
const BETWEEN_LIKENESS = 0.4
/** If the text between matching context still has a word of the quote, this likeness and this share of the quote's length are enough. */
const WITH_WORD = { likeness: 0.12, length: 0.5 }

/** A place between a text like the prefix and a text like the suffix; what is there may be another text, or nothing. */
export type Between = Candidate & { readonly holdsQuote: boolean }

/** Places between a text like the prefix and a text like the suffix, whatever became of the quote there. */
export const betweenContext = (
  text: string,
  quote: FoldedQuote,
  befores: readonly Where[] = [anywhereIn(text)],
  afters: readonly Where[] = befores,
): Between[] => {
  const { exact, prefix, suffix } = quote
  if (prefix === undefined || suffix === undefined) return []
  const lefts = new Set<number>()
  const rights = new Set<number>()
  for (const where of befores) {
    const left = partFor(text, where, 0, prefix.length)
    for (const { end } of likestMatches(left.text, prefix, Math.floor(prefix.length * (1 - SUPPORTED)))) {
      lefts.add(left.start + end)
    }
  }
  for (const where of afters) {
    const right = partFor(text, where, prefix.length + exact.length, suffix.length)
    for (const { start } of likestMatches(right.text, suffix, Math.floor(suffix.length * (1 - SUPPORTED)))) {
      rights.add(right.start + start)
    }
  }
  // Where the quote was cut its context adjoins, perhaps not where the stretches say.
  for (const left of [...lefts]) if (likenessAfter(text, left, suffix) >= SUPPORTED) rights.add(left)
  for (const right of [...rights]) if (likenessBefore(text, right, prefix) >= SUPPORTED) lefts.add(right)
  const longest = exact.length * BETWEEN.times + BETWEEN.more
  const found: Between[] = []
  for (const from of lefts) {
    for (const to of rights) {
      if (to < from || to - from > longest) continue
      const { start, end } = wholeWords(text, from, to)
      const between = text.slice(start, Math.max(start, end))
      const like = between === '' ? 0 : grownLikeness(exact, between)
      const holdsQuote =
        like >= BETWEEN_LIKENESS ||
        (like >= WITH_WORD.likeness && between.length >= exact.length * WITH_WORD.length && sharesWord(exact, between))
      found.push({ ...candidateAt(text, quote, 'context', start, end, like), holdsQuote })
    }
  }
  return likestOfOverlapping(found)
}

/** Likeness to a text that may have grown in the middle: what is left of the quote's beginning and end counts a third. */
const grownLikeness = (exact: string, between: string): number => {
  const like = likeness(exact, between)
  if (between.length <= exact.length) return like
  const [head, tail] = sharedEnds(exact, between)
  return Math.max(like, (2 * like + (head + tail) / exact.length) / 3)
}

const sharesWord = (exact: string, between: string): boolean => {
  const words = new Set(between.match(WORDS))
  return exact.match(WORDS)?.some((word) => words.has(word)) ?? false
}
const WORDS = /[\p{Letter}\p{Number}\p{Mark}]+/gu

/** The span without spaces at its ends and without parts of words: an edited context may be matched a letter too short. */
const wholeWords = (text: string, from: number, to: number): { start: number; end: number } => {
  let start = from
  let end = to
  while (start < end && (cutsWord(text, start) || text.charAt(start) === ' ')) start += 1
  while (end > start && (cutsWord(text, end) || text.charAt(end - 1) === ' ')) end -= 1
  return { start, end }
}

/** An edited context matches at several neighbouring ends; they are one place. */
const likestOfOverlapping = (candidates: readonly Between[]): Between[] => {
  const kept: Between[] = []
  for (const candidate of [...candidates].sort((a, b) => b.quote - a.quote)) {
    if (kept.every(({ start, end }) => candidate.end <= start || candidate.start >= end)) kept.push(candidate)
  }
  return kept
}
