// @vitest-environment jsdom
/** When an address opens a card: once, as soon as its annotation has a place, and not after the reader has gone on. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { followHash } from '../../src/content/follow-hash'
import { sayTrusted } from '../page/say-trusted'

const open = vi.fn<(id: string) => boolean>()
let listening: AbortController

const follow = (hash: string, type?: NavigationTimingType): (() => void) => {
  window.history.replaceState(null, '', hash === '' ? '/' : hash)
  Object.defineProperty(window.performance, 'getEntriesByType', {
    configurable: true,
    value: () => (type === undefined ? [] : [{ type }]),
  })
  return followHash(open, listening.signal)
}
const changeHash = (hash: string): void => {
  window.history.replaceState(null, '', hash)
  sayTrusted(window, new Event('hashchange'))
}

beforeEach(() => {
  open.mockReset()
  open.mockReturnValue(true)
  listening = new AbortController()
})
afterEach(() => listening.abort())

test('nothing opens before the page is read, and then only once', () => {
  const again = follow('#counterpoint=dam-built', 'navigate')
  expect(open).not.toHaveBeenCalled()
  again()
  again()
  expect(open.mock.calls).toEqual([['dam-built']])
})

test('an annotation that has no place yet opens when it has', () => {
  open.mockReturnValueOnce(false)
  const again = follow('#counterpoint=dam-built', 'navigate')
  again()
  again()
  again()
  expect(open).toHaveBeenCalledTimes(2)
})

test.each(['pointerdown', 'keydown', 'wheel'])('a reader who has gone on is left alone: %s', (name) => {
  const again = follow('#counterpoint=dam-built', 'navigate')
  sayTrusted(window, new Event(name))
  again()
  expect(open).not.toHaveBeenCalled()
})

test.each(['reload', 'back_forward'] as const)('a page that is loaded anew shows what it showed: %s', (type) => {
  follow('#counterpoint=dam-built', type)()
  expect(open).not.toHaveBeenCalled()
})

test.each(['', '#_ftn5', '#counterpoint='])('another hash opens nothing: %j', (hash) => {
  follow(hash, 'navigate')()
  expect(open).not.toHaveBeenCalled()
})

test('a hash that changes on the open page opens at once, and one that names nothing opens nothing', () => {
  follow('', 'navigate')()
  changeHash('#counterpoint=note-5')
  changeHash('#_ftn5')
  expect(open.mock.calls).toEqual([['note-5']])
})

test('nothing is heard once the signal has aborted', () => {
  follow('', 'navigate')
  listening.abort()
  changeHash('#counterpoint=note-5')
  expect(open).not.toHaveBeenCalled()
})
