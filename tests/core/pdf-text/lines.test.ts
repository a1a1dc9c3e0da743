/** Which items of a page are one line, where spaces are missing, what is raised and what leads somewhere. */
import { describe, expect, test } from 'vitest'
import { joined, linesOf, type PdfLine } from '../../../src/core/pdf-text/lines'
import type { PdfItem, PdfLink } from '../../../src/core/pdf-text/pdf-page'
import { inRow, item, pageOf } from './examples'

const textsOf = (items: readonly PdfItem[]): string[] => linesOf(pageOf(items), 0).map(({ text }) => text)

/** The one line of these items. */
const oneLine = (items: readonly PdfItem[], links: readonly PdfLink[] = [], number = 0): PdfLine => {
  const [line, ...others] = linesOf(pageOf(items, links), number)
  if (line === undefined || others.length > 0) throw new Error(`${others.length + (line ? 1 : 0)} lines`)
  return line
}

describe('the second of two items', () => {
  const CASES: readonly (readonly [
    name: string,
    changes: Partial<PdfItem> & { gap?: number },
    lines: readonly string[],
  ])[] = [
    ['goes on with the first where it touches it', {}, ['onetwo']],
    ['stands in the same word behind a gap as between letters', { gap: 1.4 }, ['onetwo']],
    ['has a space before it behind a narrow gap', { gap: 1.6 }, ['one two']],
    ['is in the same line behind a wide gap', { gap: 14.9 }, ['one two']],
    ['is a line of its own behind a gap as between columns', { gap: 15.1 }, ['one', 'two']],
    ['may lie over the first a little', { gap: -5.9 }, ['onetwo']],
    ['is a line of its own further to the left', { gap: -6.1 }, ['one', 'two']],
    ['may stand a little lower', { y: 105.9 }, ['onetwo']],
    ['may stand a little higher', { y: 94.1 }, ['onetwo']],
    ['is a line of its own when it stands lower by more', { y: 106.1 }, ['one', 'two']],
    ['is a line of its own when it stands higher by more', { y: 93.9 }, ['one', 'two']],
    ['may stand lower by more in a larger font', { y: 111.9, size: 20 }, ['onetwo']],
    ['is a line of its own when it stands too low even for a larger font', { y: 112.1, size: 20 }, ['one', 'two']],
    ['may be turned by next to nothing', { angle: 0.019 }, ['onetwo']],
    ['may be turned back by next to nothing', { angle: -0.019 }, ['onetwo']],
    ['is a line of its own when it is turned', { angle: 0.021 }, ['one', 'two']],
    ['is a line of its own when it is turned back', { angle: -0.021 }, ['one', 'two']],
    ['may be of another kind', { isBold: true, isItalic: true }, ['onetwo']],
  ]
  test.each(CASES)('%s', (_, changes, lines) => {
    expect(textsOf(inRow(['one'], ['two', changes]))).toEqual(lines)
  })

  test('may stand higher by more behind a larger font', () => {
    expect(textsOf(inRow(['one', { size: 20 }], ['two', { size: 5, y: 88.1 }]))).toEqual(['onetwo'])
    expect(textsOf(inRow(['one', { size: 20 }], ['two', { size: 5, y: 87.9 }]))).toEqual(['one', 'two'])
  })
})

