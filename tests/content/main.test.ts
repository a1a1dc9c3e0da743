// @vitest-environment jsdom
// @vitest-environment-options {"url": "https://quay.example.org/2012/06/01/the-two-clocks/"}
/** The content script while the settings and the background's answer are on their way. */

import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Prepared } from '../../src/core/model/messages/prepared'
import { parseArticleText } from '../../src/core/model/page/article-text'
import { DEFAULT_SETTINGS, type Settings } from '../../src/core/model/settings/settings'
import { MARKER_NAME, OVERLAY_NAME } from '../../src/page/own-elements'
import { type FakeApi, fakeApi } from '../browser-api/fake-api'
import { loadPage } from '../page/load-page'
import { sayTrusted } from '../page/say-trusted'
import { soon } from '../soon'
import { type FakeBrowser, fakeBrowser } from './fake-browser'
import { PLAIN, specimenPage } from './read-specimen'
import { SHEETS } from './sheets'
import { specimenEdition } from './specimen-edition'

const OFF: Settings = { ...DEFAULT_SETTINGS, enabled: false }
const LINKED = 'c-repair'

let fake: FakeBrowser
let api: FakeApi
/** Whose program still has its extension: what was loaded by earlier tests has not. */
let connected: unknown
/** Gives the answers to what was asked so far, in turn; null for a question that fails. */
let questions: ((prepared: Prepared | null) => void)[]
const answer = (nth: number): void => questions[nth]?.({ texts: undefined, sheets: SHEETS, hasNotes: false, notes: [] })
/** Waits until the page has been read and all is shown that is to be. */
const hasRead = (): Promise<void> =>
  soon(() => expect(api.runtime.sendMessage).toHaveBeenCalledWith(expect.objectContaining({ type: 'read' })))
const comeBack = (): unknown => sayTrusted(window, new PageTransitionEvent('pageshow', { persisted: true }))
const marks = (): number => document.querySelectorAll(MARKER_NAME).length

/** Loads the article at `hash`, and the content script on it. Its settings are read when `reading` resolves. */
const open = async (hash = '', reading = Promise.resolve()): Promise<void> => {
  window.history.replaceState(null, '', `${window.location.pathname}${hash}`)
  loadPage(specimenPage(PLAIN))
  globalThis.counterpointEdition = specimenEdition()
  vi.resetModules()
  const own = { browser: fakeApi(), isConnected: () => connected === own, shadowRootOf: () => null }
  connected = own
  vi.doMock('../../src/browser/api', () => own)
  api = own.browser
  const { get } = api.storage.local
  api.storage.local.get = vi.fn(async (keys: string | readonly string[] | null) => {
    const stored = await get(keys)
    await reading
    return stored
  })
  const asked: typeof questions = []
  questions = asked
  api.runtime.sendMessage.mockImplementation(async (message) =>
    (message as { type: string }).type === 'prepare' ? new Promise((done) => asked.push(done)) : undefined,
  )
  await import('../../src/content/main')
}

beforeEach(() => {
  fake = fakeBrowser()
  Object.defineProperty(window.performance, 'getEntriesByType', { configurable: true, value: () => [] })
})
afterEach(async () => {
  // Without its extension the program ends as soon as it has anything to tell.
  connected = undefined
  comeBack()
  await new Promise((done) => setTimeout(done))
  fake.restore()
  globalThis.counterpointEdition = undefined
})

/** Until all that has been answered is taken in. */
const settle = (): Promise<void> => new Promise((done) => setTimeout(done, 20))

test('nothing is touched before the settings are there', async () => {
  await open('', new Promise(() => {}))
  answer(0)
  await settle()
  expect([marks(), fake.highlights.size, document.querySelector(OVERLAY_NAME)]).toEqual([0, 0, null])
})

test('highlights wait for the settings only, markers and the report for the style sheets too', async () => {
  await open()
  await soon(() => expect(fake.highlights.size).toBeGreaterThan(2))
  expect([marks(), questions.length]).toEqual([0, 1])
  expect(api.runtime.sendMessage).not.toHaveBeenCalledWith(expect.objectContaining({ type: 'read' }))
  answer(0)
  await hasRead()
  expect(marks()).toBeGreaterThan(5)
})

test('what is switched off before the style sheets come goes at once', async () => {
  await open()
  await soon(() => expect(fake.highlights.size).toBeGreaterThan(2))
  await api.storage.local.set({ settings: OFF })
  await soon(() => expect(fake.highlights.size).toBe(0))
  expect(document.querySelector(OVERLAY_NAME)).toBeNull()
})

