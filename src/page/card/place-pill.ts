/** Places the way back from a note: at the lower edge of the window, or at the upper one if the note stands there. */

import { touches } from '../scroll/view'
import { clearPlace } from './clear-place'
import type { Overlay } from './overlay'

/** Keeps the pill off the note until the function that it returns is called. */
export const placePill = ({ surface }: Overlay, note: () => DOMRect): (() => void) => {
  clearPlace(surface)
  surface.dataset['layout'] = 'pill'
  const place = (): void => {
    surface.dataset['side'] = 'below'
    if (touches(note(), surface.getBoundingClientRect())) surface.dataset['side'] = 'above'
  }
  // Only at rest it is clear where the note stands.
  document.addEventListener('scrollend', place, { capture: true })
  place()
  return () => document.removeEventListener('scrollend', place, { capture: true })
}
