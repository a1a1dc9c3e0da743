/** The first run: the welcome page, opened once, with an example that works as the article's page does. */
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Session, settle, sleep, startSession } from '../../tools/browser/session'
import { violations } from './axe'
import { atRest, BROWSER, cardText, endQuietly, painted, SOON } from './reader'

describe(`in ${BROWSER}`, () => {
  let session: Session
  let page: Page
  const card = (): Promise<string | null> => cardText(session, page)
  const focused = (): Promise<string> =>
    page.evaluate(() => {
      const active = document.activeElement
      return active?.getAttribute('data-annotation') ?? active?.localName ?? ''
    })
  const welcomePages = (): Promise<number> =>
    session.driver.inExtension<number>(`async () => {
      const api = globalThis.browser ?? chrome
      const tabs = await api.tabs.query({})
      const asked = tabs.map(({ id }) => api.tabs.sendMessage(id, { type: 'report' }).catch(() => null))
      return (await Promise.all(asked)).filter((report) => report?.article === 'example').length
    }`)

  beforeAll(async () => {
    session = await startSession(BROWSER, { welcome: true })
    page = session.driver.welcome()
    await page.bringToFront()
    await page.setViewport({ width: 1280, height: 800 })
    await page.waitForSelector('counterpoint-overlay')
    await session.driver.pierce(page)
  })
  afterAll(() => endQuietly(session))

  test('it was opened by the installation, once', async () => {
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('en-GB')
    expect(await page.evaluate(() => document.querySelector('h1')?.textContent)).toContain('annotated edition')
    await sleep(500)
    expect(await welcomePages()).toBe(1)
  })

  test('it fits one screen', async () => {
    const { height, width } = await page.evaluate(() => ({
      height: document.documentElement.scrollHeight - innerHeight,
      width: document.documentElement.scrollWidth - innerWidth,
    }))
    expect(height).toBeLessThanOrEqual(0)
    expect(width).toBeLessThanOrEqual(0)
  })

  test.each([320, 768])('nothing is cut off in a window of %i px', async (width) => {
    await page.setViewport({ width, height: 800 })
    await settle()
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
    await page.setViewport({ width: 1280, height: 800 })
  })

  test('it says every permission in plain words, and that nothing is sent', async () => {
    const asked = await session.driver.inExtension<string[]>(
      'async () => (globalThis.browser ?? chrome).runtime.getManifest().permissions',
    )
    const said = await page.evaluate(() => document.querySelectorAll('.columns li').length)
    // The article's pages are one more: the manifest names them with the content scripts.
    expect(said).toBe(asked.length + 1)
    expect(await page.evaluate(() => document.body.innerText)).toMatch(/sends nothing: no tracking/u)
  })

  test.each([
    ['cp-footnote', /China and Russia to deepen ties on key issues/u],
    ['cp-counterpoint', /A gas contract followed in May 2014/u],
    ['cp-context', /Shanghai Five/u],
  ])('resting on a mark opens its card, and leaving closes it: %s', async (name, said) => {
    const { x, y } = await painted(page, name)
    await page.mouse.move(x, y, { steps: 4 })
    await expect.poll(card, SOON).toMatch(said)
    await page.mouse.move(2, 2, { steps: 8 })
    await settle()
    expect(await card()).toBeNull()
  })

  test('a press opens a card that stays, and Escape closes it', async () => {
    const { x, y } = await painted(page, 'cp-counterpoint')
    await page.mouse.click(x, y)
    await page.mouse.move(2, 2, { steps: 8 })
    await settle()
    expect(await card()).toMatch(/updates Counterpoint/u)
    await page.keyboard.press('Escape')
    await settle()
    expect(await card()).toBeNull()
  })

  test('by keyboard alone: Tab leads to each mark in the order of the text, Enter into the card, Escape back to the mark', async () => {
    // Focus goes on from where the page was last pressed.
    await page.click('.sheets h2')
    const stops: string[] = []
    for (let i = 0; i < 3; i++) {
      await page.keyboard.press('Tab')
      stops.push(await focused())
    }
    expect(stops).toEqual(['note-1', 'gas-contract-2014', 'shanghai-cooperation-organization'])
    await expect.poll(card, SOON).toMatch(/Shanghai Five/u)
    await page.keyboard.press('Enter')
    await expect.poll(focused, SOON).toBe('counterpoint-overlay')
    await page.keyboard.press('Escape')
    await settle()
    expect(await card()).toBeNull()
    expect(await focused()).toBe('shanghai-cooperation-organization')
    await page.keyboard.press('Tab')
    expect(await focused()).toBe('button')
  })

  test.each(['light', 'dark'])('axe finds nothing, with a card open or without: %s', async (theme) => {
    await page.evaluate((value) => {
      document.documentElement.style.colorScheme = value
    }, theme)
    expect(await violations(page)).toEqual([])
    const { x, y } = await painted(page, 'cp-counterpoint')
    await page.mouse.click(x, y)
    await expect.poll(card, SOON).not.toBeNull()
    await atRest(page)
    await session.driver.pierce(page)
    expect(await violations(page)).toEqual([])
    await page.keyboard.press('Escape')
  })

  test('the button opens the article', async () => {
    const before = (await session.driver.browser.pages()).length
    await page.click('.article .action')
    const isAsked = (): boolean => session.server.requests.some((each) => each.startsWith('www.e-ir.info/2012/06/22/'))
    await expect.poll(isAsked, SOON).toBe(true)
    await settle()
    expect((await session.driver.browser.pages()).length).toBe(before + 1)
  })
})
