/** What a page of the extension is given ready to be taken along: references, and the text of a correction. */

/** What a reference can be copied as: styles first, then files for reference managers. */
export const FORMATS = ['apa', 'chicago-note', 'chicago', 'mla', 'bibtex', 'ris', 'csl'] as const
export type Format = (typeof FORMATS)[number]

/** A reference in every format; `html` is the same text with its italics, for the styles only. */
export type Forms = Readonly<Record<Format, { readonly text: string; readonly html?: string }>>

/** A text with which a reader reports an error, and the way to where it is sent, if the edition names one. */
export type CorrectionForm = {
  /** To be filled in by the reader. */
  readonly text: string
  /** The name of a file for it. */
  readonly file: string
  /** A mail address, and the address that opens a letter to it with the text in it. */
  readonly mail?: { readonly to: string; readonly letter: string }
  /** The address of a web page that takes corrections. */
  readonly page?: string
}
