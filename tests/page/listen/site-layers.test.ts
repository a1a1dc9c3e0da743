// @vitest-environment jsdom
/** What lies above our card and takes Escape first. The browser's own layers are stood in for by a class. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createSiteLayers } from '../../../src/page/listen/site-layers'
import { element, loadPage } from '../load-page'

/** jsdom has no top layer. */
const inTopLayer = (selector: string): string => selector.replaceAll(/:modal|:popover-open|:fullscreen/gu, '.layer')

beforeEach(() => {
  const { matches } = Element.prototype
  const { querySelectorAll } = Document.prototype
  vi.spyOn(Element.prototype, 'matches').mockImplementation(function (this: Element, selector: string) {
    return matches.call(this, inTopLayer(selector))
  })
  vi.spyOn(Document.prototype, 'querySelectorAll').mockImplementation(function (this: Document, selector: string) {
    return querySelectorAll.call(this, inTopLayer(selector))
  })
})
afterEach(() => vi.restoreAllMocks())

const PAGE = `<main><p id="text">text</p></main>
  <div id="layer"><button id="inside">OK</button></div>
  <div id="plain"><button id="beside">OK</button></div>`

/** Whether Escape, pressed at an element, goes to something above the card that opened before `then`. */
const isAbove = (at: string, before: () => void, then: () => void): boolean => {
  loadPage(PAGE)
  const layers = createSiteLayers(document)
  before()
  layers.opened()
  then()
  let above = false
  const heard = (event: KeyboardEvent): void => {
    above = layers.isAbove(event)
  }
  window.addEventListener('keydown', heard, { once: true })
  element(at).dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true }))
  return above
}
const nothing = (): void => {}
const open = (): void => element('#layer').classList.add('layer')
const openPlain = (): void => element('#plain').setAttribute('aria-modal', 'true')

describe('Escape goes to what is above the card', () => {
  test.each([
    ['nothing of the site’s is open', '#text', nothing, nothing, false],
    ['a dialog or popover opened after the card', '#text', nothing, open, true],
    ['the same, and the key is pressed in it', '#inside', nothing, open, true],
    ['it was open before the card', '#text', open, nothing, false],
    ['a plain dialog opened after the card, and the key is pressed in it', '#beside', nothing, openPlain, true],
    ['the key is pressed beside it', '#text', nothing, openPlain, false],
    ['the card opened over it', '#beside', openPlain, nothing, false],
  ])('%s', (_, at, before, then, above) => {
    expect(isAbove(at, before, then)).toBe(above)
  })
})
