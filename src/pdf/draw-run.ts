/** The letters of one item over those of the picture: placed on their baseline, and spaced to be as wide. */
import type { PdfPiece } from '../core/pdf-text/lines'
import type { PdfItem } from '../core/pdf-text/pdf-page'

/**
 * What most files are set in is Times, Helvetica or Courier, or as wide as these. What a browser takes for `serif` may be wider, and then
 * words within a run would stand beside their letters.
 */
const FAMILIES: Readonly<Record<string, string>> = {
  serif: "'Times New Roman', 'Liberation Serif', Times, serif",
  'sans-serif': "Arial, 'Liberation Sans', Helvetica, sans-serif",
  monospace: "'Courier New', 'Liberation Mono', Courier, monospace",
}

/** Families for the clear letters of a font, of which pdf.js tells a generic family. */
export const familiesFor = (generic: string): string => FAMILIES[generic] ?? generic

/** Widths are measured at this size, in px, and hold for all others. */
const MEASURED_AT = 100

type Measured = {
  /** In ems, both; the baseline is told from the top of a line that is as high as its letters. */
  readonly width: number
  readonly baseline: number
}
export type Measure = (text: string, family: string) => Measured

/** Measures letters of a family. It draws nothing. */
export const createMeasure = (document: Document): Measure => {
  const context = document.createElement('canvas').getContext('2d')
  return (text, family) => {
    if (context === null) return { width: 0, baseline: 0.8 }
    context.font = `${MEASURED_AT}px ${familiesFor(family)}`
    context.fontKerning = 'none'
    const { fontBoundingBoxAscent, fontBoundingBoxDescent, width } = context.measureText(text)
    return {
      width: width / MEASURED_AT,
      baseline: (1 + (fontBoundingBoxAscent - fontBoundingBoxDescent) / MEASURED_AT) / 2,
    }
  }
}

/** In characters, as CSS spaces them. */
const lengthOf = (text: string): number => [...text].length

/** A length for CSS, to the hundredth of a pixel. */
export const px = (length: number): string => String(Math.round(length * 100) / 100)

/** Where a page's upper left corner is: the sheets stand under each other, in the middle of the widest. */
export type Corner = {
  /** In the pages' own pixels, which grow with the zoom. */
  readonly left: number
  readonly top: number
  /** How many gaps are above it. */
  readonly gaps: number
}

/** Draws characters from a point of a baseline on, with this much more room behind each. */
const drawRun = (
  document: Document,
  text: string,
  { angle, family, size }: PdfItem,
  { gaps, left, top }: Corner,
  at: { readonly x: number; readonly y: number; readonly spacing: number; readonly baseline: number },
): HTMLElement => {
  const element = document.createElement('span')
  element.className = 'run'
  element.textContent = text
  const { style } = element
  style.setProperty('--x', px(left + at.x))
  style.setProperty('--y', px(top + at.y))
  style.setProperty('--gaps', String(gaps))
  style.setProperty('--size', px(size))
  style.setProperty('--baseline', at.baseline.toFixed(3))
  style.setProperty('--spacing', at.spacing.toFixed(4))
  const spaces = text.split(' ').length - 1
  if (spaces > 0) style.setProperty('--letters-a-space', (lengthOf(text) / spaces).toFixed(2))
  if (angle !== 0) style.setProperty('--angle', `${angle.toFixed(4)}rad`)
  if (family !== 'serif') style.setProperty('--family', familiesFor(family))
  return element
}

/** The space of a line's end: by itself and with no room, so that no colour of a passage runs over the end. */
const drawGap = (document: Document): HTMLElement => {
  const gap = document.createElement('span')
  gap.className = 'gap'
  gap.textContent = ' '
  return gap
}

/** How far it is from the end of an item to the next on its line, in px; null if there is none. */
const roomBehind = (items: readonly PdfItem[], index: number): number | null => {
  const item = items[index]
  const next = items.slice(index + 1).find(({ text }) => text.trim() !== '')
  if (item === undefined || next === undefined || Math.abs(next.y - item.y) > item.size / 2) return null
  const room = next.x - item.x - item.width
  return room > 0 ? room : null
}

/**
 * Draws one part of an item over its letters, and behind it the space that the file does not have.
 * @param items those of its page
 */
export const drawPiece = (
  document: Document,
  items: readonly PdfItem[],
  { endsLine, item: index, start, text }: PdfPiece,
  corner: Corner,
  measure: Measure,
): HTMLElement[] => {
  const item = items[index]
  if (item === undefined) return []
  const { angle, family, size, text: whole, width, x, y } = item
  const natural = measure(whole, family)
  // Other letters than those of the picture, so that they are spaced to be as wide. Stretched, the marks between them would be as well.
  const spacing = width > 0 ? (width - natural.width * size) / lengthOf(whole) : 0
  const along = (length: number) => ({ x: x + Math.cos(angle) * length, y: y + Math.sin(angle) * length })
  const skipped = whole.slice(0, start)
  const before = start === 0 ? 0 : measure(skipped, family).width * size + lengthOf(skipped) * spacing
  const { baseline } = natural
  const own = endsLine ? text.slice(0, -1) : whole.slice(start, start + text.length)
  const run = own === '' ? [] : [drawRun(document, own, item, corner, { ...along(before), spacing, baseline })]
  if (endsLine) return [...run, drawGap(document)]
  if (own === text) return run
  const room = roomBehind(items, index)
  if (room === null) return [drawRun(document, text, item, corner, { ...along(before), spacing, baseline })]
  const wider = room - measure(' ', family).width * size
  if (!/\s/u.test(own)) {
    // In one run, because Chromium paints nothing over a space alone.
    const word = drawRun(document, text, item, corner, { ...along(before), spacing, baseline })
    word.style.setProperty('--space', px(wider - spacing))
    return [word]
  }
  return [...run, drawRun(document, ' ', item, corner, { ...along(width), spacing: wider, baseline })]
}
