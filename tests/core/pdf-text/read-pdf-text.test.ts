/** The text of whole pages: lines joined, words whole again, heads gone, columns in order, and nothing that makes it fail. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { PdfItem, PdfLink, PdfPage } from '../../../src/core/pdf-text/pdf-page'
import { type PdfBlock, type PdfPart, readPdfText } from '../../../src/core/pdf-text/read-pdf-text'
import { anyPages, inLines, inRow, item, pageOf } from './examples'

const partText = ({ stretches }: PdfPart): string =>
  stretches.map(({ pieces }) => pieces.map(({ text }) => text).join('')).join('')

/** A block's text, with a `|` where its next page begins; what is no paragraph has its kind before it. */
const textOf = ({ kind, parts }: PdfBlock): string =>
  `${kind === 'paragraph' ? '' : `${kind}: `}${parts.map(partText).join('|')}`

const read = (...pages: readonly (readonly PdfItem[])[]): string[] =>
  readPdfText(pages.map((items) => pageOf(items))).map(textOf)

/** The stretches of one block: their pieces between `|`, and what is special about them. */
const stretchesOf = (items: readonly PdfItem[], links: readonly PdfLink[] = []): string[] =>
  readPdfText([pageOf(items, links)]).flatMap(({ parts }) =>
    parts.flatMap(({ stretches }) =>
      stretches.map(({ isBold, isItalic, isRaised, pieces, url }) =>
        [
          pieces.map(({ text }) => text).join('|'),
          ...(isBold ? ['bold'] : []),
          ...(isItalic ? ['italic'] : []),
          ...(isRaised ? ['raised'] : []),
          ...(url === null ? [] : [url]),
        ].join(' +'),
      ),
    ),
  )

describe('the lines of a block', () => {
  const CASES: readonly (readonly [name: string, lines: readonly string[], text: string])[] = [
    ['have a space between them', ['one two', 'three four'], 'one two three four'],
    ['have no space at the end', ['one  '], 'one'],
    ['are one word behind a hyphen of the typesetter', ['an infor\u2010', 'mation'], 'an information'],
    ['are one word behind a soft hyphen', ['an infor\u00ad', 'mation'], 'an information'],
    ['keep the author’s hyphen', ['a well-', 'known', 'man, well-known'], 'a well-known man, well-known'],
    [
      'have an address in one piece',
      ['see https://a.example/one/', 'two-three/four=', 'five. Then', 'more'],
      'see https://a.example/one/two-three/four=five. Then more',
    ],
    ['have an address that begins in a line of its own', ['see', 'www.a.example/', 'one'], 'see www.a.example/one'],
    ['have no space in scripts that have none', ['漢字', '仮名'], '漢字仮名'],
    ['have no space behind a dash', ['one\u2014', 'two'], 'one\u2014two'],
  ]
  test.each(CASES)('%s', (_, lines, text) => {
    expect(read(inLines(lines))).toEqual([text])
  })

  test('lose a hyphen that is an item of its own', () => {
    const first = inRow(['infor'], ['\u2010', { isItalic: true }])
    expect(readPdfText([pageOf([...first, item('mation', { y: 112 })])])).toEqual([
      {
        kind: 'paragraph',
        parts: [
          {
            page: 0,
            stretches: [
              {
                ...{ isRaised: false, isItalic: false, isBold: false, url: null },
                pieces: [
                  { item: 0, start: 0, text: 'infor' },
                  { item: 2, start: 0, text: 'mation' },
                ],
              },
            ],
          },
        ],
      },
    ])
  })

  test('are told by the words of all pages', () => {
    const pages = [inLines(['a self-', 'made man.']), inLines(['One is a self-made man'])]
    expect(read(...pages)).toEqual(['a self-made man.', 'One is a self-made man'])
  })
})

describe('a block over two pages', () => {
  test('has a part on each', () => {
    expect(read(inLines(['one', 'two']), inLines(['three', 'four']))).toEqual(['one two |three four'])
  })

  test('has a word over their border in one piece', () => {
    expect(read(inLines(['one', 'infor\u00ad']), inLines(['mation']))).toEqual(['one infor|mation'])
  })

  test('has no part on a page of which nothing is left', () => {
    const [block, ...others] = readPdfText([pageOf([item('\u00ad')]), pageOf(inLines(['mation']))])
    expect(block?.parts.map((part) => [part.page, partText(part)])).toEqual([[1, 'mation']])
    expect(others).toEqual([])
  })

  test('names the pages', () => {
    const pages = [[], inLines(['one']), inLines(['two'])].map((items) => pageOf(items))
    expect(readPdfText(pages).flatMap(({ parts }) => parts.map(({ page }) => page))).toEqual([1, 2])
  })

  test('has no running head within it', () => {
    const pages = ['one', 'two', 'three'].map((text, i) => [
      item('On A', { y: 40 }),
      ...inLines([text]),
      item(`${i + 1}`, { y: 770 }),
    ])
    expect(read(...pages)).toEqual(['one |two |three'])
  })
})

