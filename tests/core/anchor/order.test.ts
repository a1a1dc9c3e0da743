/** What sure places tell of the others: bounds where the set is in order, nothing where it is not. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { boundsFrom } from '../../../src/core/anchor/order'

const IN_ORDER = [100, 200, 300, 400, undefined, 500, 600, 700, 800]
const HALF = [100, 200, 300, 400, 500, 600]
const TWELVE = [...HALF, undefined, 700, 800, 900, 1000, 1100, 1200]

describe('the bounds of a quote', () => {
  const CASES: readonly (readonly [
    name: string,
    starts: readonly (number | undefined)[],
    index: number,
    bounds: readonly [least: number, most: number] | undefined,
  ])[] = [
    ['are its neighbours in order', IN_ORDER, 4, [400, 500]],
    ['leave out its own place', IN_ORDER, 2, [200, 400]],
    ['are open before the first', [undefined, ...IN_ORDER], 0, [0, 100]],
    ['are open behind the last', [...IN_ORDER, undefined], 9, [800, Number.POSITIVE_INFINITY]],
    ['leave out one neighbour that moved', IN_ORDER.with(3, 9000), 4, [300, 500]],
    ['are unknown where two of eight moved', IN_ORDER.with(3, 9000).with(5, 50), 4, undefined],
    ['leave out three of twelve that moved', TWELVE.with(5, 9000).with(7, 50).with(8, 40), 6, [500, 900]],
    ['are unknown where four of twelve moved', TWELVE.with(5, 9000).with(7, 50).with(8, 40).with(9, 30), 6, undefined],
    ['are unknown for the third of the next kind', [...HALF, 10, 20, undefined, ...HALF], 8, undefined],
    ['are those of its own kind for the fourth', [...HALF, 10, 20, 30, undefined, ...HALF], 9, [30, 100]],
    ['are unknown for a set in reverse', [...IN_ORDER].reverse(), 4, undefined],
    ['are unknown with four neighbours', [100, 200, undefined, 300, 400], 2, undefined],
    ['are known with five in order', [100, 200, undefined, 300, 400, 500], 2, [200, 300]],
    ['are unknown with five of which one moved', [100, 900, undefined, 300, 400, 500], 2, undefined],
    [
      'are unknown where one kind ends and the next begins',
      [100, 200, 300, 400, undefined, 110, 210, 310, 410],
      4,
      undefined,
    ],
    ['are unknown without sure places', [undefined, undefined], 0, undefined],
  ]
  for (const [name, starts, index, bounds] of CASES) {
    test(name, () => {
      const found = boundsFrom(starts)(index)
      expect(found && [found.least, found.most]).toEqual(bounds)
    })
  }

  test('hold every quote of a set in order, whatever is sure of it', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(5000), fc.boolean()), { maxLength: 40 }), (set) => {
        const places = set.map(([place]) => place).sort((a, b) => a - b)
        const boundsOf = boundsFrom(places.map((place, index) => (set[index]?.[1] ? place : undefined)))
        for (const [index, place] of places.entries()) {
          const { least, most } = boundsOf(index) ?? { least: 0, most: 5000 }
          expect(place).toBeGreaterThanOrEqual(least)
          expect(place).toBeLessThanOrEqual(most)
        }
      }),
    )
  })
})