describe('white space', () => {
  const CASES: readonly (readonly [
    name: string,
    parts: readonly (readonly [text: string, changes?: Partial<PdfItem> & { gap?: number }])[],
    lines: readonly string[],
  ])[] = [
    ['of its own between two items is a space', [['one'], [' '], ['two']], ['one two']],
    ['of its own is one space, however much it is', [['one'], [' '], [' '], ['two']], ['one two']],
    ['as wide as a gap between columns makes two lines', [['one'], ['    '], ['two']], ['one', 'two']],
    ['at the end of an item is not doubled by a gap', [['one '], ['two', { gap: 3 }]], ['one two']],
    ['at the start of an item is not doubled by a gap', [['one'], [' two', { gap: 3 }]], ['one two']],
    ['at the start of an item is not doubled, however much it is', [['one'], ['  two', { gap: 3 }]], ['one  two']],
    ['at the end of an item is not doubled by an item of its own', [['one '], [' '], ['two']], ['one two']],
    ['is cut at both ends of a line', [[' '], ['  one two  '], [' ']], ['one two']],
    ['within an item stays as it is', [['one  two\u00a0three']], ['one  two\u00a0three']],
    ['alone is no line', [[' '], ['\u00a0\t']], []],
    ['that stands elsewhere parts no line', [['one'], [' ', { x: 400, y: 500 }], ['two', { x: 65 }]], ['one two']],
  ]
  test.each(CASES)('%s', (_, parts, lines) => {
    expect(textsOf(inRow(...parts))).toEqual(lines)
  })

  test('of no width at all is not there', () => {
    expect(textsOf([item(''), ...inRow(['one'], [''], ['two'])])).toEqual(['onetwo'])
    expect(textsOf([])).toEqual([])
  })
})

describe('a line', () => {
  test('has the place of its text, without the white space beside it', () => {
    const line = oneLine(inRow([' '], ['one', { y: 99, size: 6, width: 15 }], [' '], ['and two'], [' ']), [], 7)
    expect(line).toMatchObject({ page: 7, left: 55, right: 110, y: 100, size: 10, text: 'one and two' })
  })

  test('has the font that most of its characters have, white space apart', () => {
    const small = inRow(['a', { size: 20, y: 101 }], ['bcd', { size: 8 }])
    expect(oneLine(small)).toMatchObject({ size: 8, y: 100 })
    expect(oneLine(inRow(['abc', { size: 20 }], ['d   ', { size: 8 }]))).toMatchObject({ size: 20 })
  })

  test('has the larger font of two that are even', () => {
    expect(oneLine(inRow(['ab', { size: 8 }], ['cd', { size: 12 }])).size).toBe(12)
    expect(oneLine(inRow(['ab', { size: 12 }], ['cd', { size: 8 }])).size).toBe(12)
  })

  test('needs a gap that is wide for its own font', () => {
    expect(oneLine(inRow(['a', { size: 10 }], ['bcd', { size: 20, gap: 2.9 }])).text).toBe('abcd')
    expect(oneLine(inRow(['a', { size: 10 }], ['bcd', { size: 20, gap: 3.1 }])).text).toBe('a bcd')
    expect(oneLine(inRow(['bcd', { size: 20 }], ['a', { size: 10, gap: 2.9 }])).text).toBe('bcda')
  })

  test('is bold when all of it is, white space apart', () => {
    expect(oneLine(inRow(['one', { isBold: true }], [' '], ['two', { isBold: true }])).isBold).toBe(true)
    expect(oneLine(inRow(['one', { isBold: true }], ['two'])).isBold).toBe(false)
  })

  test.each([
    [0.019, false],
    [-0.019, false],
    [0.021, true],
    [-0.021, true],
    [-Math.PI / 2, true],
  ])('at an angle of %d is turned: %s', (angle, isTurned) => {
    expect(oneLine([item('one', { angle })]).isTurned).toBe(isTurned)
  })

  test('knows of each piece which item it is and where in it it begins', () => {
    const pieces = oneLine(inRow([' '], ['  one'], [' '], ['two', { isItalic: true }], ['three  '])).pieces
    expect(pieces).toEqual([
      { item: 1, start: 2, text: 'one ', isRaised: false, isItalic: false, isBold: false, url: null },
      { item: 3, start: 0, text: 'two', isRaised: false, isItalic: true, isBold: false, url: null },
      { item: 4, start: 0, text: 'three', isRaised: false, isItalic: false, isBold: false, url: null },
    ])
  })

  test('does not end before it begins, though the file says so', () => {
    expect(oneLine([item('one', { width: -30 })])).toMatchObject({ left: 50, right: 50 })
    expect(textsOf([item('one', { width: -30 }), item('two', { x: 64 })])).toEqual(['one two'])
  })
})

