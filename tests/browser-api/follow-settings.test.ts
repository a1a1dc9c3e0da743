// @vitest-environment jsdom
/** The settings as the extension's own pages follow them. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { browser } from '../../src/browser/api'
import { type FollowedSettings, followSettings } from '../../src/browser/follow-settings'
import { problemOf } from '../../src/browser/settings'
import { DEFAULT_SETTINGS, type Settings } from '../../src/core/model/settings/settings'
import type { FakeApi } from './fake-api'

vi.mock('../../src/browser/api', async () => {
  const { fakeApi } = await import('./fake-api')
  return { browser: fakeApi() }
})
const { storage } = browser as unknown as FakeApi
const settle = (): Promise<void> => new Promise((done) => setTimeout(done, 5))

/** The files of the languages that were asked for; each comes when it is let. */
const waiting: { folder: string; come(): void }[] = []
const come = async (folder: string): Promise<void> => {
  for (const file of waiting.filter((each) => each.folder === folder)) file.come()
  await settle()
}

const drawn = vi.fn()
let followed: FollowedSettings
const set = async (settings: Partial<Settings>): Promise<void> => {
  await storage.local.set({ settings: { ...DEFAULT_SETTINGS, ...settings } })
  await settle()
}

beforeEach(async () => {
  vi.stubGlobal('fetch', (address: string) => {
    const folder = /_locales\/(\w+)\//u.exec(address)?.[1] ?? ''
    const texts = { locale: { message: folder }, settings: { message: `Settings in ${folder}` } }
    if (folder === 'en') return Promise.resolve(Response.json(texts))
    return new Promise<Response>((done) => waiting.push({ folder, come: () => done(Response.json(texts)) }))
  })
  drawn.mockReset()
  await set({})
  followed = followSettings(document, (t, { settings }) => drawn(t('settings'), settings.theme))
  await settle()
})
afterEach(() => {
  followed.stop()
  waiting.length = 0
  vi.unstubAllGlobals()
})

test('are drawn at once, and again whenever they change', async () => {
  expect(drawn.mock.calls).toEqual([['settings', 'page']])
  await set({ theme: 'dark' })
  expect(drawn).toHaveBeenLastCalledWith('settings', 'dark')
  expect(document.documentElement.dataset['theme']).toBe('dark')
  await set({})
  expect(document.documentElement.dataset['theme']).toBeUndefined()
})

test('of two languages the one chosen last stays, though its texts come first', async () => {
  await set({ language: 'de' })
  await set({ language: 'ru' })
  await come('ru')
  await come('de')
  expect(drawn).toHaveBeenLastCalledWith('Settings in ru', 'page')
  expect(drawn).not.toHaveBeenCalledWith('Settings in de', 'page')
  expect(document.documentElement.lang).toBe('ru')
})

test('that cannot be read are the defaults, until they can be read again', async () => {
  followed.stop()
  await set({ theme: 'dark' })
  const get = storage.local.get.getMockImplementation() ?? (async () => ({}))
  storage.local.get.mockRejectedValue(new Error('the disk is full'))
  vi.useFakeTimers()
  const seen = vi.fn()
  followed = followSettings(document, (_, read) => seen(read.settings.theme, problemOf(read)))
  await vi.advanceTimersByTimeAsync(1000)
  expect(seen.mock.calls).toEqual([['page', 'settings_unreadable']])
  storage.local.get.mockImplementation(get)
  await vi.advanceTimersByTimeAsync(3000)
  vi.useRealTimers()
  expect(seen).toHaveBeenLastCalledWith('dark', null)
})

test('that were read once stay, where a later read fails', async () => {
  await set({ theme: 'dark' })
  const get = storage.local.get.getMockImplementation() ?? (async () => ({}))
  storage.local.get.mockRejectedValue(new Error('the disk is full'))
  await expect(followed.change((now) => ({ ...now, textSize: 20 }))).rejects.toThrow('the disk is full')
  await new Promise((done) => setTimeout(done, 150))
  expect(drawn).toHaveBeenLastCalledWith('settings', 'dark')
  storage.local.get.mockImplementation(get)
})

test('are no longer followed once that was stopped', async () => {
  followed.stop()
  await set({ theme: 'light' })
  expect(drawn).toHaveBeenCalledOnce()
})
