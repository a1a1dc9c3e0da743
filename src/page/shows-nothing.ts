/** Whether a part of the window shows nothing of the site's, so that a card there covers nothing that is read. */
import type { Box } from '../core/popover/corridor'
import { OVERLAY_NAME } from './overlay'
import { touches } from './view'

/** How far apart the page is asked what stands there, in CSS pixels: no line of text is lower. */
const STEP = 14
/** Where across the part, as shares of its width. */
const ACROSS = [0.02, 0.35, 0.65, 0.98]

/** Elements that are something to see without any text. */
const PICTURES =
  'img, svg, svg *, video, audio, canvas, iframe, frame, object, embed, input, textarea, select, meter, progress'

/** Whether an element itself, not what is in it, has something to see in a part of the window. */
const isSeenIn = (element: Element, part: Box): boolean => {
  if (element.matches(PICTURES) || window.getComputedStyle(element).backgroundImage !== 'none') return true
  const range = document.createRange()
  return [...element.childNodes].some((child) => {
    if (child.nodeType !== Node.TEXT_NODE || !/\S/u.test((child as Text).data)) return false
    range.selectNodeContents(child)
    return [...range.getClientRects()].some((line) => touches(line, part))
  })
}

/**
 * Whether the page has no text and no picture in a part of the window. The page is asked point by point.
 * @param part in CSS pixels of the window
 * @param place what is around it is ground: its colours and pictures lie behind the text, too
 */
export const showsNothing = (part: Box, place: Node): boolean => {
  const empty = new Set<Element>()
  for (let y = part.top + 1; y < part.bottom; y += STEP) {
    for (const share of ACROSS) {
      const x = part.left + (part.right - part.left) * share
      const top = document.elementsFromPoint(x, y).find(({ localName }) => localName !== OVERLAY_NAME)
      if (top === undefined || empty.has(top)) continue
      const isGround = top.contains(place) && top.firstElementChild !== null
      if (!isGround && isSeenIn(top, part)) return false
      empty.add(top)
    }
  }
  return true
}
