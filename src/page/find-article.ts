/** Finds the article on its page by its text, so that the site's class names do not matter. */
import { type Folded, fold, unfold } from '../core/anchor/fold'
import type { PageText } from '../core/model/page-text'
import type { Steps } from '../core/steps/steps'
import { type ReadText, readTextSteps } from './read-text'

/** Fewer passages than this are not the article but somebody quoting it. */
const LEAST_PASSAGES = 3
/** This share of the set's passages must stand on the page word for word. An edited article keeps more; another article has none. */
const LEAST_SHARE = 0.25
/** An element with this share of the passages found holds the article. The rest may be in a summary above it. */
const MOST = 0.9
/** How many passages are looked for, spread over the set. They serve as well as all of a large set, and the cost does not grow with it. */
const ENOUGH = 100

/**
 * The smallest element that holds the article: the deepest one with nearly all of the passages that the page has.
 * Passages quoted again in a sidebar or a comment do not count twice. Null if the page does not hold the article.
 *
 * @param passages the `exact` texts of the annotation set
 */
export function* findArticle(document: Document, passages: readonly string[]): Steps<Element | null> {
  const body = document.body
  if (body === null || passages.length === 0) return null
  const read = yield* readTextSteps(body)
  const share = Math.ceil(passages.length / ENOUGH)
  const sought = passages.filter((_, index) => index % share === 0)

  // Most pages have most passages letter for letter. The page's text is folded only if they do not.
  const asItIs = { text: read.page.text, offsetOf: (at: number) => at }
  let heldBy = yield* countHeld(body, sought, read, asItIs)
  if (heldBy(body) < sought.length * MOST) {
    const folded = yield* foldLines(read.page)
    heldBy = yield* countHeld(
      body,
      sought.map((passage) => fold(passage).text),
      read,
      folded,
    )
  }
  const found = heldBy(body)
  if (found < Math.min(LEAST_PASSAGES, sought.length) || found < sought.length * LEAST_SHARE) return null
  return deepest(body, (element) => heldBy(element) >= found * MOST)
}

/** A text to look in, and how to get from its offsets to the page's text. */
type Sought = { readonly text: string; offsetOf(at: number): number }

/** Counts how many of the passages an element holds, for every element from `body` down. */
function* countHeld(
  body: Element,
  passages: readonly string[],
  read: ReadText,
  { offsetOf, text }: Sought,
): Steps<(element: Element) => number> {
  const holders = new Map<Element, { count: number; last: number }>()
  for (const [index, passage] of passages.entries()) {
    yield
    if (passage === '') continue
    for (let at = text.indexOf(passage); at >= 0; at = text.indexOf(passage, at + 1)) {
      let element = read.pointAt(offsetOf(at))?.node.parentElement ?? null
      while (element !== null && element !== body.parentElement) {
        const holder = holders.get(element)
        // A passage that stands twice in an element counts once, there and in what is around it.
        if (holder?.last === index) break
        holders.set(element, { count: (holder?.count ?? 0) + 1, last: index })
        element = element.parentElement
      }
    }
  }
  return (element) => holders.get(element)?.count ?? 0
}

/** How much text is folded in one step, in UTF-16 units. */
const STEP = 4000

/** Folds the page's text, some lines in each step. A space stands before each line, and folding never looks across a space. */
function* foldLines({ lines, text }: PageText): Steps<Sought> {
  const parts: { at: number; from: number; folded: Folded }[] = []
  let whole = ''
  let from = 0
  for (const end of [...lines, text.length]) {
    if (end - from < STEP && end < text.length) continue
    const folded = fold(text.slice(from, end))
    if (folded.text !== '') {
      if (whole !== '') whole += ' '
      parts.push({ at: whole.length, from, folded })
      whole += folded.text
    }
    from = end
    yield
  }
  return {
    text: whole,
    offsetOf: (at) => {
      const part = parts.findLast((each) => each.at <= at)
      return part === undefined ? 0 : part.from + unfold(part.folded, at - part.at, at - part.at + 1).start
    },
  }
}

const deepest = (element: Element, holdsArticle: (element: Element) => boolean): Element => {
  const inner = [...element.children].filter(holdsArticle)
  const next = inner.find((child) => child.checkVisibility?.() ?? true) ?? inner[0]
  return next === undefined ? element : deepest(next, holdsArticle)
}

/** How many levels above the article its notes may stand: some themes set them beside the body. */
const LEVELS_TO_NOTES = 3

/** The article's element or the nearest one around it for which `holdsNotes` is true; the article's element if there is none. */
export function* growToNotes(article: Element, holdsNotes: (element: Element) => Steps<boolean>): Steps<Element> {
  let element: Element | null = article
  for (let level = 0; level <= LEVELS_TO_NOTES && element !== null && element !== element.ownerDocument.body; level++) {
    if (yield* holdsNotes(element)) return element
    element = element.parentElement
  }
  return article
}
