/** The stored settings. */
import { expect, test, vi } from 'vitest'
import { browser } from '../../src/browser/api'
import { changeSettings, loadSettings, onSettings, onStored } from '../../src/browser/settings'
import { DEFAULT_SETTINGS } from '../../src/core/model/settings'
import type { FakeApi } from './fake-api'

vi.mock('../../src/browser/api', async () => {
  const { fakeApi } = await import('./fake-api')
  return { browser: fakeApi() }
})
const { storage } = browser as unknown as FakeApi

test('what was never stored is as the extension comes', async () => {
  expect(await loadSettings()).toEqual({ settings: DEFAULT_SETTINGS, problems: [] })
})

test('a change keeps the rest, and is heard until one stops listening', async () => {
  const heard = vi.fn()
  const stop = onSettings(heard)
  await storage.local.set({ other: 1 })
  storage.onChanged.tell({ settings: { newValue: DEFAULT_SETTINGS } }, 'sync')
  expect(heard).not.toHaveBeenCalled()
  await changeSettings((settings) => ({ ...settings, textSize: 20 }))
  await changeSettings((settings) => ({ ...settings, enabled: false }))
  const changed = { ...DEFAULT_SETTINGS, textSize: 20, enabled: false }
  expect(heard).toHaveBeenLastCalledWith({ settings: changed, problems: [] })
  stop()
  await changeSettings((settings) => ({ ...settings, enabled: true }))
  expect(heard).toHaveBeenCalledTimes(2)
  expect((await loadSettings()).settings).toEqual({ ...changed, enabled: true })
})

const toggleAll = (): Promise<void> => changeSettings((settings) => ({ ...settings, enabled: !settings.enabled }))

test('two changes at once follow each other, and one that fails does not hold up the next', async () => {
  await storage.local.set({ settings: DEFAULT_SETTINGS })
  await Promise.all([toggleAll(), toggleAll()])
  expect((await loadSettings()).settings.enabled).toBe(true)
  storage.local.get.mockRejectedValueOnce(new Error('the disk is full'))
  const [failed, changed] = await Promise.allSettled([toggleAll(), toggleAll()])
  expect([failed.status, changed.status]).toEqual(['rejected', 'fulfilled'])
  expect((await loadSettings()).settings.enabled).toBe(false)
})

test('what is stored is heard of as it is, sound or not', async () => {
  const heard = vi.fn()
  const stop = onStored(heard)
  await storage.local.set({ settings: 'nonsense' })
  stop()
  await storage.local.set({ settings: DEFAULT_SETTINGS })
  expect(heard.mock.calls).toEqual([['nonsense']])
})

test('a broken part falls back and is named; a read that fails is an error', async () => {
  await storage.local.set({ settings: { ...DEFAULT_SETTINGS, textSize: 'large', theme: 'dark' } })
  const { problems, settings } = await loadSettings()
  expect(problems).toEqual(['textSize'])
  expect(settings).toEqual({ ...DEFAULT_SETTINGS, theme: 'dark' })
  storage.local.get.mockRejectedValueOnce(new Error('the disk is full'))
  await expect(loadSettings()).rejects.toThrow('the disk is full')
})
