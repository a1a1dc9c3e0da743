/** The text of a PDF for the core, and from each of its units the way back to the page. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findFootnotes } from '../../../src/core/footnotes/find-footnotes'
import type { Span } from '../../../src/core/model/page/page-text'
import type { PdfItem } from '../../../src/core/pdf-text/pdf-page'
import { placesOfPdf } from '../../../src/core/pdf-text/pdf-places'
import { readPdfText } from '../../../src/core/pdf-text/read-pdf-text'
import { anyPages, inLines, inRow, item, pageOf } from './examples'

const placesOf = (...pages: readonly (readonly PdfItem[])[]) =>
  placesOfPdf(readPdfText(pages.map((items) => pageOf(items))))

const ARTICLE = [
  item('The Title', { size: 20, y: 100 }),
  item('A Heading', { isBold: true, y: 150 }),
  ...inRow(
    ['The text ', { y: 170 }],
    ['of', { y: 170, isItalic: true }],
    [' a page', { y: 170 }],
    ['1', { y: 165, size: 6 }],
    ['.', { y: 170 }],
  ),
]

describe('the text', () => {
  const { page } = placesOf(ARTICLE)
  const textsOf = (spans: readonly Span[]): string[] => spans.map(({ end, start }) => page.text.slice(start, end))

  test('has a space behind each block', () => {
    expect(page.text).toBe('The Title A Heading The text of a page1. ')
  })

  test('has a line for each block', () => {
    expect(page.lines).toEqual([0, 10, 20, 41])
  })

  test('has the elements that blocks would be', () => {
    expect(page.blocks.map(({ name }) => name)).toEqual(['h1', 'h2', 'p'])
    expect(textsOf(page.blocks)).toEqual(['The Title', 'A Heading', 'The text of a page1.'])
  })

  test('has headings without the title', () => {
    expect(textsOf(page.headings)).toEqual(['A Heading'])
  })

  test('has what is raised and what is italic', () => {
    expect(textsOf(page.superscripts)).toEqual(['1'])
    expect(textsOf(page.emphases)).toEqual(['of'])
  })

  test('has nothing that a PDF cannot have', () => {
    expect(page).toMatchObject({ targets: [], items: [], asides: [], images: [], hidden: [], links: [] })
  })

  test('has links', () => {
    const links = [{ left: 70, right: 85, top: 90, bottom: 100, url: 'https://a.example/' }]
    const linked = placesOfPdf(readPdfText([pageOf(inRow(['see '], ['here'], [', too']), links)])).page
    expect(linked.links).toEqual([{ start: 4, end: 8, fragment: null, url: 'https://a.example/' }])
  })

  test('is empty without blocks', () => {
    const { page: none, placeOf } = placesOfPdf([])
    expect(none).toMatchObject({ text: '', lines: [0], blocks: [] })
    expect(placeOf(0)).toBeUndefined()
  })

  test('has one element for a block over two pages, of which each page has its part', () => {
    const { page: long } = placesOf(
      inLines(['one', 'two'], { isItalic: true }),
      inLines(['three.'], { isItalic: true }),
    )
    expect(long).toMatchObject({ text: 'one two three. ', lines: [0, 15] })
    expect(long.blocks).toEqual([{ start: 0, end: 14, name: 'p' }])
    expect(long.emphases).toEqual([
      { start: 0, end: 8 },
      { start: 8, end: 14 },
    ])
  })

  test('has notes where it has raised figures', () => {
    const body = [1, 2, 3].flatMap((number) =>
      inRow([`Body ${number} goes on`, { y: 88 + 12 * number }], [`${number}`, { size: 6, y: 83 + 12 * number }]),
    )
    const notes = ['One.', 'Two.', 'Three.'].flatMap((text, i) =>
      inRow([`${i + 1}`, { size: 5, y: 597 + 10 * i }], [` ${text}`, { size: 8, y: 600 + 10 * i }]),
    )
    const { page: own } = placesOf([...body, ...notes])
    const found = findFootnotes(own, [1, 2, 3]).map(({ marks, note }) => [
      own.text.slice(marks[0].start - 3, marks[0].end),
      note && own.text.slice(note.start, note.end),
    ])
    expect(found).toEqual([
      [' on1', 'One.'],
      [' on2', 'Two.'],
      [' on3', 'Three.'],
    ])
  })
})

describe('a place', () => {
  const { page, placeOf } = placesOf(
    [...inRow(['  one '], ['two']), item('infor\u00ad', { y: 112 })],
    inLines(['mation.', 'end of it']),
  )
  const at = (words: string) => placeOf(page.text.indexOf(words))

  test('is the page, the item and the unit in it', () => {
    expect(page.text).toBe('one two information. end of it ')
    expect(at('one')).toEqual({ page: 0, item: 0, offset: 2 })
    expect(at('two')).toEqual({ page: 0, item: 1, offset: 0 })
    expect(at('wo')).toEqual({ page: 0, item: 1, offset: 1 })
    expect(at('rmation')).toEqual({ page: 0, item: 2, offset: 4 })
    expect(at('mation')).toEqual({ page: 1, item: 0, offset: 0 })
    expect(at('it')).toEqual({ page: 1, item: 1, offset: 7 })
  })

  test('of a space at a line’s end is behind the item’s last unit', () => {
    expect(placeOf(page.text.indexOf(' infor'))).toEqual({ page: 0, item: 1, offset: 3 })
  })

  test('of a space behind a raised figure is so too', () => {
    const raised = placesOf([item('a word'), item('12', { x: 80, y: 95, size: 6 }), item('goes on', { y: 112 })])
    expect(raised.page.text).toBe('a word12 goes on ')
    expect(raised.placeOf(7)).toEqual({ page: 0, item: 1, offset: 1 })
    expect(raised.placeOf(8)).toEqual({ page: 0, item: 1, offset: 2 })
  })

  test('is none between blocks and outside the text', () => {
    expect(placeOf(page.text.length - 2)).toEqual({ page: 1, item: 1, offset: 8 })
    expect(placeOf(page.text.length - 1)).toBeUndefined()
    expect(placeOf(page.text.length)).toBeUndefined()
    expect(placeOf(-1)).toBeUndefined()
    const two = placesOf([item('one', { size: 20 }), item('two three four', { y: 130 })])
    expect(two.page.text).toBe('one two three four ')
    expect(two.placeOf(3)).toBeUndefined()
    expect(two.placeOf(4)).toEqual({ page: 0, item: 1, offset: 0 })
  })

  test('leads from every unit to its very character, if the space is not ours, and to each at most once', () => {
    fc.assert(
      fc.property(anyPages, (pages) => {
        const { page: any, placeOf: place } = placesOfPdf(readPdfText(pages))
        const seen: string[] = []
        for (let offset = 0; offset < any.text.length; offset++) {
          const found = place(offset)
          const unit = any.text.slice(offset, offset + 1)
          if (found === undefined) {
            expect(unit).toBe(' ')
            continue
          }
          const text = pages[found.page]?.items[found.item]?.text ?? ''
          const own = text.slice(found.offset, found.offset + 1)
          if (unit !== ' ' || own.trim() !== '') expect(unit).toBe(own)
          seen.push(Object.values(found).join())
        }
        expect(new Set(seen).size).toBe(seen.length)
      }),
    )
  })

  test('is there for every character that is no white space, no hyphen at a line’s end and no running head', () => {
    fc.assert(
      fc.property(anyPages, (pages) => {
        const within = pages.map((each) => ({
          ...each,
          height: 800,
          items: each.items.map((one) => ({ ...one, y: Math.min(Math.max(one.y, 100), 700) })),
        }))
        const { page: any } = placesOfPdf(readPdfText(within))
        const unitsOf = (text: string): string => [...text.replaceAll(/[\s\-\u2010\u00ad]/g, '')].sort().join('')
        const texts = within.flatMap(({ items }) => items.map(({ text }) => text))
        expect(unitsOf(any.text)).toBe(unitsOf(texts.join('')))
      }),
    )
  })
})
