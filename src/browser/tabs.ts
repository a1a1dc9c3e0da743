/** Tabs, as far as the extension needs them: without the `tabs` permission it sees ids and no addresses. */
import { browser } from './api'

/** The tab that the reader looks at in this window; undefined while there is none. */
export const activeTab = async (): Promise<{ id: number } | undefined> => {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true })
  return tab?.id === undefined ? undefined : { id: tab.id }
}

/** Opens an address in a new tab. */
export const openPage = async (address: string): Promise<void> => {
  await browser.tabs.create({ url: address })
}

/** A link to a PDF, and the tab whose page has it. */
export type PdfLink = { readonly tabId: number; readonly address: string }

/** Opens the page that reads PDFs; with a link, it reads what that leads to. */
export const openPdf = (link?: PdfLink): Promise<void> => {
  const query = link === undefined ? '' : `?${new URLSearchParams({ tab: String(link.tabId), link: link.address })}`
  return openPage(browser.runtime.getURL(`pdf/pdf.html${query}`))
}

/** The link that this page, opened by `openPdf`, is to read. */
export const pdfLink = ({ search }: Pick<Location, 'search'>): PdfLink | undefined => {
  const query = new URLSearchParams(search)
  const [tab, address] = [query.get('tab'), query.get('link')]
  return tab === null || address === null ? undefined : { tabId: Number(tab), address }
}

/** Opens the page of settings. */
export const openSettings = (): Promise<void> => browser.runtime.openOptionsPage()

/** Calls `listener` when another tab is shown or the shown one has loaded a page; returns the stop function. */
export const onActiveTab = (listener: () => void): (() => void) => {
  const activated = (): void => listener()
  const updated = (_id: number, change: { status?: string }): void => {
    if (change.status !== undefined) listener()
  }
  browser.tabs.onActivated.addListener(activated)
  browser.tabs.onUpdated.addListener(updated)
  return () => {
    browser.tabs.onActivated.removeListener(activated)
    browser.tabs.onUpdated.removeListener(updated)
  }
}
