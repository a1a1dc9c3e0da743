/** Whether a part of the window shows nothing of the site's, so that a card there covers nothing that is read. */

import type { Box } from '../../core/popover/corridor'
import { own } from '../dom'
import { OVERLAY_NAME } from '../own-elements'
import { touches } from '../scroll/view'

/** How far apart the page is asked what stands there, in CSS pixels: less than two lines of text. */
const STEP = 24
/** Where across the part, as shares of its width. */
const ACROSS = [0.04, 0.5, 0.96]

/** Elements that are something to see without any text. */
const PICTURES =
  'img, svg, svg *, video, audio, canvas, iframe, frame, object, embed, input, textarea, select, meter, progress'

/** Whether an element itself, not what is in it, has something to see in a part of the window. */
const isSeenIn = (element: Element, part: Box): boolean => {
  if (own(element, 'matches').call(element, PICTURES) || window.getComputedStyle(element).backgroundImage !== 'none')
    return true
  const range = document.createRange()
  return [...own(element, 'childNodes')].some((child) => {
    if (child.nodeType !== Node.TEXT_NODE || !/\S/u.test((child as Text).data)) return false
    range.selectNodeContents(child)
    return [...range.getClientRects()].some((line) => touches(line, part))
  })
}

/**
 * Whether the page has no text and no picture in a part of the window. The page is asked point by point; a card that is open has to let
 * through what is asked, because all that lies at a point costs several times what lies on top.
 * @param part in CSS pixels of the window
 * @param place what is around it is ground: its colours and pictures lie behind the text, too
 */
export const showsNothing = (part: Box, place: Node): boolean => {
  const empty = new Set<Element>()
  for (let y = part.top + 1; y < part.bottom; y += STEP) {
    for (const share of ACROSS) {
      const x = part.left + (part.right - part.left) * share
      const top = document.elementFromPoint(x, y)
      if (top === null || own(top, 'localName') === OVERLAY_NAME || empty.has(top)) continue
      const isGround = own(top, 'contains').call(top, place) && own(top, 'firstElementChild') !== null
      if (!isGround && isSeenIn(top, part)) return false
      empty.add(top)
    }
  }
  return true
}
