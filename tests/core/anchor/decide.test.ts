/** Right place or no place: each rule of the decision, with a case on either side of its threshold. */
import { describe, expect, test } from 'vitest'
import { type Candidate, candidateAt, exactCandidates, type FoldedQuote } from '../../../src/core/anchor/candidates'
import { type Decision, decide, type Found } from '../../../src/core/anchor/decide'
import type { Bounds } from '../../../src/core/anchor/order'

const EXACT = 'the older clock stopped for eleven years and nobody mended it'
/** Quote and context have 61 + 32 + 32 = 125 units. */
const QUOTE: FoldedQuote = { exact: EXACT, prefix: 'p'.repeat(32), suffix: 's'.repeat(32) }
/** The quote's own words stand at 1000; everywhere else there is nothing like it. */
const TEXT = `${'x'.repeat(1000)}${EXACT}${'x'.repeat(4000)}`

const at = (start: number, part: Partial<Candidate>): Candidate => ({
  start,
  end: start + EXACT.length,
  how: part.quote === 1 ? 'exact' : 'context',
  quote: 1,
  before: 1,
  after: 1,
  ...part,
})

const outcome = (
  candidates: readonly Candidate[],
  { bounds, quote = QUOTE, ...found }: Partial<Found> & { bounds?: Bounds; quote?: FoldedQuote } = {},
): string => {
  const { best, reason } = decide(TEXT, quote, { candidates, rivals: [], bereft: 0, ...found }, bounds)
  return reason ?? `placed at ${best?.start}`
}

/** A short quote is no witness by itself. */
const SHORT: FoldedQuote = { ...QUOTE, exact: 'a quote of 25 units in all'.slice(0, 25) }
const short = (start: number, part: Partial<Candidate>): Candidate => ({ ...at(start, part), end: start + 25 })
const long = (start: number, part: Partial<Candidate>): Candidate => ({ ...at(start, part), end: start + 26 })

describe('of quote and two sides, two are there', () => {
  test.each<[name: string, candidate: Candidate, expected: string]>([
    ['all three', at(1000, {}), 'placed at 1000'],
    ['the quote and one side', short(1000, { before: 0 }), 'placed at 1000'],
    ['both sides', at(1000, { quote: 0.5 }), 'placed at 1000'],
    ['a quote of 25 units alone', short(1000, { before: 0.5, after: 0.5 }), 'changed'],
    ['a quote of 26 units alone, word for word', long(1000, { before: 0.5, after: 0.5 }), 'placed at 1000'],
    ['a long quote alone, nearly word for word', at(1000, { quote: 0.99, before: 0.5, after: 0.5 }), 'changed'],
    ['one side alone', at(1000, { quote: 0.84, after: 0.89 }), 'changed'],
    ['a side and a quote that is 0.85 like it', at(1000, { quote: 0.85, after: 0 }), 'placed at 1000'],
    ['a side and a quote that is 0.84 like it', at(1000, { quote: 0.84, after: 0 }), 'changed'],
    ['a side that is 0.9 like it, and a quote', short(1000, { before: 0.9, after: 0 }), 'placed at 1000'],
    ['a side that is 0.89 like it, and a quote', short(1000, { before: 0.89, after: 0 }), 'changed'],
  ])('%s: %s', (_, candidate, expected) => {
    const quote = candidate.end - candidate.start === EXACT.length ? QUOTE : SHORT
    expect(outcome([candidate], { quote })).toBe(expected)
  })

  test('nothing like it is there', () => {
    expect(outcome([])).toBe('absent')
  })

  test('words that were quoted without context are whole by themselves', () => {
    const quote: FoldedQuote = { exact: 'a clock' }
    expect(outcome([{ start: 1000, end: 1007, how: 'exact', quote: 1 }], { quote })).toBe('placed at 1000')
    expect(outcome([{ start: 1000, end: 1007, how: 'context', quote: 0.99 }], { quote })).toBe('changed')
  })
})

describe('no other place is nearly as good', () => {
  /** A tenth of quote and context is missing. */
  const best = at(1000, { quote: 1, before: 1, after: 1 - 12.5 / 32 })
  const elsewhere = (likeness: number, start = 3000) => ({ start, end: start + EXACT.length, likeness })

  test.each<[missing: number, expected: string]>([
    // What is missing at the best place is 0.71 and 0.69 of what is missing at the rival.
    [0.1 / 0.71, 'ambiguous'],
    [0.1 / 0.69, 'placed at 1000'],
  ])('a rival that misses %f', (missing, expected) => {
    expect(outcome([best], { rivals: [elsewhere(1 - missing)] })).toBe(expected)
  })

  test('another candidate is a rival as well', () => {
    expect(outcome([best, at(3000, { after: 0.6 })])).toBe('ambiguous')
    expect(outcome([best, at(3000, { after: 0 })])).toBe('placed at 1000')
  })

  test('what overlaps the place is no rival of it', () => {
    expect(outcome([best], { rivals: [elsewhere(0.99, 1000 + EXACT.length - 1)] })).toBe('placed at 1000')
    expect(outcome([best], { rivals: [elsewhere(0.99, 1000 + EXACT.length)] })).toBe('ambiguous')
    expect(outcome([best], { rivals: [elsewhere(0.99, 1000 - EXACT.length + 1)] })).toBe('placed at 1000')
    expect(outcome([best], { rivals: [elsewhere(0.99, 1000 - EXACT.length)] })).toBe('ambiguous')
  })

  test('two whole places are not told apart; a whole one and a changed one are', () => {
    expect(outcome([at(1000, {}), at(3000, {})])).toBe('ambiguous')
    expect(outcome([at(1000, {})], { rivals: [elsewhere(0.99)] })).toBe('placed at 1000')
  })
})

