/** From where the reader is to the next annotation, either way, and round the ends. */
import { describe, expect, test } from 'vitest'
import { nextOf } from '../../src/content/next-of'
import type { Stage } from '../../src/content/stage'

const ORDER = ['a', 'note-1', 'b', 'note-2', 'c']

/** A page of which `above` annotations are above the window's top. */
const stage = (above = 0): Stage =>
  ({
    order: ORDER,
    rangeOf: (id: string) => ({
      getBoundingClientRect: () => ({ top: (ORDER.indexOf(id) - above) * 100 }),
    }),
  }) as unknown as Stage

const any = (): boolean => true
const isNote = (id: string): boolean => id.startsWith('note-')

describe('the next annotation', () => {
  test.each([
    ['after the reader’s', 'b', 1, any, 'note-2'],
    ['before the reader’s', 'b', -1, any, 'note-1'],
    ['after the last', 'c', 1, any, 'a'],
    ['before the first', 'a', -1, any, 'c'],
    ['that is a note', 'note-1', 1, isNote, 'note-2'],
    ['back, that is a note', 'note-1', -1, isNote, 'note-2'],
    ['after one that is not accepted', 'a', 1, isNote, 'note-1'],
    ['that is the only one', 'b', 1, (id: string) => id === 'b', 'b'],
    ['where none is accepted', 'b', 1, () => false, undefined],
  ] as const)('%s', (_, from, direction, accept, id) => {
    expect(nextOf(stage(), from, direction, accept)).toBe(id)
  })

  test.each([
    ['the first in the window', 2, 1, any, 'b'],
    ['the last above the window', 2, -1, any, 'note-1'],
    ['the first of all at the top of the page', 0, 1, any, 'a'],
    ['the last of all, back from the top of the page', 0, -1, any, 'c'],
    ['the first again where all are above', 5, 1, any, 'a'],
    ['the last where all are above', 5, -1, any, 'c'],
    ['the first note in the window', 2, 1, isNote, 'note-2'],
  ] as const)('of a reader who is at none: %s', (_, above, direction, accept, id) => {
    expect(nextOf(stage(above), undefined, direction, accept)).toBe(id)
  })

  test('of a reader whose annotation is not shown any more is that of one who is at none', () => {
    expect(nextOf(stage(2), 'gone', 1, any)).toBe('b')
  })
})
