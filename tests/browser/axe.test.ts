/**
 * axe-core on every surface, in one session: what is shown changes by the settings alone. Names depend on the language and contrast on the
 * theme, so that each language has one theme, and English both through the page's.
 */
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { precisPage } from '../../demo/precis-page'
import type { Settings } from '../../src/core/model/settings/settings'
import { ALL_ON, type Session } from '../../tools/browser/session'
import { shippedEdition } from '../../tools/edition/shipped-edition'
import { violations } from './axe'
import { BROWSER, endQuietly } from './reader'
import { shareSession } from './share-session'

/** An annotation of each kind, and one whose passage another has in part. */
const CARDS = ['note-1', 'nato-transit-2012', 'beijing-summit-2012', 'third-without-second', 'alliance-no-limits']

type Case = readonly [language: Settings['language'], locale: string, theme: Settings['theme']]
const CASES: readonly Case[] = [
  ['en', 'en-GB', 'page'],
  ['ru', 'ru', 'dark'],
  ['zh_CN', 'zh-CN', 'dark'],
  ['de', 'de', 'light'],
  ['fr', 'fr', 'light'],
]

/** By a timer: pages behind others are not drawn. */
const POLLED = { polling: 100, timeout: 20_000 } as const
const has = (page: Page, selector: string): Promise<unknown> =>
  page.waitForFunction((wanted) => document.querySelector(wanted) !== null, POLLED, selector)

describe(`in ${BROWSER}`, () => {
  let session: Session
  /** A light and a dark page, for cards that suit the page. */
  let articles: { light: Page; dark: Page }
  let pages: Record<'popup' | 'panel' | 'options' | 'welcome', Page>

  beforeAll(async () => {
    session = await shareSession()
    // Without one of its passages, so that the panel has a view of what was not found.
    const light = await session.openArticle(precisPage(shippedEdition()).replace(/[^.>]*\bRealpolitik\b[^.<]*\./u, ''))
    const panel = await session.openPanel(light)
    const dark = await session.openArticle(precisPage(shippedEdition(), { dark: true }))
    for (const article of [light, dark]) {
      await session.driver.pierce(article)
      // Firefox's driver cannot; there it takes longer until a card stands.
      if (BROWSER === 'chromium')
        await article.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }])
    }
    const popup = await session.driver.extensionPage('popup/popup.html')
    const options = await session.driver.extensionPage('options/options.html')
    const welcome = await session.driver.extensionPage('welcome/welcome.html')
    await has(welcome, 'counterpoint-overlay')
    await session.driver.pierce(welcome)
    // They show the article that is in front of the others.
    await dark.bringToFront()
    await has(popup, '[role="switch"], [aria-pressed]')
    // One row is as good as three hundred: the books among the sources, which stay chosen.
    await panel.bringToFront()
    await panel.$eval('#tab-sources', (tab) => (tab as HTMLElement).click())
    await has(panel, '.sources .reference')
    await panel.$eval('.list-tools button', (filter) => (filter as HTMLElement).click())
    await panel.select('.filters .choice:nth-of-type(1) select', 'book')
    articles = { light, dark }
    pages = { popup, panel, options, welcome }
  })
  afterAll(() => endQuietly(session))

  const choose = async (language: Settings['language'], locale: string, theme: Settings['theme']): Promise<void> => {
    await session.settings(() => ({ ...ALL_ON, language, theme }))
    for (const page of Object.values(pages))
      await page.waitForFunction(
        (lang, chosen) =>
          document.documentElement.lang === lang && (document.documentElement.dataset['theme'] ?? 'page') === chosen,
        POLLED,
        locale,
        theme,
      )
  }

  /** Opens the card of an annotation by its mark, and all that can be opened in it. */
  const openCard = async (article: Page, id: string, locale: string): Promise<string> => {
    await article.evaluate((wanted) => {
      document
        .querySelector(`counterpoint-marker[data-annotation="${wanted}"]`)
        ?.shadowRoot?.querySelector('a')
        ?.focus()
    }, id)
    await article.keyboard.press('Enter')
    await article.waitForFunction(
      (lang) => {
        const surface = document.querySelector('counterpoint-overlay')?.shadowRoot?.querySelector('.surface')
        const card = surface?.querySelector<HTMLElement>('.card')
        const isThere = surface?.matches(':popover-open') && card?.lang === lang && card.dataset['pinned'] === 'true'
        // Half faded in, it has not the contrast that it comes to.
        return (
          isThere === true &&
          surface?.getAnimations({ subtree: true }).every(({ playState }) => playState === 'finished')
        )
      },
      POLLED,
      locale,
    )
    return article.evaluate(() => {
      const surface = document.querySelector('counterpoint-overlay')?.shadowRoot?.querySelector<HTMLElement>('.surface')
      for (const details of surface?.querySelectorAll('details') ?? []) details.open = true
      return surface?.dataset['theme'] ?? ''
    })
  }

  test.each(CASES)('axe finds nothing on any surface: %s, %s, %s', async (language, locale, theme) => {
    await choose(language, locale, theme)
    const found: Record<string, string[]> = {}
    const look = async (name: string, page: Page, within?: string): Promise<void> => {
      const here = await violations(page, within)
      if (here.length > 0) found[name] = here
    }

    for (const [background, article] of Object.entries(articles)) {
      // Themes that the reader chose are the same on every page.
      if (theme !== 'page' && background === 'dark') continue
      await article.bringToFront()
      for (const id of CARDS) {
        expect(await openCard(article, id, locale)).toBe(theme === 'page' ? background : theme)
        await look(`card of ${id} on a ${background} page`, article, 'counterpoint-overlay')
        await article.keyboard.press('Escape')
      }
      await article.keyboard.type('?')
      await article.waitForFunction(
        () => document.querySelector('counterpoint-overlay')?.shadowRoot?.querySelector('dialog')?.open === true,
        POLLED,
      )
      await look(`help on a ${background} page`, article, 'counterpoint-overlay')
      await article.keyboard.press('Escape')
    }
    expect(found).toEqual({})
    // Where the theme is that of the browser, they look as in the light one.
    if (theme === 'page' && language !== 'en') return
    for (const name of ['popup', 'options', 'welcome'] as const) await look(name, pages[name])

    const { panel } = pages
    await panel.bringToFront()
    const views = await panel.$$eval('[role="tab"]', (tabs) => tabs.map(({ id }) => id))
    expect(views).toHaveLength(6)
    for (const view of views) {
      await panel.$eval(`#${view}`, (tab) => (tab as HTMLElement).click())
      await has(panel, `#${view}[aria-selected="true"]`)
      await look(`panel, ${view}`, panel)
    }
    const search = async (words: string): Promise<void> =>
      panel.$eval(
        'input[type="search"]',
        (field, value) => {
          ;(field as HTMLInputElement).value = value
          field.dispatchEvent(new Event('input', { bubbles: true }))
        },
        words,
      )
    await search('lukyanov')
    await has(panel, '.results mark')
    await look('panel, search', panel)
    await search('')
    await has(panel, '[role="tab"]')
    expect(found).toEqual({})
  })

  test('axe finds nothing on the article’s page that was not there without us', async () => {
    await session.settings(() => ALL_ON)
    const { light } = articles
    await light.bringToFront()
    await has(light, 'counterpoint-marker')
    const withUs = await violations(light)
    await session.settings((settings) => ({ ...settings, enabled: false }))
    await light.waitForFunction(() => document.querySelector('counterpoint-marker') === null, POLLED)
    const without = await violations(light)
    expect(withUs.filter((violation) => !without.includes(violation))).toEqual([])
  })
})
