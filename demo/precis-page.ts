/** The précis as a page of the article's site: its passages and its notes are filled in from the annotation set. */
import { fold } from '../src/core/anchor/fold'
import { annotationsOf, quoteOf } from '../src/core/model/card/annotation'
import type { Footnote } from '../src/core/model/edition/annotation-schemas'
import type { FullEdition } from '../src/core/model/edition/edition'
import { plainText } from '../src/core/model/formatted'
import type { Quote } from '../src/core/model/page/outcome'
import { BIOGRAPHY, PRECIS, QUOTED } from './precis'
import { type PageContent, SHAPES, type Shape, sitePage } from './site-page'

const PLACEHOLDER = /\{([\w-]+)\}/u
/** A passage this long, in UTF-16 units, is placed by itself; a shorter one needs its context. */
const LONG_ENOUGH = 26

const folded = (text: string): string => fold(text).text

/** Joins two pieces of text, with a space where words would run together or a closing mark would touch a word. */
const joined = (left: string, right: string): string => {
  const touches = /[\p{L}\p{N}.,;:?!)]$|[^\s([]["']$/u.test(left) && /^[\p{L}\p{N}]/u.test(right)
  return touches ? `${left} ${right}` : `${left}${right}`
}

/** True for a passage that is placed by its own words: long, and found in one other passage at most. */
const isPlain = ({ exact, id }: Quote, quotes: readonly Quote[]): boolean =>
  exact.length >= LONG_ENOUGH &&
  quotes.filter((other) => other.id !== id && folded(other.exact).includes(folded(exact))).length <= 1

/** The passage as it is written after `before`: with its context where it needs one and has not got it anyway. */
const passage = (quote: Quote, quotes: readonly Quote[], before: string): string => {
  const { exact, prefix = '', suffix = '' } = quote
  const follows = prefix !== '' && folded(before).endsWith(folded(prefix))
  return follows || isPlain(quote, quotes) ? exact : joined(joined(prefix, exact), suffix)
}

const expanded = (text: string, quotes: ReadonlyMap<string, Quote>): string => {
  const [before = '', ...rest] = text.split(PLACEHOLDER)
  let out = before
  for (let i = 0; i + 1 < rest.length; i += 2) {
    const quote = quotes.get(rest[i] ?? '')
    if (quote !== undefined) out += passage(quote, [...quotes.values()], out)
    const after = rest[i + 1] ?? ''
    out = after === '' ? out : joined(out, after)
  }
  return out.replace(/ {2,}/gu, ' ')
}

const idsIn = (text: string): string[] => [...text.matchAll(new RegExp(PLACEHOLDER, 'gu'))].map(([, id = '']) => id)

const reference = (edition: FullEdition, source: string): string => {
  const work = edition.works[source]
  if (work === undefined) throw new Error(`The set has no work ${source}`)
  const { URL: address } = work
  const text = plainText(edition.rendered[source]?.apa ?? []).replace(/\.$/u, '')
  if (address === undefined) return text
  return text.includes(address) ? text.replace(address, `<${address}>`) : `${text}. <${address}>`
}

/** A note made from our own data, not from the article's notes. */
const note = (edition: FullEdition, { citations, crossReference }: Footnote): string => {
  if (crossReference?.kind === 'ibid') return `*${crossReference.printed.replace(/\.$/u, '')}*.`
  const references = citations.map(({ source }) => reference(edition, source)).join('; ')
  const text = crossReference === undefined ? references : `${crossReference.printed} and ${references}`
  return text.endsWith('>') ? text : `${text}.`
}

/** As the site prints it: `Jun 22 2012`. */
const printedDate = (issued: string): string =>
  new Date(issued)
    .toLocaleDateString('en-US', { year: 'numeric', month: 'short', day: 'numeric', timeZone: 'UTC' })
    .replace(',', '')

/** The précis with its passages and notes. An exception names the placeholders for which the set has no annotation. */
export const precisContent = (edition: FullEdition): PageContent => {
  const quotes = new Map(
    annotationsOf(edition)
      .flatMap((annotation) => quoteOf(annotation) ?? [])
      .map((quote) => [quote.id, quote]),
  )
  const ids = [QUOTED, ...PRECIS.flatMap(({ paragraphs }) => paragraphs.flatMap(idsIn))]
  const unknown = [...new Set(ids)].filter((id) => !quotes.has(id))
  if (unknown.length > 0) throw new Error(`The précis has placeholders for unknown annotations: ${unknown.join(', ')}`)
  const { author, issued, title } = edition.article
  return {
    title,
    author: author.map(({ family, given }) => `${given} ${family}`).join(', '),
    date: printedDate(issued),
    sections: PRECIS.map(({ heading, paragraphs }) => ({
      heading,
      paragraphs: paragraphs.map((paragraph) => expanded(paragraph, quotes)),
    })),
    biography: BIOGRAPHY,
    notes: edition.footnotes.map((footnote) => note(edition, footnote)),
    quoted: quotes.get(QUOTED)?.exact ?? '',
  }
}

/** The page's HTML, made from an edition of the article; in the first shape of `SHAPES` unless told otherwise. */
export const precisPage = (edition: FullEdition, { dark, shape }: { shape?: Shape; dark?: boolean } = {}): string => {
  const drawn = shape ?? Object.values(SHAPES)[0]
  if (drawn === undefined) throw new Error('There is no shape of page')
  return sitePage(precisContent(edition), dark === undefined ? drawn : { ...drawn, dark }, edition.article.canonical)
}
