/** How large the pages are shown. */

/** Steps of the two buttons, as browsers have them. */
const STEPS = [0.5, 0.67, 0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3, 4] as const
/** The white at both sides of a page that fills the window, in CSS pixels together. */
const MARGINS = 32

/** `fit` is as wide as the window, and no larger than the page itself. */
export type Zoom = number | 'fit'

/** The factor of a zoom. @param pageWidth the width of the widest page at its own size, in CSS pixels, as `windowWidth` */
export const factorOf = (zoom: Zoom, pageWidth: number, windowWidth: number): number =>
  zoom === 'fit' ? Math.min(1, Math.max(0.1, (windowWidth - MARGINS) / pageWidth)) : zoom

export const larger = (factor: number): number => STEPS.find((step) => step > factor + 0.01) ?? factor

export const smaller = (factor: number): number => STEPS.findLast((step) => step < factor - 0.01) ?? factor
