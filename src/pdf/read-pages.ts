/** Reads the text of all pages of a file, one after the other. */
import type { PDFDocumentProxy } from 'pdfjs-dist'
import type { PdfPage } from '../core/pdf-text/pdf-page'
import { readPage } from './read-page'

/** A page that cannot be read stands empty, at the size of A4. */
const UNREAD: PdfPage = { width: 794, height: 1123, items: [], links: [] }

export type ReadPages = {
  readonly pages: readonly PdfPage[]
  /** How many pages could not be read. */
  readonly damaged: number
}

/** Never rejects. `told` hears after each page how many are read. */
export const readPages = async (pdf: PDFDocumentProxy, told: (done: number) => void): Promise<ReadPages> => {
  const pages: PdfPage[] = []
  let damaged = 0
  for (let number = 1; number <= pdf.numPages; number++) {
    try {
      pages.push(await readPage(await pdf.getPage(number)))
    } catch {
      damaged += 1
      pages.push(UNREAD)
    }
    told(number)
  }
  return { pages, damaged }
}
