/**
 * The text of a PDF as elements over the pictures of its pages: read by screen readers, found by the browser's search, selected, copied and
 * marked as the text of any page. Its letters are clear; those of the picture are seen.
 */
import type { PdfPage } from '../core/pdf-text/pdf-page'
import type { PdfBlock, PdfPart, PdfStretch } from '../core/pdf-text/read-pdf-text'
import { type Corner, createMeasure, drawPiece, familiesFor, px } from './draw-run'

const BLOCKS = { title: 'h1', heading: 'h2', paragraph: 'p' } as const

/** A page as the reader sees it: its picture is drawn in it later. */
export type Sheet = { readonly element: HTMLElement; readonly page: PdfPage }

const drawStretch = (
  document: Document,
  { isBold, isItalic, isRaised, url }: PdfStretch,
  runs: HTMLElement[],
): Node[] => {
  const names = [url !== null && 'a', isRaised && 'sup', isItalic && 'em', isBold && 'strong']
  let inner: Node[] = runs
  for (const name of names) {
    if (name === false) continue
    const element = document.createElement(name)
    element.append(...inner)
    if (element instanceof HTMLAnchorElement && url !== null) {
      element.href = url
      element.target = '_blank'
      element.rel = 'noopener noreferrer'
    }
    inner = [element]
  }
  return inner
}

const drawSheets = (document: Document, pages: readonly PdfPage[]): Sheet[] =>
  pages.map((page, index) => {
    const element = document.createElement('div')
    element.className = 'sheet'
    element.dataset['page'] = String(index + 1)
    element.style.setProperty('--width', px(page.width))
    element.style.setProperty('--height', px(page.height))
    return { element, page }
  })

const cornersOf = (pages: readonly PdfPage[], widest: number): Corner[] => {
  let top = 0
  return pages.map(({ height, width }, gaps) => {
    const corner = { left: (widest - width) / 2, top, gaps }
    top += height
    return corner
  })
}

/**
 * Draws the pages' sheets, and over them the text in the order in which it is read. A block that goes on on the next page is one element all
 * the same. Where a page begins, screen readers are told.
 * @param root takes both
 * @param nameOf what a page is called, from 1
 */
export const drawText = (
  document: Document,
  root: HTMLElement,
  pages: readonly PdfPage[],
  blocks: readonly PdfBlock[],
  nameOf: (number: number) => string,
): Sheet[] => {
  const measure = createMeasure(document)
  const widest = Math.max(...pages.map(({ width }) => width))
  const corners = cornersOf(pages, widest)
  const begun = new Set<number>()
  const drawPart = ({ page, stretches }: PdfPart): HTMLElement => {
    const part = document.createElement('span')
    part.dataset['page'] = String(page + 1)
    if (!begun.has(page)) {
      const begins = document.createElement('span')
      begins.setAttribute('role', 'separator')
      begins.setAttribute('aria-label', nameOf(page + 1))
      part.append(begins)
    }
    begun.add(page)
    for (const stretch of stretches) {
      const runs = stretch.pieces.flatMap((piece) => {
        const corner = corners[page]
        return corner ? drawPiece(document, pages[page]?.items ?? [], piece, corner, measure) : []
      })
      part.append(...drawStretch(document, stretch, runs))
    }
    return part
  }
  const text = document.createElement('article')
  text.className = 'text'
  text.style.setProperty('--family', familiesFor('serif'))
  for (const { kind, parts } of blocks) {
    const block = document.createElement(BLOCKS[kind])
    block.append(...parts.map(drawPart))
    text.append(block)
  }
  const sheets = drawSheets(document, pages)
  root.style.setProperty('--widest', px(widest))
  root.append(...sheets.map(({ element }) => element), text)
  return sheets
}
