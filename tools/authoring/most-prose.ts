/** The element of a page that holds its article, where no quotes of it are known: the one with most of the page's prose. */
import { readText } from '../../src/page/text/read-text'

/** An element that holds this share of the page's prose holds the article; the rest are comments and teasers. */
const MOST = 0.7

/** What is made for prose counts however short it is. */
const PARAGRAPH = 'p, blockquote, pre'

/** Elsewhere a stretch of text is prose from this length on, in characters that are no link; menus and captions are shorter. */
const LEAST = 40

/** The innermost element that holds both. */
const around = (first: Element, last: Element): Element => {
  let element = first
  while (!element.contains(last) && element.parentElement !== null) element = element.parentElement
  return element
}

/** How much text that is no link stands in each element itself, where lines are parted by blocks and by `<br>`. */
const ownText = (body: Element): Map<Element, number> => {
  const read = readText(body)
  const { lines, links, text } = read.page
  const own = new Map<Element, number>()
  let at = 0
  for (const [index, start] of lines.entries()) {
    const end = lines[index + 1] ?? text.length
    const length = text.slice(start, end).trimEnd().length
    const first = read.pointAt(start)?.node.parentElement
    const last = read.pointAt(start + length - 1)?.node.parentElement
    if (length === 0 || !first || !last) continue
    let linked = 0
    while ((links[at]?.start ?? Number.POSITIVE_INFINITY) < end) {
      linked += (links[at]?.end ?? 0) - (links[at]?.start ?? 0)
      at += 1
    }
    const element = around(first, last)
    own.set(element, (own.get(element) ?? 0) + Math.max(0, length - linked))
  }
  return own
}

/** How much of some text each element of the page holds. */
const heldBy = (own: ReadonlyMap<Element, number>, counts: (element: Element, length: number) => boolean) => {
  const held = new Map<Element, number>()
  for (const [element, length] of own) {
    if (!counts(element, length)) continue
    for (let holder: Element | null = element; holder !== null; holder = holder.parentElement)
      held.set(holder, (held.get(holder) ?? 0) + length)
  }
  return held
}

/** The first child that holds as much; one after the other, because jsdom takes long for a list of 50,000 children. */
const childWith = (element: Element, isEnough: (child: Element) => boolean): Element | null => {
  let child = element.firstElementChild
  while (child !== null && !isEnough(child)) child = child.nextElementSibling
  return child
}

/** The innermost element with most of the prose of `body`: with most of all its text where none of it is prose. */
export const mostProse = (body: Element): Element => {
  const own = ownText(body)
  const prose = heldBy(own, (element, length) => length >= LEAST || element.closest(PARAGRAPH) !== null)
  const held = prose.size > 0 ? prose : heldBy(own, () => true)
  const wanted = (held.get(body) ?? 0) * MOST
  let element = body
  for (;;) {
    const inner = childWith(element, (child) => wanted > 0 && (held.get(child) ?? 0) >= wanted)
    if (inner === null || inner.matches('p, blockquote')) return element
    element = inner
  }
}
