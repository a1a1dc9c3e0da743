/** Finds the article on its page by its text, so that the site's class names do not matter. */
import { fold, unfold } from '../core/anchor/fold'
import { readText } from './read-text'

/** Fewer passages than this are not the article but somebody quoting it. */
const LEAST_PASSAGES = 3
/** Share of the set's passages that must stand on the page word for word: an edited article keeps more, another one has none. */
const LEAST_SHARE = 0.25
/** An element that holds this share of the passages found holds the article; the rest may be repeated in a summary above it. */
const MOST = 0.9

/**
 * The smallest element that holds the article: the deepest one with nearly all of the passages that the page has.
 * Passages quoted again in a sidebar or a comment do not count twice. Null if the page does not hold the article.
 *
 * @param passages the `exact` texts of the annotation set
 */
export const findArticle = (document: Document, passages: readonly string[]): Element | null => {
  const body = document.body
  if (body === null || passages.length === 0) return null
  const read = readText(body)
  const folded = fold(read.page.text)
  const holders = new Map<Element, Set<number>>()

  passages.forEach((passage, index) => {
    const wanted = fold(passage).text
    if (wanted === '') return
    for (let at = folded.text.indexOf(wanted); at >= 0; at = folded.text.indexOf(wanted, at + 1)) {
      let element = read.pointAt(unfold(folded, at, at + 1).start)?.node.parentElement ?? null
      while (element !== null && element !== body.parentElement) {
        holders.set(element, (holders.get(element) ?? new Set()).add(index))
        element = element.parentElement
      }
    }
  })

  const found = holders.get(body)?.size ?? 0
  if (found < Math.min(LEAST_PASSAGES, passages.length) || found < passages.length * LEAST_SHARE) return null
  return deepest(body, (element) => (holders.get(element)?.size ?? 0) >= found * MOST)
}

const deepest = (element: Element, holdsArticle: (element: Element) => boolean): Element => {
  const inner = [...element.children].filter(holdsArticle)
  const next = inner.find((child) => child.checkVisibility?.() ?? true) ?? inner[0]
  return next === undefined ? element : deepest(next, holdsArticle)
}

/** How many levels above the article its notes may stand, for themes that set them beside the body. */
const LEVELS_TO_NOTES = 3

/** The article's element, or the nearest one around it for which `holdsNotes` is true; the article's own if there is none. */
export const growToNotes = (article: Element, holdsNotes: (element: Element) => boolean): Element => {
  let element: Element | null = article
  for (let level = 0; level <= LEVELS_TO_NOTES && element !== null && element !== element.ownerDocument.body; level++) {
    if (holdsNotes(element)) return element
    element = element.parentElement
  }
  return article
}
