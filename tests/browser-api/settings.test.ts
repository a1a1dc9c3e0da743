/** The stored settings: read with a limit, and changed so that no change undoes another. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { browser } from '../../src/browser/api'
import {
  changeSettings,
  changeSettingsAtOnce,
  loadSettings,
  onStored,
  problemOf,
  type Undo,
} from '../../src/browser/settings'
import { DEFAULT_SETTINGS, type Settings } from '../../src/core/model/settings/settings'
import type { FakeApi } from './fake-api'

vi.mock('../../src/browser/api', async () => {
  const { fakeApi } = await import('./fake-api')
  return { browser: fakeApi() }
})
const { storage } = browser as unknown as FakeApi
const put = (settings: unknown): Promise<void> => storage.local.set({ settings })
const stored = async (): Promise<unknown> => (await storage.local.get('settings'))['settings']
const never = (): Promise<never> => new Promise(() => {})
const broken = (): Promise<never> => Promise.reject(new Error('the disk is full'))

const toggleAll = (): Promise<Undo> => changeSettings((now) => ({ ...now, enabled: !now.enabled }))
const setSize = (textSize: number): Promise<Undo> => changeSettings((now) => ({ ...now, textSize }))
const setTheme = (theme: Settings['theme']): Promise<Undo> => changeSettings((now) => ({ ...now, theme }))

test('what was never stored is as the extension comes', async () => {
  expect(await loadSettings()).toEqual({ settings: DEFAULT_SETTINGS, problems: [] })
})

test('other settings are heard of until one stops listening, other values and places are not', async () => {
  const heard = vi.fn()
  const stop = onStored(heard)
  await storage.local.set({ other: 1 })
  storage.onChanged.tell({ settings: { newValue: DEFAULT_SETTINGS } }, 'sync')
  expect(heard).not.toHaveBeenCalled()
  await setSize(20)
  await put('nonsense')
  expect(heard).toHaveBeenCalledTimes(2)
  stop()
  await put(DEFAULT_SETTINGS)
  expect(heard).toHaveBeenCalledTimes(2)
})

describe('reading', () => {
  test('a broken part falls back and is named', async () => {
    await put({ ...DEFAULT_SETTINGS, textSize: 'large', theme: 'dark' })
    const read = await loadSettings()
    expect(read).toEqual({ settings: { ...DEFAULT_SETTINGS, theme: 'dark' }, problems: ['textSize'] })
    expect(problemOf(read)).toBe('settings_problem')
  })

  test('is tried twice, because storage may just be being opened', async () => {
    const dark = { ...DEFAULT_SETTINGS, theme: 'dark' }
    await put(dark)
    storage.local.get.mockImplementationOnce(broken)
    const read = await loadSettings()
    expect(read).toEqual({ settings: dark, problems: [] })
    expect(problemOf(read)).toBeNull()
  })

  test.each([
    { name: 'fails', get: broken },
    { name: 'never answers', get: never },
    {
      name: 'throws',
      get: () => {
        throw new Error('no storage')
      },
    },
    { name: 'fails, then never answers', get: vi.fn(never).mockImplementationOnce(broken) },
  ])('storage that $name gives the defaults within a few seconds, and says so', async ({ get }) => {
    vi.useFakeTimers()
    try {
      storage.local.get.mockImplementation(get)
      const done = vi.fn<(read: Awaited<ReturnType<typeof loadSettings>>) => void>()
      void loadSettings().then(done)
      await vi.advanceTimersByTimeAsync(3500)
      expect(done).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ settings: DEFAULT_SETTINGS }))
      expect(done.mock.calls.map(([read]) => problemOf(read))).toEqual(['settings_unreadable'])
    } finally {
      storage.local.get.mockReset().mockImplementation(kept)
      vi.useRealTimers()
    }
  })
})

const kept = storage.local.get.getMockImplementation() as typeof storage.local.get
const keptSet = storage.local.set.getMockImplementation() as typeof storage.local.set

describe('a change', () => {
  beforeEach(() => put(DEFAULT_SETTINGS))

  test('keeps the rest as it is stored', async () => {
    const later = {
      ...DEFAULT_SETTINGS,
      version: 99,
      precious: [1],
      keys: { ...DEFAULT_SETTINGS.keys, video: true },
    }
    await put(later)
    await setSize(20)
    expect(await stored()).toEqual({ ...later, textSize: 20 })
  })

  test('is not undone by another at once, and one that fails does not hold up the next', async () => {
    await Promise.all([toggleAll(), setSize(20), setTheme('dark'), toggleAll()])
    expect(await stored()).toEqual({ ...DEFAULT_SETTINGS, textSize: 20, theme: 'dark' })
    storage.local.get.mockImplementationOnce(broken)
    const [failed, changed] = await Promise.allSettled([setSize(14), toggleAll()])
    expect([failed.status, changed.status]).toEqual(['rejected', 'fulfilled'])
    expect(await stored()).toEqual({ ...DEFAULT_SETTINGS, textSize: 20, theme: 'dark', enabled: false })
  })

  test.each([
    { name: 'read', fail: () => storage.local.get.mockImplementationOnce(broken) },
    { name: 'read in time', fail: () => storage.local.get.mockImplementationOnce(never) },
    { name: 'stored', fail: () => storage.local.set.mockImplementationOnce(broken) },
    { name: 'stored in time', fail: () => storage.local.set.mockImplementationOnce(never) },
  ])('of what cannot be $name fails, and nothing stored is lost', async ({ fail }) => {
    const dark = { ...DEFAULT_SETTINGS, theme: 'dark' }
    await put(dark)
    fail()
    await expect(setSize(20)).rejects.toThrow()
    expect(await stored()).toEqual(dark)
  })

  test('is taken back to what was stored, without what was changed since', async () => {
    const later = { ...DEFAULT_SETTINGS, version: 99, theme: 'sepia', precious: [1], textSize: 20 }
    await put(later)
    const undo = await changeSettings(() => DEFAULT_SETTINGS, 'all')
    expect(await stored()).toEqual({ ...DEFAULT_SETTINGS, version: 99, precious: [1] })
    await toggleAll()
    await undo()
    expect(await stored()).toEqual({ ...later, enabled: false })
  })
})

describe('pages that change the settings at once', () => {
  /** The module as each of two pages has it, with the lock that they share. */
  const twoPages = async (): Promise<(typeof changeSettings)[]> => {
    const pages: (typeof changeSettings)[] = []
    for (let page = 0; page < 2; page += 1) {
      vi.resetModules()
      vi.doMock('../../src/browser/api', () => ({ browser }))
      pages.push((await import('../../src/browser/settings')).changeSettings)
    }
    return pages
  }
  const slowly = async (values: Record<string, unknown>): Promise<void> => {
    await new Promise((done) => setTimeout(done, 5))
    await keptSet(values)
  }

  beforeEach(() => put(DEFAULT_SETTINGS))
  afterEach(() => {
    storage.local.set.mockImplementation(keptSet)
    vi.unstubAllGlobals()
  })

  test('do not undo each other’s changes: they share a lock', async () => {
    let last: Promise<unknown> = Promise.resolve()
    const request = vi.fn((_name: string, _options: LockOptions, work: () => Promise<unknown>) => {
      last = last.then(work, work)
      return last
    })
    vi.stubGlobal('navigator', { locks: { request } })
    const [one, other] = await twoPages()
    storage.local.set.mockImplementation(slowly)
    await Promise.all([
      one?.((now) => ({ ...now, textSize: 20 })),
      other?.((now) => ({ ...now, theme: 'dark' })),
      one?.((now) => ({ ...now, enabled: false })),
    ])
    expect(await stored()).toEqual({ ...DEFAULT_SETTINGS, textSize: 20, theme: 'dark', enabled: false })
    expect(new Set(request.mock.calls.map(([name]) => name)).size).toBe(1)
  })

  test.each([
    { name: 'is refused', request: () => Promise.reject(new DOMException('refused', 'SecurityError')) },
    {
      name: 'is kept by somebody else',
      request: (_: string, { signal }: LockOptions) =>
        new Promise((_done, reject) => signal?.addEventListener('abort', () => reject(signal.reason))),
    },
  ])('change them all the same where the lock $name', async ({ request }) => {
    vi.stubGlobal('navigator', { locks: { request } })
    await setSize(20)
    expect(await stored()).toEqual({ ...DEFAULT_SETTINGS, textSize: 20 })
  })

  test('are told once of a change that fails under the lock', async () => {
    vi.stubGlobal('navigator', { locks: { request: (_: string, __: LockOptions, work: () => unknown) => work() } })
    storage.local.set.mockImplementation(broken)
    storage.local.set.mockClear()
    await expect(setSize(20)).rejects.toThrow('the disk is full')
    expect(storage.local.set).toHaveBeenCalledOnce()
  })
})