describe('a figure', () => {
  const CASES: readonly (readonly [name: string, changes: Partial<PdfItem>, isRaised: boolean])[] = [
    ['that is smaller and higher is raised', { size: 8.4, y: 98.4 }, true],
    ['that is not much smaller is not', { size: 8.6, y: 98.4 }, false],
    ['that is not much higher is not', { size: 8.4, y: 98.6 }, false],
    ['that is lower is not', { size: 6, y: 103 }, false],
  ]
  test.each(CASES)('%s', (_, changes, isRaised) => {
    const line = oneLine(inRow(['a word'], ['12', changes], [' goes on']))
    expect(line.pieces.map((piece) => piece.isRaised)).toEqual([false, isRaised, false])
    expect(line.text).toBe('a word12 goes on')
  })

  test('may be raised at the start of a line', () => {
    const line = oneLine(inRow(['12', { size: 6, y: 96 }], ['a word']))
    expect(line.pieces.map(({ isRaised }) => isRaised)).toEqual([true, false])
    expect(line).toMatchObject({ y: 100, size: 10 })
  })
})

describe('a rectangle that leads somewhere', () => {
  // The middle of the item is at 70 px; a third of its size over the baseline is at 97 px.
  const linked = item('the link', { size: 9, width: 40 })
  const at = (changes: Partial<PdfLink>): PdfLink => ({
    left: 69,
    right: 71,
    top: 96,
    bottom: 98,
    url: 'https://a.example/',
    ...changes,
  })
  const CASES: readonly (readonly [name: string, links: readonly PdfLink[], url: string | null])[] = [
    ['holds the item in its middle', [at({})], 'https://a.example/'],
    ['holds it with its edges', [at({ left: 70, right: 70, top: 97, bottom: 97 })], 'https://a.example/'],
    ['does not hold what is left of it', [at({ left: 70.1 })], null],
    ['does not hold what is right of it', [at({ right: 69.9 })], null],
    ['does not hold what is above it', [at({ top: 97.1 })], null],
    ['does not hold what is below it', [at({ bottom: 96.9 })], null],
    ['counts before a later one', [at({ left: 80, right: 90 }), at({ url: 'b' }), at({ url: 'c' })], 'b'],
  ]
  test.each(CASES)('%s', (_, links, url) => {
    expect(oneLine([linked], links).pieces.map((piece) => piece.url)).toEqual([url])
  })

  test('holds one item of a line', () => {
    const links = [at({ left: 70, right: 80 })]
    const { pieces } = oneLine(inRow(['see '], ['here'], [' and go']), links)
    expect(pieces.map(({ url }) => url)).toEqual([null, 'https://a.example/', null])
  })
})

describe('two lines that are joined', () => {
  test('are one with a space, with the place and the font of the longer', () => {
    const [label, text] = [item('1', { size: 8, y: 98 }), item('The note', { x: 100 })].map((one) => oneLine([one]))
    if (label === undefined || text === undefined) throw new Error('no lines')
    const line = joined(label, text)
    expect(line).toMatchObject({ text: '1 The note', left: 50, right: 140, y: 100, size: 10 })
    expect(line.pieces.map((piece) => piece.text)).toEqual(['1 ', 'The note'])
    expect(joined(text, label)).toMatchObject({ text: 'The note 1', left: 100, right: 54, y: 100, size: 10 })
  })

  test('are bold when both are', () => {
    const [bold, plain] = [oneLine([item('one', { isBold: true })]), oneLine([item('two')])]
    expect(joined(bold, bold).isBold).toBe(true)
    expect(joined(bold, plain).isBold).toBe(false)
    expect(joined(plain, bold).isBold).toBe(false)
  })
})
