/** The badge on the toolbar button. */
import { browser } from './api'

/** Shows a short text on a tab's badge; an empty one takes it away. The browser forgets it when the tab goes to another page. */
export const setBadge = async (tabId: number, text: string): Promise<void> => {
  await browser.action.setBadgeText({ tabId, text })
  await browser.action.setBadgeBackgroundColor({ tabId, color: '#7a3b26' })
}
