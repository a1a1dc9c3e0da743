/** Stretches like a needle are found, and many needles do not hold up the page. */
import { describe, expect, test } from 'vitest'
import { findNear } from '../../../src/core/anchor/find-near'
import { runSteps } from '../../../src/core/steps/steps'

const needleOf = (text: string): { text: string; at: number; exact: string } => ({ text, at: 0, exact: text })

test('gives each needle the stretch that is like it', () => {
  const text =
    'nothing of this is meant. the harbour was closed in winter. more of nothing. a ship of grain had come to port.'
  const needles = ['the harbour was open in winter', 'a ship of barley had come to port'].map(needleOf)
  const near = runSteps(findNear(text, needles))
  for (const [nth, begin] of ['the harbour', 'a ship'].entries()) {
    const [likest] = near(nth).whole
    expect(likest?.from).toBeLessThanOrEqual(text.indexOf(begin))
    expect(likest?.to).toBeGreaterThanOrEqual(text.indexOf(begin))
  }
})

test('stops between steps while many needles are cut up and while a long text is read', () => {
  const needles = Array.from({ length: 320 }, (_, i) => needleOf(`needle number ${i}`))
  expect([...findNear('', needles)]).toHaveLength(10)
  expect([...findNear('a'.repeat(100_000), [needleOf('needle')])]).toHaveLength(1 + 7)
})

test('finds a piece that stands everywhere in a text', () => {
  for (const length of [6, 9, 10, 11, 64, 400]) {
    expect(runSteps(findNear('a'.repeat(length), [needleOf('aaaaaa')]))(0).whole).not.toEqual([])
  }
})

test('weighs what is rare before what is common', () => {
  const common = 'the committee met on '.repeat(400)
  const near = runSteps(
    findNear(`${common}a quiet harbour town ${common}`, [needleOf('the committee met in a quiet harbour')]),
  )
  const likest = near(0).whole.map(({ from }) => from)
  expect(likest).toEqual([common.length - 'the committee met in '.length])
})

test('of a side, what shares less than half of the likest stretch’s pieces is like it by chance', () => {
  const before = 'the elders of the town remember how '
  const half = 'the elders of the town have gone away '
  const third = 'of the town nothing much is left now '
  const text = `${before}the harbour froze. ${half}and ${third}since.`
  const needle = { text: `${before}the harbour froze.`, at: before.length, exact: 'the harbour froze.' }
  const near = runSteps(findNear(text, [needle]))(0)
  const holds = (some: readonly { from: number; to: number }[], at: number): boolean =>
    some.some(({ from, to }) => from <= at && at <= to)
  expect(holds(near.before, 0)).toBe(true)
  expect(holds(near.before, text.indexOf(half))).toBe(true)
  expect(holds(near.before, text.indexOf(third) - before.indexOf('of the town'))).toBe(false)
})

test('a side of the context is seen by its own pieces alone', () => {
  const [prefix, exact, suffix] = ['the elders of the town ', 'had never seen a ship', ' that came without sails']
  const needle = { text: prefix + exact + suffix, at: prefix.length, exact }
  const seenIn = (text: string): string[] =>
    Object.entries(runSteps(findNear(text, [needle]))(0)).flatMap(([part, near]) => (near.length > 0 ? [part] : []))
  expect(seenIn(prefix)).toEqual(['whole', 'before'])
  expect(seenIn(exact)).toEqual(['whole'])
  expect(seenIn(suffix)).toEqual(['whole', 'after'])
})

