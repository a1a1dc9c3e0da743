/** Readers who set their own spacing of text, enlarge to 400 %, or have forced colours (WCAG 2.2: 1.4.12, 1.4.10, 1.4.1 and 1.4.11). */
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { precisPage } from '../../demo/precis-page'
import { TEXT_SIZE } from '../../src/core/model/settings/settings'
import { ALL_ON, type Session, settle } from '../../tools/browser/session'
import { shippedEdition } from '../../tools/edition/shipped-edition'
import { readPng } from './read-png'
import { BROWSER, endQuietly, inCard, painted } from './reader'
import { shareSession } from './share-session'

/** A card of each kind. */
const CARDS = ['note-1', 'nato-transit-2012', 'beijing-summit-2012', 'third-without-second']
const PAGES = ['popup/popup.html', 'panel/panel.html', 'options/options.html', 'welcome/welcome.html']
const NORMAL = { width: 1280, height: 800 }
/** What is left of a window of 1280 by 1024 CSS px at 400 %. */
const ENLARGED = { width: 320, height: 256 }

/** The spacing that WCAG 1.4.12 names. */
const SPACING = `* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }
  p { margin-bottom: 2em !important }`

type Within = 'page' | 'card' | 'dialog'

/** Texts of a surface that are cut off, or stand out of the window sideways with no way to scroll there. */
const lost = (page: Page, within: Within): Promise<string[]> =>
  page.evaluate((where) => {
    const root = document.querySelector('counterpoint-overlay')?.shadowRoot
    const surface = where === 'page' ? document.body : root?.querySelector(where === 'card' ? '.card' : 'dialog')
    if (!surface) throw new Error(`there is no ${where}`)
    const cuts = (value: string): boolean => value === 'hidden' || value === 'clip'
    const isLost = (element: Element): boolean => {
      const { bottom, left, right, top } = element.getBoundingClientRect()
      for (let at: Element | null = element; at !== null; at = at.parentElement) {
        const { overflowX, overflowY } = getComputedStyle(at)
        if (!cuts(overflowX) && overflowX !== 'visible') return false
        const box = at.getBoundingClientRect()
        if (cuts(overflowX) && (right > box.right + 1 || left < box.left - 1)) return true
        if (cuts(overflowY) && (bottom > box.bottom + 1 || top < box.top - 1)) return true
      }
      return right > innerWidth + 1 || left < -1
    }
    const holdsText = (element: Element): boolean =>
      [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim())
    const isUnseen = (element: Element): boolean => element.closest('.hidden, [hidden], svg') !== null
    return [...surface.querySelectorAll('*')]
      .filter((element) => holdsText(element) && element.checkVisibility() && !isUnseen(element) && isLost(element))
      .map((element) => `${element.className || element.localName}: ${element.textContent?.slice(0, 40)}`)
  }, within)

/** How far a page can be scrolled sideways, in CSS px. */
const sideways = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement
    return scrollWidth - clientWidth
  })

