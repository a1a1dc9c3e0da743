/** Pictures on a page. */
import { expect, test } from 'vitest'
import { pictureBoxes } from '../../src/pdf/picture-boxes'

test.each([
  ['none', [], []],
  ['one', [0.1, 0.2, 0.1, 0.5, 0.6, 0.2], [[0.1, 0.2, 0.5, 0.3]]],
  ['one that is turned', [0.6, 0.5, 0.1, 0.5, 0.6, 0.2], [[0.1, 0.2, 0.5, 0.3]]],
  ['one over the edge', [-0.5, 0.2, -0.5, 0.5, 0.5, 0.2], [[0, 0.2, 0.5, 0.3]]],
  ['the page itself, scanned', [0, 0, 0, 1, 1, 0], []],
  ['one without any height', [0.1, 0.2, 0.1, 0.2, 0.6, 0.2], []],
])('%s', (_, corners, boxes) => {
  const found = pictureBoxes(corners).map(({ height, left, top, width }) => [left, top, width, height])
  expect(found.map((box) => box.map((part) => Math.round(part * 1000) / 1000))).toEqual(boxes)
})
