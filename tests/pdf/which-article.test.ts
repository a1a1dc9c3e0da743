/** Whose text a file has. */
import { expect, test } from 'vitest'
import type { FullEdition } from '../../src/core/model/edition/edition'
import { whichArticle } from '../../src/pdf/which-article'
import { dated, specimenEdition } from '../content/specimen-edition'

const NAMES = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve']
const PASSAGES = [...NAMES, 'thirteen', 'fourteen', 'fifteen', 'sixteen'].map((name) => `the “${name}” passage`)

const editionOf = (id: string, passages: readonly string[]): FullEdition => ({
  ...specimenEdition({
    counterpoints: [],
    errata: [],
    context: passages.map((exact, i) => ({
      id: `x-${i}`,
      quote: { type: 'TextQuoteSelector', exact },
      term: exact,
      note: 'A note.',
      citations: [],
      ...dated,
    })),
  }),
  article: { ...specimenEdition().article, id },
})
const EDITIONS = [
  editionOf('clocks', ['kept two clocks', 'stopped for years', 'two new hands']),
  editionOf('passages', PASSAGES),
]

test.each([
  ['a quarter of the passages', PASSAGES.slice(0, 4), 'passages'],
  ['fewer', PASSAGES.slice(0, 3), undefined],
  [
    'all of them in other typography',
    PASSAGES.map((each) => each.replace(/[“”]/gu, '"').replace(' ', '\u00a0')),
    'passages',
  ],
  ['all of one and one of another', [...PASSAGES, 'kept two clocks'], 'passages'],
  ['three of three', ['kept two clocks', 'stopped for years', 'two new hands'], 'clocks'],
  ['two of three', ['kept two clocks', 'stopped for years'], undefined],
  ['none', ['Nothing of the kind.'], undefined],
])('a text with %s', (_, passages, id) => {
  expect(whichArticle(passages.join(' Between. '), EDITIONS)?.article.id).toBe(id)
})
