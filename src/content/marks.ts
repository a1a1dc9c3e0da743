/** What is painted and set on the page for each annotation: ranges, markers, the page's own links. */

import type { Annotation } from '../core/model/card'
import { COLOURS, type HighlightStyles } from '../core/model/highlight-style'
import { KINDS } from '../core/model/kinds'
import type { Steps } from '../core/steps/steps'
import { closestTo, parentOf } from '../page/dom'
import type { HighlightName } from '../page/highlights'
import type { NoteLink } from '../page/listen'
import type { PlacedMarker } from '../page/markers'
import { type Reading, spansOf } from './reading'

/** How many annotations get their range or marker in one step. */
const STEP = 50

/** The ranges to paint, for every kind; an empty list for a kind that is not shown. */
export function* paintedRanges(reading: Reading, shown: readonly Annotation[]): Steps<[HighlightName, Range[]][]> {
  const painted: [HighlightName, Range[]][] = []
  for (const kind of KINDS) {
    const ranges: Range[] = []
    painted.push([kind, ranges])
    const spans = spansOf(
      reading,
      shown.filter((annotation) => annotation.kind === kind),
    )
    yield
    for (const [i, span] of spans.entries()) {
      const range = reading.read.rangeOf(span)
      if (range !== undefined) ranges.push(range)
      if (i % STEP === STEP - 1) yield
    }
  }
  return painted
}

/** What may follow the last word of a passage and still belong to it: punctuation and note markers. */
const CLOSING = /(?:[^\s\p{Letter}\p{Number}[]|\[(?:\d{1,3}|[ivxlc]{1,8})\])*/uy

/**
 * Where a passage's sign stands: behind all that closes the passage. That is before a space, unless the text goes on without one, as
 * after a dash. Anywhere else the marker would break kerning or change where the line may wrap, and the text would shift.
 */
const restingPlace = (text: string, end: number): number => {
  CLOSING.lastIndex = end
  return end + (CLOSING.exec(text)?.[0].length ?? 0)
}

/** How much further the reference of the next note is that one marker names; all of them come before the first sign. */
const NEXT_FIGURE = 0.01
/** Where the note itself stands in the text and has no figure, its reference is no wider than this, in letters. */
const LONGEST_FIGURE = 12

/** The markers to set. A footnote whose marker is the page's own link gets none: that link is the one stop. */
export function* markersOf(
  reading: Reading,
  shown: readonly Annotation[],
  labelOf: (annotation: Annotation, number: number) => string,
  styles: HighlightStyles,
): Steps<PlacedMarker[]> {
  const { text } = reading.read.page
  const placed: PlacedMarker[] = []
  const signs = new Map<number, number>()
  const figures = new Map<number, number>()
  let own = 0
  const byId = new Map(shown.map((annotation) => [annotation.id, annotation]))
  const spans = spansOf(reading, shown)
  yield
  for (const [i, { id, nth = 0, start, end }] of spans.entries()) {
    if (i % STEP === STEP - 1) yield
    const annotation = byId.get(id)
    if (annotation === undefined) continue
    const { kind } = annotation
    // The same numbers as on paper, where the author's notes keep their own.
    if (kind !== 'footnote') own += 1
    const common = { id, nth, kind, label: labelOf(annotation, own), colour: COLOURS[styles[kind].colour] }
    if (kind === 'footnote') {
      if (reading.footnotes.get(id)?.marks[nth]?.linked) continue
      // Notes that one marker names follow on each other, before the signs.
      const place = figures.get(end) ?? 0
      figures.set(end, place + NEXT_FIGURE)
      placed.push({ ...common, figure: text.slice(start, end).slice(-LONGEST_FIGURE), offset: end, place })
    } else {
      const offset = restingPlace(text, end)
      // A footnote's link has a place below 1, so it comes first where both stand.
      const place = signs.get(offset) ?? 1
      signs.set(offset, place + 1)
      placed.push({ ...common, offset, place })
    }
  }
  return placed
}

const linkAround = (position: { readonly node: Text } | undefined): Element | null => {
  const parent = position && parentOf(position.node)
  return parent ? closestTo(parent, 'a') : null
}

/** The page's own links to notes among the annotations shown, in the order of the text. */
export const linksOf = ({ footnotes, read }: Reading, shown: readonly Annotation[]): NoteLink[] =>
  shown.flatMap(({ id }) =>
    (footnotes.get(id)?.marks ?? []).flatMap(({ linked, start }, nth): NoteLink[] => {
      if (!linked) return []
      // Brackets may stand outside the link.
      const element = linkAround(read.pointAt(start)) ?? linkAround(read.pointAt(start + 1))
      return element ? [{ id, nth, element }] : []
    }),
  )
