/** The reader's settings, one stored value: read with a check, written whole, heard when they change. */
import { type ReadSettings, readSettings, type Settings } from '../core/model/settings'
import { browser } from './api'

const KEY = 'settings'

/** The stored settings; the defaults stand in for what could not be used, and are named. */
export const loadSettings = async (): Promise<ReadSettings> => {
  const stored = await browser.storage.local.get(KEY)
  return readSettings(stored[KEY])
}

/** Stores what `changed` makes of the settings as they are. */
export const changeSettings = async (changed: (settings: Settings) => Settings): Promise<void> =>
  saveSettings(changed((await loadSettings()).settings))

export const saveSettings = (settings: Settings): Promise<void> => browser.storage.local.set({ [KEY]: settings })

/** Calls `listener` whenever the settings change, in whichever page of the extension; returns the stop function. */
export const onSettings = (listener: (read: ReadSettings) => void): (() => void) => {
  const heard = (changes: Record<string, { newValue?: unknown }>, area: string): void => {
    const change = changes[KEY]
    if (area === 'local' && change !== undefined) listener(readSettings(change.newValue))
  }
  browser.storage.onChanged.addListener(heard)
  return () => browser.storage.onChanged.removeListener(heard)
}
