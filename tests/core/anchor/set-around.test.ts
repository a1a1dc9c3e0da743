/** Signs and words that were set around a passage do not lose it; nor do joined words, or selectors made within a word. */
import { describe, expect, test } from 'vitest'
import { anchorAll } from '../../../src/core/anchor/anchor'
import type { Outcome, Quote } from '../../../src/core/model/page/outcome'
import { MADE_TEXTS } from '../../bench/made-texts'
import { randomFrom } from '../../bench/random'

/** How an outcome reads: the words placed, or why there are none. */
const told = (text: string, outcome: Outcome | undefined): string | undefined =>
  outcome?.status === 'anchored' ? `placed: ${text.slice(outcome.start, outcome.end)}` : outcome?.reason

const toldOf = (text: string, quote: Omit<Quote, 'id'>): string | undefined =>
  told(text, anchorAll(text, [{ id: 'q', ...quote }])[0])

/** As much of the text beside a quote as selectors store, in UTF-16 units. */
const CONTEXT = 32

type Passage = { readonly start: number; readonly end: number; readonly quote: Quote }

/** Passages of a text, of one to twelve words, each of which stands once with its context. */
const passagesOf = (text: string, seed: number): Passage[] => {
  const random = randomFrom(seed)
  const words = [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map(({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
  }))
  return words.flatMap(({ start }, nth) => {
    const last = words[nth + random.upTo(12)]
    if (nth % 13 !== 0 || last === undefined) return []
    const quote = {
      id: String(start),
      prefix: text.slice(Math.max(0, start - CONTEXT), start),
      exact: text.slice(start, last.end),
      suffix: text.slice(last.end, last.end + CONTEXT),
    }
    return [{ start, end: last.end, quote }]
  })
}

/** Other texts are made so that their passages are hard to tell apart. */
const TEXT = (MADE_TEXTS['mixed scripts']?.(randomFrom(7)).paragraphs.slice(0, 16) ?? []).join('\n')
const QUOTES = passagesOf(TEXT, 11)
const STANDING = QUOTES.filter(({ quote }) => anchorAll(TEXT, [quote])[0]?.status === 'anchored')

describe('what is set around a passage does not lose it', () => {
  test('there are passages enough to try', () => {
    expect(STANDING.length).toBeGreaterThan(30)
  })

  test.each([
    ['“', '”'],
    ['"', '"'],
    ['«\u00a0', '\u00a0»'],
    ['‘', '’'],
    ['(', ')'],
    ['[', ']'],
    ['*', '*'],
    ['**', '**'],
    ['_', '_'],
    ['__', '__'],
    ['`', '`'],
    ['—', '—'],
    [' – ', ' – '],
    ['“', ''],
    ['', '”'],
    ['(', ''],
    ['', ')'],
    ['*', ''],
    ['', '*'],
    ['“(', ')”'],
    ['the ', ' too'],
    ['so-called ', ' indeed'],
    ['certain ', ''],
    ['', ' (sic)'],
    ['[', '] (as printed)'],
  ])('be it %s before and %s behind', (before, behind) => {
    const lost = STANDING.flatMap(({ end, quote, start }) => {
      const text = TEXT.slice(0, start) + before + quote.exact + behind + TEXT.slice(end)
      const [outcome] = anchorAll(text, [quote])
      const isRight = outcome?.status === 'anchored' && outcome.start === start + before.length
      return isRight && told(text, outcome) === `placed: ${quote.exact}`
        ? []
        : [`${quote.exact}: ${told(text, outcome)}`]
    })
    expect(lost).toEqual([])
  })

  test('but words that stand elsewhere, in other context, are not taken for it', () => {
    const moved = STANDING.flatMap(({ end, quote, start }) => {
      const text = `${TEXT.slice(0, start)}nothing${TEXT.slice(end)}\nElsewhere one may read “${quote.exact}” in other words.`
      const [outcome] = anchorAll(text, [quote])
      return outcome?.status === 'anchored' && quote.exact.length < 26 && outcome.start > TEXT.length
        ? [quote.exact]
        : []
    })
    expect(moved).toEqual([])
  })
})

describe('words that lost the space between them', () => {
  test.each<[where: string, before: (text: string) => string, behind: (text: string) => string]>([
    ['before a passage', (text) => text.trimEnd(), (text) => text],
    ['behind it', (text) => text, (text) => text.trimStart()],
    ['on both sides', (text) => text.trimEnd(), (text) => text.trimStart()],
  ])('%s do not lose it', (_, before, behind) => {
    const lost = STANDING.flatMap(({ end, quote, start }) => {
      const text = before(TEXT.slice(0, start)) + quote.exact + behind(TEXT.slice(end))
      const now = told(text, anchorAll(text, [quote])[0])
      return now === `placed: ${quote.exact}` ? [] : [`${quote.exact}: ${now}`]
    })
    expect(lost).toEqual([])
  })

  test.each<[text: string, quote: Omit<Quote, 'id'>]>([
    ['By the sundial it was noon.', { exact: 'sun', prefix: 'By the ', suffix: ' it was noon' }],
    ['The sundial stood there.', { exact: 'sun', prefix: 'The ' }],
    ['They called it a midsun.', { exact: 'sun', prefix: 'a mid ' }],
  ])('are not to be seen in “%s”', (text, quote) => {
    expect(toldOf(text, quote)).not.toBe('placed: sun')
  })
})

describe('a selector that was made within a word', () => {
  const text = 'Two sundials stood by the harbour, and the harbourmaster saw neither.'

  test.each<[exact: string, prefix: string, suffix: string, outcome: string]>([
    ['dial', 'sun', 's stood', 'placed: dial'],
    ['dial', 'sun', '', 'placed: dial'],
    ['dial', '', 's', 'placed: dial'],
    ['harbourm', '', 'aster', 'placed: harbourm'],
    // These are whole words for all that they say.
    ['dial', '', '', 'absent'],
    ['dials', '', ' stood', 'absent'],
    ['sun', 'Two ', '', 'absent'],
    ['master', '', ' saw neither.', 'absent'],
  ])('“%s” between “%s” and “%s”: %s', (exact, prefix, suffix, outcome) => {
    expect(toldOf(text, { exact, ...(prefix && { prefix }), ...(suffix && { suffix }) })).toBe(outcome)
  })
})

describe('words whose whole context is gone', () => {
  test.each<[what: string, text: string, quote: Omit<Quote, 'id'>, outcome: string]>([
    ['a short word that stands once', 'The clock stood.', { exact: 'clock', suffix: ' of the mayor' }, 'changed'],
    ['one that stands twice', 'A clock, a clock.', { exact: 'clock', prefix: 'mayor and ' }, 'ambiguous'],
    ['one within another word', 'The clockwork stood.', { exact: 'clock', suffix: ' of the mayor' }, 'absent'],
    ['one that does not stand there', 'The dial stood.', { exact: 'clock', suffix: ' of the mayor' }, 'absent'],
  ])('%s', (_, text, quote, outcome) => {
    expect(toldOf(text, quote)).toBe(outcome)
  })
})
