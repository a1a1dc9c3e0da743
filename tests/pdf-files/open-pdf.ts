/** Reads files with pdf.js, as it runs without a browser. */
import { getDocument, type PDFDocumentProxy, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { PdfPage } from '../../src/core/pdf-text/pdf-page'
import { readPage } from '../../src/pdf/read-page'

/**
 * Opens a file, hands it to `use` and closes it.
 * @returns rejects if it cannot be opened, or with what `use` throws
 */
export const withPdf = async <Result>(
  bytes: Uint8Array,
  use: (document: PDFDocumentProxy) => Promise<Result>,
  password?: string,
): Promise<Result> => {
  const task = getDocument({
    // The library takes the buffer over.
    data: Uint8Array.from(bytes),
    verbosity: VerbosityLevel.ERRORS,
    useSystemFonts: false,
    ...(password === undefined ? {} : { password }),
  })
  try {
    return await use(await task.promise)
  } finally {
    await task.destroy()
  }
}

/** All pages in the terms of `core/pdf-text`. */
export const readPages = async (document: PDFDocumentProxy): Promise<PdfPage[]> => {
  const pages: PdfPage[] = []
  for (let number = 1; number <= document.numPages; number++) pages.push(await readPage(await document.getPage(number)))
  return pages
}
