// @vitest-environment jsdom
/** Which keys are ours. Trusted events need a real browser and are tested there too. */
import { describe, expect, test } from 'vitest'
import { keyOf, listenKeys } from '../../../src/page/listen/listen-keys'
import { element, loadPage } from '../load-page'
import { sayTrusted } from '../say-trusted'

/** The closed roots of a test, as an extension can ask for them. */
const closed = new WeakMap<Element, ShadowRoot>()
const rootOf = (at: Element): ShadowRoot | null => closed.get(at) ?? at.shadowRoot

/** What a key pressed at an element says. */
const keyAt = (
  target: Element | ShadowRoot,
  init: KeyboardEventInit = { key: 'j', code: 'KeyJ' },
): string | undefined => {
  let key: string | undefined
  const heard = (event: KeyboardEvent): void => {
    key = keyOf(event, document, rootOf)
  }
  window.addEventListener('keydown', heard, { once: true })
  target.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, composed: true, ...init }))
  return key
}

describe('a letter is ours', () => {
  test.each([
    ['in the text', '<p id="at">text</p>'],
    ['on a link', '<a id="at" href="#">1</a>'],
    ['on a button', '<button id="at">Menu</button>'],
    ['where nothing can be edited', '<p id="at" contenteditable="false">text</p>'],
    ['on our own marker', '<counterpoint-marker id="at"></counterpoint-marker>'],
    ['in our own card', '<counterpoint-overlay id="at"></counterpoint-overlay>'],
  ])('%s', (_, html) => {
    loadPage(html)
    expect(keyAt(element('#at'))).toBe('j')
  })
})

describe('a letter is not ours', () => {
  test.each([
    ['in a field', '<input id="at">'],
    ['in a field for searches', '<input type="search" id="at">'],
    ['in a field of several lines', '<textarea id="at"></textarea>'],
    ['in a list that finds by letters', '<select id="at"><option>Java</option></select>'],
    ['in text that can be edited', '<div contenteditable><p id="at">text</p></div>'],
    ['in plain text that can be edited', '<div contenteditable="plaintext-only" id="at"></div>'],
    ['in a textbox by role', '<div role="textbox" id="at" tabindex="0"></div>'],
    ['in a searchbox by role', '<div role="searchbox" id="at" tabindex="0"></div>'],
    ['in a combobox', '<div role="combobox" id="at" tabindex="0"></div>'],
    ['in a menu', '<ul role="menu"><li role="menuitem" id="at" tabindex="0">Join</li></ul>'],
    ['in an application', '<div role="application"><canvas id="at" tabindex="0"></canvas></div>'],
    ['in a textbox by one of several roles', '<div role="none Textbox" id="at" tabindex="0"></div>'],
    ['where a keyboard for words is asked for', '<div inputmode="text" id="at" tabindex="0"></div>'],
    ['in a table that is typed into', '<table role="grid"><tr><td id="at" tabindex="0">1</td></tr></table>'],
    ['in an element of the site’s own making', '<x-search id="at"></x-search>'],
  ])('%s', (_, html) => {
    loadPage(html)
    expect(keyAt(element('#at'))).toBeUndefined()
  })

  test('in a field within an open shadow root', () => {
    loadPage('<x-search id="at"></x-search>')
    const root = element('#at').attachShadow({ mode: 'open' })
    root.append(document.createElement('p'), document.createElement('input'))
    expect(keyAt(element('p', root))).toBe('j')
    expect(keyAt(element('input', root))).toBeUndefined()
  })

  describe('where the focus is in a closed shadow root', () => {
    const within = (html: string): string | undefined => {
      loadPage('<main><section id="at"></section></main>')
      const root = element('#at').attachShadow({ mode: 'closed' })
      closed.set(element('#at'), root)
      root.innerHTML = html
      const host = root.querySelector('#inner')
      if (host !== null) {
        const inner = host.attachShadow({ mode: 'closed' })
        closed.set(host, inner)
        inner.innerHTML = '<textarea class="focus"></textarea>'
        ;(inner.querySelector('.focus') as HTMLElement).focus()
      } else (root.querySelector('.focus') as HTMLElement).focus()
      return keyAt(element('#at'))
    }
    test.each([
      ['in a field', '<textarea class="focus"></textarea>', undefined],
      ['in a widget', '<div role="menu"><a class="focus" href="#">Join</a></div>', undefined],
      ['in a field of a root within', '<p id="inner"></p>', undefined],
      ['on a button', '<button class="focus">Send</button>', 'j'],
    ])('%s', (_, html, key) => {
      expect(within(html)).toBe(key)
    })
  })

  test('where a handler of the site’s has moved the focus to a field', () => {
    loadPage('<p id="at">text</p><input>')
    element('#at').addEventListener('keydown', () => (element('input') as HTMLElement).focus())
    expect(keyAt(element('#at'))).toBeUndefined()
  })

  test('while the whole page can be edited', () => {
    loadPage('<p id="at">text</p>')
    Object.defineProperty(document, 'designMode', { value: 'on', configurable: true })
    expect(keyAt(element('#at'))).toBeUndefined()
    Reflect.deleteProperty(document, 'designMode')
    expect(keyAt(element('#at'))).toBe('j')
  })

  test.each(['altKey', 'ctrlKey', 'metaKey', 'isComposing', 'modifierAltGraph'])('with %s', (modifier) => {
    loadPage('<p id="at">text</p>')
    expect(keyAt(element('#at'), { key: 'j', code: 'KeyJ', [modifier]: true })).toBeUndefined()
  })
})

