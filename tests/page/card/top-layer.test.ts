// @vitest-environment jsdom
/** Where a card can be used while the site shows a dialog or fills the screen with an element. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { homeAt, isBehind } from '../../../src/page/card/top-layer'
import { element, loadPage } from '../load-page'

const PAGE =
  '<main><p>article</p><dialog id="inner"><p>in the article</p></dialog></main><dialog id="outer"><div id="reader"><p>in a dialog</p></div></dialog><video></video>'
const { matches } = Element.prototype
let modal: Element[] = []
let whole: Element | null = null

beforeEach(() => {
  loadPage(PAGE)
  modal = []
  whole = null
  Object.defineProperty(Element.prototype, 'matches', {
    value(this: Element, selector: string) {
      return selector === ':modal' ? modal.includes(this) : matches.call(this, selector)
    },
    configurable: true,
    writable: true,
  })
  Object.defineProperty(document, 'fullscreenElement', { get: () => whole, configurable: true })
})
afterEach(() => {
  Element.prototype.matches = matches
  Reflect.deleteProperty(document, 'fullscreenElement')
})

const open = (selector: string): void => {
  element(selector).setAttribute('open', '')
  modal.push(element(selector))
}

const fill = (selector: string): void => {
  whole = element(selector)
}

describe('the home of a card, and whether its place is behind something', () => {
  type Case = readonly [name: string, prepare: () => void, place: string, home: string, behind: boolean]
  test.each<Case>([
    ['is the root of a page without either', () => {}, 'main p', 'html', false],
    ['is the modal dialog around its place', () => open('#outer'), '#reader p', '#outer', false],
    ['is none beside a modal dialog', () => open('#outer'), 'main p', 'html', true],
    ['is none around a modal dialog', () => open('#inner'), 'main', 'html', true],
    [
      'is the root beside a dialog that is not modal',
      () => element('#outer').setAttribute('open', ''),
      'p',
      'html',
      false,
    ],
    ['is the element that fills the screen', () => fill('main'), 'main p', 'main', false],
    ['is none beside an element that fills the screen', () => fill('video'), 'main p', 'html', true],
    ['is the root if that fills the screen', () => fill('html'), 'main p', 'html', false],
    ['is none in what the site made inert', () => element('main').setAttribute('inert', ''), 'main p', 'html', true],
  ])('%s', (_, prepare, place, home, behind) => {
    prepare()
    expect(homeAt(element(place))).toBe(element(home))
    expect(isBehind(element(place))).toBe(behind)
  })

  test('is the inner one of two', () => {
    open('#outer')
    fill('#reader')
    expect(homeAt(element('#reader p'))).toBe(element('#reader'))
  })
})
