/** Takes footnote markers, and notes that stand beside them, out of the way of anchoring. */
import type { Span } from '../model/page/page-text'
import type { FoundFootnote } from './find-footnotes'

/**
 * The text with every found marker, and every note beside its marker, replaced by zero-width spaces, unit for unit, so that offsets stay.
 * Folding drops those; a bare `12` glued to a word could not be told from the word otherwise.
 */
export const maskMarkers = (text: string, footnotes: readonly Pick<FoundFootnote, 'marks' | 'beside'>[]): string => {
  const spans: Span[] = footnotes.flatMap(({ beside, marks }) => [...marks, ...(beside === null ? [] : [beside])])
  let masked = ''
  let at = 0
  for (const { end, start } of spans.sort((a, b) => a.start - b.start)) {
    // A space before a marker is the marker's where the text goes on with a sign: a copy without markers has none there.
    const isSpaced = /\s/u.test(text[start - 1] ?? '') && /[.,;:!?)\]”’»]/u.test(text[end] ?? '')
    const from = Math.max(at, isSpaced ? start - 1 : start)
    if (end <= from) continue
    masked += text.slice(at, from) + '\u200b'.repeat(end - from)
    at = end
  }
  return masked + text.slice(at)
}
