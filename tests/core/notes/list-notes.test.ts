import { describe, expect, test } from 'vitest'
import type { ReportedOutcome } from '../../../src/core/model/messages/report'
import type { OwnNote } from '../../../src/core/model/notes/own-note'
import {
  filterNotes,
  groupByArticle,
  groupOnPage,
  isNoteFiltering,
  type NoteGroup,
  tagsOf,
} from '../../../src/core/notes/list-notes'

const note = (id: string, part: Partial<OwnNote> = {}): OwnNote => ({
  id,
  article: 'rivers',
  created: 0,
  modified: 0,
  versions: [],
  conflict: [],
  passage: null,
  colour: 'yellow',
  body: '',
  tags: [],
  deleted: false,
  ...part,
})

const on = (start?: number): Pick<OwnNote, 'passage'> => ({
  passage: { quote: { exact: 'words' }, ...(start !== undefined && { start, end: start + 5 }) },
})

const at = (start: number): ReportedOutcome => ({ status: 'anchored', start, end: start + 5, how: 'exact', score: 1 })
const lost: ReportedOutcome = { status: 'orphan', reason: 'absent' }

/** Groups as `text: b a`. */
const written = (groups: readonly NoteGroup[]): string[] =>
  groups.map(({ article, notes, of }) => `${of === 'article' ? article : of}: ${notes.map(({ id }) => id).join(' ')}`)

describe('own notes on the article of the page', () => {
  const notes = [
    note('late', { ...on(10), modified: 9 }),
    note('whole', { modified: 1 }),
    note('early', { ...on(90), modified: 2 }),
    note('gone', { ...on(5), modified: 8 }),
    note('other', { article: 'hills' }),
    note('unknown', { ...on(50), modified: 3 }),
    note('nowhere', { ...on(), modified: 4 }),
  ]
  const outcomes = new Map([
    ['late', at(80)],
    ['early', at(20)],
    ['gone', lost],
  ])

  test('stand in the order of the text: on the whole, as the page has them, and at last what it has not', () => {
    expect(written(groupOnPage(notes, 'rivers', outcomes, 'text'))).toEqual([
      'whole: whole',
      // Not looked for on this page: where it was marked; and what another program marked behind all that is known.
      'text: early unknown late nowhere',
      'lost: gone',
    ])
  })

  test('or the one that was changed last comes first, and what has no place stays by itself', () => {
    expect(written(groupOnPage(notes, 'rivers', outcomes, 'date'))).toEqual([
      'both: late nowhere unknown early whole',
      'lost: gone',
    ])
  })

  test('have one order where nothing tells them apart', () => {
    const same = [note('b', on(1)), note('a', on(1)), note('c', { ...on(1), created: -1 })]
    expect(written(groupOnPage(same, 'rivers', new Map(), 'text'))).toEqual(['text: c a b'])
    expect(written(groupOnPage(same, 'rivers', new Map(), 'date'))).toEqual(['both: a b c'])
  })
})

test('the notes of all articles come an article at a time, the one that was changed last first', () => {
  const notes = [
    note('a', { ...on(50), modified: 5 }),
    note('b', { article: 'hills', ...on(20), modified: 9 }),
    note('c', { modified: 7 }),
    note('d', { article: 'hills', ...on(3), modified: 1 }),
  ]
  expect(written(groupByArticle(notes, 'text'))).toEqual(['hills: d b', 'rivers: c a'])
  expect(written(groupByArticle(notes, 'date'))).toEqual(['hills: b d', 'rivers: c a'])
  expect(groupByArticle([], 'text')).toEqual([])
})

test.each([
  [{}, 'a b c', false],
  [{ tag: 'gas' }, 'a b', true],
  [{ colour: 'blue' as const }, 'b c', true],
  [{ tag: 'gas', colour: 'blue' as const }, 'b', true],
  [{ tag: undefined, colour: undefined }, 'a b c', false],
])('a filter %j lets through %s', (filter, through, isOn) => {
  const notes = [
    note('a', { tags: ['gas', 'China'] }),
    note('b', { tags: ['gas'], colour: 'blue' }),
    note('c', { colour: 'blue' }),
  ]
  expect([
    filterNotes(notes, filter)
      .map(({ id }) => id)
      .join(' '),
    isNoteFiltering(filter),
  ]).toEqual([through, isOn])
})

test('tags are named once, in the order of the alphabet of the language', () => {
  const notes = [note('a', { tags: ['zoo', 'Äpfel'] }), note('b', { tags: ['bad', 'zoo'] })]
  expect(tagsOf(notes, 'de')).toEqual(['Äpfel', 'bad', 'zoo'])
  expect(tagsOf(notes, 'sv')).toEqual(['bad', 'zoo', 'Äpfel'])
})
