/** Candidates by a quote's own words and by words like them, each with what it must let pass and what it must not. */
import { describe, expect, test } from 'vitest'
import {
  agreement,
  approximateCandidates,
  type Candidate,
  contextAt,
  cutsWord,
  exactCandidates,
  type FoldedQuote,
  holdsEnds,
  nearestCandidate,
  rivalAt,
  scoreOf,
} from '../../../src/core/anchor/candidates'

const TEXT =
  'In spring the brook ran high. In summer the brook ran dry, and brooklime grew where it had been. Then came the rain.'

const passages = (found: readonly Candidate[]): string[] => found.map(({ end, start }) => TEXT.slice(start, end))

describe('exact candidates', () => {
  const CASES: readonly (readonly [name: string, quote: FoldedQuote, count: number])[] = [
    ['are all places of the quote', { exact: 'the brook ran' }, 2],
    ['are whole words and parts of words', { exact: 'brook' }, 3],
    ['are parts of words too', { exact: 'lime' }, 1],
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
      how: 'exact',
      quote: 1,
    })
  })
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

describe('the share of a quote and its context that stands', () => {
  const quote: FoldedQuote = { exact: 'x'.repeat(10), prefix: 'y'.repeat(20), suffix: 'z'.repeat(20) }
  const place = { start: 0, end: 10, how: 'exact' } as const
  const CASES: readonly (readonly [
    name: string,
    parts: Pick<Candidate, 'quote' | 'before' | 'after'>,
    score: number,
  ])[] = [
    ['is all of it', { quote: 1, before: 1, after: 1 }, 1],
    ['counts the quote twice', { quote: 0, before: 1, after: 1 }, 40 / 60],
    ['counts each side by its length', { quote: 1, before: 1, after: 0 }, 40 / 60],
  ]
  for (const [name, parts, score] of CASES) {
    test(name, () => {
      expect(scoreOf({ ...place, ...parts }, quote)).toBeCloseTo(score, 10)
    })
  }
  test('counts every unit once for comparing places', () => {
    expect(agreement({ ...place, quote: 0, before: 1, after: 1 }, quote)).toBeCloseTo(40 / 50, 10)
  })
  test('tells how many units of the context stand', () => {
    expect(contextAt({ ...place, quote: 1, before: 0.5, after: 1 }, quote)).toBe(30)
  })
})

describe('the ends of a candidate', () => {
  const like = 'ran low, and brooklime grew where it had been before'
  const at = TEXT.indexOf('ran dry')
  const CASES: readonly (readonly [name: string, end: number, held: boolean])[] = [
    [
      'are held where the quote begins and ends there',
      at + 'ran dry, and brooklime grew where it had been'.length,
      true,
    ],
    ['are not held where it breaks off', at + 'ran dry, and brook'.length, false],
  ]
  for (const [name, end, held] of CASES) {
    test(name, () => {
      const exact = like.replace(' before', '')
      expect(holdsEnds(TEXT, { exact }, { start: at, end, how: 'approximate', quote: 0.9 })).toBe(held)
    })
  }
})

describe('words', () => {
  const CASES: readonly (readonly [text: string, at: number, cut: boolean])[] = [
    ['party', 1, true],
    ['a party', 2, false],
    ['no. 42', 5, true],
    ['über', 1, true],
    ['the sun', 3, false],
    // Scripts without spaces between words: Han, hiragana, katakana, Thai, Lao, Khmer, Burmese.
    ['日本語', 1, false],
    ['ひらがな', 1, false],
    ['カタカナ', 1, false],
    ['ภาษาไทย', 2, false],
    ['ກຂຄ', 1, false],
    ['កខគ', 1, false],
    ['ကခဂ', 1, false],
    ['art', 0, false],
    ['art', 3, false],
  ]
  for (const [text, at, cut] of CASES) {
    test(`are ${cut ? '' : 'not '}cut at ${at} in '${text}'`, () => {
      expect(cutsWord(text, at)).toBe(cut)
    })
  }
})

