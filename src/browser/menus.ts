/** The entries in the menu that the browser opens on selected text and on links to PDFs, on the articles' pages only. */
import { browser } from './api'

/** In the order of the menu. Browsers put several entries of one extension under its name. */
const ENTRIES = ['look_up', 'highlight', 'write_note', 'read_pdf'] as const
export type MenuEntry = (typeof ENTRIES)[number]

const isEntry = (id: string | number): id is MenuEntry => ENTRIES.some((entry) => entry === id)

/** The pages of the articles, as the manifest names them for the content scripts. */
const articlePages = (): string[] =>
  (browser.runtime.getManifest().content_scripts ?? []).flatMap(({ matches }) => matches)

/**
 * Makes the entries, and replaces those that are there already. A title may hold `%s` for the selected text.
 * @param pdfs match patterns of the sites' PDFs; links to them have an entry, also while all is switched off
 */
export const setMenu = async (
  titleOf: (entry: MenuEntry) => string,
  enabled: boolean,
  pdfs: readonly string[],
): Promise<void> => {
  // Firefox for Android has no such menu.
  if (browser.contextMenus === undefined) return
  await browser.contextMenus.removeAll()
  const documentUrlPatterns = articlePages()
  for (const id of ENTRIES) {
    const shared = { id, title: titleOf(id), documentUrlPatterns }
    if (id !== 'read_pdf') browser.contextMenus.create({ ...shared, enabled, contexts: ['selection'] })
    else if (pdfs.length > 0)
      browser.contextMenus.create({ ...shared, contexts: ['link'], targetUrlPatterns: [...pdfs] })
  }
}

type Clicked = { readonly menuItemId: string | number; readonly linkUrl?: string | undefined }

/** Calls `listener` with the entry that was chosen, the tab in which it was, and where its link leads; returns the stop function. */
export const onMenu = (listener: (entry: MenuEntry, tabId: number, link: string | undefined) => void): (() => void) => {
  const clicked = ({ linkUrl, menuItemId }: Clicked, tab?: { id?: number | undefined }): void => {
    if (isEntry(menuItemId) && tab?.id !== undefined) listener(menuItemId, tab.id, linkUrl)
  }
  browser.contextMenus?.onClicked.addListener(clicked)
  return () => browser.contextMenus?.onClicked.removeListener(clicked)
}
