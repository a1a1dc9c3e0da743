/**
 * The extension without its background: asleep when the page is opened, or replaced under an open page as an update does. Firefox keeps
 * its background from being stopped by a test, and runs a new extension on open pages by itself; Chromium does neither.
 */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { precisPage } from '../page/precis-page'
import { painted, type Session, SOON, settle, sleep, startSession } from './session'
import { stopBackground } from './stop-background'

let session: Session
beforeAll(async () => {
  session = await startSession('chromium')
})
afterAll(() => session?.close())

test('a page that is opened while the background sleeps shows all, and switches it off and on', async () => {
  await stopBackground(session.driver.browser)
  const page = await session.openArticle(precisPage())
  await painted(page, 'cp-footnote')
  await stopBackground(session.driver.browser)
  await page.keyboard.press('h')
  await expect.poll(() => page.evaluate(() => CSS.highlights.size), SOON).toBe(0)
  await page.keyboard.press('h')
  await expect.poll(() => page.evaluate(() => CSS.highlights.size), SOON).toBeGreaterThan(0)
  await stopBackground(session.driver.browser)
  // Both reach it together once it is awake, and each counts.
  await page.keyboard.press('h')
  await page.keyboard.press('h')
  await settle()
  expect(await page.evaluate(() => CSS.highlights.size)).toBeGreaterThan(0)
  expect(session.driver.errors).toEqual([])
  await page.close()
})

test('marks whose extension is gone go with it at the first touch, and leave the page as it was sent', async () => {
  const html = precisPage()
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
