/**
 * An annotation set as a W3C Web Annotation collection in JSON-LD (https://www.w3.org/TR/annotation-model/), and back. What the model
 * has terms for is said in them; the rest of each entry stands beside it as a JSON literal, so that nothing is lost.
 */
import * as v from 'valibot'
import { footnoteId } from '../../src/core/model/edition'
import type { Citation } from '../../src/core/model/fields'
import type { TextQuoteSelector } from '../../src/core/model/selector'
import { CHANGES_FILE } from '../edition/changes'
import { type JsonFile, SET_FILES, type SetContents } from '../edition/files'

/** The JSON literals (JSON-LD 1.1 `@json`) in which what the model has no term for is kept. */
const RECORD = 'record'
const CONTEXT = [
  'http://www.w3.org/ns/anno.jsonld',
  { '@version': 1.1, [RECORD]: { '@id': 'urn:x-counterpoint:record', '@type': '@json' } },
]

/** Why each kind of annotation was made (https://www.w3.org/TR/annotation-model/#motivation-and-purpose). */
const MOTIVATIONS = {
  'footnotes.json': 'linking',
  'counterpoints.json': 'assessing',
  'context.json': 'describing',
  'errata.json': 'editing',
} as const

type AnnotationFile = keyof typeof MOTIVATIONS
const FILES = Object.keys(MOTIVATIONS) as AnnotationFile[]

type TextualBody = {
  readonly type: 'TextualBody'
  readonly value: string
  readonly format: 'text/plain'
  readonly language: 'en'
  readonly purpose: string
}
type LinkedBody = { readonly type: 'SpecificResource'; readonly source: string; readonly purpose: 'linking' }
type Body = TextualBody | LinkedBody

export type WebAnnotation = {
  readonly id: string
  readonly type: 'Annotation'
  readonly motivation: (typeof MOTIVATIONS)[AnnotationFile]
  readonly created: string
  readonly modified: string
  readonly body?: readonly Body[]
  readonly target:
    | string
    | { readonly type: 'SpecificResource'; readonly source: string; readonly selector: TextQuoteSelector }
  readonly [RECORD]: Readonly<Record<string, unknown>>
}

const Releases = v.array(v.strictObject({ version: v.string(), date: v.string(), changes: v.array(v.string()) }))

export type AnnotationCollection = {
  readonly '@context': typeof CONTEXT
  readonly id: string
  readonly type: 'AnnotationCollection'
  readonly label: string
  readonly creator: { readonly name: string }
  readonly modified: string
  readonly rights: string
  readonly total: number
  readonly first: {
    readonly id: string
    readonly type: 'AnnotationPage'
    readonly startIndex: 0
    readonly items: readonly WebAnnotation[]
  }
  readonly [RECORD]: Readonly<Record<string, unknown>>
}

/** The model wants a time with the day (xsd:dateTime); a set knows days. */
const toDateTime = (day: string): string => `${day}T00:00:00Z`
const toDay = (dateTime: string): string => dateTime.slice(0, 10)

const text = (value: string, purpose: string): TextualBody => ({
  type: 'TextualBody',
  value,
  format: 'text/plain',
  language: 'en',
  purpose,
})

/** Which field of an entry is said as text, and to what purpose. Annotations are written in English. */
const TEXTS: Readonly<Record<AnnotationFile, readonly (readonly [field: string, purpose: string])[]>> = {
  'footnotes.json': [],
  'counterpoints.json': [
    ['headline', 'describing'],
    ['body', 'commenting'],
    ['stance', 'classifying'],
  ],
  'context.json': [
    ['term', 'identifying'],
    ['note', 'describing'],
  ],
  'errata.json': [
    ['read', 'editing'],
    ['remark', 'commenting'],
  ],
}

type Entry = Readonly<Record<string, unknown>> & {
  readonly citations?: readonly Citation[]
  readonly quote?: TextQuoteSelector
}

const idOf = (file: AnnotationFile, entry: Entry): string =>
  file === 'footnotes.json' ? footnoteId(Number(entry['number'])) : String(entry['id'])

