/** Everything that may be a quote's place: its words, what stands between its context, like text where the words are gone. */
import { describe, expect, test } from 'vitest'
import { anchorAll } from '../../../src/core/anchor/anchor'
import type { Found } from '../../../src/core/anchor/decide'
import type { Near, Neighbourhood } from '../../../src/core/anchor/find-near'
import { bareCandidates, findPlaces, isWholePlace } from '../../../src/core/anchor/find-places'
import { fold } from '../../../src/core/anchor/fold'
import { needleOf, withContext } from '../../../src/core/anchor/needle'
import type { Quote } from '../../../src/core/model/page/outcome'

const BEFORE = 'Many years went by in the town. '
const PASSAGE = 'the older of the two clocks had stopped for good in the winter of the flood'
const EDITED = 'the elder of the two clocks had stopped for good in the winter of that flood'
const AFTER = ' and the council asked nobody to mend it at all.'
const quote = { id: 'q', exact: PASSAGE, prefix: BEFORE.slice(-32), suffix: AFTER.slice(0, 32) }
const other = ' Something else is told here, of ships and of grain and of the price of salt.'

const outcomeIn = (text: string) => anchorAll(text, [quote])[0]

describe('an edited passage with one side of its context', () => {
  test.each([
    ['before it', `${BEFORE}${EDITED}.${other}`],
    ['behind it', `${other} ${EDITED}${AFTER}`],
  ])('%s is placed by its likeness', (_, text) => {
    const outcome = outcomeIn(text)
    expect(outcome).toMatchObject({ status: 'anchored', how: 'approximate' })
    expect(outcome?.status === 'anchored' && text.slice(outcome.start, outcome.end)).toBe(EDITED)
  })

  test('is not placed where another passage is nearly as like it', () => {
    const twin = EDITED.replace('winter', 'summer')
    const near = `${BEFORE}${EDITED}${AFTER.replace('nobody', 'somebody')}${other} ${BEFORE}${twin}${AFTER}`
    expect(outcomeIn(near)).toMatchObject({ status: 'orphan', reason: 'ambiguous' })
  })
})

/** A stretch of text where the quote's context would begin at `from`. */
const stretch = (from: number): Near => ({ from, to: from, votes: 1 })

const placesIn = (text: string, near: Partial<Neighbourhood>, sought: Quote = quote): Found =>
  findPlaces(fold(text), withContext(needleOf(sought)), { whole: [], before: [], after: [], ...near })

/** The candidates in short: how they were found, and their words. */
const candidatesIn = (text: string, near: Partial<Neighbourhood>, sought?: Quote): string[] =>
  placesIn(text, near, sought).candidates.map(({ end, how, start }) => `${how}: ${text.slice(start, end)}`)

const PREFIX = quote.prefix.length