describe('a place of the context that has lost the quote', () => {
  test.each<[bereft: number, expected: string]>([
    [44, 'changed'],
    [43, 'placed at 1000'],
    [0, 'placed at 1000'],
  ])('with %i units of the context, where the best place has 44', (bereft, expected) => {
    expect(outcome([at(1000, { after: 12 / 32 })], { bereft })).toBe(expected)
  })

  test('takes nothing from a whole place, and everything from a place that lacks one unit', () => {
    expect(outcome([at(1000, {})], { bereft: 64 })).toBe('placed at 1000')
    expect(outcome([at(1000, { after: 31 / 32 })], { bereft: 63 })).toBe('changed')
  })
})

describe('the order of the neighbours', () => {
  const inOrder: Bounds = { least: 500, most: 1500 }

  test('tells two whole places apart', () => {
    expect(outcome([at(3000, {}), at(1000, {})], { bounds: inOrder })).toBe('placed at 1000')
  })

  test.each<[name: string, start: number, expected: string]>([
    ['at the lower bound', 500, 'placed at 500'],
    ['below it', 499, 'changed'],
    ['at the upper bound', 1500, 'placed at 1500'],
    ['above it', 1501, 'changed'],
  ])('a changed quote %s', (_, start, expected) => {
    expect(outcome([at(start, { quote: 0.9 })], { bounds: inOrder })).toBe(expected)
  })

  test('a whole place is right wherever it stands', () => {
    expect(outcome([at(3000, {})], { bounds: inOrder })).toBe('placed at 3000')
  })

  test.each<[missing: number, expected: string]>([
    [26, 'placed at 3000'],
    [27, 'changed'],
  ])('words as quoted, out of order, may lack %i units of their context', (missing, expected) => {
    expect(outcome([at(3000, { after: 1 - missing / 32 })], { bounds: inOrder })).toBe(expected)
  })

  test.each<[missing: number, expected: string]>([
    [26, 'placed at 3000'],
    [26.5, 'changed'],
  ])('words as quoted that have 128 units with their context may lack %f of them', (missing, expected) => {
    const quote = { ...QUOTE, exact: EXACT.padEnd(64, '.') }
    expect(outcome([at(3000, { after: 1 - missing / 32 })], { bounds: inOrder, quote })).toBe(expected)
  })

  test('a whole place out of order is not doubted for one that is only like it', () => {
    const likely = { start: 1000, end: 1000 + EXACT.length, likeness: 0.9 }
    expect(outcome([at(3000, {})], { bounds: inOrder, rivals: [likely] })).toBe('placed at 3000')
  })

  test.each<[missing: number, expected: string]>([
    // At the place out of order 12.5 of 125 units are missing, and a tenth is added: 0.2 in all, 0.7 of 0.286.
    [0.28, 'ambiguous'],
    [0.29, 'placed at 3000'],
  ])('a changed place out of order is doubted for one in order that misses %f', (missing, expected) => {
    const rival = { start: 1000, end: 1000 + EXACT.length, likeness: 1 - missing }
    const best = at(3000, { after: 1 - 12.5 / 32 })
    expect(outcome([best], { bounds: inOrder, rivals: [rival] })).toBe(expected)
  })

  test.each<[missing: number, expected: string]>([
    // At the place in order 12.5 of 125 units are missing. At the rival a tenth is added to what is missing: 0.7 of 0.143 is 0.1.
    [0.04, 'ambiguous'],
    [0.05, 'placed at 1000'],
  ])('a changed place in order is doubted for one out of order that misses %f', (missing, expected) => {
    const rival = { start: 3000, end: 3000 + EXACT.length, likeness: 1 - missing }
    const best = at(1000, { after: 1 - 12.5 / 32 })
    expect(outcome([best], { bounds: inOrder, rivals: [rival] })).toBe(expected)
  })

  test('a place out of order counts as if a tenth more of it were missing', () => {
    // Half of the score: quote counts twice, so that a side is 32 of 186 units.
    const worse = (missing: number): Candidate => at(1000, { after: 1 - (missing * 186) / 32 })
    const outside = at(3000, { quote: 1, before: 1, after: 31 / 32 })
    const chosen = (missing: number): number | undefined =>
      decide(TEXT, QUOTE, { candidates: [outside, worse(missing)], rivals: [], bereft: 0 }, inOrder).best?.start
    expect(chosen(0.1)).toBe(1000)
    expect(chosen(0.11)).toBe(3000)
  })
})

