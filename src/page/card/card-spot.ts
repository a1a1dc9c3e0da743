/** Where a card stands: beside the line that it belongs to, inside what the reader sees, and not over its passage. Pure. */
import type { Box } from '../../core/popover/corridor'

/** From the line to the card, in CSS pixels. */
const GAP = 6
/** From the card to the edges of what the reader sees, in CSS pixels. */
export const EDGE = 10
/** A card lower than this shows too little, in CSS pixels. */
const LEAST = 200

export type CardSpot = {
  readonly side: 'above' | 'below' | 'beside'
  readonly left: number
  /** The height that the card has there at most, in CSS pixels. */
  readonly room: number
  /** Its lower edge if it stands above, its upper edge otherwise. */
  readonly edge: number
}

export type CardWants = {
  /** The line that the card belongs to. */
  readonly line: Box
  /** All lines of its passage. */
  readonly lines: readonly Box[]
  readonly width: number
  readonly view: Box
}

const between = (least: number, value: number, most: number): number => Math.max(least, Math.min(value, most))

const middleOf = ({ bottom, top }: Box): number => (top + bottom) / 2

const around = (lines: readonly Box[]): Box => ({
  left: Math.min(...lines.map(({ left }) => left)),
  right: Math.max(...lines.map(({ right }) => right)),
  top: Math.min(...lines.map(({ top }) => top)),
  bottom: Math.max(...lines.map(({ bottom }) => bottom)),
})

/**
 * The spot for a card. On the side of its line with more room, if no other line of the passage is in the way; else on the other side,
 * above or below the whole passage, or to its right or left. Where there is no room anywhere the card lies over the passage rather than
 * outside of what the reader sees.
 */
export const cardSpot = ({ line, lines, view, width }: CardWants): CardSpot => {
  const inner = {
    left: view.left + EDGE,
    right: view.right - EDGE,
    top: view.top + EDGE,
    bottom: view.bottom - EDGE,
  }
  const left = between(inner.left, line.left + EDGE, Math.max(inner.left, inner.right - width))
  const inWay = (other: Box): boolean => other.right > left && other.left < left + width
  const below = (at: Box): CardSpot => {
    const edge = at.bottom + GAP
    const next = lines.filter((other) => inWay(other) && middleOf(other) > at.bottom).map(({ top }) => top - GAP)
    return { side: 'below', left, edge, room: Math.min(inner.bottom, ...next) - edge }
  }
  const above = (at: Box): CardSpot => {
    const edge = at.top - GAP
    const before = lines.filter((other) => inWay(other) && middleOf(other) < at.top).map(({ bottom }) => bottom + GAP)
    return { side: 'above', left, edge, room: edge - Math.max(inner.top, ...before) }
  }
  const whole = around([line, ...lines])
  const isLow = line.top - view.top > view.bottom - line.bottom
  const sides = isLow ? [above, below] : [below, above]
  const beside: CardSpot[] = [whole.right + GAP, whole.left - GAP - width].flatMap((at) =>
    at >= inner.left && at + width <= inner.right
      ? [{ side: 'beside', left: at, edge: Math.max(inner.top, line.top), room: inner.bottom - inner.top }]
      : [],
  )
  const spots = [...[line, whole].flatMap((at) => sides.map((side) => side(at))), ...beside]
  const least = Math.min(LEAST, inner.bottom - inner.top)
  const inSight = spots.find(({ edge, room }) => room >= least && edge >= inner.top && edge <= inner.bottom)
  if (inSight !== undefined) return inSight
  const edge = isLow ? line.top - GAP : line.bottom + GAP
  const room = isLow ? edge - inner.top : inner.bottom - edge
  return { side: isLow ? 'above' : 'below', left, edge, room: between(least, room, inner.bottom - inner.top) }
}
