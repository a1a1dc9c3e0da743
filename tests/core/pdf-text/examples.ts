/** Pages and lines of PDFs made by hand. A character is half as wide as its font is large. */
import fc from 'fast-check'
import type { PlacedLine } from '../../../src/core/pdf-text/columns'
import type { PdfItem, PdfLink, PdfPage } from '../../../src/core/pdf-text/pdf-page'

export const WIDTH = 600
export const HEIGHT = 800

export const widthOf = (text: string, size: number): number => (text.length * size) / 2

/** Runs of characters at the upper left of the text, unless `changes` say otherwise. */
export const item = (text: string, changes: Partial<PdfItem> = {}): PdfItem => ({
  text,
  x: 50,
  y: 100,
  width: widthOf(text, changes.size ?? 10),
  size: 10,
  angle: 0,
  family: 'serif',
  isItalic: false,
  isBold: false,
  ...changes,
})

/** Items one behind the other, each so far behind the one before as `gap` says, in px. */
export const inRow = (
  ...parts: readonly (readonly [text: string, changes?: Partial<PdfItem> & { gap?: number }])[]
) => {
  let end = 50
  return parts.map(([text, { gap = 0, ...changes } = {}]): PdfItem => {
    const made = item(text, { x: end + gap, ...changes })
    end = made.x + made.width
    return made
  })
}

/** Items one below the other, each a line. */
export const inLines = (
  texts: readonly string[],
  { pitch = 12, y = 100, ...changes }: Partial<PdfItem> & { readonly pitch?: number } = {},
): PdfItem[] => texts.map((text, i) => item(text, { ...changes, y: y + i * pitch }))

export const pageOf = (items: readonly PdfItem[], links: readonly PdfLink[] = []): PdfPage => ({
  width: WIDTH,
  height: HEIGHT,
  items,
  links,
})

/** A line of one item, in a column from 50 to 350 px. */
export const line = (text: string, changes: Partial<PlacedLine> & { readonly isRaised?: boolean } = {}): PlacedLine => {
  const { isRaised = false, left = 50, size = 10, ...others } = changes
  const style = { isRaised, isItalic: false, isBold: changes.isBold ?? false, url: null }
  return {
    page: 0,
    pieces: [{ item: 0, start: 0, text, ...style }],
    text,
    left,
    right: left + widthOf(text, size),
    y: 100,
    size,
    isBold: false,
    isTurned: false,
    columnLeft: 50,
    columnRight: 350,
    ...others,
  }
}

const WORDS = [
  'one',
  ' two',
  'three ',
  'infor-',
  'infor\u2010',
  'mation',
  '-',
  '\u00ad',
  '[1]',
  '2',
  '3. three',
  'Four.',
]
const ODD = [
  '',
  ' ',
  '\u00a0\u00a0',
  '  five  ',
  'https://a.example/',
  'www.',
  '漢字',
  '仮。',
  '😀',
  '\ud83d',
  'e\u0301',
]
const number = (min: number, max: number) => fc.double({ min, max, noNaN: true })
const anyItem: fc.Arbitrary<PdfItem> = fc.record({
  text: fc.constantFrom(...WORDS, ...ODD),
  x: fc.oneof(fc.constantFrom(50, 65, 300, 320), number(-50, 700)),
  y: fc.oneof(fc.constantFrom(40, 100, 112, 124, 136, 148, 770), number(-50, 900)),
  width: fc.oneof(fc.constantFrom(0, 15, 200), number(-100, 400)),
  size: fc.oneof(fc.constantFrom(0, 6, 10, 10, 10, 20), number(0, 40)),
  angle: fc.constantFrom(0, 0, 0, 0.01, Math.PI / 2, Math.PI),
  family: fc.constant('serif'),
  isItalic: fc.boolean(),
  isBold: fc.boolean(),
})
const anyLink: fc.Arbitrary<PdfLink> = fc.record({
  left: number(0, 600),
  top: number(0, 800),
  right: number(0, 600),
  bottom: number(0, 800),
  url: fc.constantFrom('https://a.example/', 'https://b.example/'),
})

/** Pages as no one sets them. */
export const anyPages: fc.Arbitrary<readonly PdfPage[]> = fc.array(
  fc.record({
    width: fc.constantFrom(WIDTH, 0),
    height: fc.constantFrom(HEIGHT, HEIGHT, HEIGHT, 0),
    items: fc.array(anyItem, { maxLength: 40, size: 'max' }),
    links: fc.array(anyLink, { maxLength: 3 }),
  }),
  { maxLength: 5 },
)