describe('thresholds', () => {
  const exact = 'abcdefghijklmnopqrstuvwxyzabcdefghijklmn'
  const changed = (units: number): string => '#'.repeat(units) + exact.slice(units)

  test.each([
    [10, 1],
    [11, 0],
  ])('a quote of 40 units with %i of them changed has %i places like it', (units, count) => {
    expect(exact).toHaveLength(40)
    expect(approximateCandidates(`-- ${changed(units)} --`, { exact })).toHaveLength(count)
  })

  test.each([
    [11, true],
    [12, true],
    [13, false],
  ])('a quote that stands %i units past where its context points is looked for there: %s', (units, found) => {
    const text = `${'-'.repeat(100 + units)}${exact}${'-'.repeat(100)}`
    expect(exactCandidates(text, { exact }, { from: 100, to: 100 })).toHaveLength(found ? 1 : 0)
  })

  test.each([
    [39, 0],
    [40, 1],
  ])('a quote of %i units, one of them changed, has %i places like it', (units, count) => {
    const text = `-- ${exact.slice(0, units - 1)}# --`
    expect(approximateCandidates(text, { exact: exact.slice(0, units) })).toHaveLength(count)
  })

  test.each<[name: string, text: string, places: readonly (readonly [number, number])[]]>([
    ['begins with its first letter, not with the space before', `-- ${exact.slice(1)} --`, [[3, 42]]],
    ['is one place, though it may end here or there', `-- ${exact.slice(0, 39)} --`, [[3, 42]]],
    [
      'is two places where one follows the other',
      exact.slice(0, 39).repeat(2),
      [
        [0, 39],
        [39, 78],
      ],
    ],
    ['is one place where one overlaps the other', exact.slice(0, 39) + exact.slice(1), [[0, 39]]],
  ])('a place like the quote %s', (_, text, places) => {
    expect(approximateCandidates(text, { exact }).map(({ end, start }) => [start, end])).toEqual(places)
  })

  test.each([
    [20, true],
    [21, false],
  ])('of a quote of 40 units with %i of them changed the nearest text is told: %s', (units, isTold) => {
    expect(nearestCandidate(`-- ${changed(units)} --`, { exact }) !== undefined).toBe(isTold)
  })

  /** A hundred units, all different. */
  const hundred = Array.from({ length: 100 }, (_, i) => String.fromCharCode(0x4e00 + i)).join('')
  test.each([
    [40, true],
    [41, false],
  ])('a stretch with %i of 100 units changed is a rival: %s', (units, isRival) => {
    const needle = { exact: hundred, text: hundred, at: 0 }
    const text = `${'-'.repeat(60)}${'#'.repeat(units)}${hundred.slice(units)}${'-'.repeat(60)}`
    expect(rivalAt(text, needle, { from: 60, to: 60 }) !== undefined).toBe(isRival)
  })

  test.each([
    ['stands where the quote is, without its context', hundred, { start: 90, end: 110, likeness: 1 }],
    [
      'has one unit where the quote was cut',
      hundred.slice(0, 40) + hundred.slice(60),
      { start: 90, end: 91, likeness: 0.8 },
    ],
  ])('a rival %s', (_, there, rival) => {
    const needle = { exact: hundred.slice(40, 60), text: hundred, at: 40 }
    expect(rivalAt(`${'-'.repeat(50)}${there}${'-'.repeat(50)}`, needle, { from: 50, to: 50 })).toEqual(rival)
  })

  /** Whether a candidate that is all of the text is held at its ends by the quote. */
  const isHeld = (text: string, quote: string, sides: Partial<Candidate> = {}): boolean =>
    holdsEnds(text, { exact: quote }, { start: 0, end: text.length, how: 'approximate', quote: 0.9, ...sides })

  test('an end is held where its units are 0.7 like the quote’s', () => {
    const most = (edit: (units: number) => string): number | undefined =>
      [...Array(17).keys()].filter((units) => isHeld(edit(units), exact)).at(-1)
    expect(most(changed)).toBe(4)
    expect(most((units) => exact.slice(0, 40 - units) + '#'.repeat(units))).toBe(4)
    expect(isHeld('###defghij', 'abcdefghij')).toBe(true)
    expect(isHeld('####efghij', 'abcdefghij')).toBe(false)
    expect(isHeld('abcdefg###', 'abcdefghij')).toBe(true)
    expect(isHeld('abcdef####', 'abcdefghij')).toBe(false)
  })

  test('an end has sixteen units', () => {
    expect(isHeld(`####${exact.slice(4, 15)}#${exact.slice(16)}`, exact)).toBe(false)
    expect(isHeld(`####${exact.slice(4, 16)}#${exact.slice(17)}`, exact)).toBe(true)
    expect(isHeld(`${exact.slice(0, 24)}#${exact.slice(25, 36)}####`, exact)).toBe(false)
    expect(isHeld(`${exact.slice(0, 23)}#${exact.slice(24, 36)}####`, exact)).toBe(true)
  })

  test('an end is without the space on which it is cut off', () => {
    const quote = 'abcdefghijklmno p zyxwvutsrqponml'
    expect(quote).toHaveLength(33)
    expect(isHeld('####efghijklmno-p zyxwvutsrqponml', quote)).toBe(true)
    expect(isHeld('abcdefghijklmno p-zyxwvutsrqp####', quote)).toBe(true)
  })

  test.each<[sides: Partial<Candidate>, isHeld: boolean]>([
    [{ before: 0.8, after: 0.8 }, true],
    [{ before: 0.79, after: 0.8 }, false],
    [{ before: 0.8, after: 0.79 }, false],
    [{ before: 0.8 }, false],
    [{ after: 0.8 }, false],
  ])('an end is held by context of which 0.8 is there: %j, %s', (sides, expected) => {
    expect(isHeld('#'.repeat(40), exact, sides)).toBe(expected)
  })

  const needle = { exact, text: exact, at: 0 }
  test.each([
    [16, true],
    [17, false],
  ])('a stretch with %i of 40 units changed is a rival: %s', (units, rivals) => {
    const text = `${'-'.repeat(60)}${changed(units)}${'-'.repeat(60)}`
    expect(rivalAt(text, needle, { from: 60, to: 60 }) !== undefined).toBe(rivals)
  })
})
