/** Where a card may stand in the margin, beside the column of the article's text. Pure. */
import type { Box } from '../../core/popover/corridor'
import { EDGE } from './card-spot'

/** From the column to the card, in CSS pixels: at least, and where there is room. */
const LEAST_GAP = 12
const GAP = 32
/** A card may lose this share of its width in a margin that is a little too narrow. */
const LEAST_SHARE = 0.92

export type MarginSpot = { readonly left: number; readonly width: number }

type MarginWants = {
  /** The column of the article's text; its height does not matter. */
  readonly column: Box
  /** The width that a card has elsewhere, in CSS pixels. */
  readonly width: number
  readonly view: Box
  /** Whether lines run from right to left: the margin at their end is tried first. */
  readonly isLeftward: boolean
}

/** The margins that have room for a card, the better one first. They depend on no passage, so that a card is in the same place for all. */
export const marginSpots = ({ column, isLeftward, view, width }: MarginWants): MarginSpot[] => {
  const inside = (free: number): { gap: number; width: number } | undefined => {
    const most = Math.min(width, free - EDGE - LEAST_GAP)
    return most < width * LEAST_SHARE ? undefined : { gap: Math.min(GAP, free - EDGE - most), width: most }
  }
  const right = inside(view.right - column.right)
  const left = inside(column.left - view.left)
  const spots: (MarginSpot | undefined)[] = [
    right && { left: column.right + right.gap, width: right.width },
    left && { left: column.left - left.gap - left.width, width: left.width },
  ]
  return (isLeftward ? spots.reverse() : spots).filter((spot) => spot !== undefined)
}