describe('stretches', () => {
  test('are neighbours that are set alike, over lines too', () => {
    const lines = [
      ...inRow(['one '], ['two '], ['three', { isItalic: true }]),
      item('four', { y: 112, isItalic: true }),
    ]
    expect(stretchesOf(lines)).toEqual(['one |two ', 'three |four +italic'])
  })

  test('differ by all that is known of them', () => {
    const links = [{ left: 110, right: 120, top: 90, bottom: 100, url: 'https://a.example/' }]
    const parts = inRow(
      ['plain text '],
      ['12', { size: 6, y: 95 }],
      ['bold', { isBold: true }],
      ['italic', { isItalic: true }],
      ['both', { isBold: true, isItalic: true }],
      ['plain'],
    )
    expect(stretchesOf(parts)).toEqual([
      'plain text ',
      '12 +raised',
      'bold +bold',
      'italic +italic',
      'both +bold +italic',
      'plain',
    ])
    expect(stretchesOf(inRow(['plain text '], ['here'], ['there']), links)).toEqual([
      'plain text ',
      'here +https://a.example/',
      'there',
    ])
  })

  test('that are raised do not hold the space behind them', () => {
    const raised = [item('a word'), item('12', { x: 80, y: 95, size: 6 }), item('goes on', { x: 90 })]
    expect(stretchesOf(raised)).toEqual(['a word', '12 +raised', ' |goes on'])
    const atEnd = [...raised.slice(0, 2), item('goes on', { y: 112 })]
    expect(stretchesOf(atEnd)).toEqual(['a word', '12 +raised', ' |goes on'])
  })

  test('keep two links apart', () => {
    const links = [60, 70].map((left) => ({
      left,
      right: left + 4,
      top: 90,
      bottom: 100,
      url: `https://${left}.example/`,
    }))
    expect(stretchesOf(inRow(['ab', { x: 57 }], ['cd', { x: 67 }]), links)).toEqual([
      'ab +https://60.example/',
      'cd +https://70.example/',
    ])
  })
})

describe('a whole page', () => {
  const column = (word: string, x: number): PdfItem[] =>
    inLines(
      Array.from({ length: 6 }, (_, i) => `${word}${i} ${'x'.repeat(40)}`),
      { x, width: 200, y: 200 },
    )

  test('has its title, its columns in order, and what is turned at its end', () => {
    const [first, second] = [column('a', 50), column('b', 300)]
    const interleaved = first.flatMap((one, i) => [one, ...second.slice(i, i + 1)])
    const stamp = item('a stamp', { x: 20, y: 500, size: 30, angle: -Math.PI / 2 })
    const texts = read([stamp, item('The Title', { size: 20, x: 150, y: 100 }), ...interleaved])
    expect(texts.map((text) => text.replaceAll(/ ?x{40} ?/g, ' ').trim())).toEqual([
      'title: The Title',
      'a0 a1 a2 a3 a4 a5 b0 b1 b2 b3 b4 b5',
      'a stamp',
    ])
  })

  test('has its notes apart, whose labels stand far from their text', () => {
    const notes = ['One', 'Two', 'Three'].flatMap((text, i) => [
      item(`[${i + 1}]`, { y: 100 + 12 * i }),
      item(`${text} see there`, { x: 90, y: 100 + 12 * i }),
    ])
    expect(read(notes)).toEqual(['[1] One see there', '[2] Two see there', '[3] Three see there'])
  })
})

describe('nothing fails', () => {
  const CASES: readonly (readonly [name: string, pages: readonly PdfPage[]])[] = [
    ['without pages', []],
    ['on a page without items', [pageOf([])]],
    ['on empty items', [pageOf([item(''), item('', { width: 0, size: 0 })])]],
    ['on white space alone', [pageOf([item(' '), item('\u00a0\n\t', { y: 50 })])]],
  ]
  test.each(CASES)('%s', (_, pages) => {
    expect(readPdfText(pages)).toEqual([])
  })

  test('on fonts of no size and on pages of none', () => {
    const flat = inLines(['one', 'two'], { size: 0, width: 0 })
    const [block, ...others] = readPdfText([{ ...pageOf(flat), width: 0, height: 0 }])
    expect(block?.parts.map(partText)).toEqual(['one two'])
    expect(others).toEqual([])
  })

  test('on any pages', () => {
    fc.assert(
      fc.property(anyPages, (pages) => {
        for (const { kind, parts } of readPdfText(pages)) {
          expect(kind).toMatch(/^(?:title|heading|paragraph)$/)
          expect(parts.length).toBeGreaterThan(0)
          for (const part of parts) expect(partText(part)).not.toBe('')
        }
      }),
    )
  })
})
