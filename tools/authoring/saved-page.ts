/** A page that was saved from the browser, read as the extension would read it. */
import { readFileSync } from 'node:fs'
import { JSDOM, VirtualConsole } from 'jsdom'
import { micromark } from 'micromark'
import { findFootnotes } from '../../src/core/footnotes/find-footnotes'
import { maskMarkers } from '../../src/core/footnotes/mask-markers'
import type { PageText } from '../../src/core/model/page-text'
import { runSteps } from '../../src/core/steps/steps'
import { findArticle, growToNotes } from '../../src/page/find-article'
import { readText } from '../../src/page/read-text'

/** Articles have fewer notes than this; a bracketed number above it is a year or a page. */
const MOST_NOTES = 400

/** Browsers write where they saved a page from; the first line of it is enough. */
const SAVED_FROM = /<!-- saved from url=\(\d+\)(https?:\S+) -->/u

/** An address that no site has, for pages that do not say where they come from. */
const UNKNOWN = 'https://saved.invalid/'

/** A text, such as that of a PDF: paragraphs parted by empty lines, with emphasis and headings as Markdown has them, or without any. */
const PLAIN_TEXT = /\.(?:txt|md)$/iu

/**
 * Loads a saved page, or a text as a page; no script of it is run and nothing is fetched.
 * @param file a file of text has a name that ends with .txt or .md; any other is HTML
 * @param address the page's address; unless it is given, what the file says of it
 */
export const loadSavedPage = (file: string, address?: string): Document => {
  const text = readFileSync(file, 'utf8')
  const html = PLAIN_TEXT.test(file) ? micromark(text) : text
  const parse = (url: string): Document =>
    new JSDOM(html, { url, virtualConsole: new VirtualConsole() }).window.document
  if (address !== undefined) return parse(address)
  const document = parse(SAVED_FROM.exec(html)?.[1] ?? UNKNOWN)
  const canonical = addressOf(document)
  return canonical === undefined ? document : parse(canonical)
}

/** The address that the page gives as its own, undefined if it gives none. */
export const addressOf = (document: Document): string | undefined => {
  const link = document.querySelector('link[rel~="canonical" i]')?.getAttribute('href')
  const given = link ?? document.querySelector('meta[property="og:url" i]')?.getAttribute('content')
  if (given && /^https?:/u.test(given)) return given
  return document.location.href.startsWith(UNKNOWN) ? undefined : document.location.href
}

export type SavedArticle = {
  readonly root: Element
  readonly page: PageText
  /** The text to look for quotes in: note markers are blanked unit for unit. */
  readonly text: string
  readonly footnotes: ReturnType<typeof findFootnotes>
}

/**
 * Reads the article of a saved page.
 * @param passages the quotes of its set, by which the extension finds it; without any, it is the element that holds most of the prose
 * @returns undefined where the page does not hold the passages
 */
export const readSavedArticle = (document: Document, passages: readonly string[] = []): SavedArticle | undefined => {
  const article = passages.length > 0 ? runSteps(findArticle(document, passages)) : mostProse(document.body)
  if (article === null) return undefined
  const read = (root: Element): SavedArticle => {
    const { page, seen } = readText(root)
    const footnotes = numberedFootnotes(page)
    return { root, page, footnotes, text: maskMarkers(seen, footnotes) }
  }
  const steps = growToNotes(article, function* (element) {
    yield
    return read(element).footnotes.some(({ note }) => note !== null)
  })
  return read(runSteps(steps))
}

const upTo = (last: number): number[] => Array.from({ length: last }, (_, index) => index + 1)

/** The footnotes whose numbers follow on each other from 1; a bracketed figure further on is none. */
const numberedFootnotes = (page: PageText): ReturnType<typeof findFootnotes> => {
  const marked = new Set(findFootnotes(page, upTo(MOST_NOTES)).map(({ number }) => number))
  const last = upTo(MOST_NOTES).findIndex((number) => !marked.has(number))
  // Looked for anew: a list is known as that of the notes by having one for most of the numbers.
  return findFootnotes(page, upTo(last === -1 ? MOST_NOTES : last))
}

/** An element that holds this share of the page's prose holds the article; the rest are comments and teasers. */
const MOST = 0.7

const proseIn = (element: Element): number =>
  [...element.querySelectorAll('p, blockquote')].reduce((sum, { textContent }) => sum + (textContent?.length ?? 0), 0)

const mostProse = (body: Element): Element => {
  const wanted = proseIn(body) * MOST
  const inner = (element: Element): Element => {
    const next = [...element.children].find((child) => proseIn(child) >= wanted)
    return next === undefined || next.matches('p, blockquote') ? element : inner(next)
  }
  return inner(body)
}
