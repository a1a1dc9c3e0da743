/** Candidates between a quote's context: what they must let pass and what they must not. */
import { describe, expect, test } from 'vitest'
import { betweenContext } from '../../../src/core/anchor/between-context'
import type { Candidate, FoldedQuote } from '../../../src/core/anchor/candidates'

const TEXT =
  'In spring the brook ran high. In summer the brook ran dry, and brooklime grew where it had been. Then came the rain.'

const passages = (found: readonly Candidate[]): string[] => found.map(({ end, start }) => TEXT.slice(start, end))

/** What stands between the context and still is the quote. */
const contextCandidates = (text: string, quote: FoldedQuote): Candidate[] =>
  betweenContext(text, quote).filter(({ holdsQuote }) => holdsQuote)

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
    ['are what the quote has grown to', { exact: 'the brook dry,', ...between }, ['the brook ran dry,']],
    ['are what still has a word of the quote', { exact: 'a lake fell dry,', ...between }, ['the brook ran dry,']],
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

describe('a context that adjoins', () => {
  const text = 'By noon the mill stood still for good. Later on it was sold, and the mill stood still for good.'
  const quote = { exact: 'at the old ford', prefix: 'By noon', suffix: 'the mill stood still' }
  /** Nothing between, and both sides there. */
  const adjoining = { quote: 0, before: 1, after: 1, holdsQuote: false }
  const [first, second] = [text.indexOf('the mill'), text.lastIndexOf('the mill')]
  /** A stretch that shows a side of the context where it begins at `at`; `before` is what of the quote comes before that side. */
  const showing = (at: number, before = 0): { from: number; to: number } => ({ from: at - before, to: at - before })
  const { exact, prefix } = quote

  test('is seen behind the prefix, though the stretches show the suffix elsewhere', () => {
    const found = betweenContext(text, quote, [showing(0)], [showing(second, prefix.length + exact.length)])
    const at = prefix.length
    expect(found).toContainEqual(expect.objectContaining({ ...adjoining, start: at, end: at }))
  })

  test('is seen before the suffix, though the stretches show the prefix nowhere', () => {
    const found = betweenContext(text, quote, [showing(second)], [showing(first, prefix.length + exact.length)])
    expect(found).toContainEqual(expect.objectContaining({ ...adjoining, start: first, end: first }))
  })
})

describe('where the context stands several times', () => {
  const placesIn = (text: string, exact: string): string[] =>
    betweenContext(text, { exact, prefix: '<<<', suffix: '>>>' }).map(({ end, start }) => text.slice(start, end))

  test.each([
    ['one', ['one']],
    ['one>>>two', ['one>>>two']],
  ])('of places over each other the one likest to “%s” counts', (exact, places) => {
    expect(placesIn('<<<one>>>two>>>', exact)).toEqual(places)
  })

  test('places that adjoin are two', () => {
    expect(placesIn('<<<one<<<>>>two>>>', '>>>two')).toEqual(['>>>two', 'one<<<', ''])
  })
})

describe('a place has whole words', () => {
  test.each([
    ['before it ends inside a word', 'They walked online by the river; as they did', '; as they did'],
    ['behind it begins inside a word', 'They walked on by the river brand; as they did', 'and; as they did'],
  ])('where the context %s', (_, text, suffix) => {
    const quote = { exact: 'to the river', prefix: 'They walked on', suffix }
    expect(betweenContext(text, quote).map(({ end, start }) => text.slice(start, end))).toEqual(['by the river'])
  })
})

describe('thresholds', () => {
  /** Signs that are no letters, all different, so that they make no words and are alike only where they are the same. */
  const signs = (from: number, count: number): string =>
    Array.from({ length: count }, (_, i) => String.fromCharCode(0x2200 + from + i)).join('')
  const lead = '-'.repeat(100)
  const sides = { prefix: 'It began here:', suffix: ':and here it ended.' }
  const between = (exact: string, now: string) =>
    betweenContext(`${lead}${sides.prefix}${now}${sides.suffix}`, { exact, ...sides })
  const holdsQuote = (exact: string, now: string): boolean => {
    const [place] = between(exact, now)
    const start = lead.length + sides.prefix.length
    expect(place).toMatchObject({ start, end: start + now.length })
    return place?.holdsQuote ?? false
  }

  test.each([
    [10, 216],
    [100, 360],
  ])('the sides of a quote of %i units are at most %i units apart', (length, apart) => {
    expect(between('x'.repeat(length), '-'.repeat(apart))).toHaveLength(1)
    expect(between('x'.repeat(length), '-'.repeat(apart + 1))).toHaveLength(0)
  })

  test.each([
    [20, true],
    [19, false],
  ])('a text without words holds a quote of 50 units if %i of them are left: %s', (left, expected) => {
    expect(holdsQuote(signs(0, 50), signs(0, left) + signs(100, 50 - left))).toBe(expected)
  })

  const worded = `word ${signs(0, 95)}`
  test.each([
    [12, true],
    [11, false],
  ])('a text with a word of a quote of 100 units holds it if %i units are left: %s', (left, expected) => {
    expect(holdsQuote(worded, worded.slice(0, left) + signs(100, 100 - left))).toBe(expected)
  })

  test('a text with as much of the quote, but with no word of it, does not hold it', () => {
    expect(holdsQuote(signs(0, 100), signs(0, 30) + signs(100, 70))).toBe(false)
  })

  test.each([
    [50, true],
    [49, false],
  ])('a text with a word of a quote of 100 units holds it if it is %i units long: %s', (length, expected) => {
    expect(holdsQuote(worded, worded.slice(0, 20) + signs(100, length - 20))).toBe(expected)
  })

  test.each([
    [103, true],
    [104, false],
  ])(
    'three quarters of a quote of 40 units, half at its beginning and half at its end, hold it with %i units between: %s',
    (grown, expected) => {
      const exact = signs(0, 40)
      expect(holdsQuote(exact, exact.slice(0, 15) + signs(100, grown) + exact.slice(-15))).toBe(expected)
    },
  )

  const letters = 'abcdefghijklmnopqrstuvwxyzabcde.'
  test.each([
    [6, 1],
    [7, 0],
  ])('a side of 32 units with %i of them changed is %i times seen', (units, count) => {
    const worn = '#'.repeat(units)
    const [prefix, suffix] = [letters, [...letters].reverse().join('')]
    const quote = { exact: 'as it was', prefix, suffix }
    expect(betweenContext(`${worn}${prefix.slice(units)} as it is ${suffix}`, quote)).toHaveLength(count)
    expect(betweenContext(`${prefix} as it is ${suffix.slice(0, -units)}${worn}`, quote)).toHaveLength(count)
  })

  test.each([
    [2, 1],
    [3, 0],
  ])('a side of ten units, %i of them changed, that adjoins the other is %i times seen', (units, count) => {
    const quote = { exact: 'as it was', prefix: 'abcdefghi.', suffix: '.jklmnopqr' }
    const nowhere = { from: 500, to: 500 }
    const worn = '#'.repeat(units)
    const text = (before: string, after: string): string => `${before}${after}${'-'.repeat(100)}`
    const right = text(quote.prefix, quote.suffix.slice(0, -units) + worn)
    expect(betweenContext(right, quote, [{ from: 0, to: 0 }], [nowhere])).toHaveLength(count)
    const left = text(worn + quote.prefix.slice(units), quote.suffix)
    expect(betweenContext(left, quote, [nowhere], [{ from: -9, to: -9 }])).toHaveLength(count)
  })
})
