/** Whether a reader could see a passage: not whether it is in the window, but whether scrolling there would show it. */
import { attributeOf, own, parentOf } from '../dom'

/** A box with a smaller side is none, in CSS pixels: sites clip what only screen readers are to have to a single pixel. */
const LEAST = 2

type Box = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number }

const isBox = ({ bottom, left, right, top }: Box): boolean => right - left >= LEAST && bottom - top >= LEAST

const shared = (a: Box, b: Box): Box => ({
  left: Math.max(a.left, b.left),
  top: Math.max(a.top, b.top),
  right: Math.min(a.right, b.right),
  bottom: Math.min(a.bottom, b.bottom),
})

/**
 * True if any part of the range has a box that the reader could see. False for text that is not displayed, is invisible, stands in what is
 * closed (`<details>`, `hidden="until-found"`), or is cut off by what is around it. Text that can be scrolled to counts as seen, and so
 * does transparent text, which many sites fade in once it is scrolled to.
 *
 * It lays out the page if that is not laid out, so ask for many ranges in one go.
 *
 * @param range begins in a text node, as those of `ReadText.rangeOf` do
 */
export const isShown = (range: Range): boolean =>
  hasNoLayout(range) || textNodesOf(range).some((node) => isPartShown(range, node))

/** A document that is in no window, as a saved page for authors: all of it counts as shown. */
const hasNoLayout = (range: Partial<Range>): boolean => range.getClientRects === undefined

const textNodesOf = ({ commonAncestorContainer: root, endContainer, startContainer }: Range): Text[] => {
  const found: Text[] = []
  const walker = startContainer.ownerDocument?.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  if (walker === undefined) return []
  walker.currentNode = startContainer
  for (let node: Node | null = startContainer; node !== null; node = walker.nextNode()) {
    if (node.nodeType === node.TEXT_NODE) found.push(node as Text)
    if (node === endContainer) break
  }
  return found
}

const isPartShown = (whole: Range, node: Text): boolean => {
  const parent = parentOf(node)
  if (parent === null || !isDrawn(parent)) return false
  const range = node.ownerDocument.createRange()
  range.setStart(node, node === whole.startContainer ? whole.startOffset : 0)
  range.setEnd(node, node === whole.endContainer ? whole.endOffset : node.length)
  const boxes = [...range.getClientRects()].filter(isBox)
  return boxes.length > 0 && isReachable(parent, boxes)
}

/** Whether the text directly in an element is drawn anywhere. */
const isDrawn = (element: Element): boolean => {
  if (!own(element, 'checkVisibility').call(element, { visibilityProperty: true })) return false
  // What these hide is their content, not themselves.
  const isClosed = own(element, 'localName') === 'details' && attributeOf(element, 'open') === null
  return !isClosed && getComputedStyle(element).contentVisibility !== 'hidden'
}

/** Whether what is around an element leaves anything of the boxes of its text. */
const isReachable = (element: Element, boxes: readonly Box[]): boolean => {
  let left = boxes
  /** How the boxes are placed: what is absolute or fixed is not cut off by everything around it. */
  let position = 'static'
  for (let at: Element | null = element; at !== null; at = parentOf(at)) {
    const name = own(at, 'localName')
    // What the body or the whole page cuts off is out of the window: sites that move the text themselves do so.
    if (name === 'body' || name === 'html') return true
    const style = getComputedStyle(at)
    if (position === 'static' || style.position !== 'static') {
      left = leftBy(at, style, left)
      if (left.length === 0) return false
      position = style.position === 'absolute' ? 'absolute' : 'static'
    }
    if (style.position === 'fixed') return true
  }
  return true
}

/** What an element leaves of the boxes in it. What can be scrolled there is as good as its whole frame. */
const leftBy = (element: Element, style: CSSStyleDeclaration, boxes: readonly Box[]): readonly Box[] => {
  const { display, overflowX, overflowY } = style
  // Only boxes cut off, lines do not.
  if (display === 'inline' || display === 'contents' || (overflowX === 'visible' && overflowY === 'visible'))
    return boxes
  const frame: Box = own(element, 'getBoundingClientRect').call(element)
  const left = boxes.map((box) => {
    // Sideways, scripts can scroll what is hidden, and sites that turn pages do. Downwards, what is hidden is folded away.
    const across = overflowX === 'visible' ? box : overflowX === 'clip' ? shared(box, frame) : frame
    const down = overflowY === 'visible' ? box : /auto|scroll/u.test(overflowY) ? frame : shared(box, frame)
    return { left: across.left, top: down.top, right: across.right, bottom: down.bottom }
  })
  return left.filter(isBox)
}
