/** How much of the window is free of heads and bars that stay while the page scrolls. */

import type { Box } from '../../core/popover/corridor'
import { OVERLAY_NAME } from '../own-elements'
import { drawnAround } from './scrollers'

/** What covers more than this share of the free part is no bar: a layer over the whole page, say. */
const MOST = 0.5
/** Bars may lie one below the other. */
const BARS = 4

/** The fixed or sticky element at a point that is not around `node`, or null. */
const barAt = (node: Node, x: number, y: number): Element | null => {
  const [top] = document.elementsFromPoint(x, y).filter(({ localName }) => localName !== OVERLAY_NAME)
  for (let at = top ?? null; at !== null && !at.contains(node); at = drawnAround(at)) {
    if (/fixed|sticky/u.test(window.getComputedStyle(at).position)) return at
  }
  return null
}

/** What bars of the page leave free of `part` where `range` stands, in CSS pixels of the window. The page is asked what lies on top there. */
export const freePart = (range: Range, part: Box): Box => {
  const node = range.startContainer
  const { left, right } = range.getBoundingClientRect()
  const x = Math.min(Math.max((left + right) / 2, part.left + 1), part.right - 1)
  const most = (part.bottom - part.top) * MOST
  let { bottom, top } = part
  for (let bar = 0; bar < BARS; bar++) {
    const { bottom: end = 0 } = barAt(node, x, top + 1)?.getBoundingClientRect() ?? {}
    if (end <= top || end - part.top > most) break
    top = end
  }
  for (let bar = 0; bar < BARS; bar++) {
    const { top: end = bottom } = barAt(node, x, bottom - 1)?.getBoundingClientRect() ?? {}
    if (end >= bottom || part.bottom - end > most) break
    bottom = end
  }
  return { left: part.left, right: part.right, top, bottom }
}
