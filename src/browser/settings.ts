/** The reader's settings, one stored value: checked when read, changed in one way only, followed when they change. */
import { type Change, changedSettings, type Extent, withDifference } from '../core/model/settings/changed-settings'
import { carriedForward, type Fields, type ReadSettings, readSettings } from '../core/model/settings/read-settings'
import { DEFAULT_SETTINGS } from '../core/model/settings/settings'
import { answerWithin } from './answer-within'
import { browser } from './api'
import { rememberTear } from './store-tear'

const KEY = 'settings'
const LOCK = 'counterpoint-settings'

/**
 * How long the browser may take to read or to store, in ms. It takes a few, but on a machine that starts up or is very busy more than a second.
 * To wait is better than to show what the reader has switched off.
 */
const LIMIT = 3000

/** How long after a failure the settings are read once more, in ms: the browser may just be opening its storage. */
const RETRY = 100

/** After this time settings that could not be read are read again, in ms. */
export const READ_AGAIN = 3000

/** How long a change waits for the lock, in ms: another change reads and stores. */
const LOCK_LIMIT = 2 * LIMIT

/** What was stored when this page last heard of it; undefined until it has. */
let heard: { readonly value: unknown } | undefined

const ask = async (): Promise<unknown> => {
  const value = (await browser.storage.local.get(KEY))[KEY]
  heard = { value }
  return value
}

const read = (): Promise<unknown> => answerWithin(ask(), LIMIT)

const store = (settings: Fields): Promise<void> =>
  answerWithin(browser.storage.local.set({ [KEY]: settings }).catch(rememberTear), LIMIT)

/** `unreadable`: the browser did not say what is stored, so that all settings are the defaults. */
export type LoadedSettings = ReadSettings & { readonly unreadable?: true }

/** The text that tells the reader what could not be read: some of the stored settings, or all. */
export type SettingsProblem = 'settings_problem' | 'settings_unreadable'

/** Null if all settings are as stored. */
export const problemOf = ({ problems, unreadable }: LoadedSettings): SettingsProblem | null => {
  if (unreadable) return 'settings_unreadable'
  return problems.length > 0 ? 'settings_problem' : null
}

/**
 * The settings to go by. Never rejects.
 * @returns the defaults in place of what could not be used, with the names of that; all defaults, marked as such, if nothing can be read
 */
export const loadSettings = async (): Promise<LoadedSettings> => {
  const askAgain = async (): Promise<unknown> => {
    await new Promise((done) => setTimeout(done, RETRY))
    return ask()
  }
  try {
    return readSettings(await answerWithin(ask().catch(askAgain), LIMIT))
  } catch {
    return { settings: DEFAULT_SETTINGS, problems: ['settings'], unreadable: true }
  }
}

/** Runs `work` once the lock is free. Does without it where there is none, and where somebody else keeps it too long. */
const locked = async <Value>(work: () => Promise<Value>): Promise<Value> => {
  const locks = globalThis.navigator?.locks
  if (locks === undefined) return work()
  let hasBegun = false
  try {
    return await locks.request(LOCK, { signal: AbortSignal.timeout(LOCK_LIMIT) }, () => {
      hasBegun = true
      return work()
    })
  } catch (error) {
    if (hasBegun) throw error
    return work()
  }
}

/** The changes of this page, one after the other. */
let queue: Promise<unknown> = Promise.resolve()

/**
 * Runs `work` while nobody else changes the settings. The background and the extension's pages share a lock. A content script has its
 * site's lock, and on a page without TLS none; there the queue keeps apart what this page changes.
 */
const alone = <Value>(work: () => Promise<Value>): Promise<Value> => {
  const turn = queue.then(() => locked(work))
  queue = turn.catch(() => undefined)
  return turn
}

/** Takes one change back and leaves what was changed since. Rejects as a change does. */
export type Undo = () => Promise<void>

/**
 * The one way to write settings: lays a change over what is stored at that moment, and leaves the rest as it is stored.
 * @param extent whether only what the change made different is written, or every setting that this version knows
 * @returns how to take it back. Rejects if the settings cannot be read or stored, and then nothing is overwritten
 */
export const changeSettings = (change: Change, extent: Extent = 'changed'): Promise<Undo> =>
  alone(async () => {
    const before = await read()
    const after = changedSettings(before, change, extent)
    await store(after)
    return () => alone(async () => store(withDifference(carriedForward(await read()), after, carriedForward(before))))
  })

/**
 * Changes settings on a page that may be left the next moment: stores at once, over what this page last heard to be stored. To ask first would
 * take some ms, and the change would go with the page. Rejects as `changeSettings` does.
 */
export const changeSettingsAtOnce = async (change: Change): Promise<void> => {
  if (heard === undefined) {
    await changeSettings(change)
    return
  }
  const before = heard
  const after = changedSettings(before.value, change, 'changed')
  heard = { value: after }
  try {
    await store(after)
  } catch (error) {
    heard = before
    throw error
  }
}

/** Calls `listener` whenever any page of the extension has stored other settings. Returns the stop function. */
export const onStored = (listener: () => void): (() => void) => {
  const changed = (changes: Record<string, { readonly newValue?: unknown }>, area: string): void => {
    const change = changes[KEY]
    if (area !== 'local' || change === undefined) return
    heard = { value: change.newValue }
    listener()
  }
  browser.storage.onChanged.addListener(changed)
  return () => browser.storage.onChanged.removeListener(changed)
}
