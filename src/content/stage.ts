/** The article as the card sees it: what is shown, where it stands, and what an annotation's card holds. */
import type { Annotation, Card } from '../core/model/card'
import type { Target } from '../core/popover/popover-state'
import type { PaintedSpan } from '../page/hit-test'
import type { Markers } from '../page/markers'
import type { Overlay } from '../page/overlay'
import type { Reading } from './reading'

export type Stage = {
  readonly root: Element
  readonly overlay: Overlay
  /** The annotations shown, in reading order. */
  readonly order: readonly string[]
  /** The card of an annotation; undefined if it is not shown. */
  cardOf(id: string): Card | undefined
  /** The place that a card opens for: the given annotation, then all others whose passages overlap its own. */
  targetOf(id: string): Target
  /** The passage of an annotation, or its note. */
  rangeOf(id: string, part: 'passage' | 'note'): Range | undefined
  /** Gives the keyboard's focus to the mark of an annotation: its marker, or the page's own link. */
  focusMark(id: string): void
}

export type StageParts = {
  readonly reading: Reading
  readonly overlay: Overlay
  /** Where the annotations shown stand, in reading order. */
  readonly spans: readonly PaintedSpan[]
  readonly markers: Markers
  /** The page's own links to notes, by annotation id. */
  readonly links: ReadonlyMap<string, Element>
  annotationOf(id: string): Annotation | undefined
  cardOf(annotation: Annotation): Card
}

export const createStage = ({ annotationOf, cardOf, links, markers, overlay, reading, spans }: StageParts): Stage => {
  const spanOf = new Map(spans.map((span) => [span.id, span]))
  return {
    root: reading.root,
    overlay,
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
      return span ? reading.read.rangeOf(span) : undefined
    },
    focusMark: (id) => {
      const link = links.get(id)
      if (link instanceof HTMLElement) link.focus({ preventScroll: true })
      else markers.get(id)?.focus()
    },
  }
}
