/** Takes the reader to a place on the page and back. */

/** Where the window stands, in CSS pixels. */
export type ScrollPosition = { readonly x: number; readonly y: number }

export const scrollPosition = (): ScrollPosition => ({ x: window.scrollX, y: window.scrollY })

const behaviour = (): ScrollBehavior =>
  window.matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth'

/**
 * Scrolls a range to a third of the window's height, where a card below it has room. Does nothing if the range is in view and not under
 * a sticky header.
 * @param free how much of the window, from its top, a sheet leaves free, in CSS pixels
 */
export const scrollToRange = (range: Range, free = window.innerHeight): void => {
  const { top, bottom } = range.getBoundingClientRect()
  if (top >= free * 0.2 && bottom <= (free < window.innerHeight ? free : free * 0.6)) return
  window.scrollTo({ top: window.scrollY + top - free / 3, behavior: behaviour() })
}

/** Scrolls the window back to where it was. */
export const scrollBack = ({ x, y }: ScrollPosition): void => {
  window.scrollTo({ left: x, top: y, behavior: behaviour() })
}
