/** Which margin a card stands in, in a window of 1920 by 1080. */
import { describe, expect, test } from 'vitest'
import type { Box } from '../../../src/core/popover/corridor'
import { marginSpots } from '../../../src/page/card/margin-spot'

const VIEW: Box = { left: 0, top: 0, right: 1920, bottom: 1080 }
const column = (left: number, right: number): Box => ({ left, right, top: -500, bottom: 4000 })
const spots = (left: number, right: number, isLeftward = false, width = 452) =>
  marginSpots({ column: column(left, right), isLeftward, view: VIEW, width })

describe('a card stands in the margin', () => {
  test.each([
    ['at the end of the lines, with a gap', spots(400, 1200), [{ left: 1232, width: 452 }]],
    [
      'on either side of a narrow column, first at the end',
      spots(600, 1200),
      [
        { left: 1232, width: 452 },
        { left: 116, width: 452 },
      ],
    ],
    [
      'on the left of lines from right to left',
      spots(600, 1200, true),
      [
        { left: 116, width: 452 },
        { left: 1232, width: 452 },
      ],
    ],
    ['on the left if there is no room on the right', spots(700, 1900), [{ left: 216, width: 452 }]],
    ['up to the window’s edge if the gap takes the room', spots(10, 1440), [{ left: 1458, width: 452 }]],
    ['a little narrower in a margin of 440 px', spots(10, 1480), [{ left: 1492, width: 418 }]],
    ['nowhere if there is less', spots(10, 1490), []],
    ['nowhere in a large text that needs more', spots(10, 1440, false, 600), []],
  ])('%s', (_, found, expected) => {
    expect(found).toEqual(expected)
  })
})
