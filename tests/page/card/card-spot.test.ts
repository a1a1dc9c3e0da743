/** Where a card stands, in a window of 1200 by 800 unless another part of it is seen. */
import { describe, expect, test } from 'vitest'
import type { Box } from '../../../src/core/popover/corridor'
import { cardSpot } from '../../../src/page/card/card-spot'

const WIDTH = 400
const WINDOW: Box = { left: 0, top: 0, right: 1200, bottom: 800 }
const line = (left: number, top: number, right = left + 200): Box => ({ left, right, top, bottom: top + 20 })
const spot = (at: Box, lines: readonly Box[] = [at], view = WINDOW, width = WIDTH) =>
  cardSpot({ line: at, lines, view, width })

describe('a card', () => {
  test.each([
    ['below a line with more room below', line(300, 100), { side: 'below', left: 310, edge: 126, room: 664 }],
    ['above a line with more room above', line(300, 600), { side: 'above', left: 310, edge: 594, room: 584 }],
    ['no further right than the edge', line(1100, 100), { side: 'below', left: 790 }],
    ['no further left than the edge', line(-80, 100), { side: 'below', left: 10 }],
  ])('stands %s', (_, at, expected) => {
    expect(spot(at)).toMatchObject(expected)
  })

  const three = [line(300, 300, 700), line(300, 330, 700), line(300, 360, 700)] as const
  test.each([
    ['first', three[0], { side: 'above', edge: 294 }],
    ['last', three[2], { side: 'below', edge: 386 }],
    ['middle', three[1], { side: 'below', edge: 386 }],
  ])('at the %s line of three lies over none of them', (_, at, expected) => {
    expect(spot(at, three)).toMatchObject(expected)
  })

  test('stands to the right of a tall passage, or else to its left', () => {
    const tall = [150, 300, 450, 600].map((top) => line(100, top, 500))
    expect(spot(line(100, 300, 500), tall)).toMatchObject({ side: 'beside', left: 506, room: 780 })
    const far = tall.map((each) => ({ ...each, left: 650, right: 1050 }))
    expect(spot(line(650, 300, 1050), far)).toMatchObject({ side: 'beside', left: 244 })
  })

  test('of a passage over two columns does not lie over the other one', () => {
    const [foot, top] = [line(100, 700, 380), line(410, 60, 690)]
    const { edge, room, side } = spot(foot, [foot, top])
    expect(side).toBe('above')
    expect(edge - room).toBeGreaterThanOrEqual(top.bottom)
  })

  const PINCHED: Box = { left: 400, top: 300, right: 1000, bottom: 700 }
  test('stays within what a reader sees who has zoomed in', () => {
    expect(spot(line(420, 320), undefined, PINCHED)).toMatchObject({ side: 'below', left: 430, room: 344 })
    expect(spot(line(950, 600), undefined, PINCHED)).toMatchObject({ side: 'above', left: 590, room: 284 })
  })

  test.each([
    ['a passage below the window', line(300, 1500)],
    ['a passage above it', line(300, -700)],
    ['a passage that fills the window', { left: 20, right: 1180, top: 10, bottom: 790 }],
  ])('has a height that is of use, and at most that of the window, for %s', (_, at) => {
    const { room } = spot(at)
    expect(room).toBeGreaterThanOrEqual(200)
    expect(room).toBeLessThanOrEqual(780)
  })

  test('in a low window is as high as that', () => {
    const low: Box = { ...WINDOW, bottom: 150 }
    expect(spot(line(300, 60), undefined, low).room).toBe(130)
  })
})
