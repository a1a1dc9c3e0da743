/** Reads the text of a PDF, page by page. */
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** Spaces and line breaks are where the typesetter put them: text is compared without. */
export const unspaced = (text: string): string => text.replace(/[\s\u00a0\u2060]+/gu, '')

/** A piece of text and its box, in points from the page's lower left corner; `page` from 0, `width` of the page. */
export type PdfRun = {
  readonly page: number
  readonly pageWidth: number
  readonly text: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** All pieces, in the order in which the browser wrote them, which is that of the document. */
export const pdfRuns = async (pdf: Uint8Array): Promise<PdfRun[]> => {
  // The library takes the buffer over.
  const task = getDocument({ data: new Uint8Array(pdf), verbosity: VerbosityLevel.ERRORS, useSystemFonts: false })
  const document = await task.promise
  const runs: PdfRun[] = []
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number)
    const [, , pageWidth = 0] = page.view
    for (const item of (await page.getTextContent()).items) {
      if (!('str' in item)) continue
      const [, , , , x, y] = item.transform as number[]
      const { height, str: text, width } = item
      runs.push({ page: number - 1, pageWidth, text, x: x ?? 0, y: y ?? 0, width, height })
    }
    // A page without text is one all the same.
    runs.push({ page: number - 1, pageWidth, text: '', x: 0, y: 0, width: 0, height: 0 })
  }
  await task.destroy()
  return runs
}

/** The text of each page, unspaced. */
export const pagesOf = (runs: readonly PdfRun[]): string[] => {
  const pages: string[] = []
  for (const { page, text } of runs) pages[page] = (pages[page] ?? '') + unspaced(text)
  return pages
}

/** The text of each page, unspaced. */
export const pdfPages = async (pdf: Uint8Array): Promise<string[]> => pagesOf(await pdfRuns(pdf))

/** Pairs of texts that are printed over each other: their letters share more than a hair's breadth and a third of their height. */
export const overprinted = (runs: readonly PdfRun[]): string[] => {
  const lines = runs.filter(({ text }) => text.trim() !== '').sort((a, b) => a.page - b.page || a.y - b.y)
  const pairs: string[] = []
  lines.forEach((one, i) => {
    for (let k = i + 1; k < lines.length; k++) {
      const other = lines[k]
      if (other === undefined || other.page !== one.page || other.y >= one.y + one.height) break
      const across = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x)
      const up = Math.min(one.y + one.height, other.y + other.height) - other.y
      if (across > 1 && up > Math.min(one.height, other.height) * 0.4)
        pairs.push(`${one.page + 1}: ${one.text} | ${other.text}`)
    }
  })
  return pairs
}
