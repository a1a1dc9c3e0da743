/** Says something to screen readers that may be the last thing: the overlay comes for it, and goes when nothing needs it any more. */
import type { Overlay } from '../page/card/overlay'

/** How long a live region must be there before it speaks, in ms: screen readers often skip text that came along with the region. */
const REGION_KNOWN = 100
/** How long the overlay stays after the last thing it said, in ms, so that screen readers can read it. */
const FAREWELL = 2000

/** Returns the function that says a text. `isNeeded`: whether anything is shown on the page. */
export const createFarewell = (overlay: Overlay, isNeeded: () => boolean): ((text: string) => void) => {
  const { dialog } = overlay
  const leave = (): void => {
    if (!isNeeded() && !dialog.open) overlay.detach()
  }
  // A dialog may have been the only thing to show.
  dialog.addEventListener('close', leave)
  let speaking = 0
  let leaving = 0
  return (text) => {
    overlay.attach()
    window.clearTimeout(speaking)
    window.clearTimeout(leaving)
    speaking = window.setTimeout(() => overlay.announce(text), REGION_KNOWN)
    leaving = window.setTimeout(leave, FAREWELL)
  }
}
