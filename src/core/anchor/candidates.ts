/** Where in a folded text a folded quote may stand, found in three ways. All offsets are UTF-16 units of the folded text. */
import search from 'approx-string-match'
import { likeness, likenessAfter, likenessBefore, SUPPORTED } from './likeness'

/** A quote and its context, folded and trimmed; sides that the selector does not give are undefined. */
export type FoldedQuote = { readonly exact: string; readonly prefix?: string; readonly suffix?: string }

export type Candidate = {
  readonly start: number
  readonly end: number
  /** Likeness of the text to the quote, 0 to 1. */
  readonly quote: number
  /** Likeness of the text before and after to the context; undefined where the selector gives none. */
  readonly before?: number
  readonly after?: number
}

/** Likeness of the better side of the context; undefined without any context. */
export const strongerSide = ({ before, after }: Candidate): number | undefined =>
  before === undefined ? after : after === undefined ? before : Math.max(before, after)

/** Mean likeness of the sides; undefined without any context. */
export const meanOfSides = ({ before, after }: Candidate): number | undefined =>
  before === undefined ? after : after === undefined ? before : (before + after) / 2

const WORD = /[\p{Letter}\p{Number}]/u
const isWordAt = (text: string, at: number): boolean => at >= 0 && at < text.length && WORD.test(text.charAt(at))
const cutsWord = (text: string, at: number): boolean => isWordAt(text, at - 1) && isWordAt(text, at)

const withContext = (
  text: string,
  { prefix, suffix }: FoldedQuote,
  start: number,
  end: number,
  quote: number,
): Candidate => ({
  start,
  end,
  quote,
  ...(prefix === undefined ? {} : { before: likenessBefore(text, start, prefix) }),
  ...(suffix === undefined ? {} : { after: likenessAfter(text, end, suffix) }),
})

/** Every place where the quote stands word for word; places that cut a word in two count only if there are no others. */
export const exactCandidates = (text: string, quote: FoldedQuote): Candidate[] => {
  const places: number[] = []
  for (let at = text.indexOf(quote.exact); at >= 0; at = text.indexOf(quote.exact, at + 1)) places.push(at)
  const whole = places.filter((at) => !cutsWord(text, at) && !cutsWord(text, at + quote.exact.length))
  return (whole.length > 0 ? whole : places).map((at) => withContext(text, quote, at, at + quote.exact.length, 1))
}

/** Length of the text between matching context, as a share of the quote's length; outside it is another text (measured rule). */
const BETWEEN_LENGTH = { least: 0.5, most: 1.6 }
/** Least likeness of the text between matching context (measured rule). */
const BETWEEN_LIKENESS = 0.4

/** Places between a text like the prefix and a text like the suffix, whatever became of the quote there. */
export const contextCandidates = (text: string, quote: FoldedQuote): Candidate[] => {
  const { exact, prefix, suffix } = quote
  if (prefix === undefined || suffix === undefined) return []
  const before = search(text, prefix, Math.floor(prefix.length * (1 - SUPPORTED)))
  const after = before.length === 0 ? [] : search(text, suffix, Math.floor(suffix.length * (1 - SUPPORTED)))
  const found: Candidate[] = []
  for (const left of before) {
    for (const right of after) {
      const length = right.start - left.end
      if (length < exact.length * BETWEEN_LENGTH.least || length > exact.length * BETWEEN_LENGTH.most) continue
      const { start, end } = wholeWords(text, left.end, right.start)
      const like = end > start ? likeness(exact, text.slice(start, end)) : 0
      if (like >= BETWEEN_LIKENESS) found.push(withContext(text, quote, start, end, like))
    }
  }
  return likestOfOverlapping(found)
}

/** The span without spaces at its ends and without parts of words: an edited context may be matched a letter too short. */
const wholeWords = (text: string, from: number, to: number): { start: number; end: number } => {
  let start = from
  let end = to
  while (start < end && (cutsWord(text, start) || text.charAt(start) === ' ')) start += 1
  while (end > start && (cutsWord(text, end) || text.charAt(end - 1) === ' ')) end -= 1
  return { start, end }
}

/** An edited context matches at several neighbouring ends; they are one place. */
const likestOfOverlapping = (candidates: readonly Candidate[]): Candidate[] => {
  const kept: Candidate[] = []
  for (const candidate of [...candidates].sort((a, b) => b.quote - a.quote)) {
    if (kept.every(({ start, end }) => candidate.end <= start || candidate.start >= end)) kept.push(candidate)
  }
  return kept
}

/** A quote shorter than this, in UTF-16 units, is too like other texts to be placed by its likeness (measured rule). */
const APPROXIMATE_LENGTH = 40
/** Most errors of an approximate match, as a share of the quote's length (measured rule). */
const APPROXIMATE_ERRORS = 0.25

/** Places much like the quote; overlapping ones count once, at their likest. */
export const approximateCandidates = (text: string, quote: FoldedQuote): Candidate[] => {
  if (quote.exact.length < APPROXIMATE_LENGTH) return []
  const found: Candidate[] = []
  for (const match of search(text, quote.exact, Math.floor(quote.exact.length * APPROXIMATE_ERRORS))) {
    const last = found.at(-1)
    const start = skipSpace(text, match.start)
    if (last === undefined || start >= last.end) {
      found.push(withContext(text, quote, start, match.end, 1 - match.errors / quote.exact.length))
    }
  }
  return found
}

const skipSpace = (text: string, at: number): number => (text.charAt(at) === ' ' ? at + 1 : at)

/** The likest place at all, for an orphan's report; undefined if less than half of the quote survives anywhere. */
export const nearestCandidate = (text: string, quote: FoldedQuote): Candidate | undefined => {
  const match = search(text, quote.exact, Math.floor(quote.exact.length / 2))[0]
  if (match === undefined || match.end <= match.start) return undefined
  return withContext(text, quote, skipSpace(text, match.start), match.end, 1 - match.errors / quote.exact.length)
}
