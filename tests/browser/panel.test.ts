/** The panel beside the article, with pointer and keys as a reader uses them. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { precisPage } from '../../demo/precis-page'
import { type Session, settle, sleep } from '../../tools/browser/session'
import { shippedEdition } from '../../tools/edition/shipped-edition'
import { BROWSER, cardText, endQuietly } from './reader'
import { shareSession } from './share-session'

/** How many works the edition cites. */
const WORKS = Object.keys(shippedEdition().works).length

/** Every language, with its word for the settings, by which it is known. */
const LANGUAGES_BY_SETTINGS = [
  ['de', 'Einstellungen'],
  ['fr', 'Réglages'],
  ['ru', 'Настройки'],
  ['zh_CN', '设置'],
  ['en', 'Settings'],
] as const

describe(`in ${BROWSER}`, () => {
  let session: Session
  let article: Page
  let panel: Page

  /** The first element of a selector whose name or text has the words, brought into the window. */
  const find = async (selector: string, words: string): Promise<{ x: number; y: number }> => {
    for (let i = 0; i < 80; i++) {
      const at = await panel.evaluate(
        (each, wanted) => {
          const found = [...document.querySelectorAll(each)].find((element) =>
            (element.getAttribute('aria-label') ?? element.textContent ?? '').includes(wanted),
          )
          found?.scrollIntoView({ block: 'center', behavior: 'instant' })
          const box = found?.getBoundingClientRect()
          return box && { x: Math.round(box.x + Math.min(box.width / 2, 60)), y: Math.round(box.y + box.height / 2) }
        },
        selector,
        words,
      )
      if (at !== undefined) return at
      await sleep(100)
    }
    throw new Error(
      `no ${selector} with ${words}: ${await panel.evaluate(() => document.body.innerText.slice(0, 500))}`,
    )
  }
  const click = async (selector: string, words: string): Promise<void> => {
    await panel.bringToFront()
    // Until it stands still: to have the rows there laid out moves them.
    let at = await find(selector, words)
    for (let before = { x: Number.NaN, y: Number.NaN }; before.x !== at.x || before.y !== at.y; ) {
      before = at
      await sleep(100)
      at = await find(selector, words)
    }
    await panel.mouse.click(at.x, at.y)
    await sleep(150)
  }
  const focused = (): Promise<string> => panel.evaluate(() => document.activeElement?.textContent ?? '')
  const tabTo = async (words: string): Promise<void> => {
    for (let i = 0; i < 60; i++) {
      if ((await focused()).includes(words)) return
      await panel.keyboard.press('Tab')
    }
    throw new Error(`${words} was not reached by Tab`)
  }
  const scrolled = (): Promise<number> => article.evaluate(() => scrollY)
  const until = async (holds: () => Promise<boolean>, what: string): Promise<void> => {
    for (let i = 0; i < 200; i++) {
      if (await holds()) return
      await sleep(100)
    }
    throw new Error(`it did not come about: ${what}`)
  }
  const has = (selector: string, words: string): Promise<boolean> =>
    panel.evaluate(
      (each, wanted) => [...document.querySelectorAll(each)].some((element) => element.textContent?.includes(wanted)),
      selector,
      words,
    )

  beforeAll(async () => {
    session = await shareSession()
    article = await session.openArticle(precisPage(shippedEdition()))
    panel = await session.openPanel(article)
  })
  afterAll(() => endQuietly(session))
  beforeEach(async () => {
    await article.evaluate(() => window.scrollTo({ top: 0, behavior: 'instant' }))
    await panel.bringToFront()
  })

  test('the outline has the article’s sections, and follows the reader', async () => {
    const headings = await panel.evaluate(() =>
      [...document.querySelectorAll('.section-heading button')].map(({ textContent }) => textContent),
    )
    expect(headings).toEqual([
      'Introduction: The Paradox',
      'Factors of Attraction',
      'Reasons for Estrangement',
      'Explaining the Paradox',
    ])
    await article.bringToFront()
    await article.evaluate(() => {
      const heading = [...document.querySelectorAll('strong')].find(({ textContent }) =>
        textContent?.startsWith('Reasons'),
      )
      window.scrollTo({ top: (heading?.getBoundingClientRect().top ?? 0) + scrollY - 50, behavior: 'instant' })
    })
    await until(
      () => has('[aria-current="location"]', 'Reasons for Estrangement'),
      'the section in the middle is marked',
    )
    await article.evaluate(() => window.scrollTo({ top: 0, behavior: 'instant' }))
    await until(async () => !(await has('[aria-current="location"]', 'Reasons')), 'the mark goes with the reader')
  })

  test('the first entries of outline and sources stand in the upper half of a narrow panel, in every language', async () => {
    const tops: [string, number, number, number][] = []
    await panel.setViewport({ width: 320, height: 800 })
    for (const [language, settings] of LANGUAGES_BY_SETTINGS) {
      await session.settings((now) => ({ ...now, language }))
      await until(() => has('.settings', settings), `the panel speaks ${language}`)
      for (const [view, row] of [
        ['sources', '.source'],
        ['outline', '.entry'],
      ] as const) {
        await panel.$eval(`#tab-${view}`, (tab) => (tab as HTMLElement).click())
        await panel.waitForSelector(row)
        const [top, tabs, wide] = await panel.evaluate((each) => {
          const list = document.querySelector('.tabs')
          return [
            document.querySelector(each)?.getBoundingClientRect().top ?? Number.NaN,
            list?.clientHeight ?? Number.NaN,
            Math.max(document.documentElement.scrollWidth, list?.scrollWidth ?? 0),
          ] as const
        }, row)
        tops.push([`${language}: ${view}`, top, tabs, wide])
      }
    }
    await session.settings((now) => ({ ...now, language: 'browser' }))
    await until(() => has('.settings', 'Settings'), 'the panel speaks as before')
    await panel.setViewport({ width: 360, height: 800 })
    expect(tops).toHaveLength(10)
    // One row of tabs, with nothing to be scrolled to at the side.
    expect(tops.filter(([, top, tabs, wide]) => !(top <= 400 && tabs < 40 && wide <= 320))).toEqual([])
  })

  test('choosing an annotation scrolls to it, lights it and opens its card; back returns', async () => {
    const before = await scrolled()
    await click('.entry', 'Note 20')
    await until(async () => (await cardText(session, article))?.includes('Note 20') ?? false, 'the card opens')
    await settle()
    expect(await scrolled()).toBeGreaterThan(before + 400)
    await until(() => article.evaluate(() => CSS.highlights.has('cp-active')), 'the passage is lit')
    await click('.back button', 'Back to where you were')
    await until(async () => Math.abs((await scrolled()) - before) < 3, 'the article is where it was')
    expect(await cardText(session, article)).toBeNull()
  })

  test('by keys alone: search, open the hit, and go back', async () => {
    const before = await scrolled()
    await panel.bringToFront()
    await panel.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
    await panel.focus('input[type="search"]')
    await panel.keyboard.type('lukyanov editor')
    await until(() => has('.results mark', 'Lukyanov'), 'hits are marked')
    expect(await has('.results [role="status"]', 'hit')).toBe(true)
    await panel.keyboard.press('Tab')
    await tabTo('Fedor Lukyanov')
    await panel.keyboard.press('Enter')
    await until(async () => (await cardText(session, article))?.includes('Lukyanov') ?? false, 'the card opens')
    await panel.keyboard.press('Escape')
    await until(async () => (await cardText(session, article)) === null, 'the card is gone')
    await until(async () => Math.abs((await scrolled()) - before) < 3, 'the article is where it was')
    await panel.focus('input[type="search"]')
    await panel.keyboard.press('Escape')
    // Firefox leaves a search field as it is.
    if (BROWSER === 'firefox') {
      await panel.keyboard.down('Control')
      await panel.keyboard.press('a')
      await panel.keyboard.up('Control')
      await panel.keyboard.press('Delete')
    }
    await until(() => has('[role="tab"]', 'Outline'), 'the views are back')
  })

  test('by keys alone: the timeline, event by event, and its scale', async () => {
    await panel.focus('[role="tab"][aria-selected="true"]')
    await panel.keyboard.press('ArrowRight')
    await panel.keyboard.press('ArrowRight')
    const half = (): Promise<number> =>
      panel.evaluate(
        () => (document.querySelector('.article-date')?.getBoundingClientRect().top ?? 0) / window.innerHeight,
      )
    await until(async () => Math.abs((await half()) - 0.5) < 0.05, 'the article’s date is in the middle')
    await tabTo('CNOOC')
    await panel.keyboard.press('End')
    await until(async () => /202\d/u.test(await focused()), 'the last event has the focus')
    await panel.keyboard.press('Home')
    await panel.keyboard.press('ArrowDown')
    expect(await focused()).not.toContain('1891')
    const height = (): Promise<number> => panel.evaluate(() => document.querySelector('.timeline')?.clientHeight ?? 0)
    const low = await height()
    await panel.keyboard.press('+')
    await until(async () => (await height()) > low, 'the scale is larger')
    const event = await focused()
    await panel.keyboard.press('Enter')
    await until(() => has('.event-annotations', 'Mentioned in'), 'the annotations of the event are named')
    expect(await focused()).toBe(event)
    await until(async () => (await cardText(session, article)) !== null, 'the card opens')
    await panel.keyboard.press('Escape')
  })

  test('no label of the timeline lies over the next', async () => {
    const overlaps = await panel.evaluate(() => {
      const boxes = [...document.querySelectorAll('.timeline li')].map((item) => item.getBoundingClientRect())
      return boxes.slice(1).filter((box, index) => box.top < (boxes[index]?.bottom ?? 0) - 1).length
    })
    expect(overlaps).toBe(0)
    const cut = await panel.evaluate(
      () =>
        [...document.querySelectorAll('.timeline li')].filter(
          ({ clientHeight, scrollHeight }) => scrollHeight > clientHeight + 2,
        ).length,
    )
    expect(cut).toBe(0)
  })

  test('sources are filtered, chosen, and come as a file', async () => {
    await click('[role="tab"]', 'Sources')
    await until(() => has('.sources .reference', ''), 'the bibliography is there')
    await click('.list-tools button', 'Filter')
    await panel.select('.filters .choice:nth-of-type(1) select', 'book')
    await until(() => has('.list-tools [role="status"]', `of ${WORKS} sources`), 'fewer are listed')
    await click('.source input', 'Choose this source')
    expect(await has('.export', '1 chosen source')).toBe(true)
    const folder = mkdtempSync(join(tmpdir(), 'counterpoint-'))
    try {
      await session.driver.downloadTo(folder)
      await click('.list-tools button', 'Export 1')
      await click('.export button', 'Download')
      const file = join(folder, 'the-paradox-of-russo-chinese-relations.bib')
      await until(async () => existsSync(file), 'the file is there')
      await until(async () => readFileSync(file, 'utf8').startsWith('@book{'), 'it is the work')
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })

  test('the view stays when the reader leaves the article and comes back', async () => {
    await click('[role="tab"]', 'About')
    await until(() => has('.about', 'The Counterpoint editors'), 'the view is there')
    const address = article.url()
    await article.goto('about:blank')
    await until(async () => !(await has('[role="tab"]', '')), 'the views are gone')
    await article.goto(address)
    await until(() => has('.about', 'The Counterpoint editors'), 'the view is there again')
  })

  test('each view keeps its place when the reader comes back to it, and a new one begins at its top', async () => {
    const topRow = (): Promise<[text: string, top: number]> =>
      panel.evaluate(() => {
        const row = [...document.querySelectorAll('.view li')].find((li) => li.getBoundingClientRect().top >= 90)
        return [row?.textContent?.slice(0, 60) ?? '', Math.round(row?.getBoundingClientRect().top ?? 0)] as [
          string,
          number,
        ]
      })
    // Rows out of sight have guessed heights in fractions of a pixel.
    const isAt = async ([text, top]: [text: string, top: number]): Promise<boolean> => {
      const [nowText, nowTop] = await topRow()
      return nowText === text && Math.abs(nowTop - top) <= 2
    }
    const choose = async (view: string): Promise<void> => {
      await panel.$eval(`[role="tab"]::-p-text(${view})`, (tab) => (tab as HTMLElement).click())
      await until(() => has('[role="tab"][aria-selected="true"]', view), `the view is ${view}`)
    }
    const scrollTo = async (selector: string, words: string): Promise<void> => {
      await find(selector, words)
      await sleep(300)
    }
    await choose('Outline')
    await scrollTo('.entry', 'Note 20')
    const outline = await topRow()
    await choose('Sources')
    await until(() => has('.sources .reference', ''), 'the bibliography is there')
    expect(await panel.evaluate(() => scrollY)).toBe(0)
    await panel.select('.filters .choice:nth-of-type(1) select', '')
    await until(
      () => panel.evaluate(() => document.querySelectorAll('.sources .reference').length > 250),
      'all rows are drawn',
    )
    await panel.evaluate(() =>
      document.querySelectorAll('.sources .source')[150]?.scrollIntoView({ behavior: 'instant' }),
    )
    await sleep(300)
    const sources = await topRow()
    await choose('Outline')
    await until(() => isAt(outline), `the outline is where it was: ${outline.join()}`)
    await choose('Sources')
    await until(() => isAt(sources), `the sources are where they were: ${sources.join()}`)
    await choose('About')
    await until(async () => (await panel.evaluate(() => scrollY)) === 0, 'a view that is new begins at its top')
  })

  // Firefox leaves what is seen in part where it is (WCAG 2.4.11 asks for no more).
  test('what is focused is never wholly under search, tabs or the way back', async () => {
    await click('[role="tab"]', 'Outline')
    await click('.entry', 'Note 7')
    await until(() => has('.back', 'Back'), 'there is a way back')
    /** How much of the focused element's height is seen between the bars, in CSS px. */
    const seen = (): Promise<number> =>
      panel.evaluate(() => {
        const box = document.activeElement?.getBoundingClientRect()
        const head = document.querySelector('.tabs')?.getBoundingClientRect()
        const foot = document.querySelector('.back')?.getBoundingClientRect()
        if (!box || !head || !foot) return 0
        if (document.activeElement?.closest('.tabs, .back, search, header')) return box.height
        return Math.min(box.bottom, foot.top) - Math.max(box.top, head.bottom)
      })
    await panel.evaluate(() => document.querySelectorAll<HTMLElement>('.entry')[20]?.focus())
    const all: number[] = []
    for (const [key, times] of [
      ['', 25],
      ['Shift', 40],
    ] as const) {
      for (let i = 0; i < times; i++) {
        if (key !== '') await panel.keyboard.down(key)
        await panel.keyboard.press('Tab')
        if (key !== '') await panel.keyboard.up(key)
        all.push(await seen())
      }
    }
    expect(Math.min(...all)).toBeGreaterThan(20)
    await panel.keyboard.press('Escape')
  })
})