describe('a place that is only like the quote', () => {
  const like = (part: Partial<Candidate>): Candidate => at(1000, { how: 'approximate', quote: 0.9, ...part })

  test('begins and ends as the quote does, or at its context', () => {
    expect(outcome([like({})])).toBe('placed at 1000')
    // Its words begin somewhere else, and the context before it is not there.
    expect(outcome([like({ start: 980, end: 1000 + EXACT.length, before: 0.5 })])).toBe('changed')
    expect(outcome([like({ start: 980, end: 1000 + EXACT.length, before: 0.95 })])).toBe('placed at 980')
    expect(outcome([like({ end: 1000 + EXACT.length + 20, after: 0.5 })])).toBe('changed')
    expect(outcome([like({ end: 1000 + EXACT.length + 20, after: 0.95 })])).toBe('placed at 1000')
  })
})

describe('a quote that stands apart from its context', () => {
  const PREFIX = 'the clocks'
  const SUFFIX = 'by the sea'
  const YEAR = 'stopped for a year'
  const DAY = 'stopped for a day'

  const decisionIn = (text: string, quote: FoldedQuote, more: readonly Candidate[] = []): Decision =>
    decide(text, quote, { candidates: [...exactCandidates(text, quote), ...more], rivals: [], bereft: 0 })

  const outcomeIn = (text: string, quote: FoldedQuote, more?: readonly Candidate[]): string => {
    const { best, reason } = decisionIn(text, quote, more)
    return reason ?? `placed at ${best?.start}`
  }

  test.each<[text: string, quote: FoldedQuote, expected: string]>([
    // 8 units between them take two of the ten units of a side, 9 take a quarter of a unit more.
    ['the clocks - once stopped for a year', { exact: YEAR, prefix: PREFIX }, 'placed at 18'],
    ['the clocks - twice stopped for a year', { exact: YEAR, prefix: PREFIX }, 'changed'],
    ['stopped for a year - once by the sea', { exact: YEAR, suffix: SUFFIX }, 'placed at 0'],
    ['stopped for a year - twice by the sea', { exact: YEAR, suffix: SUFFIX }, 'changed'],
  ])('is placed by all the context that it has: in “%s”, with %o', (text, quote, expected) => {
    expect(outcomeIn(text, quote)).toBe(expected)
  })

  test.each<[text: string, expected: string]>([
    ['the clocks - once stopped for a year - once by the sea', 'placed at 18'],
    ['the clocks - once stopped for a year and a day, no more', 'changed'],
    ['All of them, once stopped for a year - once by the sea', 'changed'],
  ])('has both sides if it was quoted with both: in “%s”', (text, expected) => {
    expect(outcomeIn(text, { exact: YEAR, prefix: PREFIX, suffix: SUFFIX })).toBe(expected)
  })

  test.each<[exact: string, units: number, expected: string]>([
    [YEAR, 26, 'placed at 18'],
    [DAY, 25, 'changed'],
  ])('has 26 units with what stands of its context: “%s” has %i', (exact, units, expected) => {
    expect(exact.length + 0.8 * PREFIX.length).toBe(units)
    expect(outcomeIn(`the clocks - once ${exact}`, { exact, prefix: PREFIX })).toBe(expected)
  })

  test('is not doubted for words that are only like it, as far from the same context', () => {
    const standing = 'the clocks - once stopped for a year - once by the sea'
    const text = `${standing}, and ${standing.replace('stopped', 'stepped')}`
    const quote = { exact: YEAR, prefix: PREFIX, suffix: SUFFIX }
    const start = text.indexOf('stepped')
    const like = candidateAt(text, quote, 'approximate', start, start + YEAR.length, 17 / 18)
    expect(outcomeIn(text, quote, [like])).toBe('placed at 18')
    expect(outcomeIn(text, quote, [{ ...like, before: 0.8, after: 0.8 }])).toBe('changed')
  })

  test('is not asked for where quote and context adjoin', () => {
    const quote = { exact: YEAR, prefix: PREFIX, suffix: SUFFIX }
    expect(decisionIn('the clocks stopped for a year by the sea', quote).best?.score).toBe(1)
  })

  test('is reported by what adjoins it if it is not placed', () => {
    const text = 'the clocks, which are old, stopped for a year'
    const quote = { exact: YEAR, prefix: PREFIX }
    const [candidate] = exactCandidates(text, quote)
    expect(candidate?.before).toBe(0)
    expect(decisionIn(text, quote)).toMatchObject({ best: candidate, reason: 'changed' })
  })
})
