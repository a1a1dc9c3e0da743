/** Adds the overlay when something is to be shown or said, and keeps it as long as anything needs it. */
import type { Overlay } from '../page/overlay'

/** How long a live region must be there before it speaks, in ms: screen readers often skip text that came along with the region. */
const REGION_KNOWN = 100
/** How long the overlay stays after the last thing it showed, in ms, so that screen readers can read what it says. */
const FAREWELL = 2000

export type OverlayHolder = {
  /** The overlay, added to the page if there is none. */
  ensure(): Overlay
  /** Says something in the live region, which may be new. Removes the overlay afterwards unless `isNeeded`. */
  say(text: string): void
  remove(): void
}

/**
 * @param create adds an overlay to the page
 * @param isNeeded whether anything is shown in it, or is about to be
 */
export const holdOverlay = (create: () => Overlay, isNeeded: () => boolean): OverlayHolder => {
  let overlay: Overlay | null = null
  const ensure = (): Overlay => {
    overlay ??= create()
    return overlay
  }
  const remove = (): void => {
    overlay?.remove()
    overlay = null
  }
  return {
    ensure,
    // If the overlay is gone by then, both timers do nothing.
    say: (text) => {
      const said = ensure()
      setTimeout(() => said.announce(text), REGION_KNOWN)
      setTimeout(() => {
        if (said === overlay && !isNeeded() && !said.dialog.open) remove()
      }, FAREWELL)
    },
    remove,
  }
}
