/** Files of other programs, and files that were made to do harm. */
import fc from 'fast-check'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import {
  type FoundNotes,
  MAX_FILE_BYTES,
  MAX_FILE_NOTES,
  type Unreadable,
} from '../../../src/core/model/notes/note-file'
import { noteOf, type StoredNote } from '../../../src/core/model/notes/own-note'
import { mergeSets } from '../../../src/core/notes/merge'
import { nameUuid } from '../../../src/core/notes/name-uuid'
import { readNotes, readNotesSteps } from '../../../src/core/notes/read-notes'
import { toWebAnnotations } from '../../../src/core/notes/to-web-annotations'
import { withChange } from '../../../src/core/notes/write'
import { processorTime } from '../processor-time'
import { ARTICLES, HARBOURS, NOTE, NOW, stored } from './examples'
import { HYPOTHESIS_EXPORT, HYPOTHESIS_ROWS, hypothesisRow, RECOGITO } from './foreign-files'

const readText = (text: string, now = NOW) => readNotes(text, ARTICLES, now)

const read = (file: unknown, now = NOW): FoundNotes => {
  const found = readText(JSON.stringify(file), now)
  if ('refused' in found) throw new Error(found.refused)
  return found
}

/** The one note of a file. */
const only = (file: unknown): StoredNote => {
  const { notes } = read(file)
  expect(notes).toHaveLength(1)
  return notes[0] as StoredNote
}

/** Why the one annotation of a file is not read. */
const whyNot = (file: unknown, now = NOW): Unreadable | undefined => {
  const { notes, unreadable } = read(file, now)
  expect(notes).toEqual([])
  return unreadable[0]?.why
}

const ownPage = (note: StoredNote) => JSON.parse(toWebAnnotations([note], ARTICLES))
const bodyOf = (note: StoredNote): string => noteOf(note).body

describe('Hypothesis', () => {
  const found = read(HYPOTHESIS_EXPORT)
  const named = (id: string): StoredNote => {
    const note = found.notes.find((each) => each.id === nameUuid(`https://hypothes.is/a/${id}`))
    if (note === undefined) throw new Error(id)
    return note
  }

  test('an export is read, but for notes of other pages', () => {
    expect({ ...found, notes: found.notes.length }).toEqual({ notes: 5, unreadable: [], elsewhere: 1 })
  })

  test('an annotation is a note with its text, tags, passage and dates', () => {
    const note = named('one')
    expect(note).toMatchObject({ article: HARBOURS.id, created: Date.UTC(2024, 2, 1, 10, 0, 0, 123) })
    expect(noteOf(note)).toMatchObject({
      body: 'Why *here*?',
      tags: ['trade', 'two words'],
      colour: 'yellow',
      modified: Date.UTC(2024, 2, 2, 11, 30, 0, 654),
      // Where it stood was counted in another text.
      passage: { quote: { exact: 'the old quay', prefix: 'they lay behind ', suffix: ' by night, and' } },
    })
    expect(noteOf(note).passage).not.toHaveProperty('start')
  })

  test('a note on the page is one on the article, a highlight has no text', () => {
    expect(noteOf(named('page'))).toMatchObject({ passage: null, body: 'On the whole' })
    expect(noteOf(named('high'))).toMatchObject({ body: '', tags: [], passage: { quote: { exact: 'the old quay' } } })
  })

  test('replies are on the passage of what they reply to, and what others wrote says who', () => {
    const passage = noteOf(named('one')).passage
    expect(noteOf(named('reply'))).toMatchObject({ passage, body: 'Because.\n\n— other' })
    expect(noteOf(named('deep'))).toMatchObject({ passage, body: 'I see.' })
  })

  test('rows of its search are read as well', () => {
    const rows = read({ total: 6, rows: HYPOTHESIS_ROWS.slice(1, 4), replies: [HYPOTHESIS_ROWS[0]] })
    expect(rows.notes.map(bodyOf)).toEqual([
      'Why *here*?\n\n— A Reader',
      'On the whole\n\n— A Reader',
      '— A Reader',
      'Because.\n\n— other',
    ])
    expect(read({ rows: HYPOTHESIS_ROWS.slice(1, 3) }).notes.map(bodyOf)).toEqual(['Why *here*?', 'On the whole'])
    expect(only(hypothesisRow('one'))).toEqual(named('one'))
  })

  test('what is read twice is there once', () => {
    expect(mergeSets(found.notes, read(HYPOTHESIS_EXPORT, NOW + 5000).notes)).toEqual(found.notes)
  })

  test('what was changed there takes the place of what was read before, but not of what the reader wrote here', () => {
    const before = only(hypothesisRow('one'))
    const after = only(hypothesisRow('one', { text: 'I know.', updated: '2025-01-01T00:00:00+00:00' }))
    expect(mergeSets([before], [after]).map(bodyOf)).toEqual(['I know.'])
    const { article, id, versions, ...shown } = noteOf(before)
    const { about, body: _, colour, deleted, passage, tags } = shown
    const content = { ...(about !== undefined && { about }), passage, colour, tags, deleted, body: 'Mine' }
    const changed = withChange(before, { id, article, content, replaces: versions }, { device: 'me', now: NOW })
    expect(mergeSets([changed], [before])).toEqual([changed])
    expect(noteOf(mergeSets([changed], [after])[0] as StoredNote).conflict.toSorted()).toEqual(['I know.', 'Mine'])
  })
})

