/** What of the page the reader sees: after a pinch that is a part of the window. */
import type { Box } from '../../core/popover/corridor'

/** The part of the window that the reader sees, in CSS pixels of the window. Never the root element's size: without a doctype that is the page's. */
export const viewNow = (): Box => {
  const { height, offsetLeft, offsetTop, width } = window.visualViewport ?? {
    height: window.innerHeight,
    offsetLeft: 0,
    offsetTop: 0,
    width: window.innerWidth,
  }
  return { left: offsetLeft, top: offsetTop, right: offsetLeft + width, bottom: offsetTop + height }
}

/** Whether two boxes have a point in common, as a passage and what the reader sees of the page. */
export const touches = (a: Box, b: Box): boolean =>
  a.right > b.left && a.left < b.right && a.bottom > b.top && a.top < b.bottom

/** Whether a pinch has made what the reader sees a part of the window. */
export const isPinched = (): boolean => (window.visualViewport?.scale ?? 1) > 1.01
