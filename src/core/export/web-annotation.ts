/**
 * Annotations as a W3C Web Annotation collection in JSON-LD (https://www.w3.org/TR/annotation-model/). What the model has terms for is said in
 * them; the rest of each entry stands beside it as a JSON literal, so that nothing is lost.
 */
import { ANNOTATION_CONTEXT, RECORD } from '../model/edition/annotation-context'
import { type Edition, footnoteId } from '../model/edition/edition'
import type { TextQuoteSelector } from '../model/edition/selector'
import type { Citation } from '../model/fields'

/** Why each kind of annotation was made (https://www.w3.org/TR/annotation-model/#motivation-and-purpose). */
export const MOTIVATIONS = {
  footnotes: 'linking',
  counterpoints: 'assessing',
  context: 'describing',
  errata: 'editing',
} as const

export type AnnotationList = keyof typeof MOTIVATIONS
export const ANNOTATION_LISTS: readonly AnnotationList[] = ['footnotes', 'counterpoints', 'context', 'errata']

/** Which fields of an entry are said as text, and to what purpose. */
export const TEXTS: Readonly<Record<AnnotationList, readonly (readonly [field: string, purpose: string])[]>> = {
  footnotes: [],
  counterpoints: [
    ['headline', 'describing'],
    ['body', 'commenting'],
    ['stance', 'classifying'],
  ],
  context: [
    ['term', 'identifying'],
    ['note', 'describing'],
  ],
  errata: [
    ['read', 'editing'],
    ['remark', 'commenting'],
  ],
}

type TextualBody = {
  readonly type: 'TextualBody'
  readonly value: string
  readonly format: 'text/plain'
  readonly language: 'en'
  readonly purpose: string
}
type LinkedBody = { readonly type: 'SpecificResource'; readonly source: string; readonly purpose: 'linking' }
type Body = TextualBody | LinkedBody
type Creator = { readonly name: string }

export type WebAnnotation = {
  readonly id: string
  readonly type: 'Annotation'
  readonly motivation: (typeof MOTIVATIONS)[AnnotationList]
  readonly creator: Creator
  readonly created: string
  readonly modified: string
  readonly body?: readonly Body[]
  readonly target:
    | string
    | { readonly type: 'SpecificResource'; readonly source: string; readonly selector: TextQuoteSelector }
  readonly [RECORD]: Readonly<Record<string, unknown>>
}

export type AnnotationCollection = {
  readonly '@context': typeof ANNOTATION_CONTEXT
  readonly id: string
  readonly type: 'AnnotationCollection'
  readonly label: string
  readonly creator: Creator
  readonly modified: string
  readonly rights: string
  readonly total: number
  readonly first: {
    readonly id: string
    readonly type: 'AnnotationPage'
    readonly startIndex: 0
    readonly items: readonly WebAnnotation[]
  }
  readonly [RECORD]?: Readonly<Record<string, unknown>>
}

type Entry = Readonly<Record<string, unknown>> & {
  readonly citations?: readonly Citation[]
  readonly quote?: TextQuoteSelector
}

/** The model wants a time with the day (xsd:dateTime); a set knows days. */
const toDateTime = (day: string): string => `${day}T00:00:00Z`

/** Annotations are written in English. */
const text = (value: string, purpose: string): TextualBody => ({
  type: 'TextualBody',
  value,
  format: 'text/plain',
  language: 'en',
  purpose,
})

const linksOf = ({ citations = [] }: Entry, works: Edition['works']): LinkedBody[] =>
  citations.flatMap(({ source }) => {
    const work = works[source]
    if (work?.URL === undefined || work.custom.address?.link === false) return []
    return [{ type: 'SpecificResource', source: work.URL, purpose: 'linking' }]
  })

const without = (entry: Entry, fields: readonly string[]): Record<string, unknown> =>
  Object.fromEntries(Object.entries(entry).filter(([field]) => !fields.includes(field)))

const annotation = (list: AnnotationList, entry: Entry, { article, works }: Edition): WebAnnotation => {
  const { canonical, edition } = article
  const texts = TEXTS[list].filter(([field]) => entry[field] !== undefined)
  const bodies = [...texts.map(([field, purpose]) => text(String(entry[field]), purpose)), ...linksOf(entry, works)]
  const isNote = list === 'footnotes'
  const said = ['quote', 'created', 'revised', ...texts.map(([field]) => field), ...(isNote ? [] : ['id'])]
  return {
    id: `${canonical}#${isNote ? footnoteId(Number(entry['number'])) : String(entry['id'])}`,
    type: 'Annotation',
    motivation: MOTIVATIONS[list],
    creator: { name: edition.compiledBy },
    created: toDateTime(String(entry['created'])),
    modified: toDateTime(String(entry['revised'])),
    ...(bodies.length > 0 && { body: bodies }),
    target: entry.quote ? { type: 'SpecificResource', source: canonical, selector: entry.quote } : canonical,
    [RECORD]: without(entry, said),
  }
}

/**
 * Writes the annotations as one collection of one page, in the order of `ANNOTATION_LISTS`.
 * @param record what is to be kept of the edition beside its annotations
 */
export const toCollection = (edition: Edition, record?: Readonly<Record<string, unknown>>): AnnotationCollection => {
  const { canonical, edition: about } = edition.article
  const items = ANNOTATION_LISTS.flatMap((list) =>
    edition[list].map((entry: Entry) => annotation(list, entry, edition)),
  )
  return {
    '@context': ANNOTATION_CONTEXT,
    id: `${canonical}#annotations`,
    type: 'AnnotationCollection',
    label: about.title,
    creator: { name: about.compiledBy },
    modified: toDateTime(about.revised),
    rights: about.licence.url,
    total: items.length,
    first: { id: `${canonical}#annotations-1`, type: 'AnnotationPage', startIndex: 0, items },
    ...(record && { [RECORD]: record }),
  }
}