describe('recogito', () => {
  const [one, two] = read(RECOGITO).notes as [StoredNote, StoredNote]

  test('an annotation is a note with its comments, tags, colour and passage', () => {
    expect(one).toMatchObject({
      id: RECOGITO[0]?.id,
      article: HARBOURS.id,
      created: Date.UTC(2024, 0, 5, 13, 19, 14, 716),
    })
    expect(noteOf(one)).toMatchObject({
      body: 'Which one?\n\nThe west one.',
      tags: ['place'],
      colour: 'blue',
      modified: Date.UTC(2024, 0, 6, 9),
      passage: { quote: { exact: 'the old quay', prefix: 'ay behind ', suffix: ' by night' } },
    })
  })

  test('one without a date came now, and is the same when it comes again', () => {
    expect(two.created).toBe(NOW)
    expect(mergeSets([two], read(RECOGITO, NOW + 9000).notes)[0]).toEqual(two)
  })
})

describe('W3C annotations of others', () => {
  const target = { source: HARBOURS.canonical, selector: { type: 'TextQuoteSelector', exact: 'a lamp' } }
  const annotation = { id: 'https://annotations.example/1', type: 'Annotation', target }

  test.each<[string, unknown]>([
    ['one alone', annotation],
    ['a list', [annotation]],
    ['a page', { type: 'AnnotationPage', items: [annotation] }],
    ['a collection', { type: 'AnnotationCollection', first: { type: 'AnnotationPage', items: [annotation] } }],
    ['a graph', { '@graph': [annotation] }],
  ])('%s is read', (_, file) => {
    expect(only(file).id).toBe(nameUuid(annotation.id))
  })

  test('of a collection all pages are read that are in it', () => {
    const other = { ...annotation, id: 'https://annotations.example/2' }
    expect(
      read({ first: { items: [annotation], next: { items: [other], next: 'https://x.example' } } }).notes,
    ).toHaveLength(2)
  })

  test.each<[string, object, string, string[]]>([
    ['a plain body', { bodyValue: 'Hm.' }, 'Hm.', []],
    ['one body', { body: { type: 'TextualBody', value: 'Hm.' } }, 'Hm.', []],
    ['a body elsewhere', { body: 'https://a.example/1' }, '<https://a.example/1>', []],
    [
      'a body with a source',
      { body: [{ source: 'https://a.example/1', purpose: 'linking' }] },
      '<https://a.example/1>',
      [],
    ],
    [
      'a thing as a tag',
      { body: { source: { id: 'https://a.example/q', label: 'Quay' }, purpose: 'classifying' } },
      '',
      ['Quay'],
    ],
    [
      'an address as a tag',
      { body: { source: 'https://a.example/q', purpose: 'tagging' } },
      '',
      ['https://a.example/q'],
    ],
    [
      'tags that are the same',
      { body: ['a', ' a ', 'b'].map((value) => ({ value, purpose: 'tagging' })) },
      '',
      ['a', 'b'],
    ],
  ])('%s', (_, more, body, tags) => {
    expect(noteOf(only({ ...annotation, ...more }))).toMatchObject({ body, tags })
  })

  test.each<[string, object, object | null]>([
    ['an address alone', { target: HARBOURS.canonical }, null],
    ['an address of which a part is named', { target: `${HARBOURS.canonical}#part` }, null],
    ['the last of several targets', { target: ['https://x.example/', target] }, { quote: { exact: 'a lamp' } }],
    [
      'one of several selectors',
      { target: { ...target, selector: { type: 'Choice', items: [{ type: 'CssSelector' }, target.selector] } } },
      { quote: { exact: 'a lamp' } },
    ],
    [
      'a range up to a quote',
      {
        target: {
          ...target,
          selector: {
            type: 'RangeSelector',
            startSelector: target.selector,
            endSelector: { type: 'TextQuoteSelector', exact: 'and', prefix: 'was lit ' },
          },
        },
      },
      { quote: { exact: 'a lamp' }, until: { exact: 'was lit', suffix: ' and' } },
    ],
    [
      'a range up to the end of a long quote',
      {
        target: {
          ...target,
          selector: {
            type: 'RangeSelector',
            startSelector: target.selector,
            endSelector: {
              type: 'TextQuoteSelector',
              exact: `${'a'.repeat(3000)} end`,
              refinedBy: { type: 'TextPositionSelector', start: 3004, end: 3004 },
            },
          },
        },
      },
      { quote: { exact: 'a lamp' }, until: { exact: `${'a'.repeat(196)} end`, prefix: 'a'.repeat(64) } },
    ],
    [
      'a passage too long to be kept whole',
      {
        target: {
          ...target,
          selector: {
            type: 'TextQuoteSelector',
            exact: `${'a'.repeat(2999)}😀${'z'.repeat(199)}`,
            suffix: 'x'.repeat(99),
          },
        },
      },
      {
        quote: { exact: 'a'.repeat(200), suffix: 'a'.repeat(63) },
        until: { exact: 'z'.repeat(199), prefix: `${'a'.repeat(62)}😀`, suffix: 'x'.repeat(63) },
      },
    ],
  ])('a passage: %s', (_, more, passage) => {
    expect(noteOf(only({ ...annotation, ...more })).passage).toEqual(passage)
  })

  test('one without a name has one id as long as it says the same', () => {
    const { id: _, ...nameless } = annotation
    expect(only(nameless).id).toBe(only({ ...nameless, created: '2020-01-01T00:00:00' }).id)
    expect(only(nameless).id).not.toBe(only({ ...nameless, bodyValue: 'Hm.' }).id)
  })

  test('the id of one that has a UUID is that', () => {
    const id = '9D0C26A1-75C5-4A8D-9F37-0A1F6C6D00AF'
    expect(only({ ...annotation, id: `urn:uuid:${id}` }).id).toBe(id.toLowerCase())
  })

  test('a date without a zone is one of Greenwich, wherever the reader is', () => {
    vi.stubEnv('TZ', 'Asia/Seoul')
    onTestFinished(() => void vi.unstubAllEnvs())
    expect(only({ ...annotation, created: '2020-01-01T00:00:00' }).created).toBe(Date.UTC(2020, 0, 1))
  })
})

