// @vitest-environment jsdom
/** The popup with the extension behind it: what it says and stores where storage does as it should, and where it does not. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { DEFAULT_SETTINGS } from '../../src/core/model/settings/settings'
import { translate } from '../../tools/export/messages'
import { type FakeApi, fakeApi } from '../browser-api/fake-api'
import { soon } from '../soon'
import { press, textOf } from '../ui/draw'
import { report } from '../ui/reports'
import { article } from '../ui/samples'

const UNREADABLE = 'Your settings cannot be read at the moment, so the defaults are in use.'

let api: FakeApi
const stored = async (): Promise<unknown> => (await api.storage.local.get('settings'))['settings']
const said = (): string => textOf(document.querySelector('[role="status"]'))
const isOn = (name: string): string | null | undefined =>
  [...document.querySelectorAll('[role="switch"]')]
    .find((each) => textOf(each).startsWith(name))
    ?.getAttribute('aria-checked')
const broken = (): Promise<never> => Promise.reject(new Error('the disk is full'))
const never = (): Promise<never> => new Promise(() => {})

/** Opens the popup over a tab with that report. */
const open = async (): Promise<void> => {
  document.body.replaceChildren()
  vi.resetModules()
  vi.doMock('../../src/browser/api', () => ({ browser: api, sidePanel: () => undefined }))
  await import('../../src/popup/main')
}

beforeEach(async () => {
  vi.stubGlobal('__ARTICLES__', [article])
  const event = { addListener: () => {}, removeListener: () => {} }
  const own = fakeApi()
  own.i18n.getMessage = (key, given) => translate(key as Parameters<typeof translate>[0], ...given)
  own.tabs.sendMessage.mockResolvedValue({ ...report, article: article.id })
  Object.assign(own.tabs, { query: async () => [{ id: 1 }], onActivated: event, onUpdated: event })
  api = own
  await api.storage.local.set({ settings: DEFAULT_SETTINGS })
})

// A popup that could not read its settings would read them again after a while, and draw itself over the next one: it reads them now.
afterEach(async () => {
  api.storage.local.get.mockReset()
  await api.storage.local.set({ settings: DEFAULT_SETTINGS })
  await soon(() => expect(said()).not.toBe(UNREADABLE))
})

test('a switch is stored by itself and leaves what another page stored', async () => {
  await open()
  await soon(() => expect(isOn('Context')).toBe('true'))
  const later = { ...DEFAULT_SETTINGS, version: 99, precious: 1, textSize: 20 }
  await api.storage.local.set({ settings: later })
  await press(document.body, 'Context 1')
  await soon(async () =>
    expect(await stored()).toEqual({ ...later, kinds: { ...DEFAULT_SETTINGS.kinds, context: false } }),
  )
  expect([isOn('Context'), said()]).toEqual(['false', ''])
})

test.each([
  { name: 'fails', get: broken },
  { name: 'never answers', get: never },
])('storage that $name: the defaults are shown, which is said, and nothing is stored', async ({ get }) => {
  api.storage.local.set.mockClear()
  api.storage.local.get.mockImplementation(get)
  await open()
  await soon(() => expect(said()).toBe(UNREADABLE))
  expect([isOn('Annotations'), isOn('Context')]).toEqual(['true', 'true'])
  expect(api.storage.local.set).not.toHaveBeenCalled()
})

test('it is said on other pages too', async () => {
  api.tabs.sendMessage.mockRejectedValue(new Error('Could not establish connection'))
  api.storage.local.get.mockImplementation(broken)
  await open()
  await soon(() => expect(said()).toBe(UNREADABLE))
})

test('a browser that does not tell its tabs counts as a page without an article', async () => {
  Object.assign(api.tabs, { query: broken })
  await open()
  await soon(() => expect(document.querySelector('.offer')).not.toBeNull())
})

test('what cannot be stored is said, and the switch shows what is stored', async () => {
  await open()
  await soon(() => expect(isOn('Annotations')).toBe('true'))
  api.storage.local.set.mockImplementationOnce(broken)
  await press(document.body, 'Annotations')
  await soon(() => expect(said()).toBe('The settings could not be saved.'))
  expect(isOn('Annotations')).toBe('true')
  await press(document.body, 'Annotations')
  await soon(() => expect(said()).toBe(''))
  expect(isOn('Annotations')).toBe('false')
})

test('what is to be printed is stored, and the tab is asked to print', async () => {
  const close = vi.fn()
  vi.stubGlobal('close', close)
  await open()
  await soon(() => expect(isOn('Annotations')).toBe('true'))
  document.querySelector<HTMLInputElement>('input[value="everything"]')?.click()
  await soon(async () => expect(await stored()).toEqual({ ...DEFAULT_SETTINGS, printing: 'everything' }))
  await press(document.body, 'Print…')
  expect(api.tabs.sendMessage).toHaveBeenLastCalledWith(1, { type: 'print' })
  await soon(() => expect(close).toHaveBeenCalledOnce())
})

test('a copy that cannot be made is said to be so', async () => {
  vi.stubGlobal('fetch', async () => new Response('{}'))
  await open()
  await soon(() => expect(isOn('Annotations')).toBe('true'))
  // The tab answers with its report, which is no text.
  await press(document.body, 'Save annotated copy')
  await soon(() => expect(said()).toBe('The copy could not be made. Load the page anew and try again.'))
})