describe('thresholds', () => {
  /** Signs that are all different, so that each piece of six stands where it is put and nowhere else. */
  const signs = (from: number, count: number): string =>
    Array.from({ length: count }, (_, i) => String.fromCharCode(0x4e00 + from + i)).join('')
  const FAR = '-'.repeat(100)
  const apart = (...parts: string[]): string => FAR + parts.map((part) => part + FAR).join('')
  const wholeIn = (text: string, needle: string) => runSteps(findNear(text, [needleOf(needle)]))(0).whole
  /** The stretches like the context before a quote that is nowhere. */
  const beforeIn = (text: string, prefix: string) => {
    const exact = signs(1000, 20)
    return runSteps(findNear(text, [{ text: prefix + exact, at: prefix.length, exact }]))(0).before
  }

  test('six units that begin at an even place are seen, and seven wherever they begin', () => {
    const needle = signs(0, 40)
    expect(wholeIn(needle.slice(10, 16), needle)).toMatchObject([{ from: -10, to: -10, votes: 1 }])
    expect(wholeIn(needle.slice(11, 18), needle)).toMatchObject([{ from: -11, to: -11, votes: 1 }])
    expect(wholeIn(needle.slice(11, 17), needle)).toEqual([])
    expect(wholeIn(needle.slice(10, 15), needle)).toEqual([])
  })

  test('a needle of five units has no pieces', () => {
    expect(wholeIn(signs(0, 5), signs(0, 5))).toEqual([])
    expect(wholeIn(signs(0, 6), signs(0, 6))).toHaveLength(1)
  })

  test.each([
    // In a short quote an edit may add 24 units, in a long one 0.3 of its length.
    [40, 24],
    [200, 60],
  ])('in a needle of %i units, parts that moved by %i are of one stretch', (length, drift) => {
    const needle = signs(0, length)
    const grown = (units: number): string => needle.slice(0, length / 2) + '-'.repeat(units) + needle.slice(length / 2)
    expect(wholeIn(FAR + grown(drift), needle)).toMatchObject([{ from: 100, to: 100 + drift }])
    expect(wholeIn(FAR + grown(drift + 1), needle)).toMatchObject([{ from: 100, to: 100 }, { from: 100 + drift + 1 }])
  })

  test.each<[what: string, length: number, kept: number, near: typeof wholeIn]>([
    // Of 44 units there are 20 pieces; n pieces are 2n + 4 units.
    ['needle, a quarter', 44, 5, wholeIn],
    ['side, a half', 44, 10, beforeIn],
  ])('of a %s of the likest stretch’s pieces is enough', (_, length, kept, near) => {
    const needle = signs(0, length)
    const part = (pieces: number): string => needle.slice(0, 2 * pieces + 4)
    expect(near(apart(part(kept), needle), needle)).toMatchObject([{ votes: 20 }, { votes: kept }])
    expect(near(apart(part(kept - 1), needle), needle)).toMatchObject([{ votes: 20 }])
  })

  test.each<[what: string, most: number, near: typeof wholeIn]>([
    ['a needle', 8, wholeIn],
    ['a side', 4, beforeIn],
  ])('of the stretches like %s at most %i are looked at', (_, most, near) => {
    const needle = signs(0, 20)
    const times = (count: number): string => apart(...Array.from({ length: count }, () => needle))
    expect(near(times(most), needle)).toHaveLength(most)
    expect(near(times(most + 1), needle)).toHaveLength(most)
  })

  test.each<[what: string, most: number, near: typeof wholeIn]>([
    ['a needle', 250, wholeIn],
    ['a side', 100, beforeIn],
  ])('of the places of pieces of %s %i count', (_, most, near) => {
    const [rare, common] = [signs(0, 6), signs(100, 6)]
    const times = (count: number): string => apart(rare, ...Array.from({ length: count }, () => common))
    expect(near(times(most - 1), rare + common).length).toBeGreaterThan(1)
    expect(near(times(most), rare + common)).toHaveLength(1)
  })

  test('pieces with up to four times as many places come in the order of the needle, others the rarer first', () => {
    const [first, second] = [signs(0, 6), signs(100, 6)]
    /** Where the stretches begin, by the one piece that they have. */
    const likest = (firstTimes: number, secondTimes: number): Set<number> => {
      const parts = [first, second].flatMap((part, i) =>
        Array.from({ length: i ? secondTimes : firstTimes }, () => part),
      )
      const text = apart(...parts)
      return new Set(wholeIn(text, first + second).map(({ from }) => (text.startsWith(first, from) ? 0 : 1)))
    }
    expect(likest(200, 100)).toEqual(new Set([0]))
    expect(likest(240, 20)).toEqual(new Set([1]))
  })
})
