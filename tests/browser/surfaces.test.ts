/** The extension's own pages beside the article, as a reader uses them, and where there is none. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { precisPage } from '../../demo/precis-page'
import { type Session, sleep } from '../../tools/browser/session'
import { shippedEdition } from '../../tools/edition/shipped-edition'
import { violations } from './axe'
import { BROWSER, endQuietly, SOON } from './reader'
import { shareSession } from './share-session'

const text = (page: Page): Promise<string> => page.evaluate(() => document.body.innerText)

const waitForText = async (page: Page, wanted: RegExp): Promise<string> => {
  for (let i = 0; i < 60; i++) {
    const now = await text(page)
    if (wanted.test(now)) return now
    await sleep(100)
  }
  throw new Error(`${String(wanted)} did not come: ${await text(page)}`)
}

const pressNamed = (page: Page, name: string): Promise<void> =>
  page.evaluate((wanted) => {
    const buttons = [...document.querySelectorAll('button')]
    const button = buttons.find(({ textContent }) => textContent?.includes(wanted))
    if (button === undefined) throw new Error(`no button ${wanted}`)
    button.click()
  }, name)

describe(`in ${BROWSER}`, () => {
  let session: Session
  let article: Page
  let popup: Page
  let panel: Page
  const marks = (): Promise<number> => article.evaluate(() => document.querySelectorAll('counterpoint-marker').length)

  beforeAll(async () => {
    session = await shareSession()
    popup = await session.driver.extensionPage('popup/popup.html')
    panel = await session.driver.extensionPage('panel/panel.html')
    article = await session.openArticle(precisPage(shippedEdition()))
    await article.bringToFront()
  })
  afterAll(() => endQuietly(session))

  test('the popup names the article and counts what was found, kind by kind', async () => {
    const shown = await waitForText(popup, /Footnotes/u)
    expect(shown).toContain('The Paradox of Russo-Chinese Relations')
    expect(shown).toMatch(/Footnotes\s+29/u)
  })

  test('a switch in the popup takes effect on the open page at once, and again', async () => {
    const all = await marks()
    await pressNamed(popup, 'Footnotes')
    await expect.poll(marks, SOON).toBe(all - 29)
    // A press asks for the opposite of what the switch shows.
    await popup.waitForSelector('.kind-footnote[aria-checked="false"]', { timeout: 10_000 })
    await pressNamed(popup, 'Footnotes')
    await expect.poll(marks, SOON).toBe(all)
  })

  test('the popup saves the article with its annotations as a file that needs neither page nor extension', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'counterpoint-'))
    try {
      await session.driver.downloadTo(folder)
      await popup.evaluate(() => document.querySelector('details')?.setAttribute('open', ''))
      expect(await violations(popup)).toEqual([])
      await pressNamed(popup, 'Save annotated copy')
      const file = join(folder, 'the-paradox-of-russo-chinese-relations.html')
      await expect.poll(() => existsSync(file) && readFileSync(file, 'utf8').endsWith('</html>\n'), SOON).toBe(true)
      const copy = await session.driver.newPage()
      await copy.setViewport({ width: 360, height: 700 })
      await copy.goto(pathToFileURL(file).href)
      const seen = await copy.evaluate(() => ({
        endnotes: document.querySelectorAll('.endnote').length,
        references: document.querySelectorAll('.ref').length,
        notes: document.querySelectorAll('.notes li').length,
        isTooWide: document.documentElement.scrollWidth > innerWidth,
        family: getComputedStyle(document.querySelector('.lemma') as Element).fontStyle,
      }))
      const { context, counterpoints } = shippedEdition()
      const printed = context.length + counterpoints.length
      expect(seen).toEqual({ endnotes: printed, references: printed, notes: 29, isTooWide: false, family: 'italic' })
      expect(await violations(copy)).toEqual([])
      await copy.close()
      await article.bringToFront()
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })

  test('on another page popup and panel offer the article', async () => {
    session.serve('/about/', '<!doctype html><html lang="en"><title>About</title><p>About us')
    const other = await session.openPage('www.e-ir.info', '/about/')
    await other.bringToFront()
    expect(await waitForText(popup, /Open the article/u)).not.toContain('Footnotes')
    await waitForText(panel, /Open the article/u)
    expect(await violations(popup)).toEqual([])
    expect(await violations(panel)).toEqual([])
    await other.close()
    await article.bringToFront()
    await waitForText(popup, /Footnotes/u)
  })
})
