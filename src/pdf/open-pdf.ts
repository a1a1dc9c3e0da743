/** Opens a PDF with pdf.js: what is read and drawn comes from its bytes alone. */
import type { PDFDocumentProxy } from 'pdfjs-dist'

/** Where the build puts the worker, beside this page. */
const WORKER = 'pdf.worker.mjs'
/** The mark of a PDF stands within so many bytes (ISO 32000-1, implementation note 13). */
const HEADER_WITHIN = 1024

export type PdfProblem = 'not_pdf' | 'damaged' | 'locked'

/** What a PDF comes to: the file, or why there is none. */
export type OpenedPdf = { readonly pdf: PDFDocumentProxy } | { readonly problem: PdfProblem }

/** Asks for the password; `wrong` says that one was given. Null where the reader gives up. */
export type AskPassword = (wrong: boolean) => Promise<string | null>

/** Whether bytes say that they are a PDF. */
export const isPdf = (bytes: Uint8Array): boolean =>
  new TextDecoder('latin1').decode(bytes.subarray(0, HEADER_WITHIN)).includes('%PDF-')

/**
 * Opens a file. Never rejects.
 * @param bytes the file, which pdf.js takes over: they are gone afterwards
 */
export const openPdf = async (bytes: Uint8Array, askPassword: AskPassword): Promise<OpenedPdf> => {
  if (!isPdf(bytes)) return { problem: 'not_pdf' }
  // Not before there is a file: it is large.
  const { GlobalWorkerOptions, getDocument, PasswordResponses, VerbosityLevel } = await import(
    'pdfjs-dist/legacy/build/pdf.mjs'
  )
  GlobalWorkerOptions.workerSrc = WORKER
  const task = getDocument({
    data: bytes,
    // None of the decoders that need WebAssembly, which the page's policy does not allow; nothing but the bytes is loaded.
    useWasm: false,
    useWorkerFetch: false,
    enableXfa: false,
    stopAtErrors: false,
    verbosity: VerbosityLevel.ERRORS,
  })
  let hasGivenUp = false
  task.onPassword = (give: (password: string | Error) => void, reason: number): void => {
    void askPassword(reason === PasswordResponses.INCORRECT_PASSWORD).then((password) => {
      hasGivenUp = password === null
      give(password ?? new Error('no password'))
    })
  }
  try {
    return { pdf: await task.promise }
  } catch {
    void task.destroy()
    return { problem: hasGivenUp ? 'locked' : 'damaged' }
  }
}
