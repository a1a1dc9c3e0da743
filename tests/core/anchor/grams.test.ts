/** One pass finds every place of every piece. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findGrams, hashAt } from '../../../src/core/anchor/grams'
import { runSteps } from '../../../src/core/anchor/steps'

const placesOf = (text: string, piece: string): number[] => {
  const places: number[] = []
  for (let at = text.indexOf(piece); at >= 0; at = text.indexOf(piece, at + 1)) places.unshift(at)
  return places
}

test('finds the places that a search finds, last first', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', 'ü', '\ud83d'), maxLength: 80 })
  fc.assert(
    fc.property(text, fc.nat(), fc.integer({ min: 1, max: 6 }), (some, from, size) => {
      fc.pre(some.length >= size)
      const piece = some.slice(from % (some.length - size + 1)).slice(0, size)
      const hash = hashAt(piece, 0, size)
      const other = hashAt('zzzzzz', 0, size)
      const grams = runSteps(findGrams(some, [hash, other], size))
      expect(grams.places(hash)).toEqual(placesOf(some, piece))
      expect(grams.count(hash)).toBe(placesOf(some, piece).length)
      expect(grams.places(other)).toEqual([])
    }),
  )
})

test('finds nothing in a text shorter than the pieces', () => {
  const hash = hashAt('abcdef', 0, 6)
  expect(runSteps(findGrams('abc', [hash], 6)).places(hash)).toEqual([])
})
