/** Gathers what a card shows from the edition and from the page. */

import { citingPlaces, resolveReference } from '../core/footnotes/cross-references'
import { noteRuns } from '../core/footnotes/note-runs'
import { textFragmentAddress } from '../core/links/text-fragment'
import { annotationHash } from '../core/model/annotation-hash'
import type { Annotation, Card, PlaceLink } from '../core/model/card'
import type { Edition } from '../core/model/edition'
import type { Span } from '../core/model/page-text'
import type { Reading } from './reading'

/** The card of an annotation that has its place in `reading`. `noteLabel` names a note, as in `Note 5`. */
export const makeCard = (
  edition: Edition,
  annotation: Annotation,
  reading: Reading,
  noteLabel: (number: number) => string,
): Card => {
  const outcome = reading.outcomes.get(annotation.id)
  const place = outcome?.status === 'anchored' ? outcome : { start: 0, end: 0 }
  const { start, end } = annotation.kind === 'footnote' ? wordsBefore(place, reading) : place
  const { canonical } = edition.article
  return {
    annotation,
    works: edition.works,
    article: edition.article,
    citation: edition.citation,
    ...(annotation.kind !== 'footnote' && outcome?.status === 'anchored' && { how: outcome.how }),
    ...(annotation.kind === 'footnote' && footnoteParts(edition, annotation, reading)),
    alsoCited: otherPlaces(edition, annotation, noteLabel),
    share: textFragmentAddress(canonical, reading.read.seen, start, end, annotationHash(annotation.id)),
  }
}

/** Enough words to find the end of a sentence; the generator of text fragments takes as many. */
const WORDS_BEFORE = /(?:\S+\s+){0,4}\S+\s*$/u

/**
 * What a link to a footnote leads to: the words before its marker, within one block, because browsers look for a text within a block.
 * The marker itself reads `[5]` in one copy of the page and `5` in another, so it is used only where it begins its block.
 */
const wordsBefore = (marker: Span, { read }: Reading): Span => {
  const { lines, text } = read.page
  const line = lines.findLast((start) => start <= marker.start) ?? 0
  const words = WORDS_BEFORE.exec(text.slice(line, marker.start))
  return words === null ? marker : { start: line + words.index, end: marker.start }
}

const footnoteParts = (
  edition: Edition,
  { id, footnote }: Extract<Annotation, { kind: 'footnote' }>,
  { footnotes, read }: Reading,
): Pick<Card, 'note' | 'reference'> => {
  const span = footnotes.get(id)?.note
  const reference = resolveReference(edition.footnotes, footnote)
  return { note: span ? noteRuns(read.page, span) : null, ...(reference && { reference }) }
}

const otherPlaces = (
  edition: Edition,
  { id }: Annotation,
  noteLabel: (number: number) => string,
): Record<string, readonly PlaceLink[]> => {
  const others: Record<string, readonly PlaceLink[]> = {}
  for (const [source, places] of citingPlaces(edition, noteLabel)) {
    const elsewhere = places.filter((place) => place.id !== id)
    if (elsewhere.length > 0 && places.length > elsewhere.length) others[source] = elsewhere
  }
  return others
}
