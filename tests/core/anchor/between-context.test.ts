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
