/** What is shown of the article: which annotations, where they stand, and what their cards hold. */
import type { Annotation, Card } from '../core/model/card'
import type { Settings } from '../core/model/settings'
import type { Target } from '../core/popover/popover-state'
import type { PaintedSpan } from '../page/hit-test'
import type { Surface } from '../page/listen'
import type { Markers } from '../page/markers'
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
  /** The passage of an annotation, or its note. */
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
  /** The page's own links to notes, by annotation id. */
  readonly links: ReadonlyMap<string, Element>
  annotationOf(id: string): Annotation | undefined
  cardOf(annotation: Annotation): Card
}

export const createStage = ({ annotationOf, cardOf, links, markers, reading, spans, theme }: StageParts): Stage => {
  const spanOf = new Map(spans.map((span) => [span.id, span]))
  const { read, root } = reading
  return {
    surface: { root, read, spans, links },
    theme: () => (theme === 'page' ? themeAt(root) : theme),
    order: spans.map(({ id }) => id),
    cardOf: (id) => {
      const annotation = spanOf.has(id) ? annotationOf(id) : undefined
      return annotation && cardOf(annotation)
    },
    targetOf: (id) => {
      const own = spanOf.get(id)
      const overlaps = (other: PaintedSpan): boolean =>
        own !== undefined && other.id !== id && other.start < own.end && own.start < other.end
      return { key: id, ids: [id, ...spans.filter(overlaps).map((other) => other.id)] }
    },
    rangeOf: (id, part) => {
      const span = part === 'passage' ? spanOf.get(id) : reading.footnotes.get(id)?.note
      return span ? read.rangeOf(span) : undefined
    },
    idsIn: (selection) => {
      const selected = selection?.rangeCount ? selection.getRangeAt(0) : undefined
      if (selected === undefined || selected.collapsed) return []
      return spans.flatMap((span) =>
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
    },
    focusMark: (id) => {
      const link = links.get(id)
      if (link instanceof HTMLElement) link.focus({ preventScroll: true })
      else markers.get(id)?.focus()
    },
  }
}
