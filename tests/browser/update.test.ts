/** The extension replaced under an open page, as an update does. Firefox runs the new one on the page by itself; Chromium does not. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { precisPage } from '../../demo/precis-page'
import { type Session, settle, sleep, startSession } from '../../tools/browser/session'
import { shippedEdition } from '../../tools/edition/shipped-edition'
import { painted } from './reader'

let session: Session
beforeAll(async () => {
  session = await startSession('chromium')
})
afterAll(() => session?.close())

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
