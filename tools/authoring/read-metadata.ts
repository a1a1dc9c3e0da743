/** What a page tells of its article: in the tags for scholarly indexes, in linked data, in tags for sharing, and last in its text. */
import * as v from 'valibot'
import { WebAddress } from '../../src/core/model/fields'
import { toComplete } from '../edition/incomplete'
import { cleanText } from './clean-text'
import { dateIn } from './date-in'
import { linkedArticle } from './linked-data'
import { BESIDE, headingsOf, isSameTitle, titleOf } from './page-title'
import { type Person, peopleIn } from './person-name'

/** What the page does not tell is left out; what is not sure is a mark to complete, with what the page says in it. */
export type Metadata = {
  readonly title?: string
  readonly authors: readonly Person[]
  readonly publisher?: string
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  readonly issued?: string
  readonly language?: string
  readonly licence?: string
}

/** The contents of all `<meta>` elements of the first of these names that has any. */
const metas = (document: Document, ...names: readonly string[]): string[] => {
  for (const name of names) {
    const found = [...document.querySelectorAll(`meta[name="${name}" i], meta[property="${name}" i]`)]
    const contents = found.flatMap((each) => cleanText(each.getAttribute('content')) ?? [])
    if (contents.length > 0) return contents
  }
  return []
}

const BYLINES = '[rel~="author"], [itemprop="author"], .byline, .author, a[href*="/author/"]'
const DATES = 'time[datetime], [itemprop="datePublished"], .byline, .post-meta, .entry-meta, .date, small'
const CHANGED = /updated|modified/iu

/** A paragraph of this many characters belongs to the text, and what stands behind it is not the article's head. */
const TEXT_LENGTH = 200

const isBefore = (first: Node, second: Node): boolean =>
  (first.compareDocumentPosition(second) & first.DOCUMENT_POSITION_FOLLOWING) !== 0

/** The elements that match between the article's title and its text: elsewhere they are of other stories. */
const inHead = (document: Document, title: string | undefined, selector: string): Element[] => {
  const headings = headingsOf(document, 'h1, h2, h3, h4')
  const at = title === undefined ? -1 : headings.findIndex(({ textContent }) => isSameTitle(textContent, title))
  const heading = headings[at]
  if (heading === undefined) return []
  const paragraphs = [...document.querySelectorAll('p')].filter(
    (each) => (each.textContent?.length ?? 0) >= TEXT_LENGTH && isBefore(heading, each),
  )
  const ends = [headings[at + 1], paragraphs[0]].filter((end) => end !== undefined)
  return [...document.querySelectorAll(selector)].filter(
    (each) => isBefore(heading, each) && each.closest(BESIDE) === null && ends.every((end) => isBefore(each, end)),
  )
}

/** Each name of the article's own bylines, once; an element around another says the same with more words. */
const ownBylines = (document: Document, title: string | undefined): string[] => {
  const found = inHead(document, title, BYLINES)
  const inner = found.filter((each) => !found.some((other) => other !== each && each.contains(other)))
  return [...new Set(inner.flatMap(({ textContent }) => cleanText(textContent) ?? []))]
}

const asks = (what: string, names: readonly string[]): string =>
  toComplete(names.length === 0 ? what : `${what}; the page has “${[...new Set(names)].join('”, “')}”`)

const inDoubt = (names: readonly string[]): Person[] =>
  names.length === 0 ? [] : [{ family: asks("the author's family name", names), given: toComplete('given name') }]

const unique = (people: readonly Person[]): Person[] => [
  ...new Map(people.map((each) => [`${each.given} ${each.family}`.toLowerCase(), each])).values(),
]

/** Whether the article's own bylines name others, so that one of the two must be wrong. */
const isDenied = (people: readonly Person[], bylines: readonly string[]): boolean => {
  const own = bylines.flatMap((each) => peopleIn(each) ?? [])
  return (
    own.length > 0 &&
    !own.some(({ family }) => people.some((each) => each.family.toLowerCase() === family.toLowerCase()))
  )
}

