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
    expect(found).toContainEqual(expect.objectContaining(adjoining))
  })

  test('is seen before the suffix, though the stretches show the prefix nowhere', () => {
    const found = betweenContext(text, quote, [showing(second)], [showing(first, prefix.length + exact.length)])
    expect(found).toContainEqual(expect.objectContaining(adjoining))
  })
})
