/** The toolbar button: the badge on it and the words beside it. */
import { browser } from './api'

export type Badge = {
  /** A few characters; empty for none. */
  readonly text: string
  /** A CSS colour, dark enough for white characters. */
  readonly colour: string
  /** The button's tooltip, which screen readers read as its name. */
  readonly title: string
}

/** Shows a badge for one tab. The browser forgets it when the tab goes to another page. */
export const setBadge = async (tabId: number, { colour, text, title }: Badge): Promise<void> => {
  await browser.action.setBadgeText({ tabId, text })
  await browser.action.setBadgeBackgroundColor({ tabId, color: colour })
  await browser.action.setBadgeTextColor({ tabId, color: '#fff' })
  await browser.action.setTitle({ tabId, title })
}
