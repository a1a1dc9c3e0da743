/** What is shown of the article: which annotations, where they stand, and what their cards hold. */
import type { Marked } from '../core/model/card/annotation'
import type { Card } from '../core/model/card/card'
import type { Settings } from '../core/model/settings/settings'
import type { Target } from '../core/popover/popover-state'
import type { NoteLink, Surface } from '../page/listen/listen'
import type { PaintedSpan } from '../page/marks/hit-test'
import type { Markers } from '../page/marks/markers'
import { type Theme, themeAt } from '../page/theme'
import type { Reading } from './reading'

export type Stage = {
  /** Where the annotations shown stand on the page; null if none is shown. */
  readonly surface: Surface | null
  /** The present theme of what is drawn over the page. */
  theme(): Theme
  /** The annotations shown, in reading order. */
  readonly order: readonly string[]
  /** The card of an annotation; undefined if it is not shown. */
  cardOf(id: string): Card | undefined
  /** What a card at this annotation shows: the annotation, then all others whose passages overlap its own. */
  targetOf(id: string): Target
  /** The reader is at the `nth` mark of an annotation, from 0: its place is there until the reader is at another. */
  goTo(id: string, nth: number): void
  /** The passage of an annotation, at the mark where the reader is or else the first; or its note. */
  rangeOf(id: string, part: 'passage' | 'note'): Range | undefined
  /** The annotations whose passages or notes a selection touches, in reading order. */
  idsIn(selection: Selection | null): string[]
  /** Gives the keyboard's focus to the mark of an annotation: its marker, or the page's own link. */
  focusMark(id: string): void
}

/** The stage while nothing is shown. */
export const EMPTY_STAGE: Stage = {
  surface: null,
  theme: () => themeAt(document.documentElement),
  order: [],
  cardOf: () => undefined,
  targetOf: (id) => ({ key: id, ids: [id] }),
  goTo: () => {},
  rangeOf: () => undefined,
  idsIn: () => [],
  focusMark: () => {},
}

export type StageParts = {
  readonly reading: Reading
  /** Where the annotations shown stand, in reading order. */
  readonly spans: readonly PaintedSpan[]
  readonly markers: Markers
  readonly theme: Settings['theme']
  readonly links: readonly NoteLink[]
  annotationOf(id: string): Marked | undefined
  makeCard(annotation: Marked): Card
}

export const createStage = ({ annotationOf, links, makeCard, markers, reading, spans, theme }: StageParts): Stage => {
  const placesOf = new Map<string, Map<number, PaintedSpan>>()
  for (const span of spans) {
    const places = placesOf.get(span.id) ?? new Map()
    placesOf.set(span.id, places.set(span.nth ?? 0, span))
  }
  /** At which mark of each annotation the reader was last. */
  const at = new Map<string, number>()
  const spanOf = (id: string): PaintedSpan | undefined => {
    const places = placesOf.get(id)
    return places?.get(at.get(id) ?? 0) ?? places?.get(0)
  }
  const { read, root } = reading
  return {
    surface: { root, read, spans, links },
    theme: () => (theme === 'page' ? themeAt(root) : theme),
    order: spans.flatMap(({ id, nth }) => (nth ? [] : [id])),
    cardOf: (id) => {
      const annotation = placesOf.has(id) ? annotationOf(id) : undefined
      return annotation && makeCard(annotation)
    },
    targetOf: (id) => {
      const own = spanOf(id)
      const overlaps = (other: PaintedSpan): boolean =>
        own !== undefined && other.id !== id && other.start < own.end && own.start < other.end
      return { key: id, ids: [...new Set([id, ...spans.filter(overlaps).map((other) => other.id)])] }
    },
    goTo: (id, nth) => at.set(id, nth),
    rangeOf: (id, part) => {
      const span = part === 'passage' ? spanOf(id) : reading.footnotes.get(id)?.note
      return span ? read.rangeOf(span) : undefined
    },
    idsIn: (selection) => {
      const selected = selection?.rangeCount ? selection.getRangeAt(0) : undefined
      if (selected === undefined || selected.collapsed) return []
      const ids = spans.flatMap((span) =>
        [span, reading.footnotes.get(span.id)?.note].some((part) => {
          const range = part && read.rangeOf(part)
          return (
            range &&
            selected.compareBoundaryPoints(Range.START_TO_END, range) > 0 &&
            selected.compareBoundaryPoints(Range.END_TO_START, range) < 0
          )
        })
          ? [span.id]
          : [],
      )
      return [...new Set(ids)]
    },
    focusMark: (id) => {
      const nth = spanOf(id)?.nth ?? 0
      const link = links.find((each) => each.id === id && each.nth === nth)?.element
      if (link instanceof HTMLElement) link.focus({ preventScroll: true })
      else markers.get(id, nth)?.focus()
    },
  }
}
