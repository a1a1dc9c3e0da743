/** Opens the panel: Chromium's side panel, Firefox's sidebar. Both need a press, with nothing awaited between press and call. */
import { browser, sidePanel } from './api'

/** Whether there is a place for the panel; Firefox for Android has none. */
export const hasPanel = (): boolean => sidePanel() !== undefined || browser.sidebarAction !== undefined

/**
 * Opens the panel in the window `windowId`. Call it directly in the handler of a press.
 * Rejects if the browser refuses, as it does without a press.
 */
export const openPanel = async (windowId: number): Promise<void> => {
  const panel = sidePanel()
  if (panel !== undefined) await panel.open({ windowId })
  else await browser.sidebarAction.open()
}

/** The id of the window that the calling extension page belongs to; undefined where there are no windows, as in Firefox for Android. */
export const ownWindow = async (): Promise<number | undefined> => (await browser.windows?.getCurrent())?.id
