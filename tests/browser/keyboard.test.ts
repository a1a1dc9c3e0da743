/**
 * A reading by keys alone: from page load to a footnote read, its source copied, the next counterpoint, the panel's search, and back to the
 * text. Every stop is pictured with and without its focus; the pictures go to out/keyboard.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { precisPage } from '../../demo/precis-page'
import type { Session } from '../../tools/browser/session'
import { shippedEdition } from '../../tools/edition/shipped-edition'
import { readPng } from './read-png'
import { BROWSER, cardText, endQuietly } from './reader'
import { shareSession } from './share-session'

const FOLDER = resolve(import.meta.dirname, '../../out/keyboard')
/** Room for an outline around what has the focus, in CSS px. */
const AROUND = 6
/** Pixels that an outline of 2 px around the smallest sign changes at least: 12 px square. */
const SEEN = 40

type Focus = { readonly what: string; readonly clip: { x: number; y: number; width: number; height: number } }

describe(`in ${BROWSER}`, () => {
  let session: Session
  let article: Page
  let panel: Page
  let stops = 0

  beforeAll(async () => {
    mkdirSync(FOLDER, { recursive: true })
    session = await shareSession()
    article = await session.openArticle(precisPage(shippedEdition()))
    panel = await session.openPanel(article)
    await article.bringToFront()
    await session.driver.pierce(article)
  })
  afterAll(() => endQuietly(session))

  /** What has the focus, through closed roots, and its box in the window. */
  const focusOf = (page: Page): Promise<Focus> =>
    page.evaluate((around) => {
      let at: Element = document.activeElement ?? document.body
      while (at.shadowRoot?.activeElement) at = at.shadowRoot.activeElement
      const { height, left, top, width } = at.getBoundingClientRect()
      const [x, y] = [Math.max(0, left - around), Math.max(0, top - around)]
      return {
        what: `${at.localName} ${at.getAttribute('aria-label') ?? at.textContent?.trim().slice(0, 60) ?? ''}`,
        clip: {
          x,
          y,
          width: Math.min(innerWidth, left + width + around) - x,
          height: Math.min(innerHeight, top + height + around) - y,
        },
      }
    }, AROUND)

  /** Takes the drawing of the focus away, or gives it back; the focus stays where it is. */
  const drawFocus = (page: Page, drawn: boolean): Promise<void> =>
    page.evaluate((shown) => {
      let at: Element = document.activeElement ?? document.body
      while (at.shadowRoot?.activeElement) at = at.shadowRoot.activeElement
      for (const name of ['outline', 'box-shadow']) {
        if (shown) (at as HTMLElement).style.removeProperty(name)
        else (at as HTMLElement).style.setProperty(name, 'none', 'important')
      }
    }, drawn)

  /** How many pixels within `clip` are not the same in two pictures of the window. */
  const changed = (one: Uint8Array, other: Uint8Array, { height, width, x, y }: Focus['clip']): number => {
    const [a, b] = [readPng(one), readPng(other)]
    let count = 0
    for (let row = Math.floor(y); row < y + height; row++)
      for (let column = Math.floor(x); column < x + width; column++) {
        const at = (row * a.width + column) * 4
        if ([0, 1, 2].some((c) => Math.abs((a.data[at + c] ?? 0) - (b.data[at + c] ?? 0)) > 24)) count += 1
      }
    return count
  }

  /** Pictures the page, and proves that the focus is seen: without its outline fewer pixels are as they were. */
  const stop = async (page: Page, name: string): Promise<string> => {
    // Until nothing fades or scrolls any more.
    await page.waitForFunction(
      () => {
        const moved = window as unknown as { at?: number }
        const rests = moved.at === scrollY && document.getAnimations().every(({ playState }) => playState !== 'running')
        moved.at = scrollY
        return rests
      },
      { polling: 200 },
    )
    const { what, clip } = await focusOf(page)
    expect([what, clip.width > 0 && clip.height > 0]).toEqual([what, true])
    stops += 1
    const picture = (): Promise<Uint8Array> => page.screenshot({ captureBeyondViewport: false })
    const focused = await picture()
    writeFileSync(join(FOLDER, `${BROWSER}-${String(stops).padStart(2, '0')}-${name}.png`), focused)
    await drawFocus(page, false)
    const bare = await picture()
    await drawFocus(page, true)
    expect([name, what, changed(focused, bare, clip) >= SEEN]).toEqual([name, what, true])
    return what
  }

  const until = async (holds: () => Promise<boolean>, what: string): Promise<void> => {
    for (let i = 0; i < 100; i++) {
      if (await holds()) return
      await new Promise((done) => setTimeout(done, 100))
    }
    throw new Error(`it did not come about: ${what}`)
  }
  /** Presses Tab until what has the focus is called so; a trap would keep it from there. */
  const tabTo = async (page: Page, words: string): Promise<void> => {
    for (let i = 0; i < 40; i++) {
      if ((await focusOf(page)).what.includes(words)) return
      await page.keyboard.press('Tab')
    }
    throw new Error(`Tab does not lead to ${words}`)
  }
  const card = (): Promise<string | null> => cardText(session, article)

  test('from the load to a footnote read, its source copied, the next counterpoint, the search, and back', async () => {
    await article.keyboard.type('n')
    await until(async () => (await card())?.includes('Note 1') ?? false, 'the first note opens')
    expect(await stop(article, 'note')).toContain('Note 1')
    await article.keyboard.press('Enter')
    await until(async () => (await focusOf(article)).what.startsWith('section'), 'the card has the focus')
    await stop(article, 'card')
    await tabTo(article, 'Copy citation')
    await stop(article, 'copy-citation')
    await article.keyboard.press('Enter')
    await tabTo(article, 'BibTeX')
    await stop(article, 'bibtex')
    await article.keyboard.press('Enter')
    await until(async () => (await card())?.includes('Copied: BibTeX') ?? false, 'it says that the citation is copied')
    // Out of the card by Tab alone: no trap.
    for (let i = 0; i < 20 && (await focusOf(article)).what !== 'a Note 1'; i++) {
      await article.keyboard.down('Shift')
      await article.keyboard.press('Tab')
      await article.keyboard.up('Shift')
    }
    expect(await stop(article, 'back-at-note')).toBe('a Note 1')
    await article.keyboard.press('Escape')
    await until(async () => (await card()) === null, 'the card is closed')
    for (let i = 0; i < 20 && !(await focusOf(article)).what.startsWith('a Counterpoint'); i++)
      await article.keyboard.press('Tab')
    expect(await stop(article, 'next-counterpoint')).toMatch(/^a Counterpoint \d+, \w+$/u)
    await until(async () => /^\w+ Counterpoint/u.test((await card()) ?? ''), 'the counterpoint opens')
    const before = await article.evaluate(() => scrollY)
    await article.keyboard.press('Escape')

    await panel.bringToFront()
    await tabTo(panel, 'input Search')
    await stop(panel, 'search')
    await panel.keyboard.type('lukyanov editor')
    await until(async () => (await panel.$('.results mark')) !== null, 'there are hits')
    await tabTo(panel, 'Fedor Lukyanov')
    await stop(panel, 'hit')
    await panel.keyboard.press('Enter')
    await until(async () => (await card())?.includes('Lukyanov') ?? false, 'the card of the hit opens')
    await tabTo(panel, 'Back to where you were')
    await stop(panel, 'way-back')
    await panel.keyboard.press('Enter')
    await until(async () => Math.abs((await article.evaluate(() => scrollY)) - before) < 3, 'the text is where it was')

    await article.bringToFront()
    const left = (await focusOf(article)).what
    await article.keyboard.press('Tab')
    expect((await focusOf(article)).what).not.toBe(left)
    await stop(article, 'on-in-the-text')

    await article.focus('input')
    await article.keyboard.down('Control')
    await article.keyboard.press('v')
    await article.keyboard.up('Control')
    await until(() => article.$eval('input', ({ value }) => value.startsWith('@')), 'the citation is pasted')
  })
})