/** The persons of the first claim that names persons alone; all that is named, in doubt, where there is no such claim or it is denied. */
const authorsOf = (
  document: Document,
  linked: ReturnType<typeof linkedArticle>,
  title: string | undefined,
): Person[] => {
  const named = (...names: string[]): string[] =>
    metas(document, ...names).filter((name) => !/^(?:https?:|[/#@])/u.test(name))
  const bylines = ownBylines(document, title)
  const scholarly = named('citation_author', 'dc.creator', 'dcterms.creator')
  const shared = ['article:author_name', 'parsely-author', 'byl', 'author', 'article:author'].map((name) => named(name))
  const claims = [scholarly, linked?.authors ?? [], ...shared, bylines]
  for (const names of claims.filter(({ length }) => length > 0)) {
    const people = names.map(peopleIn)
    const isSure = people.every((each) => each !== undefined && each.length > 0)
    const found = unique(people.flatMap((each) => each ?? []))
    if (isSure && (names === scholarly || !isDenied(found, bylines))) return found
    if (isSure) break
  }
  return inDoubt([...claims.flat(), ...(linked?.bodies ?? [])])
}

const printedIn = (elements: readonly Element[]): string[] =>
  elements
    .filter(
      (each) => !CHANGED.test(`${each.className} ${each.getAttribute('itemprop')}`) || /publish/iu.test(each.className),
    )
    .map((each) => each.getAttribute('datetime') ?? each.getAttribute('content') ?? cleanText(each.textContent) ?? '')

const issuedOf = (document: Document, published: string | undefined, title: string | undefined): string | undefined => {
  const told = [
    ...metas(
      document,
      'citation_publication_date',
      'citation_date',
      'article:published_time',
      'parsely-pub-date',
      'dc.date',
    ),
    published ?? '',
    ...printedIn(inHead(document, title, DATES)),
    document.location.pathname,
  ]
  const sure = told.map(dateIn).find((date) => date !== undefined)
  if (sure !== undefined) return sure
  const anywhere = printedIn([...document.querySelectorAll(DATES)]).flatMap((text) => dateIn(text) ?? [])
  return anywhere.length === 0 ? undefined : asks('the date it appeared, YYYY-MM-DD', anywhere.slice(0, 1))
}

/** Reads the page's metadata. */
export const readMetadata = (document: Document): Metadata => {
  const [window, shared] = [cleanText(document.title), metas(document, 'og:title')[0]]
  const headings = headingsOf(document).flatMap(({ textContent }) => cleanText(textContent) ?? [])
  const linked = linkedArticle(
    document,
    [window, shared, ...headings].filter((each) => each !== undefined),
  )
  const site = metas(document, 'og:site_name')[0] ?? linked?.publisher
  const scholarly = metas(document, 'citation_title', 'dc.title', 'dcterms.title')[0]
  const claims = [linked?.headline, linked?.name, shared, metas(document, 'parsely-title', 'twitter:title')[0]]
  const found = scholarly
    ? { title: scholarly, isSure: true }
    : titleOf(
        document,
        claims.filter((each) => each !== undefined),
        site,
      )
  const title = found && (found.isSure ? found.title : asks("the article's title", [found.title]))
  const publisher =
    metas(document, 'citation_journal_title', 'citation_publisher', 'dc.publisher')[0] ??
    linked?.publisher ??
    metas(document, 'og:site_name')[0]
  const issued = issuedOf(document, linked?.published, found?.title)
  const language = cleanText(document.documentElement.lang)
  const licence = document.querySelector<HTMLAnchorElement>('a[rel~="license" i], link[rel~="license" i]')?.href
  return {
    authors: authorsOf(document, linked, found?.title),
    ...(title && { title }),
    ...(publisher && { publisher }),
    ...(issued && { issued }),
    ...(language && { language }),
    ...(v.is(WebAddress, licence) && { licence }),
  }
}
