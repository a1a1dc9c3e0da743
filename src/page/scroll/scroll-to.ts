/** Takes the reader to a place on the page and back, whatever scrolls it there. */
import type { Box } from '../../core/popover/corridor'
import { markerOf } from '../own-elements'
import { freePart } from './free-part'
import { insideOf, scrollersOf } from './scrollers'
import { isPinched, touches, viewNow } from './view'

/** Where each scroller around a place stands, in its own CSS pixels. */
export type ScrollPosition = readonly {
  readonly scroller: Element | Window
  readonly left: number
  readonly top: number
}[]

const behaviour = (): ScrollBehavior =>
  window.matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth'

/** Where the window stands, and what scrolls in it around a range. */
export const scrollPosition = (range?: Range): ScrollPosition => [
  ...(range === undefined ? [] : scrollersOf(range.startContainer).elements).map((scroller) => ({
    scroller,
    left: scroller.scrollLeft,
    top: scroller.scrollTop,
  })),
  { scroller: window, left: window.scrollX, top: window.scrollY },
]

/** Where in the free part a passage is wanted, as shares of its height: a card below it has room for an argument and its sources. */
const WANTED = 1 / 4
const HIGHEST = 0.2
const LOWEST = 0.4

/** How far a passage is to move up for a good place in `part`, in CSS pixels; 0 if it stands well. Over a sheet any place will do. */
const wayUp = ({ bottom, top }: Box, part: Box, overSheet: boolean): number => {
  const height = part.bottom - part.top
  const isWell = top >= part.top + height * HIGHEST && bottom <= part.top + height * (overSheet ? 1 : LOWEST)
  const up = top - part.top - height * WANTED
  // Over a sheet its end is seen in any case: there stands its mark, which may have the focus.
  return isWell ? 0 : overSheet ? Math.max(up, bottom - part.bottom) : up
}

/** How far a passage is to move left to be seen whole, or from its beginning. */
const wayLeft = ({ left, right }: Box, part: Box): number => {
  if (left >= part.left && right <= part.right) return 0
  const spare = part.right - part.left - (right - left)
  return left - part.left - Math.max(0, spare / 2)
}

/** A text set in columns that scrolls sideways is turned by whole pages, so that none is cut. 0 for another scroller. */
const pageWidth = (scroller: Element): number => {
  const style = window.getComputedStyle(scroller)
  if (`${style.columnWidth}${style.columnCount}` === 'autoauto') return 0
  const number = (length: string): number => Number.parseFloat(length) || 0
  const gap = style.columnGap === 'normal' ? number(style.fontSize) : number(style.columnGap)
  return scroller.clientWidth - number(style.paddingLeft) - number(style.paddingRight) + gap
}

const moved = ({ bottom, left, right, top }: Box, x: number, y: number): Box => ({
  left: left - x,
  right: right - x,
  top: top - y,
  bottom: bottom - y,
})

/** Scrolls one element so that `box` has a good place in it. Returns where the box then is. */
const scrollIn = (scroller: Element, box: Box, view: Box, overSheet: boolean, behavior: ScrollBehavior): Box => {
  const inside = insideOf(scroller)
  // What only hides what is too large for it is not moved without need: the reader could not move it back.
  if (inside.isHidden && touches(box, inside)) return box
  const height = Math.min(inside.bottom - inside.top, view.bottom - view.top)
  // What of a pane is out of sight is brought into view by what scrolls around it.
  const top = Math.max(inside.top, Math.min(view.top, inside.bottom - height))
  const part = { ...inside, top, bottom: top + height }
  const { clientHeight, clientWidth, scrollHeight, scrollLeft, scrollTop, scrollWidth } = scroller
  const isLeftward = window.getComputedStyle(scroller).direction === 'rtl'
  const widest = scrollWidth - clientWidth
  const page = pageWidth(scroller)
  const toLeft = scrollLeft + (page > 0 ? box.left - inside.left : wayLeft(box, part)) / inside.scale
  const paged = page > 0 ? Math.floor(toLeft / page + 0.01) * page : toLeft
  const left = Math.min(Math.max(paged, isLeftward ? -widest : 0), isLeftward ? 0 : widest)
  const toTop = scrollTop + wayUp(box, part, overSheet) / inside.scale
  const down = Math.min(Math.max(toTop, 0), scrollHeight - clientHeight)
  if (left !== scrollLeft || down !== scrollTop) scroller.scrollTo({ left, top: down, behavior })
  return moved(box, (left - scrollLeft) * inside.scale, (down - scrollTop) * inside.scale)
}

/** What of the window neither a sheet nor the page's own bars cover where a range stands. */
const freeOf = (range: Range, free: number | undefined): Box => {
  const seen = viewNow()
  return freePart(range, { ...seen, bottom: Math.min(seen.bottom, free ?? seen.bottom) })
}