describe('our own', () => {
  test('notes of an article that the extension does not have are kept', () => {
    expect(only(ownPage(stored({}, { article: 'one-that-went' })))).toMatchObject({ article: 'one-that-went' })
  })

  test('a note that stands there twice is there once, with both texts', () => {
    const { items, ...page } = ownPage(stored())
    const other = { ...items[0], body: [], record: { ...items[0].record, by: 'other', seen: {} } }
    expect(only({ ...page, items: [...items, ...items, other] }).versions).toHaveLength(2)
  })
})

const FUTURE = `${NOW + 25 * 60 * 60 * 1000}-0000`

/** Our own page, with something of its one annotation's record changed. */
const recorded = (record: object) => {
  const page = ownPage(stored())
  return { ...page, items: [{ ...page.items[0], record: { ...page.items[0].record, ...record } }] }
}

describe('a note is not read, and it is said why', () => {
  test.each<[string, unknown, Unreadable]>([
    ['no object', [7], 'shape'],
    ['nothing', [null], 'shape'],
    ['a list', [[]], 'shape'],
    ['no annotation', [{ type: 'Person' }], 'shape'],
    ['a target without an address', [{ target: {} }], 'shape'],
    ['of a later version', recorded({ v: 2, at: 'as it is then' }), 'version'],
    ['of a version that is none', recorded({ v: '1' }), 'shape'],
    ['without a stamp', recorded({ at: undefined }), 'shape'],
    ['stamped with something else', recorded({ at: 'now' }), 'shape'],
    ['stamped more than a day from now', recorded({ at: FUTURE }), 'future'],
    ['that has seen what was written more than a day from now', recorded({ seen: { a: FUTURE } }), 'future'],
    [
      'in the trash, stamped more than a day from now',
      { items: [], record: { trash: [stored({ deleted: true, at: FUTURE } as object)] } },
      'future',
    ],
    ['made more than a day from now', ownPage(stored({}, { created: NOW + 1e9 })), 'future'],
    ['by a writer with a name that is none', recorded({ by: '__proto__' }), 'shape'],
    ['by a writer with the name of what every object has', recorded({ by: 'constructor' }), 'shape'],
    ['of an article with a name that is none', recorded({ article: '../x' }), 'shape'],
    ['of an article with a long name', recorded({ article: 'a'.repeat(201) }), 'shape'],
    ['about something with a name that cannot be seen', recorded({ about: 'a\u202eb' }), 'shape'],
    ['with a number for a text', recorded({ others: [{ ...stored().versions[0], body: 7 }] }), 'shape'],
    [
      'with more versions than there can be',
      recorded({ others: Array.from({ length: 60 }, (_, nth) => ({ ...stored().versions[0], by: `w${nth}` })) }),
      'shape',
    ],
    [
      'with more writers than there can be',
      recorded({ seen: Object.fromEntries(Array.from({ length: 600 }, (_, nth) => [`w${nth}`, `${NOW}-0000`])) }),
      'shape',
    ],
    ['with a text too long', hypothesisRow('a', { text: 'x'.repeat(10_001) }), 'long'],
    ['with a tag too long', hypothesisRow('a', { tags: ['x'.repeat(65)] }), 'long'],
    ['with too many tags', hypothesisRow('a', { tags: Array.from({ length: 17 }, (_, nth) => `t${nth}`) }), 'long'],
    ['with a name that turns what is read', hypothesisRow('a\u202eb'), 'shape'],
    ['with a long name', hypothesisRow('a'.repeat(3000)), 'shape'],
    ['on a part of an image', hypothesisRow('a', { target: [{ selector: [{ type: 'ShapeSelector' }] }] }), 'passage'],
    [
      'on no words',
      hypothesisRow('a', { target: [{ selector: [{ type: 'TextQuoteSelector', exact: ' ' }] }] }),
      'passage',
    ],
    ['changed more than a day from now', hypothesisRow('a', { updated: '2099-01-01T00:00:00Z' }), 'future'],
    ['changed in the year 2300', hypothesisRow('a', { updated: '2300-01-01T00:00:00Z' }), 'future'],
    ['changed in the year 3000', hypothesisRow('a', { updated: '3000-01-01T00:00:00Z' }), 'future'],
  ])('%s', (_, file, why) => {
    expect(whyNot(file)).toBe(why)
  })

  test('stamps of a clock that is some hours fast are read', () => {
    expect(read(recorded({ at: `${NOW + 3_600_000}-0000` })).notes).toHaveLength(1)
  })

  test('the others of the file are read', () => {
    const { notes, unreadable } = read([hypothesisRow('a'), 7, hypothesisRow('b')])
    expect(notes).toHaveLength(2)
    expect(unreadable).toEqual([{ index: 1, why: 'shape' }])
  })
})

