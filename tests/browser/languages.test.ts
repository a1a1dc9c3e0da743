/** The interface in its other languages: a card, the popup, the panel and the welcome page, with the annotations marked as English. */
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { precisPage } from '../../demo/precis-page'
import { type Session, settle, sleep, startSession } from '../../tools/browser/session'
import { shippedEdition } from '../../tools/edition/shipped-edition'
import { BROWSER, cardText, endQuietly, inCard, painted, SOON } from './reader'

const LANGUAGES = [
  { lang: 'ru', locale: 'ru', kind: 'Контрапункт', notes: 'Сноски', panel: 'План', welcome: 'Попробуйте' },
  { lang: 'zh_CN', locale: 'zh-CN', kind: '参证', notes: '脚注', panel: '大纲', welcome: '在此试用' },
  { lang: 'de', locale: 'de', kind: 'Kontrapunkt', notes: 'Fußnoten', panel: 'Gliederung', welcome: 'ausprobieren' },
  {
    lang: 'fr',
    locale: 'fr',
    kind: 'Contrepoint',
    notes: 'Notes',
    panel: 'Plan',
    welcome: 'Essayez',
  },
]

/** Text of ours that is English whatever the interface speaks. */
const HEADLINE = 'A gas contract followed in May 2014'

/** The language of the text that holds `words`, here or in the card. */
const languageOf = (page: Page, words: string): Promise<string | undefined> =>
  page.evaluate((wanted) => {
    const roots: (Document | ShadowRoot)[] = [document]
    const card = document.querySelector('counterpoint-overlay')?.shadowRoot
    if (card) roots.push(card)
    for (const root of roots) {
      const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
      while (texts.nextNode()) {
        const { parentElement, textContent } = texts.currentNode
        if (textContent?.includes(wanted)) return parentElement?.closest<HTMLElement>('[lang]')?.lang
      }
    }
    return undefined
  }, words)

const waitForText = async (page: Page, words: string): Promise<void> => {
  for (let i = 0; i < 60; i++) {
    if (await page.evaluate((wanted) => document.body.innerText.includes(wanted), words)) return
    await sleep(100)
  }
  throw new Error(`${words} did not come: ${await page.evaluate(() => document.body.innerText)}`)
}

const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

describe.each(LANGUAGES)('in $lang', ({ kind, lang, locale, notes, panel: heading, welcome: invitation }) => {
  let session: Session
  let article: Page

  beforeAll(async () => {
    session = await startSession(BROWSER, { lang, welcome: true })
  })
  afterAll(() => endQuietly(session))

  test('the welcome page speaks it, the example is English, and nothing stands out of a narrow window', async () => {
    const welcome = session.driver.welcome()
    await welcome.bringToFront()
    await waitForText(welcome, invitation)
    expect(await welcome.evaluate(() => document.documentElement.lang)).toBe(locale)
    expect(await languageOf(welcome, 'still no contract')).toBe('en')
    expect(await languageOf(welcome, invitation)).toBe(locale)
    // However long the words for the marks are, what they mean stands in one column.
    const meanings = await welcome.$$eval('.legend dd', (each) => each.map((dd) => dd.getBoundingClientRect().left))
    expect(meanings).toHaveLength(6)
    expect(new Set(meanings).size).toBe(1)
    await welcome.setViewport({ width: 360, height: 740 })
    expect(await overflow(welcome)).toBe(0)
    await welcome.close()
  })

  test('a card speaks it, and its annotation is marked as English', async () => {
    article = await session.openArticle(precisPage(shippedEdition()))
    await article.bringToFront()
    const { x, y } = await painted(article, 'cp-counterpoint', 1)
    await article.mouse.click(x, y)
    await expect.poll(() => cardText(session, article), SOON).toContain(kind)
    const headline = await (await inCard(session, article, '.headline')).evaluate(
      ({ textContent }) => textContent ?? '',
    )
    expect(headline).not.toBe('')
    expect(await languageOf(article, headline)).toBe('en')
    expect(await languageOf(article, kind)).toBe(locale)
  })

  test('a card fits a narrow window', async () => {
    await article.setViewport({ width: 360, height: 740 })
    await settle()
    const wide = await (await inCard(session, article, '.card')).evaluate(
      (card) =>
        [...card.querySelectorAll('*')].filter((element) => element.getBoundingClientRect().right > innerWidth + 1)
          .length,
    )
    expect(wide).toBe(0)
    await article.setViewport({ width: 1280, height: 800 })
    await article.keyboard.press('Escape')
  })

  test.each([
    ['popup/popup.html', notes],
    ['panel/panel.html', heading],
  ])('%s speaks it, and its annotations are marked as English', async (path, words) => {
    const page = await session.driver.extensionPage(path)
    await article.bringToFront()
    await waitForText(page, words)
    expect(await page.evaluate(() => document.documentElement.lang)).toBe(locale)
    expect(await languageOf(page, words)).toBe(locale)
    expect(await languageOf(page, 'The Paradox of Russo-Chinese Relations')).toBe('en')
    if (path.startsWith('panel')) await expect.poll(() => languageOf(page, HEADLINE), SOON).toBe('en')
    await page.close()
  })
})
