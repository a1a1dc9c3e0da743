/**
 * Reads the text of a PDF: lines from its runs of characters, without running heads and feet, columns one after the other, words whole again
 * that a line's end had parted. Every character knows where it came from.
 */
import { type BlockKind, blocksOf, type LineBlock } from './blocks'
import { inReadingOrder } from './columns'
import { endsInAddress, type Hyphens, hyphensOf, type LineEnd, lineEnd } from './line-ends'
import { linesOf, type PdfPiece, type PdfStyle, type StyledPiece } from './lines'
import type { PdfPage } from './pdf-page'
import { withoutRunningHeads } from './running-heads'

/** Neighbours that are set alike. */
export type PdfStretch = PdfStyle & { readonly pieces: readonly PdfPiece[] }

/** What of a block stands on one page. */
export type PdfPart = { readonly page: number; readonly stretches: readonly PdfStretch[] }

export type PdfBlock = { readonly kind: BlockKind; readonly parts: readonly PdfPart[] }

const ENDS: Readonly<Record<LineEnd, (text: string) => string>> = {
  space: (text) => `${text} `,
  nothing: (text) => text,
  'hyphen goes': (text) => text.slice(0, -1),
}

const isAlike = (one: PdfStyle, other: PdfStyle): boolean =>
  one.isRaised === other.isRaised &&
  one.isItalic === other.isItalic &&
  one.isBold === other.isBold &&
  one.url === other.url

/** Behind what is raised the space is not. */
const parted = (piece: StyledPiece): StyledPiece[] => {
  const text = piece.text.trimEnd()
  if (!piece.isRaised || text === piece.text) return [piece]
  const { endsLine: _, ...raised } = piece
  const space = { start: piece.start + text.length, text: piece.text.slice(text.length), isRaised: false }
  return [
    { ...raised, text },
    { ...piece, ...space },
  ]
}

const stretchesOf = (pieces: readonly StyledPiece[]): PdfStretch[] => {
  const stretches: (PdfStyle & { pieces: PdfPiece[] })[] = []
  for (const { isBold, isItalic, isRaised, url, ...piece } of pieces.flatMap(parted)) {
    if (piece.text === '') continue
    const style = { isBold, isItalic, isRaised, url }
    const last = stretches.at(-1)
    if (last !== undefined && isAlike(last, style)) last.pieces.push(piece)
    else stretches.push({ ...style, pieces: [piece] })
  }
  return stretches
}

const joinLines = ({ kind, lines }: LineBlock, hyphens: Hyphens): PdfBlock => {
  const parts: { page: number; pieces: StyledPiece[] }[] = []
  let isInAddress = false
  lines.forEach(({ page, pieces, text }, i) => {
    isInAddress = endsInAddress(text, isInAddress)
    const next = lines[i + 1]
    const end = next === undefined ? 'nothing' : lineEnd(text, next.text, hyphens, isInAddress)
    const ended = pieces.map((piece, k) =>
      k === pieces.length - 1
        ? { ...piece, text: ENDS[end](piece.text), ...(end === 'space' && { endsLine: true as const }) }
        : piece,
    )
    const part = parts.at(-1)
    if (part?.page === page) part.pieces.push(...ended)
    else parts.push({ page, pieces: ended })
  })
  const own = parts.map(({ page, pieces }) => ({ page, stretches: stretchesOf(pieces) }))
  // A soft hyphen may be all that a page has.
  return { kind, parts: own.filter(({ stretches }) => stretches.length > 0) }
}

/** The blocks of a text in the order in which it is read. */
export const readPdfText = (pages: readonly PdfPage[]): PdfBlock[] => {
  const heights = pages.map(({ height }) => height)
  const lines = withoutRunningHeads(pages.map(linesOf), heights).flatMap(inReadingOrder)
  const hyphens = hyphensOf(lines.map(({ text }) => text))
  return blocksOf(lines).map((block) => joinLines(block, hyphens))
}