describe('a place is whole', () => {
  const isWhole = (text: string, at: number, exact: string, prefix = '', suffix = ''): boolean =>
    isWholePlace(fold(text), needleOf({ id: 'q', exact, prefix, suffix }), at)

  test.each<[text: string, at: number, exact: string, isWhole: boolean]>([
    ['the art of it', 4, 'art', true],
    ['the party', 5, 'art', false],
    ['the arty', 4, 'art', false],
    ['the part', 5, 'art', false],
  ])('in “%s” at %i, for “%s”: %s', (text, at, exact, expected) => {
    expect(isWhole(text, at, exact)).toBe(expected)
  })

  test.each<[text: string, isWhole: boolean]>([
    ['the party', true],
    ['the harty', false],
    ['the parts', false],
    ['the art', true],
  ])('within “%s”, for the letters that the selector takes from “party”: %s', (text, expected) => {
    expect(isWhole(text, text.indexOf('art'), 'art', 'the p', 'y went on')).toBe(expected)
  })

  test.each<[text: string, exact: string, prefix: string, suffix: string, isWhole: boolean]>([
    ['the party', 'art', 'p', '', true],
    ['the party', 'art', '', 'y', true],
    ['the party', 'art', 'the ', '', false],
    ['the party', 'art', '', ' of it', false],
    // The selector ends within the three letters that are one here.
    ['a scoﬃng man', 'cof', 's', '', false],
    ['a scoffing man', 'cof', 's', '', true],
    ['a scoﬃng man', 'fing', '', 's', false],
    ['a scoffings man', 'fing', '', 's', true],
  ])(
    'in “%s”, for “%s” between “%s” and “%s”, free where a selector made within a word has no context: %s',
    (text, exact, prefix, suffix, expected) => {
      expect(isWhole(text, fold(text).text.indexOf(exact), exact, prefix, suffix)).toBe(expected)
    },
  )

  test.each<[text: string, exact: string, prefix: string, suffix: string, isWhole: boolean]>([
    ['in the bluecoat', 'coat', 'the blue ', '', true],
    ['in the redcoat', 'coat', 'the red ', '', false],
    ['in a bluecoat', 'coat', 'the blue ', '', false],
    ['the coatof a red', 'coat', '', ' of a red', true],
    ['the coatof blue', 'coat', '', ' of blue', false],
    ['the coatof the red', 'coat', '', ' of a red', false],
    // The border is within letters that are one character.
    ['in the old oﬃce', 'fice', 'in the old of ', '', false],
    ['in the old office', 'fice', 'in the old of ', '', true],
    ['an oﬃce of ours', 'of', '', ' fice of ours', false],
    ['an office of ours', 'of', '', ' fice of ours', true],
  ])(
    'in “%s”, for “%s” between “%s” and “%s”, joined to eight units of context that stand there: %s',
    (text, exact, prefix, suffix, expected) => {
      expect(isWhole(text, fold(text).text.indexOf(exact), exact, prefix, suffix)).toBe(expected)
    },
  )

  test('where it holds the whole of a character', () => {
    expect(isWhole('so… it went', 0, 'so.')).toBe(false)
    expect(isWhole('so… it went', 0, 'so...')).toBe(true)
  })
})

describe('the places of a quote that has lost its context', () => {
  const bareIn = (text: string, exact: string): [how: string, start: number, end: number, quote: number][] =>
    bareCandidates(fold(text), withContext(needleOf({ id: 'q', exact, prefix: 'so ', suffix: ' it' }))).map(
      ({ end, how, quote: like, start }) => [how, start, end, like],
    )

  test.each<[text: string, starts: number[]]>([
    ['nothing of it', []],
    ['art is long', [0]],
    ['the art is old', [4]],
    ['the art of art', [4, 11]],
    ['art of art of art', [0, 7]],
    ['the party of art', [13]],
    ['the arty party', []],
  ])('in “%s” are those of whole words, two at most: %j', (text, starts) => {
    expect(bareIn(text, 'art')).toEqual(starts.map((start) => ['exact', start, start + 3, 1]))
  })
})

