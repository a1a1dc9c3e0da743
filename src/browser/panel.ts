/** Opening the panel: Chromium's side panel, Firefox's sidebar. Both ask for a press, with nothing awaited before it. */
import { browser, sidePanel } from './api'

/**
 * Opens the panel in the window `windowId`. Call it directly in the handler of a press.
 * Rejects if the browser refuses, as it does without a press.
 */
export const openPanel = async (windowId: number): Promise<void> => {
  const panel = sidePanel()
  if (panel !== undefined) await panel.open({ windowId })
  else await browser.sidebarAction.open()
}

/** The id of the window that the calling extension page belongs to. */
export const ownWindow = async (): Promise<number> =>
  (await browser.windows.getCurrent()).id ?? browser.windows.WINDOW_ID_CURRENT
