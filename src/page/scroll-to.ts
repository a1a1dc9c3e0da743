/** Takes the reader to a place of the page and back. */

/** Where the window stands, in CSS pixels. */
export type ScrollPosition = { readonly x: number; readonly y: number }

export const scrollPosition = (view: Window): ScrollPosition => ({ x: view.scrollX, y: view.scrollY })

const behaviour = (view: Window): ScrollBehavior =>
  view.matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth'

/**
 * Brings a range to a third of the window's height, where a card below it has room; nothing if it is in view already, and not where
 * sites have their fixed heads.
 * @param free how much of the window, from its top, a sheet leaves free, in CSS pixels
 */
export const scrollToRange = (view: Window, range: Range, free = view.innerHeight): void => {
  const { top, bottom } = range.getBoundingClientRect()
  if (top >= free * 0.2 && bottom <= (free < view.innerHeight ? free : free * 0.6)) return
  view.scrollTo({ top: view.scrollY + top - free / 3, behavior: behaviour(view) })
}

/** Brings the window back to where it stood. */
export const scrollBack = (view: Window, { x, y }: ScrollPosition): void => {
  view.scrollTo({ left: x, top: y, behavior: behaviour(view) })
}
