/** What stands where on a page, at and beside every border. */
import { describe, expect, test } from 'vitest'
import { indexPage, lastBefore, meets, within } from '../../../src/core/footnotes/page-index'
import { handMadePage } from './hand-made-page'

type Words = { readonly words: string; readonly id: string }

const indexOf = (...made: Parameters<typeof handMadePage>) => indexPage(handMadePage(...made))

describe('spans in order', () => {
  const SPANS = [
    { start: 2, end: 4 },
    { start: 6, end: 9 },
    { start: 9, end: 10 },
  ]
  test.each([
    [2, undefined],
    [3, 2],
    [6, 2],
    [7, 6],
    [9, 6],
    [10, 9],
  ])('the last one that begins before %i', (offset, start) => {
    expect(lastBefore(SPANS, offset)?.start).toBe(start)
  })
  test.each([
    [0, 2, []],
    [0, 3, [2]],
    [2, 6, [2]],
    [3, 9, [6]],
    [3, 10, [6, 9]],
    [10, 20, []],
  ])('those that begin from %i to %i', (start, end, starts) => {
    expect(within(SPANS, { start, end }).map((span) => span.start)).toEqual(starts)
  })
  test.each([
    [0, 2, false],
    [0, 3, true],
    [3, 4, true],
    [4, 6, false],
    [4, 7, true],
    [8, 9, true],
    [10, 12, false],
  ])('whether one meets what stands from %i to %i: %s', (start, end, does) => {
    expect(meets(SPANS, { start, end })).toBe(does)
  })
})

describe('lines', () => {
  const index = indexOf(['One.', '  two', 'six'])
  test.each([
    [0, 0, 5],
    [4, 0, 5],
    [5, 5, 11],
    [10, 5, 11],
    [11, 11, 14],
    [14, 11, 14],
  ])('of %i', (offset, start, end) => {
    expect([index.lineStart(offset), index.lineEnd(offset)]).toEqual([start, end])
  })
  test.each([
    [0, true],
    [1, false],
    [5, true],
    [7, true],
    [8, false],
    [11, true],
  ])('nothing but white space stands before %i: %s', (offset, is) => {
    expect(index.isLineStart(offset)).toBe(is)
  })
  test('an indent is shorter than sixty units', () => {
    const indented = indexOf([' '.repeat(70)])
    expect([59, 60].map((offset) => indented.isLineStart(offset))).toEqual([true, false])
  })
})

describe('elements', () => {
  test('a fragment leads to the first of two with its name, and no fragment nowhere', () => {
    const [one, two] = ['One.', 'Two.'].map((words) => ({ words, id: 'a' })) as [Words, Words]
    for (const targets of [
      [one, two],
      [two, one],
    ])
      expect(indexOf(['One.', 'Two.'], { targets }).targetOf('a')?.start).toBe(0)
    const index = indexOf(['One.', 'Two.'], { targets: [one, { words: 'Two.', id: '' }] })
    expect([index.targetOf('b'), index.targetOf(''), index.targetOf(null)]).toEqual([undefined, undefined, undefined])
  })

  test('items and blocks are those that begin there, of blocks the largest last', () => {
    const index = indexOf(['One.', 'Two.'], {
      items: [{ words: 'Two.', ordinal: 7 }],
      blocks: [
        { words: 'One. Two.', name: 'ol' },
        { words: 'One.', name: 'li' },
        { words: 'Two.', name: 'li' },
      ],
    })
    expect([index.itemAt(5)?.ordinal, index.itemAt(4)]).toEqual([7, undefined])
    expect([0, 5, 1].map((offset) => index.blocksAt(offset).map(({ name }) => name))).toEqual([
      ['li', 'ol'],
      ['li'],
      [],
    ])
  })

  test('a heading stands in a stretch that it meets', () => {
    const index = indexOf(['One.', 'Title', 'Two.'], { headings: [{ words: 'Title' }] })
    expect([index.hasHeading({ start: 0, end: 5 }), index.hasHeading({ start: 0, end: 6 })]).toEqual([false, true])
  })
})

describe('what holds a stretch ends', () => {
  const LINES = ['Intro.', 'One.', 'Two.', 'End.']
  test('where the smallest block around it does', () => {
    const index = indexOf(LINES, {
      blocks: [
        { words: 'One.', name: 'p' },
        { words: 'One. Two.', name: 'section' },
        { words: 'Intro. One. Two. End.', name: 'article' },
      ],
    })
    expect(index.endAround({ start: 7, end: 11 })).toBe(11)
    expect(index.endAround({ start: 7, end: 12 })).toBe(16)
    expect(index.endAround({ start: 6, end: 12 })).toBe(21)
  })
  test('with the text where no block holds it', () => {
    expect(indexOf(LINES).endAround({ start: 7, end: 11 })).toBe(21)
    expect(indexOf(LINES, { blocks: [{ words: 'Two.', name: 'p' }] }).endAround({ start: 7, end: 11 })).toBe(21)
  })
  test.each([
    [39, 'the block’s end'],
    [40, 'nowhere'],
  ])('with %i blocks between: %s', (count, where) => {
    const lines = ['One.', ...Array.from({ length: count }, (_, i) => `Line ${i}.`)]
    const blocks = [...lines.slice(1), lines.join(' ')].map((words) => ({ words, name: 'p' }))
    const end = indexOf(lines, { blocks }).endAround({ start: 0, end: 4 })
    expect(end).toBe(where === 'nowhere' ? undefined : lines.join(' ').length)
  })
  test('with the text where so many blocks are the last of it', () => {
    const lines = ['One.', ...Array.from({ length: 40 }, (_, i) => `Line ${i}.`)]
    const index = indexOf(lines, { blocks: lines.slice(1).map((words) => ({ words, name: 'p' })) })
    expect(index.endAround({ start: 0, end: 4 })).toBe(lines.join(' ').length)
  })
})
