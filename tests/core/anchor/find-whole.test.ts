/** Whole needles are found wherever they stand, whatever their length. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findWhole } from '../../../src/core/anchor/find-whole'
import { runSteps } from '../../../src/core/steps/steps'

const placesIn = (text: string, ...texts: string[]): (readonly number[])[] => {
  const needles = texts.map((needle) => ({ text: needle, at: 0, exact: needle }))
  const find = runSteps(findWhole(text))
  return needles.map((needle) => find(needle, () => true))
}

/** Every place of a needle by the engine's own means. */
const everyPlace = (text: string, needle: string): number[] => {
  const places: number[] = []
  for (let at = text.indexOf(needle); at >= 0; at = text.indexOf(needle, at + 1)) places.push(at)
  return places
}

describe('whole needles', () => {
  test('are found at every place, at either end and over each other', () => {
    const letters = fc.array(fc.constantFrom('a', 'b', ' '), { maxLength: 120 }).map((units) => units.join(''))
    const cut = letters.chain((text) =>
      fc.tuple(
        fc.constant(text),
        fc.array(fc.tuple(fc.nat(text.length), fc.integer({ min: 1, max: 70 })), { minLength: 1, maxLength: 12 }),
      ),
    )
    fc.assert(
      fc.property(cut, ([text, cuts]) => {
        const needles = cuts.map(([from, length]) => text.slice(from, from + length)).filter((needle) => needle !== '')
        expect(placesIn(text, ...needles)).toEqual(needles.map((needle) => everyPlace(text, needle).slice(0, 64)))
      }),
    )
  })

  test.each([1, 2, 3, 6, 7, 14, 15, 30, 31, 32, 200])('%i units long', (length) => {
    const text = Array.from({ length: 900 }, (_, i) => String.fromCharCode(0x4e00 + ((i * i) % 877))).join('')
    for (let from = 0; from + length <= text.length; from += 7) {
      const needle = text.slice(from, from + length)
      expect(placesIn(text, needle)).toEqual([everyPlace(text, needle)])
    }
  })

  test.each([
    ['whose context ends within a character', 'one two thr\u00e9s', 'two', [4]],
    ['whose context ends with another letter', 'one two thr\u00f6s', 'two', []],
    ['that end within a character themselves', 'one two thr\u00e9s', 'two thre', []],
  ])('%s', (_name, text, exact, places) => {
    const needle = { text: 'two thre', at: 0, exact }
    expect(runSteps(findWhole(text))(needle, () => true)).toEqual(places)
  })

  test('that are long may not end within a character either', () => {
    const needle = {
      text: 'the first and the second, and the thre',
      at: 0,
      exact: 'the first and the second, and the thre',
    }
    expect(runSteps(findWhole('It was the first and the second, and the thre, said he.'))(needle, () => true)).toEqual([
      7,
    ])
    expect(
      runSteps(findWhole('It was the first and the second, and the thr\u00e9s, said he.'))(needle, () => true),
    ).toEqual([])
  })

  /** Units that are all different. */
  const units = (from: number, count: number): string =>
    Array.from({ length: count }, (_, i) => String.fromCharCode(0x4e00 + from + i)).join('')

  test('that stand several times are given in the order of the text, wherever in a block they begin', () => {
    const needle = units(0, 40)
    const text = `-${needle}${'-'.repeat(23)}${needle}${'-'.repeat(7)}${needle}`
    expect(placesIn(text, needle)).toEqual([[1, 64, 111]])
  })

  test('that hold the last block of a text are found', () => {
    const text = units(0, 48)
    expect(placesIn(text, text.slice(17))).toEqual([[17]])
  })

  test.each([
    [2048 * 16, 1],
    [2048 * 16 + 16, 2],
    [2048 * 16 * 3, 3],
  ])('in a text of %i units, whose blocks are counted in %i steps', (length, steps) => {
    expect([...findWhole('-'.repeat(length))]).toHaveLength(steps)
  })

  test('that are nothing have no place', () => {
    expect(placesIn('some text', '')).toEqual([[]])
    expect(placesIn('', 'some')).toEqual([[]])
  })

  test('that stand all over the text have 64 places at most', () => {
    expect(placesIn('a '.repeat(200), 'a')[0]).toEqual(Array.from({ length: 64 }, (_, i) => i * 2))
  })

  test('that stand in more places than are asked for are looked for among those', () => {
    const find = runSteps(findWhole('a '.repeat(200)))
    expect(find({ text: 'a', at: 0, exact: 'a' }, (place) => place >= 390)).toEqual([390, 392, 394, 396, 398])
  })
})
