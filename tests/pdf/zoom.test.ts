/** How large pages are shown. */
import { expect, test } from 'vitest'
import { factorOf, larger, smaller } from '../../src/pdf/zoom'

test.each([
  ['fit', 800, 1280, 1],
  ['fit', 800, 432, 0.5],
  ['fit', 800, 10, 0.1],
  [1.5, 800, 400, 1.5],
] as const)('%s of a page of %i px in a window of %i px is %f', (zoom, page, window, factor) => {
  expect(factorOf(zoom, page, window)).toBeCloseTo(factor)
})

test.each([
  [1, 0.9, 1.1],
  [0.44, 0.44, 0.5],
  [4, 3, 4],
  [1.05, 1, 1.1],
])('beside %f stand %f and %f', (factor, below, above) => {
  expect([smaller(factor), larger(factor)]).toEqual([below, above])
})
