/** How a passage that the reader selects is kept: by its words and the words around it. */
import { END_UNITS, MAX_CONTEXT, MAX_EXACT } from '../model/notes/note-limits'
import type { Passage, PassageQuote } from '../model/notes/own-note'
import type { Span } from '../model/page/page-text'

/** The span without the space at its ends; undefined if there is nothing else in it. */
const trimmed = (text: string, { end, start }: Span): Span | undefined => {
  const words = text.slice(start, end)
  const from = start + words.length - words.trimStart().length
  const to = end - (words.length - words.trimEnd().length)
  return from < to ? { start: from, end: to } : undefined
}

/** A cut does not go through a character. */
const whole = (text: string, at: number): number => (/[\udc00-\udfff]/u.test(text.charAt(at)) ? at + 1 : at)

const quoteAt = (text: string, start: number, end: number): PassageQuote => {
  const prefix = text.slice(whole(text, Math.max(0, start - MAX_CONTEXT)), start)
  const suffix = text.slice(end, whole(text, Math.min(text.length, end + MAX_CONTEXT - 1)))
  return { exact: text.slice(start, end), ...(prefix && { prefix }), ...(suffix && { suffix }) }
}

/**
 * The passage from `start` to `end` (UTF-16 offsets in `text`, the text that quotes are anchored in); undefined if it holds no letter.
 * A long one is kept by its beginning and its end.
 */
export const passageOf = (text: string, span: Span): Passage | undefined => {
  const found = trimmed(text, span)
  if (found === undefined) return undefined
  const { end, start } = found
  if (end - start <= MAX_EXACT) return { quote: quoteAt(text, start, end), start, end }
  return {
    quote: quoteAt(text, start, whole(text, start + END_UNITS)),
    until: quoteAt(text, whole(text, end - END_UNITS), end),
    start,
    end,
  }
}
