/** What two texts begin and end with in common. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sharedEnds } from '../../../src/core/anchor/shared-ends'

test.each([
  ['equal texts', 'gas pipeline', 'gas pipeline', [12, 0]],
  ['a word put in', 'a gas pipeline', 'a long gas pipeline', [2, 12]],
  ['a word taken out', 'a long gas pipeline', 'a gas pipeline', [2, 12]],
  ['one text the beginning of the other', 'gas', 'gas pipeline', [3, 0]],
  ['a unit that could be of either end, once', 'aa', 'aaa', [2, 0]],
  ['nothing alike', 'abc', 'xyz', [0, 0]],
  ['an empty text', '', 'abc', [0, 0]],
])('%s', (_name, a, b, shared) => {
  expect(sharedEnds(a, b)).toEqual(shared)
})

test('both ends are shared, as far as they can be, and do not overlap', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b'), maxLength: 40 })
  fc.assert(
    fc.property(text, text, (a, b) => {
      const [first, last] = sharedEnds(a, b)
      const shorter = Math.min(a.length, b.length)
      expect(first + last).toBeLessThanOrEqual(shorter)
      expect(a.slice(0, first)).toBe(b.slice(0, first))
      expect(a.slice(a.length - last)).toBe(b.slice(b.length - last))
      if (first < shorter) expect(a[first]).not.toBe(b[first])
      if (first + last < shorter) expect(a.at(-1 - last)).not.toBe(b.at(-1 - last))
    }),
  )
})
