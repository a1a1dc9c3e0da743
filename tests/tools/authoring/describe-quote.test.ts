/** Selectors that are made: unique, as short as can be, within the limits of a selector, and found again by the extension's own rules. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anchorAll } from '../../../src/core/anchor/anchor'
import { MAX_CONTEXT_UNITS } from '../../../src/core/model/selector'
import { describeQuote } from '../../../tools/authoring/describe-quote'

const selectorsOf = (text: string, words: string, options = {}) =>
  describeQuote(text, words, options).map(({ selector: { type: _, ...selector } }) => selector)

const TEXT = 'the cat sat on the mat, and the dog sat on the rug'

describe('the shortest selector', () => {
  test.each([
    ['of words that stand once is the words', 'the cat', [{ exact: 'the cat' }]],
    [
      'of words that stand twice has one neighbour',
      'sat on the',
      [
        { exact: 'sat on the', prefix: 'cat ' },
        { exact: 'sat on the', suffix: ' rug' },
      ],
    ],
    ['of a part of a word is none', 'he ca', []],
    ['of nothing is none', '  ', []],
  ])('%s', (_name, words, selectors) => expect(selectorsOf(TEXT, words)).toEqual(selectors))

  test('takes the side on which less is needed', () => {
    const text = 'a long-winded beginning of one; x y. A long-winded beginning of two; x z.'
    expect(selectorsOf(text, 'x')).toEqual([
      { exact: 'x', suffix: ' y.' },
      { exact: 'x', suffix: ' z.' },
    ])
  })

  test('does not count a difference of typography as one', () => {
    const [first] = describeQuote('say “it” is — so. say "it" is - so.', 'is')
    expect(first?.selector).toEqual({ type: 'TextQuoteSelector', exact: 'is', suffix: ' — so. say' })
  })

  test('crosses a line only where nothing within it tells places apart', () => {
    const text = 'Under one. It ends. Under two. It ends.'
    const lines = [0, 11, 20, 31]
    expect(selectorsOf(text, 'It ends', { lines })).toEqual([
      { exact: 'It ends', prefix: 'one. ' },
      { exact: 'It ends', prefix: 'two. ' },
    ])
    expect(selectorsOf('It ends now. It ends late.', 'It ends', { lines: [0, 13] })).toEqual([
      { exact: 'It ends', suffix: ' now.' },
      { exact: 'It ends', suffix: ' late.' },
    ])
  })
})

test('marks places that nothing within a selector tells apart', () => {
  const filler = 'some words that say nothing at all and go on for long, '
  const text = `${filler}the same thing, ${filler}${filler}the same thing, ${filler}`
  expect(describeQuote(text, 'the same thing').map(({ unique }) => unique)).toEqual([false, false])
})

test('with all its context it takes whole words, as far as a selector goes', () => {
  const [described] = describeQuote(TEXT, 'mat', { full: true })
  expect(described?.selector).toMatchObject({ prefix: 'the cat sat on the ', suffix: ', and the dog sat on the rug' })
})

test('leaves blanked markers and unseen characters out of what is to be pasted', () => {
  const text = 'as they said,\u200b\u200b\u200b and so\u00adon it\n  went'
  expect(selectorsOf(text, 'said, and soon it went')).toEqual([{ exact: 'said, and soon it went' }])
})

const word = fc.constantFrom('alpha', 'beta', 'gamma', 'Delta,', 'ε', '“zeta”', 'eta—theta', 'iota.')

test('whatever is described is anchored there, and no side is longer than a selector allows', () => {
  const texts = fc.array(word, { minLength: 3, maxLength: 40 })
  fc.assert(
    fc.property(texts, fc.nat(), fc.integer({ min: 1, max: 4 }), fc.boolean(), (words, from, count, full) => {
      const start = from % words.length
      const text = words.join(' ')
      for (const described of describeQuote(text, words.slice(start, start + count).join(' '), { full })) {
        const { exact, prefix = '', suffix = '' } = described.selector
        expect(Math.max(prefix.length, suffix.length)).toBeLessThanOrEqual(MAX_CONTEXT_UNITS)
        if (!described.unique) continue
        // A short passage among its like may be refused as ambiguous, but never placed elsewhere.
        const [outcome] = anchorAll(text, [{ id: '', exact, ...(prefix && { prefix }), ...(suffix && { suffix }) }])
        if (outcome?.status === 'anchored')
          expect(outcome).toMatchObject({ start: described.start, end: described.end })
      }
    }),
  )
})
