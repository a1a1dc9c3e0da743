/** The texts on which anchoring is measured: the article, and texts made to be hard for it. */
import { JSDOM } from 'jsdom'
import { fullTextContent } from '../../demo/full-text'
import { precisPage } from '../../demo/precis-page'
import { readText } from '../../src/page/text/read-text'
import { shippedEdition } from '../../tools/edition/shipped-edition'
import { type BenchText, MADE_TEXTS, proseMaker } from './made-texts'
import type { Random } from './random'

const articleParagraphs = (): readonly string[] => {
  const full = fullTextContent()
  if (full !== undefined) {
    const body = full.sections.flatMap(({ heading, paragraphs }) => [heading, ...paragraphs])
    return [...body, ...full.notes].map((paragraph) => paragraph.replaceAll('*', ''))
  }
  const { window } = new JSDOM(precisPage(shippedEdition()), { url: 'https://bench.example.org/' })
  Object.assign(globalThis, { Node: window.Node })
  const { page } = readText(window.document.body)
  return page.lines
    .map((start, index) => page.text.slice(start, page.lines[index + 1]).trim())
    .filter((line) => line !== '')
}

/** The article or, where its full text is missing, our own page. Sentences to insert are made of its own words. */
const article = (): BenchText => {
  const paragraphs = articleParagraphs()
  const vocabulary = [...new Set(paragraphs.join(' ').match(/\p{L}{4,}/gu) ?? [])]
  return { paragraphs, sentence: proseMaker(vocabulary) }
}

/** Makers of the texts, by name. */
export const TEXTS: Readonly<Record<string, (random: Random) => BenchText>> = {
  article,
  ...MADE_TEXTS,
}
