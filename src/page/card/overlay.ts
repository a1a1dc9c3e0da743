/**
 * The one element that we add beside the page's own: `<counterpoint-overlay>` with a closed shadow root. It hosts the card in the
 * browser's top layer, so that nothing of the site covers it, and a live region for screen readers. It is on the page only while
 * something is shown or said.
 */
import { addStyle } from '../add-style'
import { makeOverlayHost } from '../own-elements'
import type { Theme } from '../theme'
import { homeAt } from './top-layer'

/** In windows narrower than this, in CSS pixels, a card is a sheet at the bottom (the usual value in footnote libraries). */
const SHEET_BELOW = 768

export type Overlay = {
  readonly host: HTMLElement
  readonly root: ShadowRoot
  /** The card's container, a manual popover: content is drawn into it. */
  readonly surface: HTMLElement
  /** A modal dialog beside the card, closed; content is drawn into it. */
  readonly dialog: HTMLDialogElement
  /** Styles `.surface` and what is drawn into it. The style sheet has a class `hidden` for what is only read out. To be called once. */
  setStyle(css: string): void
  /** Puts the overlay on the page, if it is not in its place: a site that draws its whole document anew removes it. */
  attach(): void
  /** Gives the surface or the dialog its theme, on the page. */
  dress(element: HTMLElement, theme: Theme): void
  /** Sets the size of text in all of it, in CSS px, and how the highlights look and print, as `data-` words for highlights.css; none for the usual. */
  setLook(textSize: number, styles: Readonly<Record<string, string>>): void
  /** Endnotes are drawn into it. It shows on paper only, after the page. */
  readonly endnotes: HTMLElement
  /** Shows the surface so that it can be used at `place`: inside the dialog or full screen that holds the place. */
  show(theme: Theme, place: Element): void
  hide(): void
  /** Opens the dialog. */
  showDialog(theme: Theme): void
  /** Whether the reader has the dialog before them. */
  isDialogOpen(): boolean
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

/** Whether the dialog is in the top layer. */
const isModal = (dialog: HTMLDialogElement): boolean => dialog.matches(':modal')

/** Makes the overlay, closed and not yet on the page. */
export const createOverlay = (document: Document): Overlay => {
  const { host, root } = makeOverlayHost(document)
  // Out of the flow at once, so that it is no item of a root element that lays out its children. The style sheet comes later.
  addStyle(root, ':host { position: absolute !important }')
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
  /** The element of the site that the host is in while a card is open there; null for the page's root. */
  let home: Element | null = null
  const place = (): Element | null => home ?? document.documentElement
  /** Whether the host stands where we put it, and not in another document or in something that the page hides. */
  const isAttached = (): boolean => host.isConnected && host.parentNode === place()
  const attach = (): void => {
    // The page may have made it unseen or dead.
    for (const name of host.getAttributeNames()) if (!name.startsWith('data-')) host.removeAttribute(name)
    if (home?.isConnected === false) home = null
    if (isAttached()) return
    // The browser closes a popover that is moved.
    if (isShown()) surface.hidePopover()
    place()?.append(host)
  }
  const dress = (element: HTMLElement, theme: Theme): void => {
    attach()
    element.dataset['theme'] = theme
  }
  return {
    host,
    root,
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
      for (const [kind, words] of Object.entries(styles)) {
        if (words === '') delete host.dataset[kind]
        else host.dataset[kind] = words
      }
    },
    show: (theme, at) => {
      home = homeAt(at)
      dress(surface, theme)
      surface.dataset['layout'] = isSheet() ? 'sheet' : 'card'
      if (!isShown()) surface.showPopover()
    },
    hide: () => {
      if (isShown()) surface.hidePopover()
      // Nothing of ours stays in an element of the site.
      home = null
      if (host.isConnected) attach()
    },
    isHome: (at) => host.parentElement === homeAt(at),
    isReachable: () => {
      const { height, left, top, width } = surface.getBoundingClientRect()
      return SHARES.some((share) => document.elementFromPoint(left + width * share, top + height * share) === host)
    },
    showDialog: (theme) => {
      dress(dialog, theme)
      // If the overlay was off the page meanwhile, the dialog still counts as open, but is none that is seen.
      if (dialog.open && !isModal(dialog)) dialog.close()
      if (!dialog.open) dialog.showModal()
    },
    isDialogOpen: () => dialog.open && isAttached() && isModal(dialog),
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
