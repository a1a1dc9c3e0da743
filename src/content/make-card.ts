/** Gathers what a card shows from the edition and from the page. */
import { citingPlaces, resolveReference } from '../core/footnotes/cross-references'
import { noteBlocks } from '../core/footnotes/note-blocks'
import { textFragmentAddress } from '../core/links/text-fragment'
import type { Annotation, Marked } from '../core/model/card/annotation'
import type { Card, PlaceLink } from '../core/model/card/card'
import { annotationHash } from '../core/model/edition/annotation-hash'
import { type Edition, footnoteId } from '../core/model/edition/edition'
import type { Span } from '../core/model/page/page-text'
import { outcomeOf, type Reading } from './reading'

/** The card of an annotation that has its place in `reading`. `noteLabel` names a note, as in `Note 5`. */
export const makeCard = (
  edition: Edition,
  annotation: Marked,
  reading: Reading,
  noteLabel: (number: number) => string,
): Card => {
  const outcome = outcomeOf(reading, annotation.id)
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

/** What an annotation stands at: its passage, or the words before a footnote's mark. Null if it has no place. */
export const spanOfMark = (id: string, reading: Reading): Span | null => {
  const outcome = outcomeOf(reading, id)
  if (outcome?.status !== 'anchored') return null
  return reading.footnotes.has(id) ? wordsBefore(outcome, reading) : outcome
}

/** The card of an annotation that could not be made. It says so. */
export const brokenCard = (edition: Edition, annotation: Marked): Card => ({
  annotation,
  works: edition.works,
  article: edition.article,
  citation: edition.citation,
  alsoCited: {},
  share: `${edition.article.canonical}#${annotationHash(annotation.id)}`,
  isBroken: true,
})

/** Enough words to find the end of a sentence; the generator of text fragments takes as many. */
const WORDS_BEFORE = 5
/** Within these last units of a paragraph the words are looked for: a longer word has no end that a reader would search for. */
const NEAR = 500

/**
 * What a link to a footnote leads to: the words before its marker, within one block, because browsers look for a text within a block.
 * The marker itself reads `[5]` in one copy of the page and `5` in another, so it is used only where it begins its block.
 */
const wordsBefore = (marker: Span, { read }: Reading): Span => {
  const { lines, text } = read.page
  const line = lines.findLast((start) => start <= marker.start) ?? 0
  const from = Math.max(line, marker.start - NEAR)
  const words = [...text.slice(from, marker.start).matchAll(/\S+/gu)].slice(from > line ? 1 : 0)
  const first = words.at(-WORDS_BEFORE) ?? words[0]
  return first === undefined ? marker : { start: from + first.index, end: marker.start }
}

const footnoteParts = (
  edition: Edition,
  { id, footnote }: Extract<Annotation, { kind: 'footnote' }>,
  { footnotes, read }: Reading,
): Pick<Card, 'note' | 'reference'> => {
  const found = footnotes.get(id)
  // A reference leads on where the note that it names has a place.
  const references = found?.references.filter(({ number }) => footnotes.has(footnoteId(number)))
  const reference = resolveReference(edition.footnotes, footnote)
  return { note: found?.note ? noteBlocks(read.page, found.note, references) : null, ...(reference && { reference }) }
}

const otherPlaces = (
  edition: Edition,
  { id }: Marked,
  noteLabel: (number: number) => string,
): Record<string, readonly PlaceLink[]> => {
  const others: Record<string, readonly PlaceLink[]> = {}
  for (const [source, places] of citingPlaces(edition, noteLabel)) {
    const elsewhere = places.filter((place) => place.id !== id)
    if (elsewhere.length > 0 && places.length > elsewhere.length) others[source] = elsewhere
  }
  return others
}
