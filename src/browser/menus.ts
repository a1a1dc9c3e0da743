/** The entry in the menu that the browser opens on selected text, on the articles' pages only. */
import { browser } from './api'

const LOOK_UP = 'look-up'

/** The pages of the articles, as the manifest names them for the content scripts. */
const articlePages = (): string[] =>
  (browser.runtime.getManifest().content_scripts ?? []).flatMap(({ matches }) => matches)

/** Makes the entry, and replaces one that is there already. `title` may hold `%s` for the selected text. */
export const setLookUpMenu = async (title: string, enabled: boolean): Promise<void> => {
  // Firefox for Android has no such menu.
  if (browser.contextMenus === undefined) return
  await browser.contextMenus.removeAll()
  browser.contextMenus.create({
    id: LOOK_UP,
    title,
    enabled,
    contexts: ['selection'],
    documentUrlPatterns: articlePages(),
  })
}

/** Calls `listener` with the tab in which the entry was chosen; returns the stop function. */
export const onLookUp = (listener: (tabId: number) => void): (() => void) => {
  const clicked = ({ menuItemId }: { menuItemId: string | number }, tab?: { id?: number | undefined }): void => {
    if (menuItemId === LOOK_UP && tab?.id !== undefined) listener(tab.id)
  }
  browser.contextMenus?.onClicked.addListener(clicked)
  return () => browser.contextMenus?.onClicked.removeListener(clicked)
}
