/** In which order the lines of a page are read: what is a column, what crosses it, and what is one row. */
import { describe, expect, test } from 'vitest'
import { inReadingOrder } from '../../../src/core/pdf-text/columns'
import { linesOf, type PdfLine } from '../../../src/core/pdf-text/lines'
import { item, line, pageOf } from './examples'

type Place = { readonly left?: number; readonly right?: number; readonly top?: number; readonly pitch?: number }

/** Lines one below the other; the columns of these tests go from 50 to 250 and from 280 to 480 px. */
const column = (words: string, { left = 50, right = left + 200, top = 100, pitch = 12 }: Place = {}): PdfLine[] =>
  words.split(' ').map((word, i) => line(word, { left, right, y: top + i * pitch }))

const one = (word: string, left: number, right: number, y: number): PdfLine => line(word, { left, right, y })

/** As a file has them that goes across the page. */
const interleaved = (...columns: readonly PdfLine[][]): PdfLine[] => columns.flat().sort((a, b) => a.y - b.y)

/** The words of the lines, in the order in which they are read; cells of a row with a `+` between them. */
const read = (lines: readonly PdfLine[]): string =>
  inReadingOrder(lines)
    .map(({ text }) => text.replaceAll(' ', '+'))
    .join(' ')

const FIRST = column('a b c d e f')
const SECOND = column('g h i j k l', { left: 280 })

describe('the lines of a page', () => {
  const CASES: readonly (readonly [name: string, lines: readonly PdfLine[], order: string])[] = [
    ['may be none', [], ''],
    ['in one column are read down', FIRST, 'a b c d e f'],
    ['in two columns are read down the first, then down the second', [...FIRST, ...SECOND], 'a b c d e f g h i j k l'],
    ['are so too where the second comes first in the file', [...SECOND, ...FIRST], 'a b c d e f g h i j k l'],
    ['are so too where the file goes across', interleaved(FIRST, SECOND), 'a b c d e f g h i j k l'],
    [
      'in three columns are read down one after the other',
      interleaved(
        column('a b c d', { right: 200 }),
        column('e f g h', { left: 220, right: 370 }),
        column('i j k l', { left: 390, right: 540 }),
      ),
      'a b c d e f g h i j k l',
    ],
    [
      'in columns of unequal length are read to the end of each',
      interleaved(column('a b c d e f g h'), column('i j k l', { left: 280 })),
      'a b c d e f g h i j k l',
    ],
    [
      'in columns whose lines are not level are read so too',
      interleaved(FIRST, column('g h i j k l', { left: 280, top: 106 })),
      'a b c d e f g h i j k l',
    ],
    [
      'in columns with short and indented lines are read so too',
      interleaved([...FIRST, one('x', 50, 120, 172)], [...SECOND, one('y', 295, 480, 172)]),
      'a b c d e f x g h i j k l y',
    ],
  ]
  test.each(CASES)('%s', (_, lines, order) => {
    expect(read(lines)).toBe(order)
  })
})

