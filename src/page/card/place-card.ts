/**
 * Places the open card: in the margin beside the text, if that is wide and empty (margin-spot.ts), else beside the line that it belongs to
 * (card-spot.ts), or as a sheet at the lower edge of what the reader sees. It goes with its passage, whatever moves that: the window, a pane in it, a transform.
 */
import type { Box } from '../../core/popover/corridor'
import { onceAFrame } from '../once-a-frame'
import { scrollersOf } from '../scroll/scrollers'
import { isPinched, touches, viewNow } from '../scroll/view'
import { type CardSpot, cardSpot, EDGE } from './card-spot'
import { clearPlace } from './clear-place'
import { marginSpots } from './margin-spot'
import type { Overlay } from './overlay'
import { showsNothing } from './shows-nothing'

/** What the card belongs to, in CSS pixels of the window; asked for again and again. */
export type CardAnchor = {
  /** The line that the card stands at. */
  line(): Box
  /** All lines of the passage. */
  lines(): readonly Box[]
  /** Where the passage is in the document. */
  readonly node: Node
  /** The column of the article's text; undefined where it has none, or the card is not to stand beside it. */
  column(): Box | undefined
  /** What of a part of the window the page's own bars leave free. */
  free(view: Box): Box
}

/** How often it is looked whether something moved the passage of which no event tells, in ms. */
const LOOK = 100
/** How far above its line a card in the margin begins, so that its head is level with the line, in CSS pixels. */
const LEVEL = 8
/** In less width a card cannot be read, in CSS pixels: after a strong pinch it is made smaller instead. */
const NARROWEST = 320

