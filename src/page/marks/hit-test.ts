/** Which annotations are at a point of the window. */
import type { Span } from '../../core/model/page/page-text'
import type { ReadText } from '../text/read-text'

/** A place of an annotation. A note that is cited several times has several; `nth` counts them from 0, which is also what it is where it is left out. */
export type PaintedSpan = Span & { readonly id: string; readonly nth?: number }

/** How far beside a line box a point still counts as on it, in CSS pixels: carets sit between letters. */
const SLACK = 1

/** One line box of a passage, in CSS pixels of the viewport. */
export type LineBox = { readonly range: Range; readonly line: number; readonly rect: DOMRect }

const isOn = (rect: DOMRect, x: number, y: number): boolean =>
  x >= rect.left - SLACK && x <= rect.right + SLACK && y >= rect.top - SLACK && y <= rect.bottom + SLACK

/** The line box of `range` that holds the point, or undefined. */
export const lineBoxAt = (range: Range, x: number, y: number): LineBox | undefined => {
  const rects = [...range.getClientRects()]
  const line = rects.findIndex((rect) => isOn(rect, x, y))
  const rect = rects[line]
  return rect && { range, line, rect }
}

/** Half of the smallest target for a finger, in CSS pixels (WCAG 2.5.5). */
const REACH = 22

/** Of the passages narrower than a finger, such as a note's marker, the nearest whose middle is within a finger's reach of the point. */
export const spanNear = (
  read: ReadText,
  spans: readonly PaintedSpan[],
  x: number,
  y: number,
): PaintedSpan | undefined => {
  let nearest: PaintedSpan | undefined
  let least = Number.POSITIVE_INFINITY
  for (const span of spans) {
    const rects = [...(read.rangeOf(span)?.getClientRects() ?? [])]
    const [rect] = rects
    if (rect === undefined || rects.length > 1 || rect.width > REACH * 2) continue
    const across = Math.abs(x - (rect.left + rect.right) / 2)
    const along = Math.abs(y - (rect.top + rect.bottom) / 2)
    if (across > REACH || along > REACH || across + along >= least) continue
    nearest = span
    least = across + along
  }
  return nearest
}

/**
 * The passages whose letters are at the point, the shortest first, because it is the most specific.
 * @param target the element at the point
 */
export const spansAt = (
  target: Element,
  read: ReadText,
  spans: readonly PaintedSpan[],
  x: number,
  y: number,
): PaintedSpan[] => {
  const caret = target.ownerDocument.caretPositionFromPoint(x, y)
  // Text that can only be selected as a whole has no carets in Firefox, which then names the element. There the lines alone decide.
  const isBetween = caret?.offsetNode.nodeType === Node.TEXT_NODE
  const offset = isBetween ? read.offsetOf(caret.offsetNode, caret.offset) : undefined
  if (isBetween && offset === undefined) return []
  return spans
    .filter(({ start, end }) => offset === undefined || (start <= offset && offset <= end))
    .filter((span) => {
      const range = read.rangeOf(span)
      const isThere = range !== undefined && (offset !== undefined || range.intersectsNode(target))
      return isThere && lineBoxAt(range, x, y) !== undefined
    })
    .sort((a, b) => a.end - a.start - (b.end - b.start))
}
