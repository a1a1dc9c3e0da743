/** The title of a page's article among all that the page has for headings and titles. */
import { cleanText } from './clean-text'

/** What sites set between a title and their own name in the window's title. */
const BETWEEN = /\s+[|–—·»:•-]\s+|\s*[|»]\s*|:\s+/u

const bare = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

const longest = (texts: readonly string[]): string => texts.reduce((a, b) => (b.length > a.length ? b : a), '')

/** Where headings are of other things: menus, lists of other stories, comments. */
export const BESIDE = 'aside, nav, footer, [role="complementary"], [role="navigation"], [hidden], #comments, .comments'

/** The headings of the page itself, in their order. */
export const headingsOf = (document: Document, levels = 'h1, h2, h3'): HTMLElement[] =>
  [...document.querySelectorAll<HTMLElement>(levels)].filter((each) => each.closest(BESIDE) === null)

/** Whether two titles are the same but for their typography. */
export const isSameTitle = (title: string | null | undefined, other: string): boolean =>
  bare(title ?? '') === bare(other)

export type PageTitle = {
  readonly title: string
  /** False where nothing else on the page agrees. */
  readonly isSure: boolean
}

/**
 * Chooses the title.
 * @param claims what the page's metadata call the article, the best first; one of them may be a description
 * @param site the site's own name, which is no title
 */
export const titleOf = (
  document: Document,
  claims: readonly string[],
  site: string | undefined,
): PageTitle | undefined => {
  const window = cleanText(document.title) ?? ''
  const parts = window.split(BETWEEN)
  const main = longest(parts)
  const isSite = (text: string): boolean =>
    isSameTitle(site, text) ||
    (!isSameTitle(main, text) && parts.length > 1 && parts.some((part) => isSameTitle(part, text)))
  const textsOf = (levels: string): string[] =>
    headingsOf(document, levels).flatMap(({ textContent }) => cleanText(textContent) ?? [])
  const headings = textsOf('h1, h2, h3')
  const isInWindow = (text: string): boolean => {
    const [whole, own] = [bare(window), bare(text)]
    if (own === '' || isSite(text)) return false
    return own === bare(main) || ((whole.startsWith(own) || whole.endsWith(own)) && own.length >= whole.length / 2)
  }
  const told = claims.filter((claim) => !isSameTitle(site, claim))
  const shown = told.find((claim) => isInWindow(claim) || headings.some((heading) => isSameTitle(heading, claim)))
  const sure = shown ?? headings.find(isInWindow)
  if (sure !== undefined) return { title: sure, isSure: true }
  const firsts = textsOf('h1').filter((heading) => !isSite(heading))
  const [claim] = told
  const [first] = firsts
  if (claim === undefined && first !== undefined && firsts.length === 1) return { title: first, isSure: true }
  const title = claim ?? first ?? main
  return title === '' ? undefined : { title, isSure: claim !== undefined && first === undefined && window === '' }
}
