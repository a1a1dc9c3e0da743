/** How alike two folded texts are, 0 to 1. */
import search from 'approx-string-match'
import { sharedEnds } from './shared-ends'

/** A side of the context supports a place from this likeness on: at most 20 % errors (`npm run bench -- accuracy`). */
export const SUPPORTED = 0.8

/** The text that is compared is this much longer than the context, in UTF-16 units: an edit may have added something. */
const SLACK = 8

/** Share of `pattern` that survives in `text`: 1 for equal texts, 0 for nothing alike. */
export const likeness = (pattern: string, text: string): number => {
  const [head, tail] = sharedEnds(pattern, text)
  const errors = distance(pattern.slice(head, pattern.length - tail), text.slice(head, text.length - tail))
  return 1 - errors / Math.max(pattern.length, text.length, 1)
}

/** Levenshtein distance in one row. Texts here are parts of quotes, at most a few hundred units. */
const distance = (a: string, b: string): number => {
  const row = new Uint16Array(b.length + 1)
  for (let j = 0; j <= b.length; j++) row[j] = j
  for (let i = 1; i <= a.length; i++) {
    const letter = a.charCodeAt(i - 1)
    let diagonal = i - 1
    let left = i
    row[0] = i
    for (let j = 1; j <= b.length; j++) {
      const above = row[j] as number
      left = Math.min(diagonal + (b.charCodeAt(j - 1) === letter ? 0 : 1), above + 1, left + 1)
      row[j] = left
      diagonal = above
    }
  }
  return row[b.length] as number
}

/** How well the text that ends at `at` agrees with a prefix, which must end there or within its own errors of it. */
export const likenessBefore = (text: string, at: number, prefix: string): number => {
  const window = text.slice(Math.max(0, at - prefix.length - SLACK), at).trimEnd()
  if (window.endsWith(prefix)) return 1
  return best(window, prefix, (match) => window.length - match.end)
}

/** How well the text that begins at `at` agrees with a suffix, which must begin there or within its own errors of it. */
export const likenessAfter = (text: string, at: number, suffix: string): number => {
  const window = text.slice(at, at + suffix.length + SLACK).trimStart()
  if (window.startsWith(suffix)) return 1
  return best(window, suffix, (match) => match.start)
}

const best = (
  window: string,
  pattern: string,
  gap: (match: { start: number; end: number; errors: number }) => number,
): number => {
  const allowed = Math.floor(pattern.length / 2)
  let likest = 0
  for (const match of search(window, pattern, allowed)) {
    if (gap(match) <= match.errors + 1) likest = Math.max(likest, 1 - match.errors / pattern.length)
  }
  return likest
}

/** The most that may stand between a quote and its context, in UTF-16 units: signs and a long word. */
const MOST_APART = 20
/** Most errors of a context that stands apart from its quote, as a share of its length. */
const APART_ERRORS = 0.1
/** What a unit between them counts, in errors. It takes nothing from the context, so that it is less than one in there. */
const APART = 1 / 4

/**
 * How well a prefix that stands nearly whole some units before `at` agrees: a quotation mark or a word was set between it and its quote.
 * 0 where it does not stand there.
 */
export const apartBefore = (text: string, at: number, prefix: string): number => {
  const window = text.slice(Math.max(0, at - prefix.length - MOST_APART), at)
  return apart(window, prefix, (match) => window.length - match.end)
}

/** The same of a suffix that stands some units behind `at`. */
export const apartAfter = (text: string, at: number, suffix: string): number =>
  apart(text.slice(at, at + suffix.length + MOST_APART), suffix, (match) => match.start)

const apart = (window: string, pattern: string, gap: (match: { start: number; end: number }) => number): number => {
  const matches = search(window, pattern, Math.floor(pattern.length * APART_ERRORS))
  return Math.max(0, ...matches.map((match) => 1 - (match.errors + gap(match) * APART) / pattern.length))
}
