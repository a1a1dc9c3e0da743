/** Makes the selector of some words on a page: as short as it can be, and unique. */
import * as v from 'valibot'
import { cutsWord, placesOf } from '../../src/core/anchor/candidates'
import { isWholePlace } from '../../src/core/anchor/find-places'
import { type Folded, fold, unfold } from '../../src/core/anchor/fold'
import { MAX_CONTEXT_UNITS, TextQuoteSelector } from '../../src/core/model/edition/selector'

type Span = { readonly start: number; readonly end: number }

export type Described = Span & {
  readonly selector: TextQuoteSelector
  /** False where another place of the text has the same words with the same neighbours, as far as a selector may go. */
  readonly unique: boolean
}

export type DescribeOptions = {
  /** Where lines begin in the text, ascending: context that crosses one is taken only where nothing else tells places apart. */
  readonly lines?: readonly number[]
  /** Takes all the context that a selector may have, so that the passage is found again after the page has changed. */
  readonly full?: boolean
}

/** Every place of folded words in a folded text where the extension would put a quote of them: none parts a word. */
const wholePlaces = (folded: Folded, words: string): Span[] =>
  words === ''
    ? []
    : placesOf(folded.text, words)
        .filter((at) => isWholePlace(folded, { at: 0, exact: words, text: words }, at))
        .map((at) => ({ start: at, end: at + words.length }))

/** Quotation marks as a keyboard has them: sets are written by hand. */
const STRAIGHT: Readonly<Record<string, string>> = { '“': '"', '”': '"', '„': '"', '‘': "'", '’': "'", '‚': "'" }

/** The page's words as a set gives them: markers and unseen characters out, spaces single, quotation marks straight. */
const written = (text: string): string =>
  text
    .replace(/\[\s?\d{1,3}\s?\]|[\p{Default_Ignorable_Code_Point}\ufeff]/gu, '')
    .replace(/\s+/gu, ' ')
    .replace(/[“”„‘’‚]/gu, (mark) => STRAIGHT[mark] ?? mark)
    .normalize('NFC')

/** Letters and figures of any script. */
const LETTER = /[\p{Letter}\p{Number}]/u

/**
 * Where contexts may begin before `at` (or end after it): at `at` itself, then a word further each time; a letter further in scripts that
 * set no spaces.
 */
const edges = (text: string, at: number, step: 1 | -1): number[] => {
  const found = [at]
  for (
    let edge = at + step;
    Math.abs(edge - at) <= MAX_CONTEXT_UNITS && edge >= 0 && edge <= text.length;
    edge += step
  ) {
    const [inner, outer] = step === 1 ? [edge - 1, edge] : [edge, edge - 1]
    const endsWord = /\S/u.test(text.charAt(inner)) && (outer < 0 || !/\S/u.test(text.charAt(outer)))
    const isEdge =
      endsWord || (LETTER.test(text.charAt(inner)) && LETTER.test(text.charAt(outer)) && !cutsWord(text, edge))
    if (isEdge) found.push(edge)
  }
  return found
}

type Wanted = {
  readonly folded: Folded
  readonly place: Span
  /** The other places of the same words. */
  readonly others: readonly Span[]
}

/** Spans of folded text around a place, each from the beginning of a prefix to the end of a suffix; the best first. */
const spansAround = ({ folded: { text }, place }: Wanted, full: boolean): Span[] => {
  const size = ({ start, end }: Span): number => end - start
  const lean = ({ start, end }: Span): number => Math.abs(place.start - start - (end - place.end))
  const ends = edges(text, place.end, 1)
  const spans = edges(text, place.start, -1).flatMap((start) => ends.map((end) => ({ start, end })))
  return spans.sort((a, b) => (size(a) - size(b)) * (full ? -1 : 1) || lean(a) - lean(b))
}

const isUnique = ({ folded: { text }, others, place }: Wanted, { start, end }: Span): boolean => {
  const prefix = text.slice(start, place.start)
  const suffix = text.slice(place.end, end)
  return !others.some((other) => text.endsWith(prefix, other.start) && text.startsWith(suffix, other.end))
}

/** A side that a set may have: `check` refuses one without a letter, such as the full stop at a paragraph's end. */
const isSide = (side: string | undefined): boolean => side === undefined || /\p{Letter}/u.test(side)

const isAllowed = (selector: TextQuoteSelector): boolean =>
  v.is(TextQuoteSelector, selector) && isSide(selector.prefix) && isSide(selector.suffix)

/**
 * Describes each place of some words in a text.
 * @param text as it is searched when a page is read: note markers blanked. Offsets are UTF-16 units of it, ends exclusive
 * @param words as the author copied them; typography may differ
 * @returns one description a place, in the order of the text; empty where the words do not stand there as whole words.
 */
export const describeQuote = (
  text: string,
  words: string,
  { full = false, lines = [0] }: DescribeOptions = {},
): Described[] => {
  const folded = fold(text)
  const places = wholePlaces(folded, fold(words).text.trim())
  return places.map((place) => {
    const wanted = { folded, place, others: places.filter((other) => other !== place) }
    const span = unfold(folded, place.start, place.end)
    const lineStart = lines.findLast((line) => line <= span.start) ?? 0
    const lineEnd = lines.find((line) => line >= span.end) ?? text.length
    const inLine = (around: Span): boolean => {
      const { start, end } = unfold(folded, around.start, around.end)
      return start >= lineStart && end <= lineEnd
    }
    const selectorOf = (around: Span): TextQuoteSelector => {
      const outer = unfold(folded, around.start, around.end)
      return {
        type: 'TextQuoteSelector',
        exact: written(text.slice(span.start, span.end)),
        ...(around.start < place.start && { prefix: written(text.slice(outer.start, span.start)) }),
        ...(around.end > place.end && { suffix: written(text.slice(span.end, outer.end)) }),
      }
    }
    const spans = spansAround(wanted, full)
    const isFit = (around: Span): boolean => isUnique(wanted, around) && isAllowed(selectorOf(around))
    const fit = spans.find((around) => inLine(around) && isFit(around)) ?? spans.find(isFit)
    return { ...span, unique: fit !== undefined, selector: selectorOf(fit ?? place) }
  })
}
