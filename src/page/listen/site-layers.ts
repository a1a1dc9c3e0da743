/** What of the site's lies over its page: open dialogs and popovers, and what fills the screen. */
import { own } from '../dom'

const LAYERS = ':modal, :popover-open, :fullscreen'

/** Dialogs that a site has made of plain elements. They are known only when a key is pressed in them. */
const PLAIN_DIALOG = '[aria-modal="true" i]'

export type SiteLayers = {
  /** Our card opens: what of the site's is open now lies below it. */
  opened(): void
  /** Whether a key goes to something of the site's that lies above our card, or that the reader is in. */
  isAbove(event: KeyboardEvent): boolean
}

/** The elements of the page that the browser shows above everything else. */
const layersIn = (document: Document): Element[] => [...document.querySelectorAll(LAYERS)]

/** Follows nothing: it looks when it is asked. */
export const createSiteLayers = (document: Document): SiteLayers => {
  let below: ReadonlySet<Element> = new Set()
  return {
    opened: () => {
      below = new Set([...layersIn(document), ...document.querySelectorAll(PLAIN_DIALOG)])
    },
    isAbove: (event) => {
      const around = event.composedPath().filter((at) => at instanceof Element)
      const within = around.filter((at) => own(at, 'matches').call(at, `${LAYERS}, ${PLAIN_DIALOG}`))
      return [...layersIn(document), ...within].some((layer) => !below.has(layer))
    },
  }
}