/** Addresses of the works cited; copies that are not their publisher's own are cited without a link. */
const linksOf = ({ citations = [] }: Entry, sources: SetContents['sources.json']): LinkedBody[] =>
  citations.flatMap((citation): LinkedBody[] => {
    const source = sources.find(({ id }) => id === citation.source)
    if (source?.URL === undefined || source.custom.address?.link === false) return []
    return [{ type: 'SpecificResource', source: source.URL, purpose: 'linking' }]
  })

const without = (entry: Entry, fields: readonly string[]): Record<string, unknown> =>
  Object.fromEntries(Object.entries(entry).filter(([field]) => !fields.includes(field)))

const annotation = (file: AnnotationFile, entry: Entry, contents: SetContents): WebAnnotation => {
  const { canonical } = contents['article.json']
  const texts = TEXTS[file].filter(([field]) => entry[field] !== undefined)
  const bodies = [
    ...texts.map(([field, purpose]) => text(String(entry[field]), purpose)),
    ...linksOf(entry, contents['sources.json']),
  ]
  const said = [
    'quote',
    'created',
    'revised',
    ...texts.map(([field]) => field),
    ...(file === 'footnotes.json' ? [] : ['id']),
  ]
  return {
    id: `${canonical}#${idOf(file, entry)}`,
    type: 'Annotation',
    motivation: MOTIVATIONS[file],
    created: toDateTime(String(entry['created'])),
    modified: toDateTime(String(entry['revised'])),
    ...(bodies.length > 0 && { body: bodies }),
    target: entry.quote ? { type: 'SpecificResource', source: canonical, selector: entry.quote } : canonical,
    [RECORD]: without(entry, said),
  }
}

/** Writes the set as one collection of one page, in the order of its files. */
export const toCollection = (contents: SetContents): AnnotationCollection => {
  const { canonical, edition } = contents['article.json']
  const items = FILES.flatMap((file) => contents[file].map((entry) => annotation(file, entry, contents)))
  return {
    '@context': CONTEXT,
    id: `${canonical}#annotations`,
    type: 'AnnotationCollection',
    label: edition.title,
    creator: { name: edition.compiledBy },
    modified: toDateTime(edition.revised),
    rights: edition.licence.url,
    total: items.length,
    first: { id: `${canonical}#annotations-1`, type: 'AnnotationPage', startIndex: 0, items },
    [RECORD]: {
      'article.json': contents['article.json'],
      'sources.json': contents['sources.json'],
      'timeline.json': contents['timeline.json'],
      'examined.json': contents['examined.json'],
      'index.json': contents['index.json'],
      [CHANGES_FILE]: contents[CHANGES_FILE],
    },
  }
}

const fileOf = ({ motivation }: WebAnnotation): AnnotationFile => {
  const file = FILES.find((each) => MOTIVATIONS[each] === motivation)
  if (file === undefined) throw new Error(`no kind of annotation is made for ${motivation}`)
  return file
}

const entryOf = (item: WebAnnotation): Entry => {
  const file = fileOf(item)
  const said = (item.body ?? []).filter((body) => body.type === 'TextualBody')
  const fields = TEXTS[file].flatMap(([field, purpose]) => {
    const body = said.find((each) => each.purpose === purpose)
    return body === undefined ? [] : [[field, body.value] as const]
  })
  return {
    ...(file !== 'footnotes.json' && { id: item.id.slice(item.id.lastIndexOf('#') + 1) }),
    ...(typeof item.target === 'object' && { quote: item.target.selector }),
    ...Object.fromEntries(fields),
    created: toDay(item.created),
    revised: toDay(item.modified),
    ...item[RECORD],
  }
}

/**
 * Reads a collection that was written here.
 * @throws if it does not make a set: the first reason is in the message.
 */
export const fromCollection = ({ first, [RECORD]: record }: AnnotationCollection): SetContents => {
  const annotations = FILES.map((file) => [file, first.items.filter((item) => fileOf(item) === file).map(entryOf)])
  const contents: Record<string, unknown> = { ...record, ...Object.fromEntries(annotations) }
  const read = Object.entries(SET_FILES).map(([file, schema]) => [file, v.parse(schema, contents[file as JsonFile])])
  return { ...Object.fromEntries(read), [CHANGES_FILE]: v.parse(Releases, contents[CHANGES_FILE]) }
}
