/** A quote made ready to be looked for: folded together with its context, as the page's text is. */
import type { Quote } from '../model/page/outcome'
import { fold } from './fold'

export type Needle = {
  /** The folded context and quote as one text. */
  readonly text: string
  /** Where the quote itself begins in it. */
  readonly at: number
  readonly exact: string
}

/** The same with its context by itself, without the space towards the quote; undefined where the selector gives none. */
export type NeedleWithContext = Needle & { readonly prefix?: string; readonly suffix?: string }

export const withContext = (needle: Needle): NeedleWithContext => {
  const { at, exact, text } = needle
  const prefix = text.slice(0, at).trimEnd()
  const suffix = text.slice(at + exact.length).trimStart()
  return { ...needle, ...(prefix && { prefix }), ...(suffix && { suffix }) }
}

/** What a context has of what it cuts in two: of a note marker, for the page's whole marker is folded away, and of a character its marks. */
const BEGUN_BEFORE = /^(?:\s?(?:\d{0,3}|[ivxl]{0,7})\s?\]|\p{Mark}+)/u
const MARKER_BEGIN = /\[\s?(?:\d{0,3}|[ivxl]{0,7})\s?$/u

/** Folds a quote. Folding its parts one by one would lose the spaces and the marks between them. */
export const needleOf = (quote: Quote): Needle => {
  const { exact } = quote
  const prefix = quote.prefix?.replace(BEGUN_BEFORE, '').trimStart() ?? ''
  const suffix = quote.suffix?.replace(MARKER_BEGIN, '').trimEnd() ?? ''
  const whole = prefix + exact + suffix
  const from = prefix.length
  const { runs, text } = fold(whole)
  const to = from + exact.length
  let start = 0
  let end = 0
  for (const { at, covers, start: runStart, units } of runs) {
    if (covers === 0) {
      if (runStart < from) start = at + Math.min(units, from - runStart)
      if (runStart < to) end = at + Math.min(units, to - runStart)
    } else {
      if (runStart < from) start = at + units
      if (runStart + covers <= to) end = at + units
    }
  }
  while (start < end && text.charAt(start) === ' ') start += 1
  while (end > start && text.charAt(end - 1) === ' ') end -= 1
  return { text, at: start, exact: text.slice(start, Math.max(start, end)) }
}