/** Whether a box is in view from its top on, and whole if it can be. */
const holds = (view: Box, { bottom, left, right, top }: Box): boolean =>
  top >= view.top &&
  (bottom <= view.bottom || bottom - top > view.bottom - view.top) &&
  ((left >= view.left && right <= view.right) || right - left > view.right - view.left)

/** Whether a part of a range is where the reader can see it, and not under a bar of the page. */
export const isInSight = (range: Range): boolean => touches(range.getBoundingClientRect(), freeOf(range, undefined))

/** An element at the end of a range: its marker, or else what it stands in. */
const elementOf = ({ endContainer }: Range): Element | null => {
  const next = endContainer.nextSibling
  return next instanceof Element && markerOf(next) !== undefined ? next : endContainer.parentElement
}

/**
 * Scrolls everything around a range, from the inside out. Within a window that was zoomed by a pinch only the browser itself moves what the
 * reader sees, and only to an element.
 * @param free how much of the window a sheet leaves, from its top
 * @returns where the range will be in the window
 */
const bringIntoView = (range: Range, free: number | undefined): Box => {
  const view = freeOf(range, free)
  const behavior = behaviour()
  let box: Box = range.getBoundingClientRect()
  if (isPinched()) {
    if (!holds(view, box)) elementOf(range)?.scrollIntoView({ block: 'start', inline: 'center', behavior })
    return view
  }
  const { byWindow, elements } = scrollersOf(range.startContainer)
  const overSheet = free !== undefined
  for (const scroller of elements) box = scrollIn(scroller, box, view, overSheet, behavior)
  const [x, y] = [wayLeft(box, view), wayUp(box, view, overSheet)]
  if (!byWindow || (x === 0 && y === 0)) return box
  window.scrollTo({ left: window.scrollX + x, top: window.scrollY + y, behavior })
  const { scrollHeight } = document.scrollingElement ?? document.documentElement
  const lowest = Math.max(0, scrollHeight - window.innerHeight) - window.scrollY
  return moved(box, x, Math.max(-window.scrollY, Math.min(y, lowest)))
}

/** How often it is looked whether the scrolling is over, in ms, and for how many times. */
const LOOK = 100
const LOOKS = 20

let watching: AbortController | undefined

/**
 * Once the page stands still: a head that came out, a snap or late layout may have left the passage covered or out of sight. Then it is
 * brought into view again, once, unless the reader has gone on.
 */
const correctOnce = (range: Range, free: number | undefined): void => {
  watching?.abort()
  const stopping = new AbortController()
  watching = stopping
  const { signal } = stopping
  for (const name of ['wheel', 'touchmove', 'pointerdown', 'keydown']) {
    window.addEventListener(name, () => stopping.abort(), { signal, capture: true, passive: true })
  }
  let last = Number.NaN
  const look = (looks: number): void => {
    if (signal.aborted) return
    const { top } = range.getBoundingClientRect()
    if (top !== last && looks > 0) {
      last = top
      window.setTimeout(look, LOOK, looks - 1)
      return
    }
    stopping.abort()
    correct(range, free)
  }
  window.setTimeout(look, LOOK, LOOKS)
}

const correct = (range: Range, free: number | undefined): void => {
  const view = freeOf(range, free)
  const now = range.getBoundingClientRect()
  if (now.height === 0 || holds(view, now)) return
  // As smoothly as before: the way may only now begin, and goes to the same place then.
  const then = bringIntoView(range, free)
  if (touches(then, view)) return
  // Nothing scrolls. Some pages move themselves by a transform when the wheel is turned, so they get a turn of the wheel that leads there.
  const turn = { deltaX: wayLeft(then, view), deltaY: wayUp(then, view, free !== undefined) }
  range.startContainer.parentElement?.dispatchEvent(
    new WheelEvent('wheel', { ...turn, bubbles: true, cancelable: true, composed: true }),
  )
}

/**
 * Brings a range to a quarter of the height that the reader sees, where a card below it has room, and into the middle sideways. It scrolls
 * the elements around it and the window, and keeps clear of heads that stay. Does nothing if the range stands well.
 * @param free how much of the window, from its top, a sheet leaves free, in CSS pixels; without it there is no sheet
 */
export const scrollToRange = (range: Range, free?: number): void => {
  bringIntoView(range, free)
  correctOnce(range, free)
}

/** Scrolls the page back to where it was. A reader who goes back while the page still scrolls to a range is not brought to that again. */
export const scrollBack = (position: ScrollPosition): void => {
  watching?.abort()
  for (const { left, scroller, top } of position) scroller.scrollTo({ left, top, behavior: behaviour() })
}
