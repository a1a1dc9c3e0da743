/**
 * Places the open card against the line box it belongs to. The browser does it, by CSS anchor positioning: an unseen element of the
 * overlay lies over the line box, and the card, in the top layer, is anchored to it (place-card.css) and follows it when the page scrolls.
 */
import type { Overlay } from './overlay'

/**
 * Lays the anchor over `rect()` (CSS pixels of the viewport): now, whenever the article's layout changes, and when scrolling ends. A bottom
 * sheet stays at the window's edge by its own style. Returns the stop function.
 * @param becameSheet called when the window became so narrow that the card turned into a sheet
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
    // If a reader's style zooms the page, a pixel of a style is `zoom` pixels of the window.
    const zoom = anchor.currentCSSZoom ?? 1
    const px = (value: number): string => `${value / zoom}px`
    const room = ownerDocument.documentElement.clientHeight - wanted.bottom
    surface.dataset['side'] = wanted.top > room ? 'above' : 'below'
    // Not a percentage: Chromium would compute it once, for the scroll position at which the card was first shown.
    surface.style.setProperty('--room', px(Math.max(wanted.top, room)))
    const { style } = anchor
    style.width = px(wanted.width)
    style.height = px(wanted.height)
    // The site may have changed the containing block, so the anchor is moved by the difference from where it is now.
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
  // A card may open while the page still scrolls to its passage. Only at rest it is clear which side has more room.
  ownerDocument.addEventListener('scrollend', place, { signal })
  // The window's height can change without any observed box changing.
  window.addEventListener('resize', place, { signal })
  place()
  return () => {
    stopping.abort()
    sizes.disconnect()
  }
}
