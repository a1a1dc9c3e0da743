// @vitest-environment jsdom
/** The page of settings where the browser does not say what is stored. */
import { afterEach, expect, test, vi } from 'vitest'
import { DEFAULT_SETTINGS } from '../../src/core/model/settings/settings'
import { translate } from '../../tools/export/messages'
import { fakeApi } from '../browser-api/fake-api'
import { soon } from '../soon'
import { textOf } from '../ui/draw'

// A page that was opened before would read again, and draw itself over the next.
afterEach(() => vi.clearAllTimers())

test.each([
  { name: 'fails', get: () => Promise.reject(new Error('the disk is full')) },
  { name: 'never answers', get: () => new Promise<never>(() => {}) },
])(
  'storage that $name: the page shows the defaults and says so, and stores nothing over what is there',
  async ({ get }) => {
    vi.useFakeTimers()
    const browser = fakeApi()
    browser.i18n.getMessage = (key, given) => translate(key as Parameters<typeof translate>[0], ...given)
    await browser.storage.local.set({ settings: { ...DEFAULT_SETTINGS, theme: 'dark' } })
    browser.storage.local.set.mockClear()
    browser.storage.local.get.mockImplementation(get)
    browser.commands.getAll.mockRejectedValue(new Error('no commands'))
    vi.stubGlobal('__LANGUAGES__', ['en'])
    vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener: () => {} }))
    document.body.replaceChildren()
    vi.resetModules()
    vi.doMock('../../src/browser/api', () => ({ browser, shortcutSettings: () => undefined }))
    await import('../../src/options/main')
    const problem = (): string => textOf(document.querySelector('.problem'))
    await soon(() => expect(problem()).toContain('Your settings cannot be read at the moment'))
    const all = document.querySelector<HTMLInputElement>('input[type="checkbox"]')
    expect(all?.checked).toBe(true)
    all?.click()
    const notice = (): string => textOf(document.querySelector('.notice [role="status"]'))
    const isTold = (): void => {
      expect(notice()).toBe('The settings could not be saved.')
      expect(all?.checked).toBe(true)
    }
    await soon(isTold)
    expect(browser.storage.local.set).not.toHaveBeenCalled()
  },
)