describe('a change on a page that may be left the next moment', () => {
  const hide = (): Promise<void> => changeSettingsAtOnce((now) => ({ ...now, enabled: !now.enabled }))
  let stop = (): void => {}
  beforeEach(async () => {
    await put({ ...DEFAULT_SETTINGS, later: 'kept' })
    await loadSettings()
    stop = onStored(() => {})
  })
  afterEach(() => stop())

  test('is stored before anything is asked, over what was heard last', async () => {
    await put({ ...DEFAULT_SETTINGS, later: 'kept', textSize: 20 })
    storage.local.get.mockClear()
    const change = hide()
    expect(storage.local.get).not.toHaveBeenCalled()
    expect(storage.local.set).toHaveBeenLastCalledWith({
      settings: { ...DEFAULT_SETTINGS, later: 'kept', textSize: 20, enabled: false },
    })
    await change
  })

  test('counts each time, however quickly one follows the other', async () => {
    await Promise.all([hide(), hide(), hide()])
    expect(await stored()).toEqual({ ...DEFAULT_SETTINGS, later: 'kept', enabled: false })
  })

  test('that could not be stored is told, and is not taken for stored', async () => {
    storage.local.set.mockImplementationOnce(broken)
    await expect(hide()).rejects.toThrow('the disk is full')
    await hide()
    expect(await stored()).toMatchObject({ enabled: false })
  })
})
