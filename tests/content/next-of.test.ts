/** From where the reader is to the next annotation, either way, and round the ends. */
import { describe, expect, test } from 'vitest'
import { nextOf } from '../../src/content/next-of'

const ORDER = ['a', 'note-1', 'b', 'note-2', 'c']

/** Where each begins on a page of which `above` annotations are above the window's top. */
const tops =
  (above = 0, hidden: readonly string[] = []) =>
  (id: string): number | undefined =>
    hidden.includes(id) ? undefined : (ORDER.indexOf(id) - above) * 100

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
    expect(nextOf(ORDER, from, direction, tops(), accept)).toBe(id)
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
    expect(nextOf(ORDER, undefined, direction, tops(above), accept)).toBe(id)
  })

  test('of a reader who is at none is not one that the page hides', () => {
    const hidden = ['a', 'note-1', 'b']
    expect(nextOf(ORDER, undefined, 1, tops(0, hidden), (id) => !hidden.includes(id))).toBe('note-2')
  })

  test('of a reader whose annotation is not shown any more is that of one who is at none', () => {
    expect(nextOf(ORDER, 'gone', 1, tops(2), any)).toBe('b')
  })
})
