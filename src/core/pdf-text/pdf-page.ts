/**
 * A page of a PDF as its reader gives it: runs of characters and where they stand. Lengths are CSS pixels of the page at its own size, from
 * the upper left corner of the page as it is shown.
 */

export type PdfItem = {
  /** The characters in the order of the file; may be white space alone. */
  readonly text: string
  /** Where the baseline begins. */
  readonly x: number
  readonly y: number
  /** The length along the baseline. */
  readonly width: number
  /** The size of the font. */
  readonly size: number
  /** How far the baseline is turned from level, clockwise, in radians. */
  readonly angle: number
  /** The kind of letters that its font has, as CSS names it: `serif`, `sans-serif`, `monospace`. */
  readonly family: string
  readonly isItalic: boolean
  readonly isBold: boolean
}

/** A rectangle of the page that leads to an address of the web. */
export type PdfLink = {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
  readonly url: string
}

export type PdfPage = {
  readonly width: number
  readonly height: number
  readonly items: readonly PdfItem[]
  readonly links: readonly PdfLink[]
}
