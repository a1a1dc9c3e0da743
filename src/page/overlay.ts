/**
 * The one element that we add beside the page's own: `<counterpoint-overlay>` with a closed shadow root. It hosts the card in the
 * browser's top layer, so that nothing of the site covers it, and a live region for screen readers. It is on the page only while
 * something is shown or said.
 */
import { addStyle } from './add-style'
import type { Theme } from './theme'
import { homeAt } from './top-layer'

export const OVERLAY_NAME = 'counterpoint-overlay'

/** In windows narrower than this, in CSS pixels, a card is a sheet at the bottom (the usual value in footnote libraries). */
const SHEET_BELOW = 768

export type Overlay = {
  readonly host: HTMLElement
  /** The card's container, a manual popover: content is drawn into it. */
  readonly surface: HTMLElement
  /** A modal dialog beside the card, closed; content is drawn into it. */
  readonly dialog: HTMLDialogElement
  /** Styles `.surface` and what is drawn into it. The style sheet has a class `hidden` for what is only read out. To be called once. */
  setStyle(css: string): void
  /** Puts the overlay on the page, if it is not there: a site that draws its whole document anew removes it. */
  attach(): void
  /** Gives the surface or the dialog its theme, on the page. */
  dress(element: HTMLElement, theme: Theme): void
  /** Sets the size of text in all of it, in CSS px, and how the highlights look, as `data-` words for highlights.css. */
  setLook(textSize: number, styles: Readonly<Record<string, string>>): void
  /** Endnotes are drawn into it. It shows on paper only, after the page. */
  readonly endnotes: HTMLElement
  /** Shows the surface so that it can be used at `place`: inside the dialog or full screen that holds the place. */
  show(theme: Theme, place: Element): void
  hide(): void
  /** Whether the surface, if it is open at `place`, still is where it can be used. */
  isHome(place: Element): boolean
  /** Whether a press on the open surface would reach it: false if the site has made it inert or lies over all of it. */
  isReachable(): boolean
  /** Whether the card is a bottom sheet at the window's present width. */
  isSheet(): boolean
  /** The element inside that has the focus, or null. */
  focused(): Element | null
  /** Says something to screen readers. */
  announce(text: string): void
  /** Takes the overlay off the page, with what is open in it. `attach` brings it back, closed. */
  detach(): void
}

/** Where it is tried whether the card can be pressed, as shares of its diagonal. */
const SHARES = [0.1, 0.5, 0.9]

/** Small text beside the card's own, as in tokens.css. */
const SMALLER = 13 / 15

/** Makes the overlay, closed and not yet on the page. */
export const createOverlay = (document: Document): Overlay => {
  const host = document.createElement(OVERLAY_NAME)
  // Out of the flow, so that it is no item of a root element that lays out its children. The style sheet, which comes later, says it again.
  host.style.setProperty('position', 'absolute', 'important')
  const root = host.attachShadow({ mode: 'closed' })
  const add = <Name extends 'div' | 'dialog'>(name: Name, className: string): HTMLElementTagNameMap[Name] => {
    const element = document.createElement(name)
    element.className = className
    root.append(element)
    return element
  }
  const surface = add('div', 'surface')
  surface.popover = 'manual'
  const dialog = add('dialog', 'surface dialog')
  // In browsers that support it, a press beside the dialog closes it. The others have Escape and the button.
  dialog.setAttribute('closedby', 'any')
  const announcement = add('div', 'hidden announcement')
  announcement.setAttribute('role', 'status')
  const endnotes = add('div', 'endnotes')
  endnotes.dataset['theme'] = 'light'

  const isSheet = (): boolean => window.innerWidth < SHEET_BELOW
  const isShown = (): boolean => surface.matches(':popover-open')
  const attach = (): void => {
    if (!host.isConnected) document.documentElement.append(host)
  }
  const dress = (element: HTMLElement, theme: Theme): void => {
    attach()
    element.dataset['theme'] = theme
  }
  return {
    host,
    surface,
    dialog,
    endnotes,
    isSheet,
    setStyle: (css) => addStyle(root, css),
    attach,
    dress,
    setLook: (textSize, styles) => {
      for (const { style } of [surface, dialog]) {
        style.setProperty('--text', `${textSize}px`)
        style.setProperty('--small', `${textSize * SMALLER}px`)
      }
      Object.assign(host.dataset, styles)
    },
    show: (theme, place) => {
      const home = homeAt(place)
      if (host.parentElement !== home) {
        // The browser closes a popover that is moved.
        home.append(host)
        if (isShown()) surface.hidePopover()
      }
      dress(surface, theme)
      surface.dataset['layout'] = isSheet() ? 'sheet' : 'card'
      if (!isShown()) surface.showPopover()
    },
    hide: () => {
      if (isShown()) surface.hidePopover()
      // Nothing of ours stays in an element of the site.
      if (host.isConnected && host.parentElement !== document.documentElement) document.documentElement.append(host)
    },
    isHome: (place) => host.parentElement === homeAt(place),
    isReachable: () => {
      const { height, left, top, width } = surface.getBoundingClientRect()
      return SHARES.some((share) => document.elementFromPoint(left + width * share, top + height * share) === host)
    },
    focused: () => root.activeElement,
    announce: (text) => {
      announcement.textContent = text
    },
    detach: () => {
      if (dialog.open) dialog.close()
      announcement.textContent = ''
      host.remove()
    },
  }
}
