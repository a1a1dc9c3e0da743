/** What scrolls a place of the page: the elements around it, and the window. */
import type { Box } from '../../core/popover/corridor'
import { own } from '../dom'

/** The element around `node` as it is drawn: out of shadow trees, and into the slot that it is put in. */
export const drawnAround = (node: Node): Element | null => {
  if (node instanceof Element && node.assignedSlot) return node.assignedSlot
  const parentNode = own(node, 'parentNode')
  if (parentNode instanceof ShadowRoot) return parentNode.host
  return parentNode instanceof Element ? parentNode : null
}

export type Scrollers = {
  /** The elements that can scroll the place, from the inside out. */
  readonly elements: readonly Element[]
  /** Whether the window scrolls it too: not what is fixed to the window. */
  readonly byWindow: boolean
}

/** Scripts may scroll what is hidden, and the browser's own search does. */
const SCROLLS = /auto|scroll|hidden/u

/** What scrolls the content of `node`. */
export const scrollersOf = (node: Node): Scrollers => {
  const elements: Element[] = []
  const { body, documentElement } = document
  // The window takes over the body's `overflow`, unless the root element has one of its own.
  const isWindows = (element: Element): boolean =>
    element === body && /^visible( visible)?$/u.test(window.getComputedStyle(documentElement).overflow || 'visible')
  for (let at = node instanceof Element ? node : drawnAround(node); at !== null; at = drawnAround(at)) {
    if (at === documentElement) break
    const { overflowX, overflowY, position } = window.getComputedStyle(at)
    const canScroll =
      (SCROLLS.test(overflowY) && at.scrollHeight > at.clientHeight) ||
      (SCROLLS.test(overflowX) && at.scrollWidth > at.clientWidth)
    if (canScroll && !isWindows(at)) elements.push(at)
    if (position === 'fixed') return { elements, byWindow: false }
  }
  return { elements, byWindow: true }
}

export type Inside = Box & {
  /** How many CSS pixels of the window one of its own is. */
  readonly scale: number
  /** Whether only scripts can scroll it. */
  readonly isHidden: boolean
}

/** Where the content of a scroller shows, in CSS pixels of the window. */
export const insideOf = (scroller: Element): Inside => {
  const box = scroller.getBoundingClientRect()
  const { clientHeight, clientLeft, clientTop, clientWidth } = scroller
  const width = scroller instanceof HTMLElement ? scroller.offsetWidth : 0
  // Neither a transform nor a zoom of the page is in the sizes that an element gives of itself.
  const scale = width > 0 && box.width > 0 ? box.width / width : 1
  const { overflowX, overflowY } = window.getComputedStyle(scroller)
  const isHidden = overflowX === 'hidden' && overflowY === 'hidden'
  const left = box.left + clientLeft * scale
  const top = box.top + clientTop * scale
  return { left, top, right: left + clientWidth * scale, bottom: top + clientHeight * scale, scale, isHidden }
}
