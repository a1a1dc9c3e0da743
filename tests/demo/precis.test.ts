// @vitest-environment jsdom
/** Our own page carries every annotation in its own words and every note, in every shape, and is not the article. */
import { describe, expect, test, vi } from 'vitest'
import { fullTextContent } from '../../demo/full-text'
import { precisContent, precisPage } from '../../demo/precis-page'
import { type PageContent, SHAPES, type Shape, sitePage } from '../../demo/site-page'
import { readArticle } from '../../src/content/reading'
import { fold } from '../../src/core/anchor/fold'
import { maskMarkers } from '../../src/core/footnotes/mask-markers'
import { annotationsOf, quoteOf } from '../../src/core/model/card/annotation'
import { footnoteId } from '../../src/core/model/edition/edition'
import { runSteps } from '../../src/core/steps/steps'
import { shippedEdition } from '../../tools/edition/shipped-edition'
import { loadPage } from '../page/load-page'

// Only words the errors of broken JSON here, and refuses to load beside jsdom.
vi.mock('esbuild', () => ({ transformSync: () => undefined }))

/** A run of this many words of the article's would be a copy, not a quotation. */
const COPIED_RUN = 25

const edition = shippedEdition()
const ANNOTATIONS = annotationsOf(edition)
const QUOTES = ANNOTATIONS.flatMap((annotation) => quoteOf(annotation) ?? [])
const NUMBERS = edition.footnotes.map(({ number }) => number)
const CANONICAL = edition.article.canonical
const content = precisContent(edition)
const BODY = content.sections.flatMap(({ heading, paragraphs }) => [heading, ...paragraphs]).join(' ')

const words = (text: string): string[] =>
  fold(text)
    .text.toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? []

const runs = (text: string): string[] => {
  const all = words(text)
  return all.slice(COPIED_RUN - 1).map((_, i) => all.slice(i, i + COPIED_RUN).join(' '))
}

const wholeText = ({ biography, notes, sections }: PageContent): string =>
  [...sections.flatMap(({ heading, paragraphs }) => [heading, ...paragraphs]), biography, ...notes].join(' ')

describe('the text', () => {
  test('every note is marked once, in order', () => {
    expect([...BODY.matchAll(/(?<=\S)\[(\d+)\](?= |$)/gu)].map(([, number]) => Number(number))).toEqual(NUMBERS)
    expect(content.notes).toHaveLength(NUMBERS.length)
  })

  test('nothing of the placeholders is left, and no word or space is doubled at their edges', () => {
    expect(BODY).not.toMatch(/[{}]/u)
    expect(BODY).not.toMatch(/ {2}| [.,;:]|\b(\p{L}+) \1\b/u)
  })

  test('most of it is in our own words', () => {
    const quoted = QUOTES.reduce((sum, { exact }) => sum + words(exact).length, 0)
    expect(quoted).toBeLessThan(words(BODY).length / 2)
  })

  const article = fullTextContent()
  test.skipIf(article === undefined)(`no ${COPIED_RUN} words in a row are the article's`, () => {
    const copied = new Set(article === undefined ? [] : runs(wholeText(article)))
    expect(copied.size).toBeGreaterThan(1000)
    expect(runs(wholeText(content)).filter((run) => copied.has(run))).toEqual([])
  })

  test.skipIf(article === undefined)('the passages together are less than a quarter of the article', () => {
    const paragraphs = article?.sections.flatMap((section) => section.paragraphs).join(' ') ?? ''
    const exact = QUOTES.map((quote) => quote.exact).join('')
    expect(exact.length).toBeLessThan(paragraphs.length / 4)
    expect(QUOTES.flatMap((quote) => words(quote.exact)).length).toBeLessThan(words(paragraphs).length / 4)
  })

  test('a placeholder without an annotation is refused by name', () => {
    const without = { ...edition, errata: edition.errata.filter(({ id }) => id !== 'third-without-second') }
    expect(() => precisContent(without)).toThrow(/: third-without-second$/u)
  })
})

describe('the page', () => {
  for (const [name, shape] of Object.entries(SHAPES)) {
    test(`every annotation and every note has its place: ${name}`, () => {
      const reading = runSteps(readArticle(loadPage(sitePage(content, shape, CANONICAL)), edition, ANNOTATIONS))
      if (reading === null) throw new Error('no article on the page')
      const text = maskMarkers(reading.read.page.text, [...reading.footnotes.values()])
      const anchored = QUOTES.map(({ id }) => {
        const outcome = reading.outcomes.get(id)
        return [id, outcome?.status === 'anchored' ? fold(text.slice(outcome.start, outcome.end)).text : outcome]
      })
      expect(anchored).toEqual(QUOTES.map(({ exact, id }) => [id, fold(exact).text]))
      expect([...reading.footnotes.keys()]).toEqual(NUMBERS.map(footnoteId))
      const notes = [...reading.footnotes.values()].filter(({ note }) => note !== null)
      expect(notes).toHaveLength(shape.notes === 'none' ? 0 : NUMBERS.length)
    })
  }

  test('is drawn in the first shape unless another is asked for, and dark on demand', { timeout: 30_000 }, () => {
    const [first] = Object.values(SHAPES)
    const bare: Shape = { markers: 'superscript', notes: 'none', theme: 'current' }
    expect(precisPage(shippedEdition())).toBe(first && sitePage(content, first, CANONICAL))
    expect(precisPage(shippedEdition(), { shape: bare, dark: true })).toBe(
      sitePage(content, { ...bare, dark: true }, CANONICAL),
    )
  })
})
