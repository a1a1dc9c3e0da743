/** The reader's settings, one stored value: checked when read, written whole, followed when they change. */
import { type ReadSettings, readSettings, type Settings } from '../core/model/settings'
import { browser } from './api'

const KEY = 'settings'

/** The stored settings. Defaults replace what could not be used, and the answer names those. */
export const loadSettings = async (): Promise<ReadSettings> => {
  const stored = await browser.storage.local.get(KEY)
  return readSettings(stored[KEY])
}

/** The changes of this page, one after the other: two at once would begin with the same settings, and one would be lost. */
let queue: Promise<unknown> = Promise.resolve()

/** Stores what `changed` makes of the settings as they are. Rejects if they cannot be read or stored. */
export const changeSettings = (changed: (settings: Settings) => Settings): Promise<void> => {
  const change = queue.then(async () => saveSettings(changed((await loadSettings()).settings)))
  queue = change.catch(() => undefined)
  return change
}

export const saveSettings = (settings: Settings): Promise<void> => browser.storage.local.set({ [KEY]: settings })

/** Calls `listener` with what is stored, unchecked, whenever any page of the extension changes it. Returns the stop function. */
export const onStored = (listener: (stored: unknown) => void): (() => void) => {
  const heard = (changes: Record<string, { newValue?: unknown }>, area: string): void => {
    const change = changes[KEY]
    if (area === 'local' && change !== undefined) listener(change.newValue)
  }
  browser.storage.onChanged.addListener(heard)
  return () => browser.storage.onChanged.removeListener(heard)
}

/** Calls `listener` with the settings whenever they change; returns the stop function. */
export const onSettings = (listener: (read: ReadSettings) => void): (() => void) =>
  onStored((stored) => listener(readSettings(stored)))
