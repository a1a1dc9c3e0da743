/** Reads the text of a PDF, page by page. */
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** Spaces and line breaks are where the typesetter put them: text is compared without. */
export const unspaced = (text: string): string => text.replace(/[\s\u00a0\u2060]+/gu, '')

/** The text of each page, unspaced. */
export const pdfPages = async (pdf: Uint8Array): Promise<string[]> => {
  // The library takes the buffer over.
  const task = getDocument({ data: new Uint8Array(pdf), verbosity: VerbosityLevel.ERRORS, useSystemFonts: false })
  const document = await task.promise
  const pages: string[] = []
  for (let number = 1; number <= document.numPages; number++) {
    const { items } = await (await document.getPage(number)).getTextContent()
    pages.push(unspaced(items.map((item) => ('str' in item ? item.str : '')).join('')))
  }
  await task.destroy()
  return pages
}
