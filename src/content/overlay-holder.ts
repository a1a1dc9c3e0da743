/** The overlay as it comes and goes: added when something is to be shown or said, kept as long as anything needs it. */
import type { Overlay } from '../page/overlay'

/** A live region must have been there before it speaks: what came with it is often left unsaid. In ms. */
const REGION_KNOWN = 100
/** How long the overlay outlives all that it showed, in ms, so that screen readers come to what it says. */
const FAREWELL = 2000

export type OverlayHolder = {
  /** The overlay, added to the page if there is none. */
  ensure(): Overlay
  /** Says something in a live region that may be new, and takes the overlay away again if `isNeeded` says so by then. */
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
    // One that was taken away meanwhile is told and taken away in vain.
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
