/** Hears when the extension starts: installed, updated, or together with the browser. */
import { browser } from './api'

/** Calls `listener` each time; returns the stop function. */
export const onStart = (listener: () => void): (() => void) => {
  const started = (): void => listener()
  browser.runtime.onInstalled.addListener(started)
  browser.runtime.onStartup.addListener(started)
  return () => {
    browser.runtime.onInstalled.removeListener(started)
    browser.runtime.onStartup.removeListener(started)
  }
}
