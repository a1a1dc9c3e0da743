/** The extension's own pages: popup, panel, settings, first run. */
import type { Page } from 'puppeteer-core'
import type { Session } from '../browser/session'
import { type Camera, type Look, lookName } from './camera'

/** What is searched for. */
const QUERY = 'gas'

/** Whether there is such a view: one that would be empty is not offered. */
const view = (panel: Page, name: string): Promise<boolean> =>
  panel.evaluate((id) => {
    const tab = document.querySelector<HTMLElement>(`#tab-${id}`)
    tab?.click()
    return tab !== null
  }, name)

const search = (panel: Page, query: string): Promise<void> =>
  panel.evaluate((value) => {
    const field = document.querySelector<HTMLInputElement>('input[type="search"]')
    if (field === null) throw new Error('no search field')
    field.value = value
    field.dispatchEvent(new Event('input', { bubbles: true }))
  }, query)

/** A view of the panel by its name and by what tells that it is there. */
const VIEWS = [
  ['outline', '.entry'],
  ['own', '.own-notes'],
  ['timeline', '.timeline li'],
  ['sources', '.source'],
  ['orphans', '.view > *'],
  ['about', '.about'],
] as const
export type PanelView = (typeof VIEWS)[number][0] | 'search'

/** The panel in the given views, all unless told otherwise. */
export const shootPanel = async (
  camera: Camera,
  panel: Page,
  look: Look,
  only?: readonly PanelView[],
): Promise<void> => {
  const name = lookName(look)
  const wants = (each: PanelView): boolean => only === undefined || only.includes(each)
  await panel.bringToFront()
  await camera.dress(panel, look)
  for (const [each, there] of VIEWS.filter(([each]) => wants(each))) {
    if (!(await view(panel, each))) continue
    await panel.waitForSelector(there)
    await camera.take(panel, `Panel: ${each}`, name)
  }
  if (!wants('search')) return
  await search(panel, QUERY)
  await panel.waitForSelector('.results mark')
  await camera.take(panel, 'Panel: search', name)
  await search(panel, '')
  await panel.waitForSelector('[role="tablist"]')
}

/** The timeline without labels, in the middle, and with an event chosen. */
export const shootTimeline = async (camera: Camera, panel: Page, look: Look): Promise<void> => {
  await panel.bringToFront()
  await camera.dress(panel, look)
  await view(panel, 'timeline')
  const press = async (selector: string, title: string): Promise<void> => {
    await panel.waitForSelector(selector)
    await panel.evaluate((each) => document.querySelector<HTMLElement>(each)?.click(), selector)
    await camera.take(panel, 'Panel: timeline', `${title}, ${lookName(look)}`)
  }
  await press('.timeline-tools .action:nth-child(3)', 'at the article')
  await press('.timeline li:nth-child(20) button', 'an event chosen')
  await press('.timeline-tools .action:nth-child(1)', 'from afar')
  await press('.timeline-tools .action:nth-child(2)', 'near again')
}

/** A page of the extension that needs no article beside it, whole. */
export const shootPage = async (
  { driver }: Session,
  camera: Camera,
  { group, path, there }: { readonly group: string; readonly path: string; readonly there: string },
  looks: readonly Look[],
): Promise<void> => {
  const page = await driver.extensionPage(path)
  await page.waitForSelector(there)
  for (const look of looks) {
    await camera.dress(page, look)
    await camera.take(page, group, lookName(look), true)
  }
  await page.close()
}

/** The popup as it is over the article: in a window of its own, but asking the article's tab. */
export const shootPopup = async (
  { driver }: Session,
  camera: Camera,
  tab: number,
  looks: readonly Look[],
): Promise<void> => {
  const popup = await driver.extensionPage('popup/popup.html', 'window')
  await popup.evaluateOnNewDocument((id) => {
    const found = [{ id }]
    type Query = (_: object, callback?: (tabs: object[]) => void) => unknown
    const { tabs } = (globalThis as unknown as { chrome: { tabs: { query: Query } } }).chrome
    tabs.query = (_, callback) => (callback ? callback(found) : Promise.resolve(found))
  }, tab)
  await popup.reload()
  await popup.waitForSelector('.switches')
  for (const look of looks) {
    await camera.dress(popup, look)
    await camera.take(popup, 'Popup', lookName(look))
  }
  await popup.close()
}