describe('a gap parts columns', () => {
  const CASES: readonly (readonly [name: string, lines: readonly PdfLine[], order: string])[] = [
    [
      'when it is wide enough',
      interleaved(column('a b c d', { right: 274 }), column('e f g h', { left: 280 })),
      'a b c d e f g h',
    ],
    [
      'but not when it is narrow',
      interleaved(column('a b c d', { right: 274.1 }), column('e f g h', { left: 280 })),
      'a+e b+f c+g d+h',
    ],
    [
      'but not when one has too few lines',
      interleaved(column('a b c d e'), column('f g h', { left: 280 })),
      'a+f b+g c+h d e',
    ],
    [
      'but not when the first has too few lines',
      interleaved(column('a b c'), column('d e f g h', { left: 280 })),
      'a+d b+e c+f g h',
    ],
    [
      'but not when it is too far to the left, as behind the labels of notes',
      interleaved(column('1 2 3 4', { right: 60 }), column('a b c d', { left: 135, right: 480 })),
      '1+a 2+b 3+c 4+d',
    ],
    [
      'when it is far to the left, but not too far',
      interleaved(column('1 2 3 4', { right: 60 }), column('a b c d', { left: 137, right: 480 })),
      '1 2 3 4 a b c d',
    ],
    [
      'but not when it is too far to the right, as before the numbers of a list of contents',
      interleaved(column('a b c d', { right: 350 }), column('1 2 3 4', { left: 395, right: 480 })),
      'a+1 b+2 c+3 d+4',
    ],
    [
      'when it is far to the right, but not too far',
      interleaved(column('a b c d', { right: 350 }), column('1 2 3 4', { left: 393, right: 480 })),
      'a b c d 1 2 3 4',
    ],
    [
      'but not where the second stands below the first',
      [...column('a b c d'), ...column('e f g h', { left: 280, top: 200 })],
      'a b c d e f g h',
    ],
    [
      'but not where too few lines are level with others',
      interleaved(column('a b c d e f'), column('g h i j k l', { left: 280, top: 136 })),
      'a b c d+g e+h f+i j k l',
    ],
    [
      'but not where too few lines of the first are level with others, however many of the second are',
      interleaved(column('a b c d', { pitch: 40 }), column('e f g h i j k l m', { left: 280, pitch: 4, top: 104 })),
      'a e f g h i j k l m b c d',
    ],
    [
      'where just so many lines are level with others',
      interleaved(column('a b c d e f'), column('g h i j k l', { left: 280, top: 124 })),
      'a b c d e f g h i j k l',
    ],
    [
      'where a quarter of the lines cross it',
      interleaved(FIRST, SECOND, column('w x y z', { right: 480, top: 200 })),
      'a b c d e f g h i j k l w x y z',
    ],
    [
      'but not where more lines cross it',
      interleaved(FIRST, SECOND, column('v w x y z', { right: 480, top: 200 })),
      'a+g b+h c+i d+j e+k f+l v w x y z',
    ],
  ]
  test.each(CASES)('%s', (_, lines, order) => {
    expect(read(lines)).toBe(order)
  })
})

describe('what crosses two columns', () => {
  const CASES: readonly (readonly [name: string, lines: readonly PdfLine[], order: string])[] = [
    [
      'over them is read first',
      interleaved([one('title', 100, 430, 60), one('author', 200, 330, 80)], FIRST, SECOND),
      'title author a b c d e f g h i j k l',
    ],
    [
      'over them is read first though the file has it last',
      [...FIRST, ...SECOND, one('title', 100, 430, 60)],
      'title a b c d e f g h i j k l',
    ],
    [
      'only because it hangs out of the second a little, is read in it',
      interleaved(
        column('a b c d e', { right: 270 }),
        column('f g h i j', { left: 280 }).map((each) => (each.text === 'h' ? { ...each, left: 275 } : each)),
      ),
      'a b c d e f g h i j',
    ],
    [
      'below them is read last',
      interleaved(FIRST, SECOND, [one('note', 50, 430, 190)]),
      'a b c d e f g h i j k l note',
    ],
    [
      'between them is read between them',
      interleaved(
        FIRST,
        SECOND,
        [one('headline', 50, 480, 190)],
        [...column('m n o p', { top: 220 }), ...column('q r s t', { left: 280, top: 220 })],
      ),
      'a b c d e f g h i j k l headline m n o p q r s t',
    ],
    [
      'but only as an address that runs out of its column, is read in it',
      interleaved(
        column('a b c d e f g').map((each) => (each.text === 'c' ? { ...each, right: 300 } : each)),
        column('h i j k l m n', { left: 280 }).map((each) => (each.text === 'j' ? { ...each, left: 310 } : each)),
      ),
      'a b c d e f g h i j k l m n',
    ],
  ]
  test.each(CASES)('%s', (_, lines, order) => {
    expect(read(lines)).toBe(order)
  })

  test('may be a quarter of the lines, and each part of the page has its own columns', () => {
    const lines = inReadingOrder(interleaved([one('title', 100, 430, 60)], FIRST, SECOND))
    expect(lines.slice(0, 2)).toMatchObject([
      { text: 'title', columnLeft: 100, columnRight: 430 },
      { text: 'a', columnLeft: 50, columnRight: 250 },
    ])
    expect(lines.at(-1)).toMatchObject({ text: 'l', columnLeft: 280, columnRight: 480 })
  })
})

