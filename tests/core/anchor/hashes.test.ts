/** Hashes depend on the piece alone, and tables have room. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hashAt, sampleAt, slotOf, slotsFor } from '../../../src/core/anchor/hashes'

describe.each([
  ['by all units', hashAt],
  ['by five units', sampleAt],
])('a hash %s', (_name, hash) => {
  test('is the same wherever the piece stands', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 1, maxLength: 20 }),
        fc.string(),
        fc.string(),
        fc.integer({ min: 1, max: 16 }),
        (piece, before, after, size) => {
          fc.pre(piece.length >= size)
          expect(hash(before + piece + after, before.length, size)).toBe(hash(piece, 0, size))
        },
      ),
    )
  })

  test.each([0, 5, 8, 10, 15])('is another where unit %i of 16 is another', (at) => {
    const piece = 'abcdefghijklmnop'
    expect(hash(`${piece.slice(0, at)}é${piece.slice(at + 1)}`, 0, 16)).not.toBe(hash(piece, 0, 16))
  })
})

test.each([
  [0, 64],
  [32, 64],
  [33, 128],
  [100_000, 262_144],
])('a table for %i hashes has %i slots', (count, slots) => {
  expect(slotsFor(count)).toBe(slots)
})

test('a slot is one of the table for every hash', () => {
  fc.assert(
    fc.property(fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }), fc.integer({ min: 0, max: 5000 }), (hash, count) => {
      const slots = slotsFor(count)
      const slot = slotOf(hash, slots)
      expect(slot).toBeGreaterThanOrEqual(0)
      expect(slot).toBeLessThan(slots)
    }),
  )
})