test('what was switched off meanwhile is not shown, however late the older settings come', async () => {
  let late = (): void => {}
  await open(
    '',
    new Promise((done) => {
      late = done
    }),
  )
  api.storage.local.get = vi.fn(async () => ({ settings: OFF }))
  await api.storage.local.set({ settings: OFF })
  await settle()
  late()
  answer(0)
  await hasRead()
  expect([marks(), fake.highlights.size]).toEqual([0, 0])
})

test('settings that cannot be read leave a page as it is shown', async () => {
  await open()
  await api.storage.local.set({ settings: OFF })
  answer(0)
  await hasRead()
  await soon(() => expect(fake.highlights.size).toBe(0))
  api.storage.local.get = vi.fn(() => Promise.reject(new Error('the disk is full')))
  api.storage.onChanged.tell({ settings: {} }, 'local')
  await new Promise((done) => setTimeout(done, 300))
  expect([marks(), fake.highlights.size]).toEqual([0, 0])
})

test('settings that could not be read are read again later, and the page follows them', async () => {
  const broken = Promise.reject(new Error('the disk is full'))
  broken.catch(() => {})
  await open('', broken)
  answer(0)
  await hasRead()
  expect(marks()).toBeGreaterThan(5)
  api.storage.local.get = vi.fn(async () => ({ settings: OFF }))
  await soon(() => expect(marks()).toBe(0))
})

test('the page is printed and gives its text when the extension asks', async () => {
  const print = vi.fn()
  vi.stubGlobal('print', print)
  await open()
  const asked = (message: object): unknown => {
    let answer: unknown
    api.runtime.onMessage.tell(message, {}, (given: unknown) => {
      answer = given
    })
    return answer
  }
  answer(0)
  await hasRead()
  expect(asked({ type: 'print' })).toBe(true)
  // The answer is there before the dialog holds everything up.
  expect(print).not.toHaveBeenCalled()
  await soon(() => expect(print).toHaveBeenCalledOnce())
  const text = parseArticleText(JSON.parse(JSON.stringify(asked({ type: 'text' }))))
  expect(text.page.text).toContain('kept two clocks')
  expect(text.footnotes.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5])
})

test('the background is said to fail for as long as it does', async () => {
  await open()
  const failed = (): unknown => {
    let said: unknown
    api.runtime.onMessage.tell({ type: 'report' }, {}, (report: { failed: unknown }) => {
      said = report.failed
    })
    return said
  }
  expect(failed()).toEqual([])
  questions[0]?.(null)
  await soon(() => expect(failed()).toEqual(['background']))
  await soon(() => expect(questions).toHaveLength(2))
  answer(1)
  await hasRead()
  expect(failed()).toEqual([])
})

test('the background is asked for the texts of another language as soon as it is chosen', async () => {
  await open()
  answer(0)
  await hasRead()
  await api.storage.local.set({ settings: { ...DEFAULT_SETTINGS, textSize: 20 } })
  await settle()
  expect(questions).toHaveLength(1)
  await api.storage.local.set({ settings: { ...DEFAULT_SETTINGS, language: 'de' } })
  await soon(() => expect(questions).toHaveLength(2))
})

test('a page that was left meanwhile and comes back asks again', async () => {
  await open()
  comeBack()
  expect(questions).toHaveLength(2)
  answer(1)
  await hasRead()
  expect(marks()).toBeGreaterThan(5)
})

test.each([
  { name: 'opens the card that the address names', act: () => {}, isOpen: true },
  {
    name: 'leaves a reader alone who has gone on meanwhile',
    act: () => sayTrusted(window, new Event('wheel')),
    isOpen: false,
  },
])('the answer $name', async ({ act, isOpen }) => {
  await open(`#counterpoint=${LINKED}`)
  act()
  answer(0)
  await hasRead()
  const surface = fake.rootsOf('counterpoint-overlay').at(-1)?.querySelector('.surface')
  expect(surface?.matches(':popover-open')).toBe(isOpen)
})

test('a page that comes back only by the word of its own script asks nothing', async () => {
  await open()
  answer(0)
  await hasRead()
  window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))
  await settle()
  expect(questions).toHaveLength(1)
})

test('of a page that is loaded ahead nothing is told before the reader comes to it', async () => {
  Object.defineProperty(document, 'prerendering', { configurable: true, value: true })
  await open()
  answer(0)
  await soon(() => expect(marks()).toBeGreaterThan(5))
  await settle()
  const told = (): number =>
    api.runtime.sendMessage.mock.calls.filter(([message]) => (message as { type: string }).type === 'read').length
  document.dispatchEvent(new Event('prerenderingchange'))
  expect(told()).toBe(0)
  Reflect.deleteProperty(document, 'prerendering')
  document.dispatchEvent(new Event('prerenderingchange'))
  await soon(() => expect(told()).toBe(1))
  await settle()
  expect(told()).toBe(1)
})
