/** Where in a folded text a folded quote may stand by its own words, or words like them. All offsets are UTF-16 units of the folded text. */
import search from 'approx-string-match'
import type { How } from '../model/page/outcome'
import { likenessAfter, likenessBefore, SUPPORTED } from './likeness'
import { UNSPACED } from './unspaced'

/** A quote and its context, folded and trimmed; sides that the selector does not give are undefined. */
export type FoldedQuote = { readonly exact: string; readonly prefix?: string; readonly suffix?: string }

export type Candidate = {
  readonly start: number
  readonly end: number
  readonly how: How
  /** Likeness of the text to the quote, 0 to 1. */
  readonly quote: number
  /** Likeness of the text before and after to the context; undefined where the selector gives none. */
  readonly before?: number
  readonly after?: number
}

/** Where to look: the quote's context begins somewhere between these offsets. */
export type Where = { readonly from: number; readonly to: number }

/** How much more of the text is looked at on either side, in UTF-16 units: edits move what follows them. */
const SLACK = 12

/** The part of the text where what begins `offset` units into a quote with its context may stand. */
export const partFor = (
  text: string,
  { from, to }: Where,
  offset: number,
  length: number,
): { text: string; start: number } => {
  const start = Math.max(0, from + offset - SLACK)
  return { text: text.slice(start, Math.max(start, to + offset + length + SLACK)), start }
}

export const anywhereIn = (text: string): Where => ({ from: 0, to: text.length })

/** How much more the quote's own units count than those of its context, which is edited without harm to the quote. */
const QUOTE_WEIGHT = 2

/** The share of the quote and its context that stands at a candidate, 0 to 1. */
export const scoreOf = (candidate: Candidate, quote: FoldedQuote): number => shareAt(candidate, quote, QUOTE_WEIGHT)

/** Letters and figures of scripts that set spaces between words. */
const WORD = new RegExp(`(?!${UNSPACED})[\\p{Letter}\\p{Number}]`, 'u')
const isWordAt = (text: string, at: number): boolean => at >= 0 && at < text.length && WORD.test(text.charAt(at))

/** Whether the border before the unit at `at` parts a word. */
export const cutsWord = (text: string, at: number): boolean => isWordAt(text, at - 1) && isWordAt(text, at)

export const candidateAt = (
  text: string,
  { prefix, suffix }: FoldedQuote,
  how: How,
  start: number,
  end: number,
  quote: number,
): Candidate => ({
  start,
  end,
  how,
  quote,
  ...(prefix === undefined ? {} : { before: likenessBefore(text, start, prefix) }),
  ...(suffix === undefined ? {} : { after: likenessAfter(text, end, suffix) }),
})

/** Every place where the quote stands word for word, parts of words included. */
export const exactCandidates = (text: string, quote: FoldedQuote, where: Where = anywhereIn(text)): Candidate[] => {
  const { exact, prefix = '' } = quote
  const part = partFor(text, where, prefix.length, exact.length)
  return placesOf(part.text, exact).map((at) => {
    const start = part.start + at
    return candidateAt(text, quote, 'exact', start, start + exact.length, 1)
  })
}

/** Where a pattern begins in a text, every time; ascending. */
export const placesOf = (text: string, pattern: string): number[] => {
  const found: number[] = []
  for (let at = text.indexOf(pattern); at >= 0; at = text.indexOf(pattern, at + 1)) found.push(at)
  return found
}

/** A quote shorter than this, in UTF-16 units, is too like other texts to be placed by its likeness (`npm run bench -- accuracy`). */
const APPROXIMATE_LENGTH = 40
/** Most errors of an approximate match, as a share of the quote's length (`npm run bench -- accuracy`). */
const APPROXIMATE_ERRORS = 0.25

/** Places much like the quote; overlapping ones count once, at their likest. */
export const approximateCandidates = (
  text: string,
  quote: FoldedQuote,
  where: Where = anywhereIn(text),
): Candidate[] =>
  quote.exact.length < APPROXIMATE_LENGTH ? [] : likeCandidates(text, quote, where, APPROXIMATE_ERRORS)

/** The likest place at all, for an orphan's report; undefined if less than half of the quote survives anywhere. */
export const nearestCandidate = (
  text: string,
  quote: FoldedQuote,
  where: Where = anywhereIn(text),
): Candidate | undefined => likeCandidates(text, quote, where, 0.5)[0]

const likeCandidates = (text: string, quote: FoldedQuote, where: Where, errors: number): Candidate[] => {
  const { exact, prefix = '' } = quote
  const part = partFor(text, where, prefix.length, exact.length)
  const found: Candidate[] = []
  for (const match of search(part.text, exact, Math.floor(exact.length * errors))) {
    const start = part.start + (part.text.charAt(match.start) === ' ' ? match.start + 1 : match.start)
    const end = part.start + match.end
    const last = found.at(-1)
    if (end > start && (last === undefined || start >= last.end)) {
      found.push(candidateAt(text, quote, 'approximate', start, end, 1 - match.errors / exact.length))
    }
  }
  return found
}

/** How much of a quote's beginning and end shows where they are, in UTF-16 units, and how like it must be. */
const EDGE = 16
const EDGE_LIKENESS = 0.7

/** Whether both ends of a candidate are held by the quote's own beginning and end there, or by the context beyond. */
export const holdsEnds = (text: string, { exact }: FoldedQuote, candidate: Candidate): boolean =>
  ((candidate.before ?? 0) >= SUPPORTED ||
    likenessAfter(text, candidate.start, exact.slice(0, EDGE).trimEnd()) >= EDGE_LIKENESS) &&
  ((candidate.after ?? 0) >= SUPPORTED ||
    likenessBefore(text, candidate.end, exact.slice(-EDGE).trimStart()) >= EDGE_LIKENESS)

export type Rival = { readonly start: number; readonly end: number; readonly likeness: number }

/** How long quote and context are together, in UTF-16 units. */
export const lengthOf = ({ exact, prefix = '', suffix = '' }: FoldedQuote): number =>
  exact.length + prefix.length + suffix.length

/** How far quote and context agree with a candidate, every unit counted once. */
export const agreement = (candidate: Candidate, quote: FoldedQuote): number => shareAt(candidate, quote, 1)

const shareAt = (candidate: Candidate, quote: FoldedQuote, weight: number): number => {
  const own = quote.exact.length * weight
  return (own * candidate.quote + contextAt(candidate, quote)) / (own + lengthOf(quote) - quote.exact.length)
}

/** What is less like quote and context than this, 0 to 1, is no rival (`npm run bench -- accuracy`). */
const LEAST_RIVAL = 0.6

/** Where in a stretch of text quote and context together are likest; undefined if nothing there is like them. */
export const rivalAt = (
  text: string,
  needle: FoldedQuote & { readonly text: string; at: number },
  where: Where,
): Rival | undefined => {
  const part = partFor(text, where, 0, needle.text.length)
  const [match] = search(part.text, needle.text, Math.floor(needle.text.length * (1 - LEAST_RIVAL)))
  if (match === undefined) return undefined
  const start = part.start + match.start + needle.at
  return {
    start,
    end: Math.max(start + 1, part.start + match.end - (needle.text.length - needle.at - needle.exact.length)),
    likeness: 1 - match.errors / needle.text.length,
  }
}

/** How much of the context stands at a candidate, in UTF-16 units. */
export const contextAt = ({ after = 0, before = 0 }: Candidate, { prefix = '', suffix = '' }: FoldedQuote): number =>
  before * prefix.length + after * suffix.length
