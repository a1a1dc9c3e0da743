/** Selectors quote little: limits of the quote and of its context. */
import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { MAX_CONTEXT_UNITS, MAX_QUOTE_WORDS, TextQuoteSelector } from '../../../../src/core/model/edition/selector'

const type = 'TextQuoteSelector'
const words = (count: number): string => Array.from({ length: count }, () => 'word').join(' ')

describe('a selector', () => {
  const GOOD: readonly (readonly [name: string, selector: unknown])[] = [
    ['has a quote', { type, exact: 'a quote' }],
    ['may have context', { type, exact: 'a quote', prefix: 'before ', suffix: ' after' }],
    ['may have as many words as the limit', { type, exact: words(MAX_QUOTE_WORDS) }],
    ['may have line breaks between words', { type, exact: `\n ${words(MAX_QUOTE_WORDS).replaceAll(' ', '\n\n')} ` }],
    [
      'may have as much context as the limit',
      { type, exact: 'x', prefix: 'p'.repeat(MAX_CONTEXT_UNITS), suffix: 's'.repeat(MAX_CONTEXT_UNITS) },
    ],
  ]
  for (const [name, selector] of GOOD) {
    test(name, () => {
      expect(v.parse(TextQuoteSelector, selector)).toEqual(selector)
    })
  }

  const BAD: readonly (readonly [name: string, selector: unknown, problem: RegExp])[] = [
    ['needs its type', { exact: 'x' }, /type/u],
    ['has one type only', { type: 'TextPositionSelector', exact: 'x' }, /TextQuoteSelector/u],
    ['needs a quote', { type }, /exact/u],
    ['needs words in its quote', { type, exact: '' }, /length/u],
    ['has no more words than the limit', { type, exact: words(MAX_QUOTE_WORDS + 1) }, /longer than 30 words/u],
    [
      'has no more prefix than the limit',
      { type, exact: 'x', prefix: 'p'.repeat(MAX_CONTEXT_UNITS + 1) },
      /longer than 32 characters/u,
    ],
    [
      'has no more suffix than the limit',
      { type, exact: 'x', suffix: 's'.repeat(MAX_CONTEXT_UNITS + 1) },
      /longer than 32 characters/u,
    ],
    ['has no empty context', { type, exact: 'x', prefix: '' }, /length/u],
    ['has no other fields', { type, exact: 'x', start: 1 }, /start/u],
    ['has text only', { type, exact: 1 }, /string/u],
  ]
  for (const [name, selector, problem] of BAD) {
    test(name, () => {
      const { issues, success } = v.safeParse(TextQuoteSelector, selector)
      expect(success).toBe(false)
      expect(issues?.map(({ message }) => message).join()).toMatch(problem)
    })
  }

  test('has limits that design and data rely on', () => {
    expect([MAX_QUOTE_WORDS, MAX_CONTEXT_UNITS]).toEqual([30, 32])
  })
})
