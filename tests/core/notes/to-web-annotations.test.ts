/** Our own notes out, in, and out again. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { FoundNotes } from '../../../src/core/model/notes/note-file'
import type { StoredNote } from '../../../src/core/model/notes/own-note'
import { mergeSets } from '../../../src/core/notes/merge'
import { readNotes } from '../../../src/core/notes/read-notes'
import { toWebAnnotations } from '../../../src/core/notes/to-web-annotations'
import { ARTICLES, HARBOURS, NOTE, NOW, stored } from './examples'

const read = (text: string): FoundNotes => {
  const found = readNotes(text, ARTICLES, NOW)
  if ('refused' in found) throw new Error(found.refused)
  return found
}

const byId = (a: StoredNote, b: StoredNote): number => (a.id < b.id ? -1 : 1)

/** The page with one note, as other programs see it. */
const page = (note: StoredNote) => JSON.parse(toWebAnnotations([note], ARTICLES))

describe('any notes', () => {
  test('are the same bytes after they were written, read and written, and the same notes', () => {
    fc.assert(
      fc.property(fc.array(NOTE, { maxLength: 6 }), (notes) => {
        const text = toWebAnnotations(notes, ARTICLES)
        const found = read(text)
        expect(found.unreadable).toEqual([])
        expect(found.notes.toSorted(byId)).toEqual(mergeSets(notes, []).sort(byId))
        expect(toWebAnnotations(found.notes, ARTICLES)).toBe(text)
      }),
      { numRuns: 1000 },
    )
  })

  test('are the same bytes in whatever order they and their fields come', () => {
    const turned = (value: unknown): unknown =>
      typeof value === 'object' && value !== null && !Array.isArray(value)
        ? Object.fromEntries(
            Object.entries(value)
              .map(([name, each]) => [name, turned(each)])
              .reverse(),
          )
        : value
    fc.assert(
      fc.property(fc.array(NOTE, { maxLength: 4 }), (notes) => {
        const others = notes.map((note) => ({ ...(turned(note) as StoredNote), versions: note.versions.map(turned) }))
        const text = toWebAnnotations(notes, ARTICLES)
        expect(toWebAnnotations(others.reverse() as StoredNote[], ARTICLES)).toBe(text)
      }),
    )
  })
})

describe('to other programs', () => {
  test('a note is an annotation with its text, tags, colour, passage and place', () => {
    const { items, ...rest } = page(stored())
    expect(rest).toEqual({
      '@context': [
        'http://www.w3.org/ns/anno.jsonld',
        { '@version': 1.1, record: { '@id': 'urn:x-counterpoint:record', '@type': '@json' } },
      ],
      id: 'urn:x-counterpoint:notes',
      type: 'AnnotationPage',
    })
    expect(items).toEqual([
      {
        id: 'urn:uuid:0198c0de-0000-4000-8000-000000000001',
        type: 'Annotation',
        motivation: 'commenting',
        created: new Date(NOW - 2000).toISOString(),
        modified: new Date(NOW - 1000).toISOString(),
        body: [
          { type: 'TextualBody', value: 'Is it *old*?', format: 'text/markdown', purpose: 'commenting' },
          { type: 'TextualBody', value: 'trade', format: 'text/plain', purpose: 'tagging' },
          { type: 'TextualBody', value: 'sea and land', format: 'text/plain', purpose: 'tagging' },
        ],
        stylesheet: { type: 'CssStylesheet', value: expect.stringMatching(/^\.green \{ background-color: [^}]+ \}$/u) },
        target: {
          type: 'SpecificResource',
          source: HARBOURS.canonical,
          styleClass: 'green',
          selector: [
            { type: 'TextQuoteSelector', exact: 'the old quay', prefix: 'behind ', suffix: ' by night' },
            { type: 'TextPositionSelector', start: 120, end: 132 },
          ],
        },
        record: {
          v: 1,
          article: HARBOURS.id,
          at: `${NOW - 1000}-0000`,
          by: 'a1b2c3d4',
          seen: { a1b2c3d4: `${NOW - 1000}-0000` },
        },
      },
    ])
  })

  test.each([
    ['highlighting', { body: '', tags: [] }],
    ['tagging', { body: '' }],
    ['commenting', {}],
    ['replying', { about: 'ctx-1' }],
  ])('it is made for %s', (motivation, content) => {
    expect(page(stored(content)).items[0].motivation).toBe(motivation)
  })

  test('a reply is on the annotation of the edition, too', () => {
    const { body, target } = page(stored({ about: 'ctx-1' })).items[0]
    expect(target[0].selector).toHaveLength(2)
    expect(target[1]).toBe(`${HARBOURS.canonical}#ctx-1`)
    expect(body[0].purpose).toBe('replying')
  })

  test('a note on the whole article selects nothing', () => {
    expect(page(stored({ passage: null })).items[0].target).not.toHaveProperty('selector')
  })

  test('a long passage is a range up to the end of its last words', () => {
    const passage = { quote: { exact: 'One' }, until: { exact: 'the end', suffix: '.' }, start: 1, end: 9000 }
    expect(page(stored({ passage })).items[0].target.selector).toEqual([
      {
        type: 'RangeSelector',
        startSelector: { type: 'TextQuoteSelector', exact: 'One' },
        endSelector: {
          type: 'TextQuoteSelector',
          exact: 'the end',
          suffix: '.',
          refinedBy: { type: 'TextPositionSelector', start: 7, end: 7 },
        },
      },
      { type: 'TextPositionSelector', start: 1, end: 9000 },
    ])
  })

  test('a note in the trash is none', () => {
    const { items, record } = page(stored({ deleted: true }))
    expect(items).toEqual([])
    expect(record.trash).toHaveLength(1)
  })
})

test('a note with two texts has both after it was written and read', () => {
  const texts = ['Another thought', 'Is it *old*?']
  const versions = texts.flatMap((body, nth) =>
    stored({ body }).versions.map((each) => ({ ...each, by: 'zy'[nth] ?? '' })),
  )
  const [found] = read(toWebAnnotations([stored({}, { versions })], ARTICLES)).notes
  expect(found?.versions).toEqual(versions)
})

test('notes stand by article, then by the time at which they were made, then by id', () => {
  const named = (nth: number, article: string, created: number): StoredNote =>
    stored({}, { id: `0198c0de-0000-4000-8000-00000000000${nth}`, article, created })
  const notes = [
    named(4, 'two-harbours', 2),
    named(5, 'two-harbours', 1),
    named(3, 'two-harbours', 2),
    named(9, 'lights', 3),
  ]
  const { items } = JSON.parse(toWebAnnotations(notes, ARTICLES))
  expect(items.map(({ id }: { id: string }) => id.at(-1)).join('')).toBe('9534')
})

test('a value of a later version is kept as it is, and told when it is read', () => {
  const later = { v: 2, id: 'x', form: { unknown: true } }
  const text = toWebAnnotations(
    [stored(), stored({ deleted: true }, { id: '0198c0de-0000-4000-8000-000000000002' })],
    ARTICLES,
    [later],
  )
  expect(JSON.parse(text).record.later).toEqual([later])
  expect(read(text)).toMatchObject({ notes: [{}, {}], unreadable: [{ index: 2, why: 'version' }] })
})

test('a date that no calendar has is no reason to fail', () => {
  expect(() => toWebAnnotations([stored({}, { created: Number.MAX_SAFE_INTEGER })], ARTICLES)).not.toThrow()
})
