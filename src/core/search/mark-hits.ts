/** Where the terms of a query stand in a text as it is shown. */
import type { Span } from '../model/page/page-text'
import { foldWithOrigins } from './fold-letters'
import { findTerm } from './query'

/** The spans to mark in UTF-16 units of `text`, in order and without overlap. */
export const hitSpans = (text: string, terms: readonly string[]): Span[] => {
  const folded = foldWithOrigins(text)
  const spans: Span[] = []
  for (const term of terms) {
    for (let at = findTerm(folded.text, term); at >= 0; at = findTerm(folded.text, term, at + term.length)) {
      const end = at + term.length
      spans.push({ start: folded.originOf(at), end: folded.originOf(end) })
    }
  }
  const merged: Span[] = []
  for (const span of spans.sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = merged.at(-1)
    if (last === undefined || span.start > last.end) merged.push(span)
    else if (span.end > last.end) merged[merged.length - 1] = { start: last.start, end: span.end }
  }
  return merged
}

/** Text before the first hit that an excerpt keeps, and its length, in UTF-16 units: about two lines of the panel. */
const BEFORE = 36
const LENGTH = 150

export type Excerpt = {
  readonly text: string
  readonly hits: readonly Span[]
}

/** A piece of the text around its first hit, cut between words, with an ellipsis where something is left out. */
export const excerptOf = (text: string, terms: readonly string[]): Excerpt => {
  const first = hitSpans(text, terms)[0]?.start ?? 0
  // A long address has no space to be cut at.
  const gap = text.indexOf(' ', first - BEFORE)
  const start = first <= BEFORE ? 0 : gap >= 0 && gap < first ? gap + 1 : first - BEFORE
  const rest = text.length - start
  const space = text.lastIndexOf(' ', start + LENGTH)
  const end = rest <= LENGTH ? text.length : space > first ? space : start + LENGTH
  const cut = `${start > 0 ? '… ' : ''}${text.slice(start, end)}${end < text.length ? ' …' : ''}`
  return { text: cut, hits: hitSpans(cut, terms) }
}
