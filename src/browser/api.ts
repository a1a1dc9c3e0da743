/**
 * The only access to the extension API. The polyfill throws when it is imported outside an extension, so only this file imports it, and
 * tests replace this file. What the polyfill does not know is added here by hand.
 */
import browser from 'webextension-polyfill'

export { browser }

/** False after the extension was updated, reloaded or removed while this page stayed open. Then nothing of the API works. */
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

type Dom = { openOrClosedShadowRoot(element: Element): ShadowRoot | null }

/** The shadow root of an element of the page, also a closed one; null if it has none, or if the browser does not say. For content scripts. */
export const shadowRootOf = (element: Element): ShadowRoot | null => {
  // Firefox has it as a property, which the page does not see.
  const { openOrClosedShadowRoot, shadowRoot } = element as Element & { openOrClosedShadowRoot?: ShadowRoot | null }
  try {
    const { dom } = (globalThis as { chrome?: { dom?: Dom } }).chrome ?? {}
    return openOrClosedShadowRoot ?? dom?.openOrClosedShadowRoot(element) ?? shadowRoot
  } catch {
    // Chromium's takes elements of HTML only, and nothing once the extension is gone.
    return shadowRoot
  }
}
