/** The three ways of finding candidates, each with what it must let pass and what it must not. */
import { describe, expect, test } from 'vitest'
import {
  approximateCandidates,
  type Candidate,
  contextCandidates,
  exactCandidates,
  type FoldedQuote,
  meanOfSides,
  nearestCandidate,
  strongerSide,
} from '../../../src/core/anchor/candidates'

const TEXT =
  'In spring the brook ran high. In summer the brook ran dry, and brooklime grew where it had been. Then came the rain.'

const passages = (found: readonly Candidate[]): string[] => found.map(({ end, start }) => TEXT.slice(start, end))

describe('exact candidates', () => {
  const CASES: readonly (readonly [name: string, quote: FoldedQuote, count: number])[] = [
    ['are all places of the quote', { exact: 'the brook ran' }, 2],
    ['are whole words where there are any', { exact: 'brook' }, 2],
    ['are parts of words where there is nothing else', { exact: 'lime' }, 1],
    ['are none for another case', { exact: 'The brook' }, 0],
  ]
  for (const [name, quote, count] of CASES) {
    test(name, () => {
      expect(passages(exactCandidates(TEXT, quote))).toEqual(Array.from({ length: count }, () => quote.exact))
    })
  }

  test('may overlap', () => {
    expect(exactCandidates('ha ha ha', { exact: 'ha ha' }).map(({ start }) => start)).toEqual([0, 3])
  })

  test('know their context where there is one', () => {
    const [first, second] = exactCandidates(TEXT, { exact: 'the brook ran', prefix: 'In spring', suffix: 'high. In' })
    expect(first).toMatchObject({ quote: 1, before: 1, after: 1 })
    expect(second?.before).toBeLessThan(0.8)
    expect(exactCandidates(TEXT, { exact: 'dry' })[0]).toEqual({
      start: TEXT.indexOf('dry'),
      end: TEXT.indexOf('dry') + 3,
      quote: 1,
    })
  })
})

describe('context candidates', () => {
  const between = { prefix: 'In summer', suffix: 'and brooklime grew' }
  const CASES: readonly (readonly [name: string, quote: FoldedQuote, found: string[]])[] = [
    ['are what stands between the sides', { exact: 'the brook fell dry,', ...between }, ['the brook ran dry,']],
    ['are none for quite another text', { exact: 'all mills stood still', ...between }, []],
    [
      'are none where too little is left between',
      { exact: 'the brook ran dry, as it did each year in those days,', ...between },
      [],
    ],
    ['are none where too much is between', { exact: 'brook dry,', ...between }, []],
    ['are none without a prefix', { exact: 'the brook fell dry,', suffix: between.suffix }, []],
    ['are none without a suffix', { exact: 'the brook fell dry,', prefix: between.prefix }, []],
    [
      'are none where the sides stand in another order',
      { exact: 'the brook fell dry,', prefix: between.suffix, suffix: between.prefix },
      [],
    ],
  ]
  for (const [name, quote, found] of CASES) {
    test(name, () => {
      expect(passages(contextCandidates(TEXT, quote))).toEqual(found)
    })
  }
})

describe('approximate candidates', () => {
  const CASES: readonly (readonly [name: string, exact: string, found: string[]])[] = [
    [
      'are places much like the quote',
      'ran dry, and brookweed grew where it has been',
      ['ran dry, and brooklime grew where it had been'],
    ],
    ['are none for a short quote', 'brookline grew', []],
    ['are none for a quote a little too short', 'and brookline grew where it had been', []],
    ['are none for a quote of other words', 'ran low, and brookweed died there as it has always done', []],
  ]
  for (const [name, exact, found] of CASES) {
    test(name, () => {
      expect(passages(approximateCandidates(TEXT, { exact }))).toEqual(found)
    })
  }
})

describe('the nearest candidate', () => {
  test('is the likest text', () => {
    const nearest = nearestCandidate(TEXT, { exact: 'brookweed grew here' })
    expect(nearest && TEXT.slice(nearest.start, nearest.end)).toMatch(/^brooklime grew/u)
  })

  test('is none where less than half survives', () => {
    expect(nearestCandidate(TEXT, { exact: 'ZZZ QQQ' })).toBeUndefined()
  })
})

describe('the sides of a candidate', () => {
  const place = { start: 0, end: 1, quote: 1 }
  const CASES: readonly (readonly [
    sides: Pick<Candidate, 'before' | 'after'>,
    stronger: number | undefined,
    mean: number | undefined,
  ])[] = [
    [{}, undefined, undefined],
    [{ before: 0.4 }, 0.4, 0.4],
    [{ after: 0.6 }, 0.6, 0.6],
    [{ before: 0.4, after: 1 }, 1, 0.7],
    [{ before: 1, after: 0 }, 1, 0.5],
  ]
  for (const [sides, stronger, mean] of CASES) {
    test(`${JSON.stringify(sides)} have the stronger one at ${stronger} and their mean at ${mean}`, () => {
      expect(strongerSide({ ...place, ...sides })).toBe(stronger)
      expect(meanOfSides({ ...place, ...sides })).toBe(mean)
    })
  }
})
