/** The way from a mark to its card: while the pointer is on it the card stays (WCAG 1.4.13, "hoverable"). */

/** A rectangle in CSS pixels of the viewport. */
export type Box = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number }

/** How far beside the straight way the pointer may stray, in CSS pixels. */
const MARGIN = 4

const contains = (box: Box, x: number, y: number): boolean =>
  x >= box.left - MARGIN && x <= box.right + MARGIN && y >= box.top - MARGIN && y <= box.bottom + MARGIN

/** Whether a point lies on the card or in the convex way between mark and card. */
export const isOnTheWay = (mark: Box, card: Box, x: number, y: number): boolean => {
  if (contains(card, x, y)) return true
  const above = card.top >= mark.bottom
  const below = card.bottom <= mark.top
  if (!above && !below) return false
  const [from, to] = above ? [mark.bottom, card.top] : [mark.top, card.bottom]
  if (y < Math.min(from, to) - MARGIN || y > Math.max(from, to) + MARGIN) return false
  const share = to === from ? 1 : Math.min(1, Math.max(0, (y - from) / (to - from)))
  const left = mark.left + (card.left - mark.left) * share
  const right = mark.right + (card.right - mark.right) * share
  return x >= left - MARGIN && x <= right + MARGIN
}
