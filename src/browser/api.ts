/**
 * The one door to the extension API. The polyfill throws when it is imported outside an extension, so nothing but this file imports
 * it, and tests replace this file; what the polyfill does not know is added here by hand.
 */
import browser from 'webextension-polyfill'

export { browser }

/** False once the extension was updated, reloaded or removed while this content script's page stayed open: nothing of the API works then. */
export const isConnected = (): boolean => browser.runtime?.id !== undefined

type SidePanel = { open(options: { windowId: number }): Promise<void> }

/** Chromium's side panel; undefined in browsers with a sidebar. */
export const sidePanel = (): SidePanel | undefined =>
  (globalThis as { chrome?: { sidePanel?: SidePanel } }).chrome?.sidePanel

/** Firefox's way to its page for shortcuts; undefined in other browsers and in its older versions. */
export const shortcutSettings = (): (() => Promise<void>) | undefined => {
  const commands: { openShortcutSettings?: () => Promise<void> } = browser.commands
  return commands.openShortcutSettings?.bind(commands)
}
