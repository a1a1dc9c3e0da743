// @vitest-environment jsdom
// @vitest-environment-options {"url": "https://quay.example.org/2012/06/01/the-two-clocks/"}
/** The content script while its first question to the background is under way. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Prepared } from '../../src/core/model/prepared'
import { DEFAULT_SETTINGS, type Settings } from '../../src/core/model/settings'
import { MARKER_NAME } from '../../src/page/read-text'
import { type FakeApi, fakeApi } from '../browser-api/fake-api'
import { loadPage } from '../page/load-page'
import { type FakeBrowser, fakeBrowser } from './fake-browser'
import { PLAIN, specimenPage } from './read-specimen'
import { specimenEdition } from './specimen-edition'

const OFF: Settings = { ...DEFAULT_SETTINGS, enabled: false }
const LINKED = 'c-repair'

let fake: FakeBrowser
let api: FakeApi
/** Whose program still has its extension: what was loaded by earlier tests has not. */
let connected: unknown
/** Gives the answers to what was asked so far, in turn; null for a question that fails. */
let questions: ((prepared: Prepared | null) => void)[]
const answer = (nth: number, settings: Settings): void =>
  questions[nth]?.({ settings, texts: undefined, sheets: { overlay: '', marker: '' } })
/** Waits until the page has been read and all is shown that is to be. */
const hasRead = (): Promise<void> =>
  vi.waitFor(() => expect(api.runtime.sendMessage).toHaveBeenCalledWith(expect.objectContaining({ type: 'read' })))
const comeBack = (): unknown => window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))
const marks = (): number => document.querySelectorAll(MARKER_NAME).length

/** Loads the article at `hash`, and the content script on it. */
const open = async (hash = ''): Promise<void> => {
  window.history.replaceState(null, '', `${window.location.pathname}${hash}`)
  loadPage(specimenPage(PLAIN))
  globalThis.counterpointEdition = specimenEdition()
  vi.resetModules()
  const own = { browser: fakeApi(), isConnected: () => connected === own }
  connected = own
  vi.doMock('../../src/browser/api', () => own)
  api = own.browser
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

test('nothing is touched before the answer is there, and all is shown then', async () => {
  await open()
  expect([marks(), fake.highlights.size, questions.length]).toEqual([0, 0, 1])
  answer(0, DEFAULT_SETTINGS)
  await hasRead()
  expect(marks()).toBeGreaterThan(5)
})

test.each([{ order: [0, 1] }, { order: [1, 0] }])(
  'what was switched off meanwhile is not shown; answers come in the order $order',
  async ({ order }) => {
    await open()
    await api.storage.local.set({ settings: OFF })
    for (const nth of order) {
      answer(nth, nth === 0 ? DEFAULT_SETTINGS : OFF)
      await new Promise((done) => setTimeout(done))
    }
    await hasRead()
    expect([questions.length, marks(), fake.highlights.size]).toEqual([2, 0, 0])
  },
)

test('a page that was left meanwhile and comes back asks again', async () => {
  await open()
  comeBack()
  expect(questions).toHaveLength(2)
  answer(1, DEFAULT_SETTINGS)
  await hasRead()
  expect(marks()).toBeGreaterThan(5)
})

test.each([
  { name: 'opens the card that the address names', act: () => {}, isOpen: true },
  {
    name: 'leaves a reader alone who has gone on meanwhile',
    act: () => window.dispatchEvent(new Event('wheel')),
    isOpen: false,
  },
])('the answer $name', async ({ act, isOpen }) => {
  await open(`#counterpoint=${LINKED}`)
  act()
  answer(0, DEFAULT_SETTINGS)
  await hasRead()
  const surface = fake.rootsOf('counterpoint-overlay').at(-1)?.querySelector('.surface')
  expect(surface?.matches(':popover-open')).toBe(isOpen)
})
