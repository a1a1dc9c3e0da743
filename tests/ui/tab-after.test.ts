/** The keys of tabs, in a row and in a column. */
import { expect, test } from 'vitest'
import { tabAfter } from '../../src/ui/tab-after'

test.each([
  { key: 'ArrowRight', index: 0, row: 1, column: 1 },
  { key: 'ArrowRight', index: 2, row: 0, column: 0 },
  { key: 'ArrowLeft', index: 0, row: 2, column: 2 },
  { key: 'ArrowLeft', index: 2, row: 1, column: 1 },
  { key: 'ArrowDown', index: 1, row: undefined, column: 2 },
  { key: 'ArrowUp', index: 0, row: undefined, column: 2 },
  { key: 'Home', index: 2, row: 0, column: 0 },
  { key: 'End', index: 0, row: 2, column: 2 },
  { key: 'Enter', index: 1, row: undefined, column: undefined },
])('$key leads from $index of 3 to $row in a row, to $column in a column', ({ key, index, row, column }) => {
  expect([tabAfter(key, index, 3, 'horizontal'), tabAfter(key, index, 3, 'vertical')]).toEqual([row, column])
})
