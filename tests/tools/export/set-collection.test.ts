/**
 * The Web Annotation collection of a set: it keeps the model's rules (https://www.w3.org/TR/annotation-model/), written out here as
 * a schema, and reads back as the very set.
 */
import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import type { AnnotationCollection } from '../../../src/core/export/web-annotation'
import type { SetContents } from '../../../tools/edition/files'
import { joinSet } from '../../../tools/edition/join'
import { readAndCheck } from '../../../tools/edition/load'
import { fromCollection, setCollection } from '../../../tools/export/set-collection'
import { sampleSet } from '../sample-set'
import { specimenSet } from '../specimen-set'

const ANNO_CONTEXT = 'http://www.w3.org/ns/anno.jsonld'
/** The model's own motivations; a body's purpose is one of them too (3.3.5). */
const MOTIVATIONS =
  'assessing bookmarking classifying commenting describing editing highlighting identifying linking moderating questioning replying tagging'.split(
    ' ',
  )

const Iri = v.pipe(v.string(), v.url())
const Motivation = v.picklist(MOTIVATIONS)

/** 3.2.4: a textual body has exactly one value, and should have one language, format and purpose. */
const TextualBody = v.strictObject({
  type: v.literal('TextualBody'),
  value: v.pipe(v.string(), v.nonEmpty()),
  format: v.literal('text/plain'),
  language: v.pipe(v.string(), v.regex(/^[a-z]{2}$/u)),
  purpose: Motivation,
})
/** 4: a specific resource has exactly one source. */
const LinkedBody = v.strictObject({ type: v.literal('SpecificResource'), source: Iri, purpose: Motivation })
/** 4.2.4: a quote selector has exactly one exact text, and at most one prefix and one suffix. */
const Selector = v.strictObject({
  type: v.literal('TextQuoteSelector'),
  exact: v.pipe(v.string(), v.nonEmpty()),
  prefix: v.optional(v.string()),
  suffix: v.optional(v.string()),
})
/** 3.3.1: dates are xsd:dateTime, with a time zone. */
const DateTime = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/u))

/** 3.1: an annotation has one id, a type and one or more targets; bodies may be missing. */
const Annotation = v.strictObject({
  id: Iri,
  type: v.literal('Annotation'),
  motivation: Motivation,
  creator: v.strictObject({ name: v.pipe(v.string(), v.nonEmpty()) }),
  created: DateTime,
  modified: DateTime,
  body: v.optional(v.pipe(v.array(v.union([TextualBody, LinkedBody])), v.minLength(1))),
  target: v.union([Iri, v.strictObject({ type: v.literal('SpecificResource'), source: Iri, selector: Selector })]),
  record: v.record(v.string(), v.unknown()),
})
/** 5: a collection says how many annotations it has, and its first page holds them in order. */
const Collection = v.strictObject({
  '@context': v.tuple([v.literal(ANNO_CONTEXT), v.record(v.string(), v.unknown())]),
  id: Iri,
  type: v.literal('AnnotationCollection'),
  label: v.pipe(v.string(), v.nonEmpty()),
  creator: v.strictObject({ name: v.string() }),
  rights: Iri,
  modified: DateTime,
  total: v.pipe(v.number(), v.integer(), v.minValue(0)),
  first: v.strictObject({
    id: Iri,
    type: v.literal('AnnotationPage'),
    startIndex: v.literal(0),
    items: v.array(Annotation),
  }),
  record: v.record(v.string(), v.unknown()),
})

const shipped = readAndCheck('annotations/the-paradox-of-russo-chinese-relations').contents as SetContents
const SETS: readonly (readonly [string, SetContents])[] = [
  ['a small set', sampleSet()],
  ['the specimen', specimenSet()],
  ['the set that ships', shipped],
]

/** What another program gets: the text of the export. */
const collection = (set: SetContents): AnnotationCollection =>
  JSON.parse(JSON.stringify(setCollection(joinSet(set), set)))

describe.each(SETS)('%s', (_name, set) => {
  const written = collection(set)

  test('keeps the rules of the model', () => {
    const result = v.safeParse(Collection, written)
    expect(result.issues?.map((issue) => `${v.getDotPath(issue)}: ${issue.message}`) ?? []).toEqual([])
  })

  test('counts its annotations, and calls each by an id of its own', () => {
    const ids = written.first.items.map(({ id }) => id)
    expect(written.total).toBe(ids.length)
    expect(new Set([written.id, written.first.id, ...ids]).size).toBe(ids.length + 2)
    expect(ids).toHaveLength(
      set['footnotes.json'].length +
        set['counterpoints.json'].length +
        set['context.json'].length +
        set['errata.json'].length,
    )
  })

  test('reads back as the very set', () => {
    // The record of what was published is the project's own, and no part of the edition.
    const { 'published.json': _, ...said } = set
    expect(fromCollection(written)).toEqual(said)
  })
})

test('what the model has terms for is said in them', () => {
  const items = collection(sampleSet()).first.items
  const [point] = sampleSet()['counterpoints.json']
  const item = items.find(({ id }) => id.endsWith('#a-counterpoint'))
  expect(item?.motivation).toBe('assessing')
  expect(item?.target).toEqual({
    type: 'SpecificResource',
    source: 'https://example.org/a-sample-article/',
    selector: point?.quote,
  })
  expect(item?.body).toContainEqual(expect.objectContaining({ value: point?.body, purpose: 'commenting' }))
  expect(Object.keys(item?.record ?? {})).not.toContain('body')
})

test('a work that is cited and not linked is not linked here either', () => {
  const set = structuredClone(sampleSet())
  const source = set['sources.json'][1]
  if (source === undefined) throw new Error('the sample has two sources')
  source.URL = 'https://copies.example.org/1'
  const bodies = () => collection(set).first.items.flatMap(({ body = [] }) => body)
  expect(bodies()).toContainEqual({ type: 'SpecificResource', source: source.URL, purpose: 'linking' })
  source.custom.address = { state: 'seen', link: false }
  expect(JSON.stringify(bodies())).not.toContain(source.URL)
})

test('a collection of something else is refused', () => {
  const written = collection(sampleSet())
  const foreign = {
    ...written,
    first: { ...written.first, items: [{ ...written.first.items[0], motivation: 'tagging' }] },
  }
  expect(() => fromCollection(foreign as unknown as AnnotationCollection)).toThrow(/tagging/u)
})
