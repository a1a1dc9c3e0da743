/** What two versions of a text share: always shared, and enough of it. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { unchangedParts } from '../../../src/core/anchor/unchanged'

/** Text without repetition: numbers in words would do, numbers are shorter. */
const lines = (from: number, to: number): string =>
  Array.from({ length: to - from }, (_, i) => `line ${(from + i) * 7919} of the text. `).join('')

const shared = (before: string, after: string): number =>
  unchangedParts(before, after).reduce((sum, { end, start }) => sum + end - start, 0)

test('what is given is shared, in order and apart', () => {
  const text = fc
    .array(fc.constantFrom('a', 'b', 'ab ', lines(0, 3), lines(3, 9)), { maxLength: 12 })
    .map((all) => all.join(''))
  fc.assert(
    fc.property(text, text, (before, after) => {
      let [was, is] = [0, 0]
      for (const { by, end, start } of unchangedParts(before, after)) {
        expect(end).toBeGreaterThan(start)
        expect(start).toBeGreaterThanOrEqual(was)
        expect(start + by).toBeGreaterThanOrEqual(is)
        expect(after.slice(start + by, end + by)).toBe(before.slice(start, end))
        was = end
        is = end + by
      }
      expect(was).toBeLessThanOrEqual(before.length)
      expect(is).toBeLessThanOrEqual(after.length)
    }),
  )
})

describe('of a long text', () => {
  const text = lines(0, 400)
  const at = (number: number): number => lines(0, number).length
  const CASES: readonly (readonly [name: string, after: string, least: number])[] = [
    ['that did not change, all is shared', text, text.length],
    ['with words put in, all of it is', `${text.slice(0, at(30))}new words ${text.slice(at(30))}`, text.length],
    ['with words put in at its beginning, all of it is', `new words ${text}`, text.length],
    ['with a part taken out, the rest is', text.slice(0, at(30)) + text.slice(at(50)), text.length - (at(50) - at(30))],
    [
      'changed in two places, what stands between them is too',
      `${text.slice(0, at(20))}new ${text.slice(at(20), at(350))}other ${text.slice(at(350))}`,
      text.length,
    ],
    [
      'changed in three places, nearly all is',
      `a ${text.slice(0, at(100))}b ${text.slice(at(100), at(290))}c ${text.slice(at(290))} d`,
      text.length * 0.99,
    ],
  ]
  for (const [name, after, least] of CASES) {
    test(name, () => {
      expect(shared(text, after)).toBeGreaterThanOrEqual(least)
    })
  }

  test('nothing is shared with another text', () => {
    expect(shared(text, '§'.repeat(500))).toBe(0)
    expect(shared(text, '')).toBe(0)
    expect(shared('', text)).toBe(0)
  })
})

describe('what stands between two changes', () => {
  /** As long as what is looked for, all letters different. */
  const KEPT = Array.from({ length: 48 }, (_, i) => String.fromCharCode(0x4e00 + i)).join('')
  const [HEAD, TAIL] = ['At first. ', ' At last.']
  /** The parts in the words of the old version. */
  const partsOf = (was: string, is: string): string[] =>
    unchangedParts(HEAD + was + TAIL, HEAD + is + TAIL).map(({ end, start }) => (HEAD + was + TAIL).slice(start, end))
  const [x, y, p, q] = ['x', 'y', 'p', 'q'].map((letter) => letter.repeat(24)) as [string, string, string, string]

  test.each<[name: string, was: string, is: string, isSeen: boolean]>([
    ['is seen in the middle of 96 units', x + KEPT + y, p + KEPT + q, true],
    ['is not looked for in 95 units', x.slice(1) + KEPT + y, p + KEPT + q, false],
    ['is seen where nothing else is left', x + KEPT + y, KEPT, true],
    ['is not seen where a unit of it is gone', x + KEPT + y, p + KEPT.slice(1) + q, false],
    ['may stand before or behind where it stood', x + KEPT + y, p + p + KEPT, true],
    ['is not known where it came twice', x + KEPT + y, p + KEPT + KEPT + q, false],
    ['is not known where it stood before as well', `${KEPT}${x}${KEPT}${y}${y}${y}`, p + KEPT + q, false],
    ['is not known where it stood behind as well', `${x}${x}${x}${KEPT}${y}${KEPT}`, p + KEPT + q, false],
  ])('%s', (_, was, is, isSeen) => {
    expect(partsOf(was, is)).toEqual(isSeen ? [HEAD, KEPT, TAIL] : [HEAD, TAIL])
  })

  test('is one part, however it was found', () => {
    const long = lines(0, 40)
    expect(partsOf(`x${long}y`, `p${long}q`)).toEqual([HEAD, long, TAIL])
  })
})
