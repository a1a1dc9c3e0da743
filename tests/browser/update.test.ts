/** The extension replaced under an open page, as an update does. Firefox runs the new one on the page by itself; Chromium does not. */
import { afterEach, beforeEach, expect, test } from 'vitest'
import { precisPage } from '../../demo/precis-page'
import { hasRead, type Session, settle, sleep, startSession } from '../../tools/browser/session'
import { shippedEdition } from '../../tools/edition/shipped-edition'
import { painted, SOON } from './reader'

let session: Session
// One for each test: a browser whose extension was replaced runs no content script any more.
beforeEach(async () => {
  session = await startSession('chromium')
})
afterEach(() => session?.close())

test('marks whose extension is gone go with it at the first touch, and leave the page as it was sent', async () => {
  const html = precisPage(shippedEdition())
  const page = await session.openArticle(html)
  const { x, y } = await painted(page, 'cp-footnote')
  const helper = await session.driver.extensionPage('popup/popup.html')
  // The page that asks for it goes too, so its answer never comes.
  void helper.evaluate('chrome.runtime.reload()').catch(() => undefined)
  await sleep(1500)
  await page.bringToFront()
  await page.mouse.click(x, y)
  await settle()
  const sent = await page.evaluate(
    (source) => new DOMParser().parseFromString(source, 'text/html').body.innerHTML,
    html,
  )
  expect(await page.evaluate(() => document.body.innerHTML)).toBe(sent)
  expect(await page.evaluate(() => CSS.highlights.size)).toBe(0)
  expect(await page.evaluate(() => document.querySelectorAll('counterpoint-overlay').length)).toBe(0)
  expect(session.driver.errors).toEqual([])
})

test('what the reader has just typed into a note stays on the screen, is said not to be stored, and can be saved', async () => {
  const page = await session.openArticle(precisPage(shippedEdition()))
  await hasRead(page)
  await page.bringToFront()
  const { driver } = session
  await driver.pierce(page)
  await page.evaluate(() => {
    const paragraph = [...document.querySelectorAll('main p')].find(({ textContent }) =>
      textContent.includes('hardest'),
    )
    if (paragraph !== undefined) getSelection()?.selectAllChildren(paragraph)
  })
  await settle()
  await page.keyboard.press('a')
  const inField = (): Promise<string | undefined> =>
    page.evaluate(() => document.querySelector('counterpoint-overlay')?.shadowRoot?.querySelector('textarea')?.value)
  await expect.poll(inField, SOON).toBe('')
  const helper = await driver.extensionPage('popup/popup.html')
  await page.bringToFront()
  await page.keyboard.type('Precious')
  void helper.evaluate('chrome.runtime.reload()').catch(() => undefined)
  const status = (): Promise<string | undefined> =>
    page.evaluate(
      () => document.querySelector('counterpoint-overlay')?.shadowRoot?.querySelector('.own-status')?.textContent,
    )
  await sleep(1500)
  await page.keyboard.type(' words')
  await expect.poll(status, SOON).toMatch(/^Not saved: .*Save to a file$/u)
  expect(await inField()).toBe('Precious words')
  expect(session.driver.errors).toEqual([])
})
