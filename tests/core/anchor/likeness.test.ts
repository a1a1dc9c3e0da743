/** Likeness of texts and of contexts: 1 for the same, less for every edit, nothing for text further away. */
import { describe, expect, test } from 'vitest'
import {
  apartAfter,
  apartBefore,
  likeness,
  likenessAfter,
  likenessBefore,
  SUPPORTED,
} from '../../../src/core/anchor/likeness'

describe('the likeness of two texts', () => {
  const CASES: readonly (readonly [a: string, b: string, likeness: number])[] = [
    ['clock', 'clock', 1],
    ['', '', 1],
    ['clock', '', 0],
    ['', 'clock', 0],
    ['abcd', 'wxyz', 0],
    ['abcd', 'abxd', 0.75],
    ['abcd', 'abd', 0.75],
    ['abc', 'abxc', 0.75],
    ['abcd', 'badc', 0.25],
    ['abcd', 'abcdabcd', 0.5],
  ]
  for (const [a, b, expected] of CASES) {
    test(`of '${a}' and '${b}' is ${expected}`, () => {
      expect(likeness(a, b)).toBeCloseTo(expected, 10)
    })
  }
})

const TEXT = 'The ferry left the pier at nine and came back at noon.'
const AT = TEXT.indexOf('left the pier')
const END = AT + 'left the pier'.length

describe('the likeness of the text before a place to a prefix', () => {
  const CASES: readonly (readonly [name: string, prefix: string, holds: (likeness: number) => boolean])[] = [
    ['is 1 where it stands', 'The ferry', (like) => like === 1],
    ['falls with one letter changed', 'The fexry', (like) => like < 1 && like >= SUPPORTED],
    ['falls below support with a third changed', 'The train', (like) => like < SUPPORTED],
    ['is nothing for a text that stands elsewhere', 'came back', (like) => like < 0.5],
  ]
  for (const [name, prefix, holds] of CASES) {
    test(name, () => {
      expect(likenessBefore(TEXT, AT, prefix)).toSatisfy(holds)
    })
  }

  test('does not count a prefix that stands further up', () => {
    expect(likenessBefore('The ferry, old, left', 16, 'The ferry')).toBeLessThan(SUPPORTED)
  })
})

describe('the likeness of the text after a place to a suffix', () => {
  const CASES: readonly (readonly [name: string, suffix: string, holds: (likeness: number) => boolean])[] = [
    ['is 1 where it stands', 'at nine and', (like) => like === 1],
    ['falls with one letter changed', 'at nime and', (like) => like < 1 && like >= SUPPORTED],
    ['falls below support with a third changed', 'at four or', (like) => like < SUPPORTED],
    ['is nothing for a text that stands elsewhere', 'The ferry', (like) => like < 0.5],
  ]
  for (const [name, suffix, holds] of CASES) {
    test(name, () => {
      expect(likenessAfter(TEXT, END, suffix)).toSatisfy(holds)
    })
  }

  test('does not count a suffix that stands further down', () => {
    expect(likenessAfter('left, old, the ferry', 4, 'the ferry')).toBeLessThan(SUPPORTED)
  })
})

type BesideOf = (text: string, at: number, pattern: string) => number
/** Text before a place is looked at backwards, text behind it forwards. */
const sidesOf = (
  before: BesideOf,
  behind: BesideOf,
): readonly (readonly [side: string, beside: (beside: string, pattern: string) => number])[] => {
  const turned = (text: string): string => [...text].reverse().join('')
  return [
    ['before', (beside, pattern) => before(`${beside}#`, beside.length, pattern)],
    ['behind', (beside, pattern) => behind(`#${turned(beside)}`, 1, turned(pattern))],
  ]
}

describe.each(sidesOf(likenessBefore, likenessAfter))('of the text %s a place', (_, likenessBeside) => {
  const pattern = 'abcdefghijklmnopqrst'

  test.each([
    [8, 0.6],
    // The first letter is out of sight.
    [9, 0.5],
  ])(
    'as much is looked at as the context is long, and eight units more: %i units put in leave %f',
    (units, expected) => {
      expect(likenessBeside(`abcdefghij${'-'.repeat(units)}klmnopqrst`, pattern)).toBeCloseTo(expected, 10)
    },
  )

  test.each([
    [0, 1],
    [1, 1],
    [2, 0],
  ])('a context that is %i units off the place is %f like', (units, expected) => {
    expect(likenessBeside(pattern + '-'.repeat(units), pattern)).toBe(expected)
  })

  test.each([
    // Each error lets it be a unit further off.
    [2, 0.95],
    [3, 0],
  ])('a context with one error that is %i units off the place is %f like', (units, expected) => {
    expect(likenessBeside(`a#${pattern.slice(2)}${'-'.repeat(units)}`, pattern)).toBe(expected)
  })

  test.each([
    [10, 0.5],
    [11, 0],
  ])('a context with %i of 20 units changed is %f like', (units, expected) => {
    expect(likenessBeside('-'.repeat(units) + pattern.slice(units), pattern)).toBe(expected)
  })

  test.each([
    [' ', 1],
    ['- ', 1],
    ['-- ', 0],
    ['   ', 1],
  ])("white space towards the place is not counted: '%s' between leaves %f", (between, expected) => {
    expect(likenessBeside(pattern + between, pattern)).toBe(expected)
  })
})

describe.each(sidesOf(apartBefore, apartAfter))('a context that stands apart %s a place', (_, apartBeside) => {
  const pattern = 'abcdefghijklmnopqrst'

  test.each([
    [0, 1],
    [1, 1 - 1 / 4 / 20],
    [4, 1 - 4 / 4 / 20],
    [20, 1 - 20 / 4 / 20],
    // One and two letters are out of sight, then one too many.
    [21, 1 - (1 + 21 / 4) / 20],
    [22, 1 - (2 + 22 / 4) / 20],
    [23, 0],
  ])('counts a quarter of an error for each of the %i units between: %f', (units, expected) => {
    expect(apartBeside(`....${pattern}${'-'.repeat(units)}`, pattern)).toBeCloseTo(expected, 10)
  })

  test.each([
    [1, 0.95],
    [2, 0.9],
    [3, 0],
  ])('must be nearly whole: with %i of 20 units changed it is %f like', (units, expected) => {
    expect(apartBeside('#'.repeat(units) + pattern.slice(units), pattern)).toBeCloseTo(expected, 10)
  })

  test.each([
    [9, 0],
    [10, 0.9],
  ])('may have an error in ten units, rounded down: one in %i leaves %f', (length, expected) => {
    expect(apartBeside(`#${pattern.slice(1, length)}`, pattern.slice(0, length))).toBeCloseTo(expected, 10)
  })

  test('counts where it is nearest if it stands there several times', () => {
    expect(apartBeside(`${'abc-'.repeat(4)}-`, 'abc')).toBeCloseTo(1 - 2 / 4 / 3, 10)
  })

  test('is nothing rather than less where too much stands between', () => {
    expect(apartBeside(`abc${'-'.repeat(19)}`, 'abc')).toBe(0)
  })

  test('is nothing where it does not stand', () => {
    expect(apartBeside('--------', pattern)).toBe(0)
  })
})

test('a context on the other side of the place is not one that stands apart on this side', () => {
  expect(apartBefore('left the pier', 0, 'the pier')).toBe(0)
  expect(apartAfter('left the pier', 13, 'the pier')).toBe(0)
})