describe('a key says', () => {
  test.each([
    ['its letter', { key: 'k', code: 'KeyK' }, 'k'],
    ['its letter on another layout of the same script', { key: 'j', code: 'KeyC' }, 'j'],
    ['the Latin letter in its place on a Russian keyboard', { key: 'о', code: 'KeyJ' }, 'j'],
    ['the same with caps lock', { key: 'J', code: 'KeyJ' }, 'j'],
    ['something else with shift', { key: 'J', code: 'KeyJ', shiftKey: true }, 'J'],
    ['the question mark wherever it is', { key: '?', code: 'Minus', shiftKey: true }, '?'],
    ['the question mark of a Russian keyboard', { key: '?', code: 'Digit7', shiftKey: true }, '?'],
    ['the question mark in Arabic', { key: '؟', code: 'Slash', shiftKey: true }, '?'],
    ['the question mark in full width', { key: '？', code: 'Slash', shiftKey: true }, '?'],
    ['the question mark in Greek', { key: ';', code: 'KeyQ' }, '?'],
    ['a semicolon elsewhere', { key: ';', code: 'Semicolon' }, ';'],
    ['the Latin letter in its place on a Thai keyboard', { key: '่', code: 'KeyJ' }, 'j'],
    ['a further Latin letter for itself', { key: 'ħ', code: 'KeyH' }, 'ħ'],
    ['a sign for itself', { key: '”', code: 'KeyN' }, '”'],
    ['nothing of ours while an input method is at work', { key: 'Process', code: 'KeyJ' }, 'process'],
  ])('%s', (_, init, key) => {
    loadPage('<p id="at">text</p>')
    expect(keyAt(element('#at'), init)).toBe(key)
  })
})

test('keys from scripts are not heard', () => {
  loadPage('<p id="at">text</p>')
  const taken: string[] = []
  const stop = new AbortController()
  listenKeys((key) => taken.push(key) > 0, rootOf, stop.signal)
  keyAt(element('#at'))
  stop.abort()
  expect(taken).toEqual([])
})

test.each([
  ['a', true],
  ['j', false],
])('a key that leads into a field is not given to that field: %s, %s', (key, prevented) => {
  loadPage('<p id="at">text</p>')
  const stop = new AbortController()
  listenKeys(
    () => true,
    rootOf,
    stop.signal,
    (character) => character === 'a',
  )
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true })
  sayTrusted(element('#at'), event)
  stop.abort()
  expect(event.defaultPrevented).toBe(prevented)
})
