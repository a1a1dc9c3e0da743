/** Asks the tab that has the article: for its report, and to open a card. */
import type { Page } from 'puppeteer-core'
import type { Report } from '../../src/core/model/messages/report'
import type { Driver } from './driver'

/** Asks the tabs for the first report that has an article in it. */
export const reportOf = async (driver: Driver): Promise<Report> => {
  for (let i = 0; i < 100; i++) {
    const reports = await driver.inExtension<(Report | null)[]>(`async () => {
      const tabs = await chrome.tabs.query({})
      return Promise.all(tabs.map(({ id }) => chrome.tabs.sendMessage(id, { type: 'report' }).catch(() => null)))
    }`)
    const report = reports.find((each) => each?.article)
    if (report) return report
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error('no tab reported the article')
}

/** Opens the card of an annotation on the page, which is brought to the front, and waits until it stands. */
export const openCard = async (driver: Driver, page: Page, id: string): Promise<void> => {
  await driver.inExtension<boolean>(`async () => {
    for (const { id } of await chrome.tabs.query({})) {
      if (await chrome.tabs.sendMessage(id, { type: 'open', id: ${JSON.stringify(id)} }).catch(() => false)) return true
    }
    return false
  }`)
  await page.bringToFront()
  // The scroll to the passage and the card's fade are over by then.
  await new Promise((resolve) => setTimeout(resolve, 900))
}
