/** The files are what they say they are: pages, text in its order, links, outline, metadata, password. */
import { inflateSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import type { PdfPage } from '../../src/core/pdf-text/pdf-page'
import { unspaced } from '../browser/pdf-text'
import { readPages, withPdf } from './open-pdf'
import { OTHER_AUTHOR, OTHER_TITLE, otherBlocks } from './other-blocks'
import { hex, utf16 } from './pdf-file'
import { longFile, otherFile, PASSWORD, PRECIS_FILES, scannedFile } from './pdf-files'
import { precisBlocks, precisMetadata } from './precis-blocks'
import { plainTextOf } from './runs'

/** Heads and feet stand nearer to the page's edge than this, in px; the text does not. */
const EDGE = 60

const PAGES: Readonly<Record<string, number>> = {
  'two columns under a headline': 4,
  'two columns, written row by row': 4,
  '40 pages, with another text behind': 40,
}
const USUAL_PAGES = 5

/** Without spaces, and without the hyphens that lines' ends may have. */
const letters = (text: string): string => unspaced(text).replace(/[-\u2010\u00ad]/gu, '')

const passwordOf = (name: string): string | undefined => (name === 'a password' ? PASSWORD : undefined)

const make = (name: string): Uint8Array => {
  const file = PRECIS_FILES[name]
  if (file === undefined) throw new Error(`No file ${name}`)
  return file()
}

/** The text of pages in the order of their streams, without heads and feet. */
const textOf = (pages: readonly PdfPage[]): string =>
  pages
    .flatMap(({ height, items }) => items.filter(({ y }) => y > EDGE && y < height - EDGE))
    .map(({ text }) => text)
    .join('')

describe('the files of the précis', () => {
  for (const name of Object.keys(PRECIS_FILES)) {
    const blocks = precisBlocks(name === 'raised markers' ? 'superscript' : 'plain')
    const expected = letters(plainTextOf(blocks))

    test(`have their pages and all of the text: ${name}`, async () => {
      const pages = await withPdf(make(name), readPages, passwordOf(name))
      expect(pages).toHaveLength(PAGES[name] ?? USUAL_PAGES)
      const text = letters(textOf(pages))
      if (name.includes('row by row')) {
        expect(text).not.toBe(expected)
        expect([...text].sort().join('')).toBe([...expected].sort().join(''))
      } else if (name.includes('another text')) expect(text.slice(0, expected.length)).toBe(expected)
      else expect(text).toBe(expected)
    })
  }
})

/** The streams of a file, inflated. */
const streamsOf = (bytes: Uint8Array): string[] =>
  [
    ...Buffer.from(bytes)
      .toString('latin1')
      .matchAll(/\nstream\n([\s\S]*?)\nendstream\n/gu),
  ].map(([, data = '']) => inflateSync(Buffer.from(data, 'latin1')).toString('latin1'))

/** Whether a ToUnicode map of the file has one code for all of the letters. */
const mapsTo = (bytes: Uint8Array, ligature: string): boolean =>
  streamsOf(bytes).some((stream) => stream.includes(`> <${hex(utf16(ligature))}>`))

describe('what is special about a file', () => {
  test('heads and feet are on every page', async () => {
    const edges = await withPdf(make('running heads, and words parted by hyphens'), async (document) =>
      (await readPages(document)).map(({ height, items }) =>
        items.filter(({ text, y }) => text.trim() !== '' && (y < EDGE || y > height - EDGE)).map(({ text }) => text),
      ),
    )
    const { author, title } = precisMetadata()
    expect(edges).toEqual([title, author, title, author, title].map((head, index) => [head, `Page ${index + 1} of 5`]))
  })

  test.each([
    ['running heads, and words parted by hyphens', '-'],
    ["running heads, and words parted by the typesetter's own sign", '\u2010'],
  ])('words are parted at the ends of lines: %s', async (name, hyphen) => {
    const pages = await withPdf(make(name), readPages)
    const ends = pages.flatMap(({ items }) => items.filter(({ text }) => /\p{Ll}$/u.test(text.slice(0, -1))))
    expect(ends.filter(({ text }) => text.endsWith(hyphen)).length).toBeGreaterThan(10)
  })

  test('titles of works stand in italics, addresses are links, the markers are raised', async () => {
    const pages = await withPdf(make('raised markers'), readPages)
    const items = pages.flatMap((page) => page.items)
    expect(items.filter(({ isItalic }) => isItalic).map(({ text }) => text)).toContain('Eurasia Daily Monitor')
    expect(items.filter(({ size, text }) => size < 11 && /^\d+$/u.test(text)).length).toBeGreaterThanOrEqual(2 * 29)
    const addresses = precisBlocks('plain').flatMap(({ runs }) =>
      runs.flatMap(({ url }) => (url === undefined ? [] : new URL(url).href)),
    )
    expect(new Set(pages.flatMap(({ links }) => links.map(({ url }) => url)))).toEqual(new Set(addresses))
  })

  test('turned pages are upright for who sees them, and their links lie over the addresses', async () => {
    const pages = await withPdf(make('broad and turned pages'), readPages)
    expect(pages.map(({ height, width }) => width > height)).toEqual([false, true, false, true, false])
    for (const { items, links } of pages) {
      expect(items.filter(({ angle }) => Math.abs(angle) > 0.01)).toEqual([])
      for (const { bottom, left, right, top } of links) {
        const over = items.filter(({ width, x, y }) => x < right && x + width > left && y > top && y < bottom)
        expect(over.length).toBeGreaterThan(0)
      }
    }
  })

  test('letters are shown one by one, or with kerns between them', () => {
    const content = (name: string): string => streamsOf(make(name)).find((stream) => stream.startsWith('BT')) ?? ''
    expect(
      content('letter by letter')
        .match(/<[\da-f]+> Tj/gu)
        ?.every((shown) => shown.length === '<00> Tj'.length),
    ).toBe(true)
    expect(content('kerned pieces').match(/\[[^\]]* -?\d[^\]]*\] TJ/gu)?.length).toBeGreaterThan(20)
  })

  test('a ligature is one glyph and reads as the letters that it stands for', async () => {
    const [drawn, embedded] = [make('Type 3 fonts with ligatures'), make('embedded fonts with ligatures')]
    expect(mapsTo(drawn, 'ffi')).toBe(true)
    expect(mapsTo(embedded, 'fi')).toBe(true)
    expect(mapsTo(make('Type 3 fonts'), 'fi')).toBe(false)
    expect(textOf(await withPdf(drawn, readPages))).toContain('official')
    expect(textOf(await withPdf(embedded, readPages))).toContain('official')
  })

  test('the outline leads to the headings', async () => {
    const outline = await withPdf(make('an outline'), (document) => document.getOutline())
    const headings = precisBlocks('plain').filter(({ kind }) => kind === 'heading' || kind === 'title')
    expect(outline.map(({ title }) => title)).toEqual(plainTextOf(headings).split('\n'))
  })

  test('the encrypted file asks for its password and opens with no other', async () => {
    const file = make('a password')
    const open = (password?: string): Promise<number> => withPdf(file, async ({ numPages }) => numPages, password)
    await expect(open()).rejects.toMatchObject({ name: 'PasswordException' })
    await expect(open('another')).rejects.toMatchObject({ name: 'PasswordException' })
    expect(await open(PASSWORD)).toBe(5)
    const metadata = await withPdf(file, (document) => document.getMetadata(), PASSWORD)
    expect(metadata.info).toMatchObject({ Title: precisMetadata().title })
  })
})

describe('other files', () => {
  test('another text has its own title', async () => {
    const metadata = await withPdf(otherFile(), (document) => document.getMetadata())
    expect(metadata.info).toMatchObject({ Title: OTHER_TITLE, Author: OTHER_AUTHOR })
    expect(letters(textOf(await withPdf(otherFile(), readPages)))).toBe(letters(plainTextOf(otherBlocks(4))))
  })

  test('a long file has 500 pages, and text on the last one', async () => {
    const last = await withPdf(longFile(), async (document) => {
      expect(document.numPages).toBe(500)
      return (await (await document.getPage(500)).getTextContent()).items.length
    })
    expect(last).toBeGreaterThan(10)
  })

  test('scanned pages have pictures and no text', async () => {
    const pages = await withPdf(scannedFile(), readPages)
    expect(pages).toHaveLength(5)
    expect(pages.flatMap(({ items }) => items)).toEqual([])
  })
})
