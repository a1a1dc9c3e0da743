/** Reads what pdf.js knows of a page's text, in the terms of `core/pdf-text`. */
import type { PDFPageProxy } from 'pdfjs-dist'
import type { PdfItem, PdfLink, PdfPage } from '../core/pdf-text/pdf-page'

/** CSS pixels in a unit of PDF, which is a 72nd of an inch. */
const SCALE = 96 / 72

/** What pdf.js tells of a font once it has read it. */
type Font = { readonly name?: string; readonly italic?: boolean; readonly bold?: boolean }

type Matrix = readonly [number, number, number, number, number, number]

const times = (one: Matrix, other: Matrix): Matrix => [
  one[0] * other[0] + one[2] * other[1],
  one[1] * other[0] + one[3] * other[1],
  one[0] * other[2] + one[2] * other[3],
  one[1] * other[2] + one[3] * other[3],
  one[0] * other[4] + one[2] * other[5] + one[4],
  one[1] * other[4] + one[3] * other[5] + one[5],
]

/** Of many fonts only the name says how they look. */
const looksOf = ({ bold, italic, name = '' }: Font): Pick<PdfItem, 'isBold' | 'isItalic'> => ({
  isBold: bold === true || /bold|black|heavy|semibold|-bd\b/iu.test(name),
  isItalic: italic === true || /italic|oblique|-it\b/iu.test(name),
})

const fontsOf = async (page: PDFPageProxy, names: readonly string[]): Promise<Map<string, Font>> => {
  // pdf.js reads a font when it is first drawn with.
  if (names.some((name) => !page.commonObjs.has(name))) await page.getOperatorList()
  return new Map(names.map((name) => [name, page.commonObjs.has(name) ? (page.commonObjs.get(name) as Font) : {}]))
}

const linksOf = async (page: PDFPageProxy, toScreen: Matrix): Promise<PdfLink[]> => {
  const annotations = (await page.getAnnotations()) as { subtype?: string; url?: string; rect?: number[] }[]
  return annotations.flatMap(({ rect, subtype, url }) => {
    if (subtype !== 'Link' || url === undefined || !/^https?:/iu.test(url) || rect === undefined) return []
    const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = rect
    const corners = [times(toScreen, [1, 0, 0, 1, x1, y1]), times(toScreen, [1, 0, 0, 1, x2, y2])]
    const xs = corners.map((corner) => corner[4])
    const ys = corners.map((corner) => corner[5])
    return [{ left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys), url }]
  })
}

/**
 * Reads one page.
 * @returns rejects if the page is damaged
 */
export const readPage = async (page: PDFPageProxy): Promise<PdfPage> => {
  const { height, transform, width } = page.getViewport({ scale: SCALE })
  const toScreen = transform as unknown as Matrix
  const { items, styles } = await page.getTextContent()
  const texts = items.flatMap((item) => ('str' in item && item.str !== '' ? [item] : []))
  const fonts = await fontsOf(page, [...new Set(texts.map(({ fontName }) => fontName))])
  return {
    width,
    height,
    items: texts.map(({ fontName, str, transform: own, width: length }): PdfItem => {
      const [a, b, c, d, x, y] = times(toScreen, own as unknown as Matrix)
      return {
        text: str,
        x,
        y,
        width: length * SCALE,
        size: Math.hypot(c, d),
        angle: Math.atan2(b, a),
        family: styles[fontName]?.fontFamily ?? 'serif',
        ...looksOf(fonts.get(fontName) ?? {}),
      }
    }),
    links: await linksOf(page, toScreen),
  }
}
