/** What a page says of its article in JSON-LD (https://schema.org). */
import { cleanText } from './clean-text'

export type Linked = { readonly [key: string]: unknown }

const isLinked = (value: unknown): value is Linked =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Every object in a value's lists and graphs. */
const flat = (value: unknown): Linked[] => {
  if (Array.isArray(value)) return value.flatMap(flat)
  return isLinked(value) ? [value, ...flat(value['@graph']), ...flat(value['mainEntity'])] : []
}

/** Publishers wrap it for readers of XHTML, and leave line breaks in its texts, which JSON does not know. */
const unwrapped = (text: string): string =>
  text
    .replace(/^\s*(?:\/\/|\/\*)?\s*<!\[CDATA\[\s*(?:\*\/)?/u, '')
    .replace(/(?:\/\/|\/\*)?\s*\]\]>\s*(?:\*\/)?\s*$/u, '')
    .replace(/^\s*<!--/u, '')
    .replace(/-->\s*$/u, '')
    .replace(/\p{Cc}/gu, ' ')

const linkedData = (document: Document): Linked[] =>
  [...document.querySelectorAll('script[type="application/ld+json" i]')].flatMap(({ textContent }) => {
    try {
      return flat(JSON.parse(unwrapped(textContent ?? '')))
    } catch {
      // No JSON, or nested without end.
      return []
    }
  })

/** A text, or the name of what stands in its place; undefined for all else. */
export const textOf = (value: unknown): string | undefined => {
  const text = isLinked(value) ? (value['name'] ?? value['@value']) : value
  return typeof text === 'string' ? cleanText(text) : undefined
}

const listOf = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : value === undefined ? [] : [value]

const ARTICLE = /Article|Posting|Report|Thesis|Chapter/u

/** The types of an object, which are words. */
const typesOf = (value: Linked): string =>
  listOf(value['@type'])
    .filter((type) => typeof type === 'string')
    .join(' ')

export type LinkedArticle = {
  readonly headline: string | undefined
  readonly name: string | undefined
  readonly publisher: string | undefined
  readonly published: string | undefined
  /** The names of the persons who wrote it, and of those of whom it is not said what they are. */
  readonly authors: readonly string[]
  /** The names of bodies that are given as its authors. */
  readonly bodies: readonly string[]
}

const isOf = (article: Linked, address: string, titles: readonly string[]): boolean => {
  const page = article['mainEntityOfPage']
  const addresses = [article['url'], article['@id'], isLinked(page) ? page['@id'] : page]
  const isHere = addresses.some((each) => typeof each === 'string' && each.replace(/#.*$/su, '') === address)
  return isHere || [article['headline'], article['name']].some((name) => titles.includes(textOf(name) ?? ''))
}

const personOf = (author: unknown): string | undefined => {
  const { familyName, givenName } = isLinked(author) ? author : {}
  const [family, given] = [textOf(familyName), textOf(givenName)]
  return family && given ? `${family}, ${given}` : textOf(author)
}

/**
 * The page's article. Where several are described, it is that of this page's address or title: the others are stories beside it.
 * @param titles what the page calls itself elsewhere
 */
export const linkedArticle = (document: Document, titles: readonly string[]): LinkedArticle | undefined => {
  const all = linkedData(document)
  const articles = all.filter((each) => ARTICLE.test(typesOf(each)))
  const address = document.location.href
  const article = articles.length > 1 ? articles.find((each) => isOf(each, address, titles)) : articles[0]
  if (article === undefined) return undefined
  /** What is only referred to is described elsewhere. */
  const whole = (value: unknown): unknown => {
    if (!isLinked(value) || typeof value['@id'] !== 'string') return value
    return { ...all.find((each) => each['@id'] === value['@id'] && textOf(each) !== undefined), ...value }
  }
  const authors = listOf(article['author']).map(whole)
  const isBody = (author: unknown): boolean => isLinked(author) && !/Person|^$/u.test(typesOf(author))
  return {
    headline: textOf(article['headline']),
    name: textOf(article['name']),
    publisher: textOf(whole(listOf(article['publisher'])[0])),
    published: textOf(article['datePublished']),
    authors: authors.filter((author) => !isBody(author)).flatMap((author) => personOf(author) ?? []),
    bodies: authors.filter(isBody).flatMap((author) => textOf(author) ?? []),
  }
}
