/** Gathers what a card shows from the edition and from the page. */
import { textFragmentAddress } from '../core/anchor/text-fragment'
import { citingPlaces, resolveReference } from '../core/footnotes/cross-references'
import { noteRuns } from '../core/footnotes/note-runs'
import type { Annotation, Card, PlaceLink } from '../core/model/card'
import type { Edition } from '../core/model/edition'
import type { Reading } from './reading'

/** The card of an annotation that has its place in `reading`. `noteLabel` names a note, as in `Note 5`. */
export const makeCard = (
  edition: Edition,
  annotation: Annotation,
  reading: Reading,
  noteLabel: (number: number) => string,
): Card => {
  const outcome = reading.outcomes.get(annotation.id)
  const span = outcome?.status === 'anchored' ? outcome : { start: 0, end: 0 }
  const { canonical } = edition.article
  return {
    annotation,
    works: edition.works,
    article: edition.article,
    ...(annotation.kind !== 'footnote' && outcome?.status === 'anchored' && { how: outcome.how }),
    ...(annotation.kind === 'footnote' && footnoteParts(edition, annotation, reading)),
    alsoCited: otherPlaces(edition, annotation, noteLabel),
    share: textFragmentAddress(canonical, reading.read.page.text, span.start, span.end),
  }
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
