/** What is painted and set on the page for each annotation: ranges, markers, the page's own links. */
import type { Annotation } from '../core/model/card'
import { KINDS } from '../core/model/kinds'
import type { HighlightName } from '../page/highlights'
import type { PlacedMarker } from '../page/markers'
import { type Reading, spansOf } from './reading'

/** The ranges to paint, for every kind: none where nothing of it is shown. */
export const paintedRanges = (reading: Reading, shown: readonly Annotation[]): [HighlightName, Range[]][] =>
  KINDS.map((kind) => [
    kind,
    spansOf(
      reading,
      shown.filter((annotation) => annotation.kind === kind),
    ).flatMap((span) => reading.read.rangeOf(span) ?? []),
  ])

/** The markers to set. A footnote whose marker is the page's own link gets none: that link is the one stop. */
export const markersOf = (
  reading: Reading,
  shown: readonly Annotation[],
  labelOf: (annotation: Annotation) => string,
): PlacedMarker[] => {
  const placed: PlacedMarker[] = []
  const perOffset = new Map<number, number>()
  const byId = new Map(shown.map((annotation) => [annotation.id, annotation]))
  for (const { id, start, end } of spansOf(reading, shown)) {
    const annotation = byId.get(id)
    if (annotation === undefined) continue
    const { kind } = annotation
    const common = { id, kind, label: labelOf(annotation) }
    if (kind === 'footnote') {
      if (reading.footnotes.get(id)?.marker.linked) continue
      // Behind the first character: a line never breaks there, and the button lies over the figure on whichever line it is.
      placed.push({ ...common, figure: reading.read.page.text.slice(start, end), offset: start + 1, place: 0 })
    } else {
      const place = perOffset.get(end) ?? 0
      perOffset.set(end, place + 1)
      placed.push({ ...common, offset: end, place })
    }
  }
  return placed
}

/** The page's own links to notes among the annotations shown, by annotation id. */
export const linksOf = (reading: Reading, shown: readonly Annotation[]): Map<string, Element> => {
  const links = new Map<string, Element>()
  for (const { id } of shown) {
    const marker = reading.footnotes.get(id)?.marker
    if (!marker?.linked) continue
    // Brackets may stand outside the link.
    const at = reading.read.pointAt(marker.start)?.node.parentElement?.closest('a')
    const link = at ?? reading.read.pointAt(marker.start + 1)?.node.parentElement?.closest('a')
    if (link) links.set(id, link)
  }
  return links
}