/** Relative luminance of a colour, as WCAG defines it. */
const luminance = (colour: string): number => {
  const [r = 0, g = 0, b = 0] = colour.split(' ').map((part) => {
    const value = Number(part) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

const contrastOf = (one: string, other: string): number => {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}

/** A picture's commonest colour, and the contrast of the colour that differs most from it. */
const groundOf = (picture: Uint8Array): { colour: string; contrast: number } => {
  const { data } = readPng(picture)
  const counts = new Map<string, number>()
  for (let i = 0; i < data.length; i += 4) {
    const colour = data.subarray(i, i + 3).join(' ')
    counts.set(colour, (counts.get(colour) ?? 0) + 1)
  }
  const [colour] = [...counts].reduce((most, each) => (each[1] > most[1] ? each : most), ['', 0] as const)
  return { colour, contrast: Math.max(...[...counts.keys()].map((other) => contrastOf(colour, other))) }
}

describe(`in ${BROWSER}`, () => {
  let session: Session
  let article: Page

  beforeAll(async () => {
    session = await shareSession()
    article = await session.openArticle(precisPage(shippedEdition()))
    await session.driver.pierce(article)
  })
  afterAll(() => endQuietly(session))
  beforeEach(async () => {
    await article.bringToFront()
    await article.keyboard.press('Escape')
    await article.setViewport(NORMAL)
  })

  /** Opens the card of an annotation from its mark, and all that can be opened in it. */
  const openCard = async (id: string): Promise<void> => {
    await article.evaluate((wanted) => {
      const marker = document.querySelector(`counterpoint-marker[data-annotation="${wanted}"]`)
      marker?.shadowRoot?.querySelector('a')?.focus()
    }, id)
    await article.keyboard.press('Enter')
    await inCard(session, article, '.card[data-pinned="true"]')
    await settle()
    await article.evaluate(() => {
      const root = document.querySelector('counterpoint-overlay')?.shadowRoot
      for (const details of root?.querySelectorAll('details') ?? []) details.open = true
    })
  }
  const openHelp = async (): Promise<void> => {
    await article.keyboard.type('?')
    await inCard(session, article, 'dialog[open]')
  }
  /** Nothing is lost on any view of one of the extension's pages, and it need not be scrolled sideways. */
  const expectWhole = async (
    path: string,
    size: typeof NORMAL,
    prepare: (page: Page) => Promise<void> = async () => {},
  ): Promise<void> => {
    const page = await session.driver.extensionPage(path)
    await page.setViewport(size)
    await article.bringToFront()
    await settle()
    await prepare(page)
    const views = await page.$$eval('[role="tab"]', (tabs) => tabs.map(({ id }) => `#${id}`))
    for (const view of [null, ...views]) {
      if (view !== null) await page.$eval(view, (tab) => (tab as HTMLElement).click())
      expect(await lost(page, 'page')).toEqual([])
      expect(await sideways(page)).toBe(0)
    }
    await page.close()
  }

  describe('with their own spacing of text', () => {
    const space = async (page: Page, within: Within): Promise<void> => {
      const spacing = await page.evaluate(
        (css, where) => {
          const root = where === 'page' ? document : document.querySelector('counterpoint-overlay')?.shadowRoot
          const sheet = new CSSStyleSheet()
          sheet.replaceSync(css)
          root?.adoptedStyleSheets.push(sheet)
          const element = root?.querySelector(where === 'page' ? 'h1, h2, button, p' : '.surface')
          return element ? getComputedStyle(element).wordSpacing : ''
        },
        SPACING,
        within,
      )
      expect(Number.parseFloat(spacing)).toBeGreaterThan(1)
    }

    test.each([NORMAL, { width: 360, height: 740 }])(
      'nothing of a card or the help is lost: $width px',
      async (size) => {
        await article.setViewport(size)
        await space(article, 'card')
        for (const id of CARDS) {
          await openCard(id)
          expect(await lost(article, 'card')).toEqual([])
          await article.keyboard.press('Escape')
        }
        await openHelp()
        expect(await lost(article, 'dialog')).toEqual([])
      },
    )

    test.each(PAGES)('nothing of %s is lost', async (path) => {
      await expectWhole(path, { width: 360, height: 740 }, (page) => space(page, 'page'))
    })
  })

  describe('with the largest text that can be chosen, in a language of long words', () => {
    beforeAll(() => session.settings((settings) => ({ ...settings, textSize: TEXT_SIZE.max, language: 'ru' })))
    afterAll(() =>
      session.settings((settings) => ({ ...settings, textSize: ALL_ON.textSize, language: ALL_ON.language })),
    )
    beforeEach(() => article.setViewport({ width: 360, height: 640 }))

    test.each(['note-11', 'libya-2011-abstention', 'joint-exercises-grew', 'beijing-summit-2012'])(
      'the card of %s needs no scrolling sideways',
      async (id) => {
        await openCard(id)
        const wider = await article.evaluate(() => {
          const root = document.querySelector('counterpoint-overlay')?.shadowRoot
          return [...(root?.querySelectorAll('.surface, .card, .card-body') ?? [])].map(
            ({ clientWidth, scrollWidth }) => scrollWidth - clientWidth,
          )
        })
        expect(wider.filter((px) => px > 0)).toEqual([])
        expect(wider.length).toBeGreaterThan(2)
      },
    )

    test('what a key does has more room than the key', async () => {
      await openHelp()
      const [keys, texts] = await article.evaluate(() =>
        ['dt', 'dd'].map(
          (name) =>
            document.querySelector('counterpoint-overlay')?.shadowRoot?.querySelector(name)?.getBoundingClientRect()
              .width ?? 0,
        ),
      )
      expect(texts).toBeGreaterThan(2 * (keys ?? 0))
    })
  })

  describe('at 400 %', () => {
    test('a card and the help need no scrolling sideways, and their text may fill more than half of the window', async () => {
      await article.setViewport(ENLARGED)
      for (const id of CARDS) {
        await openCard(id)
        expect(await lost(article, 'card')).toEqual([])
        const text = await article.evaluate(() => {
          const body = document.querySelector('counterpoint-overlay')?.shadowRoot?.querySelector('.card-body')
          body?.scrollIntoView()
          let [top, bottom] = [0, innerHeight]
          for (let at: Element | null | undefined = body; at; at = at.parentElement) {
            if (at !== body && getComputedStyle(at).overflowY === 'visible') continue
            const box = at.getBoundingClientRect()
            top = Math.max(top, box.top)
            bottom = Math.min(bottom, box.bottom)
          }
          return bottom - top
        })
        expect(text).toBeGreaterThan(ENLARGED.height / 2)
        await article.keyboard.press('Escape')
      }
      await openHelp()
      expect(await lost(article, 'dialog')).toEqual([])
    })

    // The browser makes the popup's window as wide as the popup.
    test.each(PAGES.slice(1))('%s needs no scrolling sideways', async (path) => {
      await expectWhole(path, ENLARGED)
    })
  })

  describe('with forced colours', () => {
    beforeAll(async () => {
      await session.driver.forceColours(article)
      await article.waitForFunction(() => matchMedia('(forced-colors: active)').matches)
    })
    afterAll(() => session.driver.forceColours(article, false))

    const colourOf = (element: Element): { colour: string; border: string } => {
      const { borderTopStyle, borderTopWidth, color } = getComputedStyle(element)
      return { colour: color, border: `${borderTopStyle} ${borderTopWidth}` }
    }

    test('a passage can be read, and its sign is seen', async () => {
      const { x, y } = await painted(article, 'cp-counterpoint')
      const heading = groundOf((await (await article.$('h1'))?.screenshot()) ?? new Uint8Array())
      const passage = groundOf(await article.screenshot({ clip: { x: x - 20, y: y - 10, width: 40, height: 22 } }))
      expect(passage.contrast).toBeGreaterThanOrEqual(4.5)
      // Chromium fills every highlight as it fills a selection, and lets no style of ours say otherwise.
      if (BROWSER === 'firefox') expect(passage.colour).toBe(heading.colour)
      const sign = await article.evaluate(() => {
        const markers = [...document.querySelectorAll('counterpoint-marker')]
        const svg = markers.map((each) => each.shadowRoot?.querySelector('.sign svg')).find((each) => each)
        const { left, top } = svg?.getBoundingClientRect() ?? { left: 0, top: 0 }
        return { x: left - 1, y: top - 1 + scrollY, width: 12, height: 12 }
      })
      const { contrast } = groundOf(await article.screenshot({ clip: sign, captureBeyondViewport: true }))
      expect(contrast).toBeGreaterThanOrEqual(3)
    })

    test('every highlight of the preview in the settings can be read', async () => {
      const page = await session.driver.extensionPage('options/options.html')
      await session.driver.forceColours(page)
      await page.waitForFunction(() => matchMedia('(forced-colors: active)').matches)
      const marks = await page.$$('mark')
      expect(marks).toHaveLength(4)
      for (const mark of marks) {
        // Its line stands out in any case.
        const letters = await mark.evaluate((element) => getComputedStyle(element).color.replace(/[^\d ]/gu, ''))
        expect(contrastOf(letters, groundOf(await mark.screenshot()).colour)).toBeGreaterThanOrEqual(4.5)
      }
      await page.close()
    })

    test('the card stands out by a border, and so do its buttons or their words', async () => {
      await openCard('note-1')
      const card = await (await inCard(session, article, '.surface')).evaluate(colourOf)
      expect(card.border).not.toMatch(/^none| 0px/u)
      const { colour, ground } = await (await inCard(session, article, '.card')).evaluate((element) => {
        const { backgroundColor, color } = getComputedStyle(element.parentElement ?? element)
        return { colour: color, ground: backgroundColor }
      })
      expect(colour).not.toBe(ground)
      const buttons = await article.evaluate(() => {
        const root = document.querySelector('counterpoint-overlay')?.shadowRoot
        return [...(root?.querySelectorAll('.card button') ?? [])].map((button) => {
          const { color } = getComputedStyle(button)
          const icon = button.querySelector('svg')
          return { color, stroke: icon ? getComputedStyle(icon).color : color }
        })
      })
      expect(buttons.length).toBeGreaterThan(2)
      for (const { color, stroke } of buttons) {
        expect(color).not.toBe(ground)
        expect(stroke).not.toBe(ground)
      }
    })
  })
})
