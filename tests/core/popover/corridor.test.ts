/** The way from mark to card is safe; beside it is not. */
import { describe, expect, test } from 'vitest'
import { type Box, isOnTheWay } from '../../../src/core/popover/corridor'

/**
 *        200   240
 *   100   ┌mark┐
 *   120   └────┘
 *        /      \      the way, 4 px wider on each side
 *   160 ┌────────┐
 *       │  card  │
 *   360 └────────┘
 *      100      400
 */
const MARK: Box = { left: 200, top: 100, right: 240, bottom: 120 }
const BELOW: Box = { left: 100, top: 160, right: 400, bottom: 360 }
const ABOVE: Box = { left: 100, top: -140, right: 400, bottom: 60 }
const TOUCHING: Box = { ...BELOW, top: 120 }
const OVER: Box = { left: 100, top: 90, right: 400, bottom: 300 }
const BESIDE: Box = { left: 300, top: 90, right: 600, bottom: 300 }
const LEFT: Box = { left: -300, top: 90, right: 100, bottom: 300 }
const FAR_RIGHT: Box = { left: 600, top: 160, right: 900, bottom: 360 }

const CASES: readonly (readonly [name: string, card: Box, x: number, y: number, isOn: boolean])[] = [
  ['in the card below', BELOW, 250, 200, true],
  ['on the edge of the card', BELOW, 100, 160, true],
  ['in the last corner of the card', BELOW, 400, 360, true],
  ['a little outside the card', BELOW, 404, 300, true],
  ['further outside the card', BELOW, 405, 300, false],
  ['a little left of the card', BELOW, 96, 300, true],
  ['further left of the card', BELOW, 95, 300, false],
  ['a little below the card', BELOW, 250, 364, true],
  ['below the card', BELOW, 250, 365, false],
  ['a little above the corner of the card', BELOW, 100, 156, true],
  ['further above the corner of the card', BELOW, 100, 155, false],
  ['just inside the mark', BELOW, 220, 116, true],
  ['further inside the mark', BELOW, 220, 115, false],
  ['just under the mark', BELOW, 220, 121, true],
  ['midway, in line with the mark', BELOW, 220, 140, true],
  ['midway, at the left border of the way', BELOW, 146, 140, true],
  ['midway, left of the way', BELOW, 145, 140, false],
  ['midway, at the right border of the way', BELOW, 324, 140, true],
  ['midway, right of the way', BELOW, 325, 140, false],
  ['beside the mark', BELOW, 260, 110, false],
  ['above the mark', BELOW, 220, 80, false],
  ['in the card above', ABOVE, 250, 0, true],
  ['midway up to the card above', ABOVE, 220, 80, true],
  ['midway up, at the left border of the way', ABOVE, 146, 80, true],
  ['midway up, left of the way', ABOVE, 145, 80, false],
  ['just inside the mark while the card is above', ABOVE, 220, 104, true],
  ['further inside the mark while the card is above', ABOVE, 220, 105, false],
  ['below the mark while the card is above', ABOVE, 220, 130, false],
  ['where mark and card touch', TOUCHING, 220, 120, true],
  ['beside a card that covers its mark', OVER, 420, 110, false],
  ['in a card that covers its mark', OVER, 220, 110, true],
  ['between a mark and a card beside it', BESIDE, 250, 110, true],
  ['beside the mark, above the way to a card beside it', BESIDE, 250, 85, false],
  ['midway to a card beside it, in line with its middle', BESIDE, 270, 150, true],
  ['midway to a card beside it, at the lower border of the way', BESIDE, 270, 214, true],
  ['midway to a card beside it, below the way', BESIDE, 270, 215, false],
  ['midway to a card in the left margin', LEFT, 150, 110, true],
  ['right of the mark while the card is in the left margin', LEFT, 250, 110, false],
  ['midway to a card far on the right', FAR_RIGHT, 420, 140, true],
  ['straight below the mark while the card is far on the right', FAR_RIGHT, 220, 155, false],
]

describe('a point is on the way to the card or not', () => {
  for (const [name, card, x, y, isOn] of CASES) {
    test(name, () => {
      expect(isOnTheWay(MARK, card, x, y)).toBe(isOn)
    })
  }
})
