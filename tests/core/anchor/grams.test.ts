/** Every place of every piece is found. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findGrams, type Grams } from '../../../src/core/anchor/grams'
import { hashAt } from '../../../src/core/anchor/hashes'
import { runSteps } from '../../../src/core/steps/steps'

const placesOf = (text: string, piece: string): number[] => {
  const places: number[] = []
  for (let at = text.indexOf(piece); at >= 0; at = text.indexOf(piece, at + 1)) places.push(at)
  return places
}

const foundOf = ({ places, spanOf }: Grams, nth: number): number[] => {
  const { end, start } = spanOf(nth)
  return [...places.slice(start, end)]
}

test('finds the places that a search finds, in order', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', 'ü', '\ud83d', '\0'), maxLength: 80 })
  fc.assert(
    fc.property(text, fc.nat(), fc.integer({ min: 1, max: 6 }), (some, from, size) => {
      fc.pre(some.length >= size)
      const piece = some.slice(from % (some.length - size + 1)).slice(0, size)
      const hash = hashAt(piece, 0, size)
      const other = some.slice(-size)
      const absent = hashAt('zzzzzz', 0, size)
      const grams = runSteps(findGrams(some, [hash, hashAt(other, 0, size), absent], size))
      expect(foundOf(grams, 0)).toEqual(placesOf(some, piece))
      expect(foundOf(grams, 1)).toEqual(placesOf(some, other))
      expect(foundOf(grams, 2)).toEqual([])
    }),
  )
})

test('finds nothing in a text shorter than the pieces', () => {
  const hash = hashAt('abcdef', 0, 6)
  expect(foundOf(runSteps(findGrams('abc', [hash], 6)), 0)).toEqual([])
})

test('stops between steps while it numbers very many pieces', () => {
  const hashes = Array.from({ length: 100_000 }, (_, i) => i)
  expect([...findGrams('', hashes, 6)]).toHaveLength(3)
})
