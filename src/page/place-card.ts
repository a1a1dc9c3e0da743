/**
 * Places the open card against the line box it belongs to. The browser does it, by CSS anchor positioning: an unseen element of the
 * overlay lies over the line box, and the card, in the top layer, is anchored to it (place-card.css) and follows it when the page scrolls.
 */
import type { Overlay } from './overlay'

/**
 * Lays the anchor over `rect()` (CSS pixels of the viewport) now, whenever the article is laid out anew, and when the page has come
 * to rest; as a bottom sheet the card keeps to the window's edge by its own style. Returns the stop function.
 * @param becameSheet is called when a window made narrow has made the card a sheet
 */
export const placeCard = (
  overlay: Overlay,
  root: Element,
  rect: () => DOMRect,
  becameSheet: () => void,
): (() => void) => {
  const { anchor, surface } = overlay
  const { ownerDocument } = root
  const place = (): void => {
    const before = surface.dataset['layout']
    surface.dataset['layout'] = overlay.isSheet() ? 'sheet' : 'card'
    const wanted = rect()
    // Where a reader's style zooms the page, the window's pixels are as many times smaller than those of a style.
    const zoom = anchor.currentCSSZoom ?? 1
    const px = (value: number): string => `${value / zoom}px`
    const room = ownerDocument.documentElement.clientHeight - wanted.bottom
    surface.dataset['side'] = wanted.top > room ? 'above' : 'below'
    // As a percentage, Chromium would reckon it for where the page stood when the card was first shown, and only move the card since.
    surface.style.setProperty('--room', px(Math.max(wanted.top, room)))
    const { style } = anchor
    style.width = px(wanted.width)
    style.height = px(wanted.height)
    // Whatever the site made the containing block: from where the anchor is, it is moved by what is missing.
    const now = anchor.getBoundingClientRect()
    const moved = (from: string, way: number): string => `${(Number.parseFloat(from) || 0) + way / zoom}px`
    style.left = moved(style.left, wanted.left - now.left)
    style.top = moved(style.top, wanted.top - now.top)
    if (before === 'card' && overlay.isSheet()) becameSheet()
  }
  const sizes = new ResizeObserver(place)
  sizes.observe(root)
  sizes.observe(ownerDocument.documentElement)
  const stopping = new AbortController()
  const { signal } = stopping
  // A card that is opened from afar is placed while the page still moves to its passage; which side is roomier shows at rest.
  ownerDocument.addEventListener('scrollend', place, { signal })
  // Of a window's height no box of the page need tell.
  window.addEventListener('resize', place, { signal })
  place()
  return () => {
    stopping.abort()
    sizes.disconnect()
  }
}
