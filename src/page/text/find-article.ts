/** Finds the article on its page by its text, so that the site's class names do not matter. */
import { type Folded, fold, unfold } from '../../core/anchor/fold'
import type { Steps } from '../../core/steps/steps'
import { childrenOf, own, parentOf } from '../dom'
import { type ReadText, readTextSteps } from './read-text'

/** Fewer passages than this are not the article but somebody quoting it. */
const LEAST_PASSAGES = 3
/** This share of the set's passages must stand on the page word for word. An edited article keeps more; another article has none. */
const LEAST_SHARE = 0.25
/** An element with this share of the passages found holds the article, or all of it but a paragraph that stands apart. */
const MOST = 0.9
/** A line with a passage that stands nowhere else is a paragraph of the article if it has so many units; a shorter one may be a summary. */
const PARAGRAPH = 300
/** How many passages are looked for, spread over the set. They serve as well as all of a large set, and the cost does not grow with it. */
const ENOUGH = 100

/**
 * The smallest element that holds the article: the deepest one with nearly all of the passages that the page has, and all of those that
 * stand in a paragraph of their own before or behind it. Passages quoted again in a sidebar or a comment do not count twice, nor do copies
 * that are hidden. Null if the page does not hold the article.
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
  const asItIs = { text: read.seen, offsetOf: (at: number) => at }
  let heldBy = yield* countHeld(body, sought, read, asItIs)
  if (heldBy(body).size < sought.length * MOST) {
    const folded = yield* foldLines(read)
    heldBy = yield* countHeld(
      body,
      sought.map((passage) => fold(passage).text),
      read,
      folded,
    )
  }
  const found = heldBy(body).size
  if (found < Math.min(LEAST_PASSAGES, sought.length) || found < sought.length * LEAST_SHARE) return null
  const isWhole = (inner: Element, outer: Element): boolean => {
    const passagesIn = heldBy(inner)
    if (passagesIn.size < found * MOST) return false
    const apart = [...heldBy(outer)].filter(([index]) => !passagesIn.has(index))
    return apart.length < LEAST_PASSAGES && !apart.some(([, line]) => line >= PARAGRAPH)
  }
  return deepest(body, isWhole)
}

/** A text to look in, and how to get from its offsets to the page's text. */
type Sought = { readonly text: string; offsetOf(at: number): number }

/** The passages that an element holds, by index, each with the length of its line. */
type Held = ReadonlyMap<number, number>
const NONE: Held = new Map()

/** Finds which of the passages an element holds, for every element from `body` down. */
function* countHeld(
  body: Element,
  passages: readonly string[],
  read: ReadText,
  { offsetOf, text }: Sought,
): Steps<(element: Element) => Held> {
  const holders = new Map<Element, Map<number, number>>()
  const { lines } = read.page
  const lineLength = (offset: number): number => {
    const next = after(lines, offset)
    return (lines[next] ?? read.page.text.length) - (lines[next - 1] ?? 0)
  }
  for (const [index, passage] of passages.entries()) {
    yield
    if (passage === '') continue
    for (let at = text.indexOf(passage); at >= 0; at = text.indexOf(passage, at + 1)) {
      const offset = offsetOf(at)
      const node = read.pointAt(offset)?.node
      let element = node === undefined ? null : parentOf(node)
      while (element !== null && element !== parentOf(body)) {
        const holder = holders.get(element) ?? new Map<number, number>()
        // A passage that stands twice in an element counts once, there and in what is around it.
        if (holder.has(index)) break
        holders.set(element, holder.set(index, lineLength(offset)))
        element = parentOf(element)
      }
    }
  }
  return (element) => holders.get(element) ?? NONE
}

/** Where in an ascending list the first number above `offset` is. */
const after = (list: readonly number[], offset: number): number => {
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((list[middle] ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  return low
}

/** How much text is folded in one step, in UTF-16 units. */
const STEP = 4000

/** Folds the page's text, some lines in each step. A space stands before each line, and folding never looks across a space. */
function* foldLines({ page: { lines }, seen: text }: ReadText): Steps<Sought> {
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

const deepest = (element: Element, isWhole: (inner: Element, outer: Element) => boolean): Element => {
  const inner = childrenOf(element).filter((child) => isWhole(child, element))
  const isVisible = (child: Element): boolean => own(child, 'checkVisibility')?.call(child) ?? true
  const next = inner.find(isVisible) ?? inner[0]
  return next === undefined ? element : deepest(next, isWhole)
}

/** How many levels above the article its notes may stand: some themes set them beside the body. */
const LEVELS_TO_NOTES = 3

/** The article's element or the nearest one around it for which `holdsNotes` is true; the article's element if there is none. */
export function* growToNotes(article: Element, holdsNotes: (element: Element) => Steps<boolean>): Steps<Element> {
  let element: Element | null = article
  for (
    let level = 0;
    level <= LEVELS_TO_NOTES && element !== null && element !== own(article, 'ownerDocument').body;
    level++
  ) {
    if (yield* holdsNotes(element)) return element
    element = parentOf(element)
  }
  return article
}
