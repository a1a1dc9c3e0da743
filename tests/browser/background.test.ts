/** The article while the background sleeps, which browsers put it to whenever it has had nothing to do for a while. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { precisPage } from '../../demo/precis-page'
import { type Session, settle } from '../../tools/browser/session'
import { shippedEdition } from '../../tools/edition/shipped-edition'
import { BROWSER, endQuietly, painted, SOON } from './reader'
import { shareSession } from './share-session'

/** Sources of functions in a page of the extension: one that notes what each change makes of the switch, and one that tells it. */
const NOTE_CHANGES = `async () => {
  globalThis.switched = []
  const { onChanged } = (globalThis.browser ?? chrome).storage
  onChanged.addListener(({ settings }) => settings?.newValue && globalThis.switched.push(settings.newValue.enabled))
  return true
}`
const CHANGES = 'async () => globalThis.switched'
/** What is stored of the switch. */
const ENABLED = 'async () => (await (globalThis.browser ?? chrome).storage.local.get("settings")).settings.enabled'

describe(`in ${BROWSER}`, () => {
  let session: Session
  beforeAll(async () => {
    session = await shareSession()
  })
  afterAll(() => endQuietly(session))

  test('a page that is opened while the background sleeps shows all, and switches it off and on', async () => {
    await session.driver.stopBackground()
    const page = await session.openArticle(precisPage(shippedEdition()))
    await painted(page, 'cp-footnote')
    await session.driver.stopBackground()
    await page.keyboard.press('h')
    await expect.poll(() => page.evaluate(() => CSS.highlights.size), SOON).toBe(0)
    await page.keyboard.press('h')
    await expect.poll(() => page.evaluate(() => CSS.highlights.size), SOON).toBeGreaterThan(0)
    await session.driver.inExtension(NOTE_CHANGES)
    await page.bringToFront()
    await session.driver.stopBackground()
    // Each counts, though the page has not been told of the first when the second comes.
    await page.keyboard.press('h')
    await page.keyboard.press('h')
    await expect.poll(() => session.driver.inExtension(CHANGES), SOON).toEqual([false, true])
    await settle()
    expect(await page.evaluate(() => CSS.highlights.size)).toBeGreaterThan(0)
    expect(session.driver.errors).toEqual([])
    await page.close()
  })

  test('a press of `h` counts, though the page is closed before the background is awake', async () => {
    const page = await session.openArticle(precisPage(shippedEdition()))
    await painted(page, 'cp-footnote')
    await session.driver.stopBackground()
    await page.keyboard.press('h')
    await page.close()
    await expect.poll(() => session.driver.inExtension(ENABLED), SOON).toBe(false)
  })
})