describe('the order of the file', () => {
  /** Lines of one column, in the order of their numbers. */
  const lettersAt = (...numbers: readonly number[]): PdfLine[] =>
    numbers.map((number) => line(String(number), { y: 100 + 12 * number }))
  const range = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, i) => from + i)

  const CASES: readonly (readonly [name: string, numbers: readonly number[], order: readonly number[]])[] = [
    ['is kept where all goes down', range(1, 9), range(1, 9)],
    ['is kept where one line goes up, as a footer at the start does', [9, 1, 2, 3, 4], [9, 1, 2, 3, 4]],
    ['is not kept where two of few lines go up', [9, 1, 8, 2, 3, 4], [1, 2, 3, 4, 8, 9]],
    ['is kept where a tenth of the lines goes up', [31, 1, 30, 2, ...range(3, 18)], [31, 1, 30, 2, ...range(3, 18)]],
    [
      'is not kept where more than a tenth of the lines goes up',
      [31, 1, 30, 2, 29, ...range(3, 17)],
      [...range(1, 17), 29, 30, 31],
    ],
    ['does not count where it goes from the end to the start', [9, 8, 7, 6, 5], [5, 6, 7, 8, 9]],
  ]
  test.each(CASES)('%s', (_, numbers, order) => {
    expect(read(lettersAt(...numbers))).toBe(order.join(' '))
  })

  test('counts no line that stands a little higher than the one before', () => {
    const rows = [100, 90.1, 113, 103.1, 126, 116.1].map((y, i) => one(String(i), 50 + 40 * (i % 2), 200, y))
    expect(read(rows)).toBe('0 1 2 3 4 5')
    const steps = [100, 89.9, 113, 102.9, 126, 115.9].map((y, i) => one(String(i), 50 + 40 * (i % 2), 200, y))
    expect(read(steps)).toBe('1 0 3 2 5 4')
  })
})

describe('lines on one baseline', () => {
  const CASES: readonly (readonly [name: string, lines: readonly PdfLine[], order: string])[] = [
    ['are one row', [one('1', 50, 55, 100), one('text', 80, 200, 100), one('next', 50, 200, 112)], '1+text next'],
    ['may be more than two', [one('a', 50, 55, 100), one('b', 80, 90, 100), one('c', 99, 105, 100)], 'a+b+c'],
    ['may differ a little in height', [one('1', 50, 55, 100), one('text', 80, 200, 102.9)], '1+text'],
    ['are two where they differ by more', [one('1', 50, 55, 100), one('text', 80, 200, 103.1)], '1 text'],
    ['are two where the second stands higher by more', [one('1', 50, 55, 103.1), one('text', 80, 200, 100)], '1 text'],
    ['may touch', [one('a', 50, 80, 100), one('b', 80, 90, 100)], 'a+b'],
    ['are two where one lies over the other', [one('a', 50, 81, 100), one('b', 80, 90, 100)], 'a b'],
    [
      'are sorted from the left where the order of the file does not count',
      [...column('z', { top: 300 }), one('b', 80, 90, 200), one('a', 50, 60, 202.9), one('y', 50, 90, 100)],
      'y a+b z',
    ],
  ]
  test.each(CASES)('%s', (_, lines, order) => {
    expect(read(lines)).toBe(order)
  })
})

describe('what is turned', () => {
  const turned = line('turned', { left: 20, right: 30, y: 50, isTurned: true })

  test('is read last and makes no column wider', () => {
    const lines = inReadingOrder([turned, ...FIRST])
    expect(lines.map(({ text }) => text).join(' ')).toBe('a b c d e f turned')
    expect(lines[0]).toMatchObject({ columnLeft: 50, columnRight: 250 })
    expect(lines.at(-1)).toMatchObject({ columnLeft: 20, columnRight: 30 })
  })

  test('joins no row', () => {
    expect(read([one('a', 50, 60, 100), line('b', { left: 80, right: 90, isTurned: true })])).toBe('a b')
  })
})

test('items whose width is below nothing are read all the same', () => {
  const odd = Array.from({ length: 16 }, (_, i) => item(`${i}`, { x: 400, width: -300, y: 100 + 12 * i }))
  const even = Array.from({ length: 4 }, (_, i) => item(`${i}`, { x: 300, width: 200, y: 100 + 12 * i }))
  expect(inReadingOrder(linesOf(pageOf([...odd, ...even]), 0))).toHaveLength(20)
})
