import { expect, test } from 'vitest'
import { notesToCopy } from '../../../src/core/notes/copy-due'

const DAY = 24 * 60 * 60 * 1000
const NOW = 1000 * DAY

/** So many notes, made and changed so many days ago. */
const notes = (count: number, days: number) =>
  Array.from({ length: count }, () => ({ created: NOW - days * DAY, modified: NOW - days * DAY }) as never)

test.each([
  { has: 'nothing', count: 0, days: 0, copied: 0, dismissed: 0, due: 0 },
  { has: 'few, and new', count: 24, days: 1, copied: 0, dismissed: 0, due: 0 },
  { has: 'many', count: 25, days: 1, copied: 0, dismissed: 0, due: 25 },
  { has: 'one for a month', count: 1, days: 30, copied: 0, dismissed: 0, due: 1 },
  { has: 'one for less', count: 1, days: 29, copied: 0, dismissed: 0, due: 0 },
  { has: 'all in a copy', count: 100, days: 40, copied: 39, dismissed: 0, due: 0 },
  { has: 'one later than the copy, which is old', count: 1, days: 2, copied: 31, dismissed: 0, due: 1 },
  { has: 'one later than the copy, which is new', count: 1, days: 2, copied: 20, dismissed: 0, due: 0 },
  { has: 'many later than the copy', count: 25, days: 2, copied: 3, dismissed: 0, due: 25 },
  { has: 'many, but the reader said not now', count: 30, days: 40, copied: 0, dismissed: 29, due: 0 },
  { has: 'many, and the reader said so a month ago', count: 30, days: 40, copied: 0, dismissed: 30, due: 30 },
])('who has $has is told of $due notes', ({ copied, count, days, dismissed, due }) => {
  const ago = (each: number): number => (each === 0 ? 0 : NOW - each * DAY)
  expect(notesToCopy(notes(count, days), { copied: ago(copied), dismissed: ago(dismissed) }, NOW)).toBe(due)
})
