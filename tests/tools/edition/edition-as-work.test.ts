/** The edition as a work that can be cited, in each format. */
import { expect, test } from 'vitest'
import { plainText } from '../../../src/core/model/formatted'
import { editionAsWork } from '../../../tools/edition/edition-as-work'
import { renderWork } from '../../../tools/edition/render'
import { sampleSet } from '../sample-set'

const work = renderWork(editionAsWork(sampleSet()['article.json']))

test('a reference names who made it, the article, the version and its year', () => {
  expect(plainText(work.apa)).toBe(
    'A compiler. (2026). Notes on a sample of Jane Doe, “A Sample Article” (Version 1.0.0) [Dataset].',
  )
})

test.each([
  ['BibTeX', () => work.bibtex, ['A compiler', 'Notes on a sample', '2026', '1.0.0']],
  ['RIS', () => work.ris, ['TY  - DATA', 'AU  - A compiler,', 'DA  - 2026/01/20', 'ET  - 1.0.0']],
])('%s has them too', (_, format, parts) => {
  for (const part of parts) expect(format()).toContain(part)
})
