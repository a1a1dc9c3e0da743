/** A page that was saved from the browser, read as the extension would read it. */
import { readFileSync, statSync } from 'node:fs'
import { JSDOM } from 'jsdom'
import { micromark } from 'micromark'
import { findFootnotes } from '../../src/core/footnotes/find-footnotes'
import { maskMarkers } from '../../src/core/footnotes/mask-markers'
import type { PageText } from '../../src/core/model/page/page-text'
import { runSteps } from '../../src/core/steps/steps'
import { findArticle, growToNotes } from '../../src/page/text/find-article'
import { readText } from '../../src/page/text/read-text'
import { mostProse } from './most-prose'
import { decodeText, PageError, parsePage } from './parse-page'

/** Articles have fewer notes than this; a bracketed number above it is a year or a page. */
const MOST_NOTES = 400

/** Browsers write where they saved a page from, in a comment before or within the page's element. */
const SAVED_FROM = /^ saved from url=\(\d+\)(https?:\S+) $/u

/** An address that no site has, for pages that do not say where they come from. */
const UNKNOWN = 'https://saved.invalid/'

/** A text, such as that of a PDF: paragraphs parted by empty lines, with emphasis and headings as Markdown has them, or without any. */
const PLAIN_TEXT = /\.(?:txt|md)$/iu

const savedFrom = (document: Document): string | undefined =>
  [...document.childNodes, ...document.documentElement.childNodes, ...document.head.childNodes]
    .filter(({ nodeType }) => nodeType === document.COMMENT_NODE)
    .flatMap(({ nodeValue }) => SAVED_FROM.exec(nodeValue ?? '')?.[1] ?? [])
    .find((address) => URL.canParse(address))

/**
 * Loads a saved page, or a text as a page; no script of it is run and nothing is fetched.
 * @param file a file of text has a name that ends with .txt or .md; any other is HTML. Whatever encoding it is in
 * @param address the page's absolute address; unless it is given, what the file says of it
 */
export const loadSavedPage = (file: string, address?: string): Document => {
  if (statSync(file).isDirectory()) throw new PageError(`${file} is a folder, not a saved page`)
  const bytes = readFileSync(file)
  const page = PLAIN_TEXT.test(file) ? new JSDOM(micromark(decodeText(bytes))) : parsePage(bytes)
  const { document } = page.window
  page.reconfigure({ url: address ?? savedFrom(document) ?? UNKNOWN })
  const canonical = address ?? addressOf(document)
  if (canonical !== undefined) page.reconfigure({ url: canonical })
  return document
}

/** The address that the page gives as its own, undefined if it gives none. */
export const addressOf = (document: Document): string | undefined => {
  const link = document.querySelector('link[rel~="canonical" i]')?.getAttribute('href')
  const given = link ?? document.querySelector('meta[property="og:url" i]')?.getAttribute('content')
  const found = given && URL.canParse(given, document.baseURI) ? new URL(given, document.baseURI).href : undefined
  return [found, document.location.href].find(
    (address) => address && /^https?:/u.test(address) && !address.startsWith(UNKNOWN),
  )
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
 * @param passages the quotes of its set, by which the extension finds it. Without any, or where they are few and stand close together,
 * it is the element that holds most of the prose
 * @returns undefined where the page does not hold the passages
 */
export const readSavedArticle = (document: Document, passages: readonly string[] = []): SavedArticle | undefined => {
  const held = passages.length > 0 ? runSteps(findArticle(document, passages)) : undefined
  if (held === null) return undefined
  const prose = mostProse(document.body)
  const article = held === undefined || prose.contains(held) ? prose : held
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
