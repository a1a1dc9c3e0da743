// @vitest-environment jsdom
/** The overlay comes back to its place and is alive there, whatever the page has done with it. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createOverlay, type Overlay } from '../../../src/page/card/overlay'
import { isOverlay, OVERLAY_NAME } from '../../../src/page/own-elements'
import { type FakeBrowser, fakeBrowser } from '../../content/fake-browser'
import { element, loadPage } from '../load-page'

let browser: FakeBrowser
let overlay: Overlay

beforeEach(() => {
  browser = fakeBrowser()
  loadPage('<main hidden><p>text</p></main>')
  overlay = createOverlay(document)
  overlay.show('light', document.body)
})
afterEach(() => {
  overlay.detach()
  browser.restore()
})

const other = new DOMParser().parseFromString('<p>another document</p>', 'text/html')

const DEEDS: Readonly<Record<string, () => void>> = {
  'taken away': () => overlay.host.remove(),
  'moved into another document': () => other.body.append(overlay.host),
  'moved into something hidden': () => element('main').append(overlay.host),
  'made inert': () => overlay.host.setAttribute('inert', ''),
  hidden: () => overlay.host.setAttribute('hidden', ''),
  'given a style': () => overlay.host.setAttribute('style', 'display: none'),
}

describe('the overlay comes back when it was', () => {
  for (const [name, deed] of Object.entries(DEEDS)) {
    test(name, () => {
      deed()
      overlay.show('dark', document.body)
      expect(overlay.host.parentNode).toBe(document.documentElement)
      expect(overlay.host.ownerDocument).toBe(document)
      expect(overlay.host.getAttributeNames()).toEqual([])
      expect(document.querySelectorAll(OVERLAY_NAME)).toHaveLength(1)
    })
  }

  test('taken away with a dialog in it, and the dialog opens again', () => {
    overlay.showDialog('light')
    expect(overlay.isDialogOpen()).toBe(true)
    overlay.host.remove()
    browser.forgetTopLayer()
    expect(overlay.isDialogOpen()).toBe(false)
    overlay.showDialog('light')
    expect(overlay.isDialogOpen()).toBe(true)
  })
})

test('a page without a root element is left without the overlay', () => {
  const root = document.documentElement
  root.remove()
  overlay.attach()
  expect(overlay.host.parentNode).toBe(root)
  document.append(root)
})

test('only what was made as our overlay is taken for it', () => {
  expect(isOverlay(overlay.host)).toBe(true)
  expect(isOverlay(document.createElement(OVERLAY_NAME))).toBe(false)
  expect(isOverlay(overlay.host.cloneNode(true))).toBe(false)
})

test('its root is closed, also if the page has made its name an element of its own that asks for roots', () => {
  const seen: (ShadowRoot | null)[] = []
  class Theirs extends HTMLElement {
    constructor() {
      super()
      seen.push(this.attachInternals().shadowRoot)
    }
  }
  customElements.define(OVERLAY_NAME, Theirs)
  const another = createOverlay(document)
  another.attach()
  expect(another.host.shadowRoot).toBeNull()
  // The one that was on the page already, and the one that came.
  expect(seen).toEqual([null, null])
  another.detach()
})
