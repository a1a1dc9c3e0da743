/** The way from a mark to its card: while the pointer is on it the card stays (WCAG 1.4.13, "hoverable"). */

/** A rectangle in CSS pixels of the viewport. */
export type Box = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number }

/** How far beside the straight way the pointer may stray, in CSS pixels. */
const MARGIN = 4

const contains = (box: Box, x: number, y: number): boolean =>
  x >= box.left - MARGIN && x <= box.right + MARGIN && y >= box.top - MARGIN && y <= box.bottom + MARGIN

/**
 * Whether a point is in the way from one edge to another that lies opposite.
 * @param at how far the point has come, from 0 at the first edge to `length` at the second
 * @param across where the point is along the edges, which begin and end as given
 */
const isBetween = (
  at: number,
  length: number,
  across: number,
  [from, to]: readonly [number, number],
  [cardFrom, cardTo]: readonly [number, number],
): boolean => {
  if (at < -MARGIN || at > length + MARGIN) return false
  const share = length === 0 ? 1 : Math.min(1, Math.max(0, at / length))
  return across >= from + (cardFrom - from) * share - MARGIN && across <= to + (cardTo - to) * share + MARGIN
}

/** Whether a point lies on the card or in the convex way between mark and card, which stands above, below or beside it. */
export const isOnTheWay = (mark: Box, card: Box, x: number, y: number): boolean => {
  if (contains(card, x, y)) return true
  const columns = [
    [mark.left, mark.right],
    [card.left, card.right],
  ] as const
  const rows = [
    [mark.top, mark.bottom],
    [card.top, card.bottom],
  ] as const
  if (card.top >= mark.bottom) return isBetween(y - mark.bottom, card.top - mark.bottom, x, ...columns)
  if (card.bottom <= mark.top) return isBetween(mark.top - y, mark.top - card.bottom, x, ...columns)
  if (card.left >= mark.right) return isBetween(x - mark.right, card.left - mark.right, y, ...rows)
  if (card.right <= mark.left) return isBetween(mark.left - x, mark.left - card.right, y, ...rows)
  return false
}