describe('the places of a quote', () => {
  const standing = `${BEFORE}${PASSAGE}${AFTER}`

  test('that stands is that one, though it also stands between its context and is like itself', () => {
    const { bereft, candidates, rivals } = placesIn(standing, { whole: [stretch(0)] })
    expect(candidates).toMatchObject([{ how: 'exact', start: BEFORE.length, before: 1, after: 1 }])
    expect([bereft, rivals]).toEqual([0, []])
  })

  test('are none inside another word', () => {
    expect(candidatesIn('The party', { whole: [stretch(0)] }, { id: 'q', exact: 'art' })).toEqual([])
    expect(candidatesIn('The art', { whole: [stretch(0)] }, { id: 'q', exact: 'art' })).toEqual(['exact: art'])
  })

  test('are one where two stretches show the same edited passage', () => {
    const text = `${BEFORE}${EDITED}, as was said.`
    expect(candidatesIn(text, { whole: [stretch(0), stretch(5)] })).toEqual([`approximate: ${EDITED}`])
  })

  test.each<[name: string, near: Partial<Neighbourhood>]>([
    ['one stretch shows all of it', { whole: [stretch(0)] }],
    ['one stretch shows each side of the context', { before: [stretch(0)], after: [stretch(0)] }],
    ['one shows all of it, others more', { whole: [stretch(0)], before: [stretch(300)], after: [stretch(300)] }],
  ])('between its context are seen where %s', (_, near) => {
    const now = 'the older of two clocks was stopped for good when the winter brought a flood'
    const text = `${BEFORE}${now}${AFTER}${other.repeat(5)}`
    expect(candidatesIn(text, near)).toEqual([`context: ${now}`])
  })

  test('that are like it are found beside one where it stands', () => {
    const text = `${standing}${other}${BEFORE}${EDITED}${AFTER}`
    const again = text.lastIndexOf(BEFORE.trim())
    const near = { whole: [stretch(0), stretch(again)] }
    expect(candidatesIn(text, near)).toEqual([`exact: ${PASSAGE}`, `context: ${EDITED}`])
  })

  test('of a short quote that is gone are the nearest text, which tells the reader where it may have been', () => {
    const short = { id: 'q', exact: 'the older clock' }
    expect(candidatesIn('They saw the elder clock.', { whole: [stretch(9)] }, short)).toEqual([
      'approximate: the elder clock',
    ])
    expect(candidatesIn('They saw the older clock.', { whole: [stretch(9)] }, short)).toEqual([
      'exact: the older clock',
    ])
    expect(candidatesIn('They saw nothing at all.', { whole: [stretch(9)] }, short)).toEqual([])
  })
})

describe('how much of the context stands where the quote is gone', () => {
  const whole = `${BEFORE}${AFTER.trim()}`
  const worn = `${BEFORE}${AFTER.trim().replace('council', 'counsel')}`

  test.each<[name: string, first: string, second: string]>([
    ['first', whole, worn],
    ['last', worn, whole],
  ])('is counted at the best such place, be it the %s', (_, first, second) => {
    const text = `${first}${other.repeat(5)} ${second}`
    const near = [stretch(0), stretch(text.indexOf(BEFORE, 1))]
    const { bereft, candidates } = placesIn(text, { before: near, after: near })
    expect(candidates).toEqual([])
    expect(bereft).toBe(BEFORE.trim().length + AFTER.slice(0, 32).trim().length)
  })
})

describe('a rival is a stretch like quote and context', () => {
  const count = (text: string, ...stretches: Near[]): number => placesIn(text, { whole: stretches }).rivals.length

  test('where the quote does not stand', () => {
    const text = `${BEFORE}${EDITED}, and so on.`
    expect(placesIn(text, { whole: [stretch(0)] }).rivals).toMatchObject([{ start: BEFORE.length }])
  })

  test('and none where the stretch is unlike them', () => {
    expect(placesIn(other.trim(), { whole: [stretch(0)] }).rivals).toEqual([])
  })

  test('behind the place of the quote, from where that ends', () => {
    const text = `${BEFORE}${PASSAGE} ${EDITED}${AFTER}`
    const end = BEFORE.length + PASSAGE.length
    expect(count(text, stretch(0), stretch(end - PREFIX))).toBe(1)
    expect(candidatesIn(text, { whole: [stretch(0), stretch(end - PREFIX)] })).toEqual([
      `exact: ${PASSAGE}`,
      `approximate: ${EDITED}`,
    ])
    expect(count(text, stretch(0), stretch(end - PREFIX - 1))).toBe(0)
  })

  test('before the place of the quote, up to where that begins', () => {
    const text = `${BEFORE}${EDITED} ${PASSAGE}${AFTER}`
    const start = text.indexOf(PASSAGE)
    const last = start - PASSAGE.length - PREFIX
    expect(count(text, stretch(start - PREFIX), stretch(last))).toBe(1)
    expect(count(text, stretch(start - PREFIX), stretch(last + 1))).toBe(0)
  })
})
