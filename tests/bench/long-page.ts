/** A page many times as long as the article: further copies have the article's words in another order, so that no passage stands twice. */
import { fullTextContent } from '../../demo/full-text'
import { precisContent } from '../../demo/precis-page'
import { type PageContent, sitePage } from '../../demo/site-page'
import { shippedEdition } from '../../tools/edition/shipped-edition'
import { randomFrom } from './random'

const WORD = /\p{Letter}+/gu

/** The article's content, or our own page's where the full text is missing, and which of the two it is. */
export const benchContent = (): { name: string; content: PageContent } => {
  const full = fullTextContent()
  if (full !== undefined) return { name: "the article's full text", content: full }
  return { name: 'our own page', content: precisContent(shippedEdition()) }
}

/** The content `times` over. Sentences keep their lengths and punctuation; every word after the first copy is drawn anew. */
const timesOver = (content: PageContent, times: number, seed: number): PageContent => {
  const random = randomFrom(seed)
  const all = content.sections.flatMap(({ paragraphs }) => paragraphs).join(' ')
  const words: readonly string[] = all.match(WORD) ?? []
  const drawn = (): string => random.one(words)
  const anew = (text: string): string => text.replace(/\[\d+\]/gu, '').replace(WORD, drawn)
  const copies = Array.from({ length: times - 1 }, () =>
    content.sections.map(({ heading, paragraphs }) => ({ heading: anew(heading), paragraphs: paragraphs.map(anew) })),
  )
  // Copies of the notes would be other notes; their length goes into the text.
  const notes = Array.from({ length: times - 1 }, () => ({
    heading: anew('Notes'),
    paragraphs: content.notes.map(anew),
  }))
  return { ...content, sections: [...content.sections, ...copies.flat(), ...notes] }
}

export const longPage = (content: PageContent, times: number, seed: number): string =>
  sitePage(
    timesOver(content, times, seed),
    { markers: 'plain', notes: 'paragraphs', theme: 'current' },
    'https://bench.example.org/article/',
  )
