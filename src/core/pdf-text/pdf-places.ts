/** The text of a PDF as the core reads texts, and the way back from each of its units to the page. */
import type { PageText, Span } from '../model/page/page-text'
import type { PdfBlock } from './read-pdf-text'

/** Where a unit of the text stands: the page and the item in it, both from 0, and the place in the item's text. */
export type PdfPlace = { readonly page: number; readonly item: number; readonly offset: number }

export type PdfPlaces = {
  readonly page: PageText
  /** Undefined for the space between two blocks. */
  placeOf(offset: number): PdfPlace | undefined
}

const NAMES = { title: 'h1', heading: 'h2', paragraph: 'p' } as const

/** The text of blocks, as it is read from the elements that stand for them on the reading page. */
export const placesOfPdf = (blocks: readonly PdfBlock[]): PdfPlaces => {
  const starts: number[] = []
  const pieces: (PdfPlace & { readonly end: number })[] = []
  const parts: string[] = []
  let length = 0
  const lines = [0]
  const add = (text: string): void => {
    parts.push(text)
    length += text.length
  }
  const page = {
    links: [] as PageText['links'][number][],
    superscripts: [] as Span[],
    emphases: [] as Span[],
    headings: [] as Span[],
    blocks: [] as PageText['blocks'][number][],
  }
  for (const block of blocks) {
    const start = length
    for (const part of block.parts)
      for (const { isItalic, isRaised, pieces: own, url } of part.stretches) {
        const from = length
        for (const { item, start: offset, text } of own) {
          starts.push(length)
          add(text)
          pieces.push({ page: part.page, item, offset, end: length })
        }
        const span = { start: from, end: length }
        if (isRaised) page.superscripts.push(span)
        if (isItalic) page.emphases.push(span)
        if (url !== null) page.links.push({ ...span, fragment: null, url })
      }
    const span = { start, end: length }
    page.blocks.push({ ...span, name: NAMES[block.kind] })
    if (block.kind === 'heading') page.headings.push(span)
    add(' ')
    lines.push(length)
  }
  const placeOf = (offset: number): PdfPlace | undefined => {
    let [low, high] = [0, starts.length]
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((starts[middle] ?? 0) <= offset) low = middle + 1
      else high = middle
    }
    const piece = pieces[low - 1]
    if (piece === undefined || offset >= piece.end) return undefined
    const { item, offset: first, page: number } = piece
    return { page: number, item, offset: first + offset - (starts[low - 1] ?? 0) }
  }
  return {
    page: { text: parts.join(''), lines, targets: [], items: [], asides: [], images: [], hidden: [], ...page },
    placeOf,
  }
}