describe('a file is refused', () => {
  test.each([
    ['that is no JSON', 'x', 'json'],
    ['that is empty', '', 'json'],
    ['that is cut off', '{"items":[{"id":', 'json'],
    ['that is a text', '"items"', 'notes'],
    ['that is nothing', 'null', 'notes'],
    ['without annotations', '{"settings":{}}', 'notes'],
    ['with more notes than are read', `[${'0,'.repeat(MAX_FILE_NOTES)}0]`, 'many'],
    [
      'with 100,000 notes',
      JSON.stringify(Array.from({ length: 100_000 }, (_, id) => ({ id, uri: HARBOURS.canonical }))),
      'many',
    ],
    ['larger than is read', ' '.repeat(MAX_FILE_BYTES + 1), 'large'],
  ])('%s', (_, text, refused) => {
    expect(readText(text)).toEqual({ refused })
  })
})

describe('a hostile file', () => {
  test('changes no object of ours', () => {
    const text = JSON.stringify([hypothesisRow('a')]).replace(
      '{',
      '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},',
    )
    expect(readText(text)).toMatchObject({ notes: [{ article: HARBOURS.id }] })
    readText(JSON.stringify(recorded({ seen: {} })).replace('"seen":{}', `"seen":{"__proto__":"${NOW}-0000"}`))
    expect({}).not.toHaveProperty('polluted')
  })

  test('nothing of it but what a note has is kept', () => {
    const page = recorded({ evil: 1, others: [] })
    expect(JSON.stringify(only({ ...page, items: [{ ...page.items[0], evil: 1 }] }))).not.toContain('evil')
  })

  test('signs that cannot be seen stay in the text and nowhere else', () => {
    expect(bodyOf(only(hypothesisRow('a', { text: 'a\u202eb\0' })))).toBe('a\u202eb\0')
  })

  test('whatever JSON it holds, it is read', () => {
    const pieces = [
      'items',
      'rows',
      'annotations',
      'target',
      'selector',
      'source',
      'body',
      'record',
      'versions',
      'trash',
      'v',
      'uri',
      'id',
      'first',
      'next',
      'others',
      'seen',
      'references',
      'exact',
      'type',
      'creator',
      '__proto__',
    ]
    const { value } = fc.letrec((tie) => ({
      value: fc.oneof(
        { maxDepth: 6 },
        fc.constantFrom<unknown>(
          1,
          -1,
          1e300,
          null,
          true,
          '',
          'x',
          HARBOURS.canonical,
          'TextQuoteSelector',
          'RangeSelector',
          'Choice',
          'replying',
          FUTURE,
        ),
        fc.array(tie('value'), { maxLength: 3 }),
        fc.dictionary(fc.constantFrom(...pieces), tie('value'), { maxKeys: 6 }),
      ),
    }))
    fc.assert(
      fc.property(value, (file) => {
        expect(() => readText(JSON.stringify(file))).not.toThrow()
      }),
      { numRuns: 3000 },
    )
  })

  test('whatever is changed in our own file, it is read', () => {
    fc.assert(
      fc.property(
        fc.array(NOTE, { minLength: 1, maxLength: 2 }),
        fc.nat(),
        fc.string({ maxLength: 4 }),
        (notes, at, piece) => {
          const text = toWebAnnotations(notes, ARTICLES)
          const from = at % text.length
          expect(() => readText(text.slice(0, from) + piece + text.slice(from + piece.length))).not.toThrow()
        },
      ),
    )
  })

  test.each([
    ['lists within lists', `${'['.repeat(100_000)}${']'.repeat(100_000)}`],
    ['objects within objects', `[${'{"target":'.repeat(100_000)}1${'}'.repeat(100_000)}]`],
    [
      'replies in a circle',
      JSON.stringify([hypothesisRow('a', { references: ['b'] }), hypothesisRow('b', { references: ['a'] })]),
    ],
    ['replies to themselves', JSON.stringify([hypothesisRow('a', { references: ['a'] })])],
    ['pages within pages', `{"first":${'{"items":[],"next":'.repeat(5000)}1${'}'.repeat(5000)}}`],
  ])('%s', (_, text) => {
    expect(() => readText(text)).not.toThrow()
  })
})

