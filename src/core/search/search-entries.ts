/** Everything that an edition says, as entries to be searched: annotations, sources, events, and what it says of itself. */
import { type Annotation, annotationsOf, quoteOf } from '../model/card/annotation'
import type { FullEdition } from '../model/edition/edition'
import { fullName } from '../model/edition/full-name'
import type { Source } from '../model/edition/source'
import type { TimelineEvent } from '../model/edition/timeline'
import type { Citation } from '../model/fields'

/** Which part of an entry a text is; the interface has a name for each. */
export type FieldName = 'title' | 'text' | 'quote' | 'check' | 'reason' | 'slip' | 'source' | 'tags'

export type SearchField = { readonly name: FieldName; readonly text: string }

export type EntryGroup = 'name' | 'annotation' | 'source' | 'event' | 'about' | 'own'

export type SearchEntry = {
  readonly group: EntryGroup
  /** The heading in the index; the id of the annotation, the source or the own note; the event's place in the timeline; the key of the text about the edition. */
  readonly id: string
  readonly fields: readonly SearchField[]
}

const field = (name: FieldName, ...texts: readonly (string | undefined)[]): SearchField[] =>
  texts.flatMap((text) => (text ? [{ name, text }] : []))

/** A work in one line, as far as a reader would look for it. */
const lineOf = (item: Source): string =>
  [
    ...(item.author ?? []).map(fullName),
    item.title ?? item.custom.titleDisplay,
    item['original-title'],
    item['container-title'],
    item['collection-title'],
    ...(item.editor ?? []).map(fullName),
    item.publisher,
    item.issued?.['date-parts'][0][0],
  ]
    .filter(Boolean)
    .join(', ')

const fieldsOf = (annotation: Annotation): SearchField[] => {
  switch (annotation.kind) {
    case 'footnote': {
      const { check, crossReference, errata = [] } = annotation.footnote
      return [
        ...field('check', check?.claim, check?.finding, ...(check?.evidence ?? []).map(({ shows }) => shows)),
        ...field(
          'slip',
          ...errata.map(({ printed, read, remark }) => [printed, read, remark].filter(Boolean).join(' · ')),
        ),
        ...field('text', crossReference?.printed, crossReference?.remark),
      ]
    }
    case 'counterpoint':
      return [...field('text', annotation.counterpoint.body), ...field('reason', annotation.counterpoint.reason)]
    case 'context':
      return field('text', annotation.context.note)
    case 'erratum':
      return [...field('slip', annotation.erratum.read), ...field('text', annotation.erratum.remark)]
  }
}

const citationsOf = (annotation: Annotation): readonly Citation[] => {
  switch (annotation.kind) {
    case 'footnote':
      return annotation.footnote.citations
    case 'counterpoint':
      return annotation.counterpoint.citations
    case 'context':
      return annotation.context.citations
    case 'erratum':
      return []
  }
}

/**
 * All entries, one after another, so that who asks for them may pause: annotations in the order of the edition, then sources, events, and
 * the texts about the edition.
 *
 * @param labelOf what the interface calls an annotation
 */
export function* searchEntries(
  edition: FullEdition,
  labelOf: (id: string) => string,
  dateOf: (event: TimelineEvent) => string,
): Generator<SearchEntry> {
  const lines = new Map<string, string>()
  const line = (id: string): string | undefined => {
    const known = lines.get(id)
    const work = edition.works[id]
    if (known !== undefined || work === undefined) return known
    const made = lineOf(work)
    lines.set(id, made)
    return made
  }
  for (const annotation of annotationsOf(edition))
    yield {
      group: 'annotation',
      id: annotation.id,
      fields: [
        ...field('title', labelOf(annotation.id)),
        ...fieldsOf(annotation),
        ...field('quote', quoteOf(annotation)?.exact),
        ...citationsOf(annotation).flatMap(({ remark, source }) => field('source', line(source), remark)),
      ],
    }
  for (const item of Object.values(edition.works))
    yield {
      group: 'source',
      id: item.id,
      fields: [
        ...field('title', line(item.id)),
        ...field('text', item.custom.outlet?.line, item.custom.via, item.genre, item.note),
        ...field('check', item.custom.verified.remark, item.custom.address?.remark),
        ...field('source', item.URL, item.DOI),
      ],
    }
  for (const [index, one] of edition.timeline.entries())
    yield {
      group: 'event',
      id: String(index),
      fields: [...field('title', dateOf(one), one.event), ...field('text', one.date)],
    }
  for (const { forms, heading } of edition.index)
    yield { group: 'name', id: heading, fields: [...field('title', heading), ...field('text', ...forms)] }
  const { compiledBy, corrections, introduction, method, notVerified, review, selection } = edition.article.edition
  const about = {
    introduction: introduction.join(' '),
    selection,
    method,
    review,
    notVerified,
    corrections,
    compiledBy,
  }
  for (const [id, text] of Object.entries(about)) yield { group: 'about', id, fields: field('text', text) }
}
