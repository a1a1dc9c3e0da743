/** Text in which some words stand in italics, as references have it. */

/** Pieces in their order. Italics are the one thing in which the styles of references differ from plain text. */
export type Formatted = readonly (string | { readonly italic: string })[]

/** The text alone. */
export const plainText = (text: Formatted): string =>
  text.map((piece) => (typeof piece === 'string' ? piece : piece.italic)).join('')

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Text as it stands in HTML, also within a quoted attribute. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"]/gu, (sign) => ENTITIES[sign] ?? sign)

/** The text as HTML, for programs that take it from the clipboard. Everything but our own `<i>` is escaped. */
export const formattedHtml = (text: Formatted): string =>
  text.map((piece) => (typeof piece === 'string' ? escapeHtml(piece) : `<i>${escapeHtml(piece.italic)}</i>`)).join('')

/** The text with every `from` replaced. */
export const replaceIn = (text: Formatted, from: string, to: string): Formatted =>
  text.map((piece) =>
    typeof piece === 'string' ? piece.replaceAll(from, () => to) : { italic: piece.italic.replaceAll(from, () => to) },
  )
