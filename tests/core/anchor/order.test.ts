/** What sure places tell of the others: bounds where the set is in order, nothing where it is not. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { boundsFrom } from '../../../src/core/anchor/order'

const IN_ORDER = [100, 200, 300, 400, undefined, 500, 600, 700, 800]
const HALF = [100, 200, 300, 400, 500, 600]
const TWENTY = Array.from({ length: 20 }, (_, i) => (i + 1) * 100)
/** With a quote without a place between ten and ten others. */
const AMID_TWENTY = TWENTY.toSpliced(10, 0, Number.NaN).map((start) => (Number.isNaN(start) ? undefined : start))
/** The starts with those at `indices` moved to the other side of `own`, out of all order. */
const moved = (own: number, starts: readonly (number | undefined)[], ...indices: number[]): (number | undefined)[] =>
  starts.map((start, index) => {
    if (!indices.includes(index)) return start
    return index < own ? 9000 - index : 50 - index
  })
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
    ['leave out its own place when neighbours are counted', [100, 200, 300, 400, 500], 2, undefined],
    ['ask six on either side', moved(10, AMID_TWENTY, 14, 15, 17, 18), 10, [1000, 1100]],
    ['ask the sixth before', moved(10, AMID_TWENTY, 4, 14, 15, 16), 10, undefined],
    ['ask no seventh before', moved(10, AMID_TWENTY, 3, 14, 15, 16), 10, [1000, 1100]],
    ['ask the sixth behind', moved(10, AMID_TWENTY, 13, 14, 15, 16), 10, undefined],
    ['ask no seventh behind', moved(10, AMID_TWENTY, 13, 14, 15, 17), 10, [1000, 1100]],
    ['ask twelve behind the first', moved(0, [undefined, ...TWENTY], 2, 3), 0, [0, 100]],
    ['ask twelve before the last', moved(20, [...TWENTY, undefined], 16, 17), 20, [2000, Number.POSITIVE_INFINITY]],
    ['ask the twelfth before the last, which has a place', moved(19, TWENTY, 7, 14, 15, 16), 19, undefined],
    ['ask no thirteenth before the last', moved(19, TWENTY, 6, 14, 15, 16), 19, [1900, Number.POSITIVE_INFINITY]],
    ['count two that begin together as in order', [100, 200, undefined, 300, 300, 400], 2, [200, 300]],
    ['are those of the first where two are not in order', [100, 50, undefined, 200, 300, 400, 500, 600], 2, [100, 200]],
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
