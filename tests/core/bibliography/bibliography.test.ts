/** The bibliography: what filters let through, how it is sorted, and what files are made of it. */
import { describe, expect, test } from 'vitest'
import { type CitedWork, filterWorks, sortWorks, type WorkOrder } from '../../../src/core/bibliography/list-works'
import { serialise } from '../../../src/core/bibliography/serialise'
import type { PlaceLink } from '../../../src/core/model/card/card'
import type { Source } from '../../../src/core/model/edition/source'

type Part = Partial<Omit<Source, 'custom'>> & { custom?: Partial<Source['custom']> }

const note: PlaceLink = { id: 'note-1', kind: 'footnote', label: 'Note 1' }
const point: PlaceLink = { id: 'c', kind: 'counterpoint', label: 'C' }
const cited = (id: string, places: readonly PlaceLink[], { custom, ...part }: Part = {}): CitedWork => ({
  places,
  work: { id, type: 'book', ...part, custom: { verified: { level: 'identity' }, ...custom } },
})

const WORKS: readonly CitedWork[] = [
  cited('zoe', [note], { author: [{ family: 'Zoë' }], issued: { 'date-parts': [[2010, 12]] } }),
  cited('aerts', [note, point, point], {
    type: 'report',
    author: [{ family: 'Ärts' }],
    issued: { 'date-parts': [[2010, 2]] },
    custom: { outlet: { line: 'A body', ownership: 'state' }, address: { state: 'dead' } },
  }),
  cited('untitled', [point], { custom: { titleDisplay: '[a letter]' } }),
  cited('body', [point, point], { author: [{ literal: 'Board' }], issued: { 'date-parts': [[998]] } }),
]
const RENDERED = Object.fromEntries(
  WORKS.map(({ work: { id } }) => [
    id,
    {
      apa: [`${id}.`],
      'chicago-note': [],
      chicago: [],
      mla: [],
      bibtex: `@book{${id}}`,
      ris: `TY  - BOOK\r\nID  - ${id}\r\nER  - `,
    },
  ]),
)
const ids = (works: readonly CitedWork[]): string[] => works.map(({ work }) => work.id)

describe('filters', () => {
  test.each([
    [{}, ['zoe', 'aerts', 'untitled', 'body']],
    [{ type: 'report' as const }, ['aerts']],
    [{ ownership: 'state' as const }, ['aerts']],
    [{ ownership: 'none' as const }, ['zoe', 'untitled', 'body']],
    [{ address: 'dead' as const }, ['aerts']],
    [{ citedBy: 'article' as const }, ['zoe', 'aerts']],
    [{ citedBy: 'edition' as const }, ['aerts', 'untitled', 'body']],
    [{ citedBy: 'article' as const, type: 'book' as const }, ['zoe']],
  ])('%j lets %j through', (filter, left) => {
    expect(ids(filterWorks(WORKS, filter))).toEqual(left)
  })
})

describe('order', () => {
  test.each<[WorkOrder, string[]]>([
    ['author', ['untitled', 'aerts', 'body', 'zoe']],
    ['date', ['body', 'aerts', 'zoe', 'untitled']],
    ['type', ['untitled', 'body', 'zoe', 'aerts']],
    ['cited', ['aerts', 'body', 'untitled', 'zoe']],
  ])('by %s', (order, sorted) => {
    expect(ids(sortWorks(WORKS, order, 'en', (type) => type))).toEqual(sorted)
  })
})

describe('files', () => {
  const works = WORKS.slice(1, 3).map(({ work }) => work)

  test('have one entry a work in the order given', () => {
    expect(serialise(works, RENDERED, 'bibtex')).toBe('@book{aerts}\n\n@book{untitled}\n')
    expect(
      serialise(works, RENDERED, 'ris')
        .split('\r\n')
        .filter((line) => line.startsWith('ID')),
    ).toEqual(['ID  - aerts', 'ID  - untitled'])
  })

  test('are CSL without our own fields, an untitled work by its description', () => {
    const items = JSON.parse(serialise(works, RENDERED, 'csl')) as Record<string, unknown>[]
    expect(items.map(({ id, title }) => [id, title])).toEqual([
      ['aerts', undefined],
      ['untitled', '[a letter]'],
    ])
    expect(items.every((item) => !('custom' in item))).toBe(true)
  })

  test('of nothing are empty', () => {
    expect(JSON.parse(serialise([], RENDERED, 'csl'))).toEqual([])
  })
})