/** Keeps the card at its place until the function that it returns is called. */
export const placeCard = (
  overlay: Overlay,
  root: Element,
  anchor: CardAnchor,
  becameSheet: () => void,
): (() => void) => {
  const { surface } = overlay
  const { style } = surface
  /** How far the card's corner is from its line's. */
  let way: { readonly x: number; readonly y: number } | undefined
  /** Whether the page has come to rest with the passage in view. Until then the card is kept in view, from then on it goes with its passage. */
  let isSettled = false
  let last: Box | undefined
  /** The column of the text, until it may be another. */
  let column: Box | undefined
  /** What the page's bars leave free of the window, until they may have moved. */
  let free: Box | undefined
  /** Where in the page it was asked last whether it is empty, from the line's corner. */
  let asked: { readonly at: string; readonly isEmpty: boolean } | undefined

  // If a reader's style zooms the page, a pixel of a style is `zoom` pixels of the window.
  const zoom = (): number => surface.currentCSSZoom ?? 1
  const px = (value: number): string => `${value / zoom()}px`
  /** A site may have any containing block, so the card is moved by the difference from where it is now. */
  const moveTo = (left: number, top: number): void => {
    const now = surface.getBoundingClientRect()
    const moved = (from: string, by: number): string => px((Number.parseFloat(from) || 0) * zoom() + by)
    if (Math.abs(left - now.left) > 0.2) style.left = moved(style.left, left - now.left)
    if (Math.abs(top - now.top) > 0.2) style.top = moved(style.top, top - now.top)
  }
  /** Makes a card or sheet smaller where the reader sees less than its least width. Returns the scale. */
  const shrink = (width: number): number => {
    const scale = Math.min(1, width / NARROWEST)
    style.scale = scale < 1 ? String(scale) : ''
    return scale
  }

  const standAt = (left: number, wanted: number, line: Box, view: Box): void => {
    const { height } = surface.getBoundingClientRect()
    const top = Math.max(view.top + EDGE, Math.min(wanted, view.bottom - EDGE - height))
    // As a part of the page it scrolls with the window without delay; out of the window it would make the page longer.
    const { byWindow, elements } = scrollersOf(anchor.node)
    style.position = byWindow && elements.length === 0 && touches(line, view) ? 'absolute' : 'fixed'
    moveTo(left, top)
    way = { x: left - line.left, y: top - line.top }
  }
  const stand = (spot: CardSpot, line: Box, view: Box, scale: number): void => {
    surface.dataset['side'] = spot.side
    style.setProperty('--room', px(spot.room / scale))
    const { height } = surface.getBoundingClientRect()
    standAt(spot.left, spot.side === 'above' ? spot.edge - height : spot.edge, line, view)
  }
  /** Whether the page shows nothing in a part of the window: asked again only for another part of the page. */
  const isEmpty = (part: Box, line: Box): boolean => {
    const at = [part.left - line.left, part.top - line.top, part.right - line.left, part.bottom - line.top]
      .map(Math.round)
      .join()
    if (at === asked?.at) return asked.isEmpty
    style.pointerEvents = 'none'
    asked = { at, isEmpty: showsNothing(part, anchor.node) }
    style.pointerEvents = ''
    return asked.isEmpty
  }
  /** Beside the column, level with the passage, if the page shows nothing there. Returns whether it stands there. */
  const standInMargin = (line: Box, view: Box, width: number): boolean => {
    if (!touches(line, view)) return false
    column ??= anchor.column()
    free ??= anchor.free(view)
    if (column === undefined) return false
    const isLeftward = window.getComputedStyle(root).direction === 'rtl'
    for (const spot of marginSpots({ column, isLeftward, view, width })) {
      style.setProperty('--widest', px(spot.width))
      style.setProperty('--room', px(free.bottom - free.top - 2 * EDGE))
      const { height } = surface.getBoundingClientRect()
      const top = Math.max(free.top + EDGE, Math.min(line.top - LEVEL, free.bottom - EDGE - height))
      const part = { left: spot.left, right: spot.left + spot.width, top, bottom: top + height }
      if (!touches(line, free) || !isEmpty(part, line)) continue
      surface.dataset['side'] = 'margin'
      standAt(spot.left, top, line, free)
      return true
    }
    style.setProperty('--widest', px(view.right - view.left - 2 * EDGE))
    return false
  }
  const follow = (): void => {
    const line = anchor.line()
    if (way !== undefined) moveTo(line.left + way.x, line.top + way.y)
  }
  const placeAtLine = (): void => {
    const view = viewNow()
    const line = anchor.line()
    const widest = view.right - view.left - 2 * EDGE
    const scale = shrink(widest)
    style.width = ''
    style.bottom = ''
    style.setProperty('--widest', px(widest / scale))
    const { width } = surface.getBoundingClientRect()
    if (scale === 1 && standInMargin(line, view, width)) return
    stand(cardSpot({ line, lines: anchor.lines(), width, view }), line, view, scale)
  }
  /** A sheet lies at the window's lower edge by its style, but after a pinch the reader sees another part of the window. */
  const placeSheet = (): void => {
    clearPlace(surface)
    if (!isPinched()) return
    const view = viewNow()
    const width = view.right - view.left
    const scale = shrink(width)
    style.width = px(width / scale)
    // In the window it stands in the middle.
    style.margin = '0'
    style.setProperty('--highest', px(((view.bottom - view.top) * 0.7) / scale))
    style.bottom = 'auto'
    moveTo(view.left, view.bottom - surface.getBoundingClientRect().height)
  }
  const place = (): void => {
    const isSheet = overlay.isSheet()
    column = undefined
    free = undefined
    const turned = surface.dataset['layout'] === 'card' && isSheet
    surface.dataset['layout'] = isSheet ? 'sheet' : 'card'
    if (isSheet) placeSheet()
    else if (isSettled && !touches(anchor.line(), viewNow())) follow()
    else placeAtLine()
    if (turned) becameSheet()
  }
  const goAlong = (): void => {
    if (overlay.isSheet()) return
    if (isSettled) follow()
    else placeAtLine()
  }
  const look = (): void => {
    const line = anchor.line()
    const rests = last !== undefined && last.top === line.top && last.left === line.left
    last = line
    if (!rests) goAlong()
    else if (touches(line, viewNow())) isSettled = true
  }

  const sizes = new ResizeObserver(place)
  for (const each of [root, document.documentElement, surface]) sizes.observe(each)
  const stopping = new AbortController()
  const { signal } = stopping
  // Captured, because the scroll events of elements do not bubble; after the event, because Firefox warns of what is moved within it.
  document.addEventListener('scroll', onceAFrame(goAlong, signal), { capture: true, passive: true, signal })
  // Only at rest it is clear which side has more room.
  document.addEventListener('scrollend', place, { capture: true, signal })
  // The window's height can change without any observed box changing.
  window.addEventListener('resize', place, { signal })
  const panned = onceAFrame(place, signal)
  for (const name of ['resize', 'scroll']) window.visualViewport?.addEventListener(name, panned, { signal })
  const timer = window.setInterval(look, LOOK)
  place()
  return () => {
    stopping.abort()
    window.clearInterval(timer)
    sizes.disconnect()
  }
}
