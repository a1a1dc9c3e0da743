/**
 * A note as a W3C Web Annotation, and back. What the model has terms for is said in them; the rest stands beside it in the `record`. Where
 * two places wrote without knowing of each other, the annotation is the version that is shown first, and the record has the others.
 */
import { RECORD } from '../model/edition/annotation-context'
import type { ArticleSummary } from '../model/edition/edition'
import { PENS } from '../model/notes/note-colours'
import { type NoteVersion, type Passage, type PassageQuote, type StoredNote, timeOf } from '../model/notes/own-note'
import { type Fields, isFields } from '../model/settings/read-settings'
import { isoTime } from './iso-time'

/** What the ids of notes are in the model, where every id is an IRI. */
export const NOTE_IRI = 'urn:uuid:'

const quoteSelector = ({ exact, prefix, suffix }: PassageQuote) => ({
  type: 'TextQuoteSelector',
  exact,
  ...(prefix !== undefined && { prefix }),
  ...(suffix !== undefined && { suffix }),
})

/** A range goes up to where its last selector begins. So the end of a long passage is the empty place behind the words at its end. */
const endSelector = (until: PassageQuote) => ({
  ...quoteSelector(until),
  refinedBy: { type: 'TextPositionSelector', start: until.exact.length, end: until.exact.length },
})

const selectorsOf = ({ end, quote, start, until }: Passage) => [
  until === undefined
    ? quoteSelector(quote)
    : { type: 'RangeSelector', startSelector: quoteSelector(quote), endSelector: endSelector(until) },
  ...(start !== undefined && end !== undefined ? [{ type: 'TextPositionSelector', start, end }] : []),
]

/** What is kept of a place of which only one end is known. */
const halfPlace = (passage: Passage | null) =>
  passage === null || (passage.start === undefined) === (passage.end === undefined)
    ? {}
    : passage.start === undefined
      ? { end: passage.end }
      : { start: passage.start }

const textBody = (value: string, format: string, purpose: string) => ({ type: 'TextualBody', value, format, purpose })

const motivationOf = ({ about, body, tags }: NoteVersion): string => {
  if (about !== undefined) return 'replying'
  if (body !== '') return 'commenting'
  return tags.length > 0 ? 'tagging' : 'highlighting'
}

const sortedSeen = (seen: StoredNote['seen']): StoredNote['seen'] =>
  Object.fromEntries(Object.entries(seen).sort(([a], [b]) => (a < b ? -1 : 1)))

const orderedQuote = ({ exact, prefix, suffix }: PassageQuote): PassageQuote => ({
  exact,
  ...(prefix !== undefined && { prefix }),
  ...(suffix !== undefined && { suffix }),
})

/** A version with its fields in one order, so that equal ones are equal as text. */
const ordered = ({ about, at, body, by, colour, deleted, passage, tags }: NoteVersion): NoteVersion => ({
  at,
  by,
  passage: passage && {
    quote: orderedQuote(passage.quote),
    ...(passage.until !== undefined && { until: orderedQuote(passage.until) }),
    ...(passage.start !== undefined && { start: passage.start }),
    ...(passage.end !== undefined && { end: passage.end }),
  },
  ...(about !== undefined && { about }),
  colour,
  body,
  tags,
  deleted,
})

/** A note in the trash, for the record of the page: it is no annotation to others. */
export const trashedRecord = ({ article, created, id, seen, v, versions }: StoredNote): StoredNote => ({
  v,
  id,
  article,
  created,
  seen: sortedSeen(seen),
  versions: versions.map(ordered),
})

/**
 * Writes a note of which a version is not deleted.
 * @param article undefined where it is none that the extension has
 */
export const toAnnotation = (note: StoredNote, article: ArticleSummary | undefined) => {
  const { created, id, seen, v, versions } = note
  const shown = versions.find(({ deleted }) => !deleted) ?? (versions[0] as NoteVersion)
  const { about, at, body, by, colour, passage, tags } = shown
  const source = article?.canonical ?? `urn:x-counterpoint:article:${note.article}`
  const motivation = motivationOf(shown)
  const bodies = [
    ...(body === '' ? [] : [textBody(body, 'text/markdown', about === undefined ? 'commenting' : 'replying')]),
    ...tags.map((tag) => textBody(tag, 'text/plain', 'tagging')),
  ]
  const target = {
    type: 'SpecificResource',
    source,
    styleClass: colour,
    ...(passage && { selector: selectorsOf(passage) }),
  }
  const others = versions.filter((version) => version !== shown).map(ordered)
  return {
    id: `${NOTE_IRI}${id}`,
    type: 'Annotation',
    motivation,
    created: isoTime(created),
    modified: isoTime(timeOf(at)),
    ...(bodies.length > 0 && { body: bodies }),
    stylesheet: { type: 'CssStylesheet', value: `.${colour} { background-color: rgb(${PENS[colour].rgb}) }` },
    // Besides the passage a reply is about the edition's annotation, which has this address in our other files.
    target: about === undefined ? target : [target, `${source}#${encodeURIComponent(about.toWellFormed())}`],
    [RECORD]: {
      v,
      article: note.article,
      at,
      by,
      seen: sortedSeen(seen),
      ...halfPlace(passage),
      ...(about !== undefined && { about }),
      ...(others.length > 0 && { others }),
    },
  }
}

const listOf = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : value === undefined ? [] : [value]

const withType = (values: readonly unknown[], type: string): Fields | undefined =>
  values.filter(isFields).find((value) => value['type'] === type)

const quoteOf = ({ exact, prefix, suffix }: Fields) => ({
  exact,
  ...(prefix !== undefined && { prefix }),
  ...(suffix !== undefined && { suffix }),
})

/** The passage, unchecked; null for the article as a whole. */
const passageFrom = (selectors: readonly unknown[], record: Fields): unknown => {
  const range = withType(selectors, 'RangeSelector')
  const [quote, until] = range
    ? [range['startSelector'], range['endSelector']]
    : [withType(selectors, 'TextQuoteSelector'), undefined]
  if (!isFields(quote)) return null
  const { end = record['end'], start = record['start'] } = withType(selectors, 'TextPositionSelector') ?? {}
  return {
    quote: quoteOf(quote),
    ...(isFields(until) && { until: quoteOf(until) }),
    ...(start !== undefined && { start }),
    ...(end !== undefined && { end }),
  }
}

/** The note of an annotation that `toAnnotation` wrote, unchecked. */
export const fromAnnotation = (annotation: Fields, record: Fields): unknown => {
  const target = listOf(annotation['target']).find(isFields) ?? {}
  const bodies = listOf(annotation['body']).filter(isFields)
  const valuesOf = (isTag: boolean): unknown[] =>
    bodies.filter(({ purpose }) => (purpose === 'tagging') === isTag).map(({ value }) => value)
  const { about, article, at, by, others, seen, v } = record
  const shown = {
    at,
    by,
    passage: passageFrom(listOf(target['selector']), record),
    ...(about !== undefined && { about }),
    colour: target['styleClass'],
    body: valuesOf(false).join('\n\n'),
    tags: valuesOf(true),
    deleted: false,
  }
  return {
    v,
    id: String(annotation['id']).replace(NOTE_IRI, ''),
    article,
    created: Date.parse(String(annotation['created'])),
    seen,
    versions: [shown, ...listOf(others)],
  }
}
