// @vitest-environment jsdom
/** What is listened to stays so after the page has drawn its document anew, and only the browser's own events are heard. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { hear, hearAgain } from '../../src/page/hear'
import { sayTrusted } from './say-trusted'

const heard = vi.fn()
let listening: AbortController
const add = vi.spyOn(window, 'addEventListener')

/** As `document.open()` does. */
const forgetListeners = (): void => {
  for (const [name, listener, options] of add.mock.calls) window.removeEventListener(name, listener, options)
}

beforeEach(() => {
  heard.mockClear()
  add.mockClear()
  listening = new AbortController()
  hear(window, 'resize', heard, listening.signal, { capture: true })
})
afterEach(() => listening.abort())

test('an event of the browser is heard, one of a script is not', () => {
  window.dispatchEvent(new Event('resize'))
  expect(heard).not.toHaveBeenCalled()
  sayTrusted(window, new Event('resize'))
  expect(heard).toHaveBeenCalledOnce()
})

test('a listener that was taken away comes back, once', () => {
  forgetListeners()
  sayTrusted(window, new Event('resize'))
  expect(heard).not.toHaveBeenCalled()
  hearAgain()
  hearAgain()
  sayTrusted(window, new Event('resize'))
  expect(heard).toHaveBeenCalledOnce()
})

test('one that has ended does not come back', () => {
  listening.abort()
  hearAgain()
  sayTrusted(window, new Event('resize'))
  expect(heard).not.toHaveBeenCalled()
})