describe('many notes', () => {
  /** How long the longest step takes after that which parses, and all of them, in ms of the processor's time. */
  const timed = (text: string): { longest: number; all: number } => {
    const steps = readNotesSteps(text, ARTICLES, NOW)
    let longest = 0
    let all = 0
    for (let done: boolean | undefined = false, first = true; !done; first = false) {
      const took = processorTime(() => {
        done = steps.next().done
      })
      all += took
      if (!first) longest = Math.max(longest, took)
    }
    return { longest, all }
  }
  const ids = Array.from({ length: MAX_FILE_NOTES }, (_, nth) => nth.toString(16).padStart(12, '0'))

  test.each([
    ['Hypothesis', () => JSON.stringify(ids.map((id) => hypothesisRow(id)))],
    [
      'ours',
      () =>
        toWebAnnotations(
          ids.map((id) => stored({}, { id: `0198c0de-0000-4000-8000-${id}` })),
          ARTICLES,
        ),
    ],
    [
      'one note again and again',
      () => {
        const [item] = ownPage(stored()).items
        return JSON.stringify(ids.map((id) => ({ ...item, record: { ...item.record, by: id } })))
      },
    ],
  ])('as many as are read are read in small steps: %s', (_, make) => {
    const { all, longest } = timed(make())
    // Some 10 ms, and under a second in all, where nothing else runs.
    expect(longest).toBeLessThan(all / 4)
    expect(all).toBeLessThan(10_000)
  })
})
