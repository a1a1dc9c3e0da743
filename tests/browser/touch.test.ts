/** The article under a finger, on a small screen: tap, sheet, drag, and targets that a finger can hit. */
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { precisPage } from '../../demo/precis-page'
import { hasRead, type Session, settle, sleep } from '../../tools/browser/session'
import { shippedEdition } from '../../tools/edition/shipped-edition'
import { atRest, BROWSER, cardText, endQuietly, inCard, painted, SOON } from './reader'
import { shareSession } from './share-session'

const WINDOW = { width: 390, height: 780 }
/** The least target for a finger, in CSS px (WCAG 2.5.5). */
const TARGET = 44

describe(`in ${BROWSER}`, () => {
  let session: Session
  let page: Page
  const card = (): Promise<string | null> => cardText(session, page)
  const isOpen = (): Promise<boolean> =>
    page.evaluate(
      () => document.querySelector('counterpoint-overlay')?.shadowRoot?.querySelector('.surface:popover-open') != null,
    )
  const tap = async ({ x, y }: { x: number; y: number }): Promise<void> => {
    await page.touchscreen.tap(x, y)
    await settle()
  }
  const boxOf = async (selector: string): Promise<{ x: number; y: number; width: number; height: number }> => {
    const box = await (await inCard(session, page, selector)).boundingBox()
    if (box === null) throw new Error(`${selector} is not shown`)
    return box
  }
  /** The middle of the sheet's handle. */
  const handle = async (): Promise<{ x: number; y: number }> => {
    const { width, x, y } = await boxOf('.card-head')
    return { x: Math.round(x + width / 2), y: Math.round(y + 7) }
  }
  /** Draws a finger down by `distance` px in steps of 16 ms and more, and holds it there for `rest` ms before it lets go. */
  const drag = async (from: { x: number; y: number }, distance: number, rest = 0): Promise<void> => {
    const steps = 6
    const finger = await page.touchscreen.touchStart(from.x, from.y)
    for (let step = 1; step <= steps; step++) {
      await finger.move(from.x, from.y + (distance * step) / steps)
      await sleep(16)
    }
    await sleep(rest)
    await finger.end()
    await settle()
  }

  beforeAll(async () => {
    session = await shareSession()
  })
  afterAll(() => endQuietly(session))
  beforeEach(async () => {
    const viewport = BROWSER === 'chromium' ? { ...WINDOW, isMobile: true, hasTouch: true } : WINDOW
    page = await session.openArticle(precisPage(shippedEdition()), { tab: page, viewport })
    await page.bringToFront()
    await atRest(page)
    await session.driver.pierce(page, 'counterpoint-overlay')
  })

  test('a tap on a mark opens its card as a sheet, a second one closes it, and so does one beside it', async () => {
    await tap(await painted(page, 'cp-footnote', 2))
    expect(await card()).toContain('Note 3')
    expect(await (await inCard(session, page, '.surface')).evaluate((each) => each.getAttribute('data-layout'))).toBe(
      'sheet',
    )
    await tap(
      await page.evaluate(() => {
        const range = [...(CSS.highlights.get('cp-active') ?? [])][0] as Range
        const { bottom, left, right, top } = range.getBoundingClientRect()
        return { x: Math.round((left + right) / 2), y: Math.round((top + bottom) / 2) }
      }),
    )
    expect(await isOpen()).toBe(false)
    await tap(await painted(page, 'cp-counterpoint', 2))
    expect(await card()).toContain('Counterpoint')
    await tap({ x: 4, y: 40 })
    expect(await isOpen()).toBe(false)
  })

  test('a tap that just misses a note’s marker still opens it', async () => {
    const beside = await page.evaluate(() => {
      const all = [...CSS.highlights].flatMap(([, ranges]) => [...ranges] as Range[])
      for (const range of [...(CSS.highlights.get('cp-footnote') ?? [])] as Range[]) {
        window.scrollBy({ top: range.getBoundingClientRect().top - innerHeight / 3, behavior: 'instant' })
        const { bottom, left, right, top } = range.getBoundingClientRect()
        // Chromium itself lets a tap near a button press it.
        const signs = [...document.querySelectorAll('counterpoint-marker:not([data-annotation^="note-"])')].map(
          (each) => each.getBoundingClientRect(),
        )
        const rects = all.flatMap((each) => [...each.getClientRects()])
        const points = [18, -18].flatMap((by) => [
          { x: (left + right) / 2 + by, y: (top + bottom) / 2 },
          { x: (left + right) / 2, y: (top + bottom) / 2 + by },
        ])
        const free = points.find(
          ({ x, y }) =>
            x > 0 &&
            x < innerWidth &&
            !signs.some((each) => Math.hypot(each.left - x, each.top - y) < 44) &&
            !rects.some((each) => x > each.left - 3 && x < each.right + 3 && y > each.top - 3 && y < each.bottom + 3),
        )
        if (free) return { x: Math.round(free.x), y: Math.round(free.y), note: String(range).replace(/\D/gu, '') }
      }
      throw new Error('every marker has marks on all sides')
    })
    await tap(beside)
    expect(await card()).toContain(`Note ${beside.note}`)
  })

  test('the sheet does not lie over the passage that was tapped', async () => {
    const { x, y } = await painted(page, 'cp-counterpoint', 4)
    await page.evaluate((by) => window.scrollBy({ top: by, behavior: 'instant' }), y - WINDOW.height + 60)
    await tap({ x, y: WINDOW.height - 60 })
    await atRest(page)
    const bottom = await page.evaluate(
      () => ([...(CSS.highlights.get('cp-active') ?? [])][0] as Range).getBoundingClientRect().bottom,
    )
    expect(bottom).toBeGreaterThan(0)
    expect(bottom).toBeLessThanOrEqual((await boxOf('.surface')).y + 1)
  })

  test('drawn down a little the sheet comes back, drawn far it closes', async () => {
    await tap(await painted(page, 'cp-footnote', 2))
    const { height: first, y } = await boxOf('.surface')
    await drag(await handle(), 50, 400)
    expect(await isOpen()).toBe(true)
    expect((await boxOf('.surface')).y).toBeCloseTo(y, 0)
    await drag(await handle(), 320, 400)
    expect(await isOpen()).toBe(false)
    await tap(await painted(page, 'cp-footnote', 3))
    expect(await card()).toContain('Note 4')
    expect((await boxOf('.surface')).height).toBeGreaterThan(60)
    const { height, y: again } = await boxOf('.surface')
    expect(again + height).toBeCloseTo(y + first, 0)
  })

  test('the sheet follows the finger, never above its place', async () => {
    await tap(await painted(page, 'cp-footnote', 2))
    const { y } = await boxOf('.surface')
    const from = await handle()
    const finger = await page.touchscreen.touchStart(from.x, from.y)
    await finger.move(from.x, from.y + 20)
    await finger.move(from.x, from.y + 60)
    await sleep(100)
    expect((await boxOf('.surface')).y).toBeCloseTo(y + 60, 0)
    await finger.move(from.x, from.y - 40)
    await sleep(100)
    expect((await boxOf('.surface')).y).toBeCloseTo(y, 0)
    await finger.end()
    await settle()
    expect(await isOpen()).toBe(true)
  })

  test('a flick closes the sheet', async () => {
    await tap(await painted(page, 'cp-footnote', 2))
    const from = await handle()
    const finger = await page.touchscreen.touchStart(from.x, from.y)
    await finger.move(from.x, from.y + 60)
    await finger.move(from.x, from.y + 130)
    await finger.end()
    await settle()
    expect(await isOpen()).toBe(false)
  })

  test('nobody needs to drag: a button closes the sheet, and a finger that slips on it does not move it', async () => {
    await tap(await painted(page, 'cp-footnote', 2))
    const close = await boxOf('[aria-label="Close"]')
    const middle = { x: Math.round(close.x + close.width / 2), y: Math.round(close.y + close.height / 2) }
    await drag(middle, 200, 400)
    expect(await isOpen()).toBe(true)
    await tap(middle)
    expect(await isOpen()).toBe(false)
  })

  test('everything to press on the sheet is a target for a finger', async () => {
    await tap(await painted(page, 'cp-footnote', 4))
    const small = await (await inCard(session, page, '.card')).evaluate(
      (root, least) =>
        [...root.querySelectorAll('button, summary')]
          .filter((each) => each.checkVisibility() && each.closest('.crossing') === null)
          .filter((each) => each.getBoundingClientRect().height < least)
          .map(({ textContent }) => textContent),
      TARGET,
    )
    expect(small).toEqual([])
  })
})

/** What only Chromium's protocol can do: a pen, a finger as the main pointer, less motion. */
describe.runIf(BROWSER === 'chromium')('in chromium', () => {
  let session: Session
  beforeAll(async () => {
    session = await shareSession()
  })
  afterAll(() => endQuietly(session))

  test('a pen that hovers opens nothing, and its tap opens the card', async () => {
    const page = await session.openArticle(precisPage(shippedEdition()))
    await page.bringToFront()
    const { x, y } = await painted(page, 'cp-footnote', 2)
    const pen = await page.createCDPSession()
    const send = (type: 'mouseMoved' | 'mousePressed' | 'mouseReleased'): Promise<void> =>
      pen.send('Input.dispatchMouseEvent', {
        type,
        x,
        y,
        pointerType: 'pen',
        ...(type !== 'mouseMoved' && { button: 'left', clickCount: 1 }),
      })
    await pen.send('Input.dispatchMouseEvent', { type: 'mouseMoved', x: x + 60, y: y + 60, pointerType: 'pen' })
    await send('mouseMoved')
    await settle()
    expect(await cardText(session, page)).toBeNull()
    await send('mousePressed')
    await send('mouseReleased')
    await expect.poll(() => cardText(session, page), SOON).toContain('Note 3')
    await page.close()
  })

  test('readers who want less motion see the sheet at once in its place', async () => {
    const page = await session.openArticle(precisPage(shippedEdition()))
    await page.bringToFront()
    await page.setViewport({ ...WINDOW, isMobile: true, hasTouch: true })
    await hasRead(page)
    await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }])
    const { x, y } = await painted(page, 'cp-footnote', 2)
    await page.touchscreen.tap(x, y)
    await settle()
    const head = await (await inCard(session, page, '.card-head')).boundingBox()
    const from = { x: WINDOW.width / 2, y: Math.round((head?.y ?? 0) + 7) }
    const finger = await page.touchscreen.touchStart(from.x, from.y)
    await finger.move(from.x, from.y + 40)
    await sleep(300)
    await finger.end()
    const state = await (await inCard(session, page, '.surface')).evaluate((each) => ({
      animations: each.getAnimations().length,
      isOpen: each.matches(':popover-open'),
      translate: getComputedStyle(each).translate,
    }))
    expect(state).toEqual({ animations: 0, isOpen: true, translate: 'none' })
    await page.close()
  })

  test('in the popup everything to press is a target for a finger', async () => {
    const article = await session.openArticle(precisPage(shippedEdition()))
    const popup = await session.driver.extensionPage('popup/popup.html')
    await popup.setViewport({ ...WINDOW, isMobile: true, hasTouch: true })
    await article.bringToFront()
    await popup.waitForSelector('.switch', { timeout: 10_000 })
    const heights = await popup.$$eval('button', (all) => all.map((each) => each.getBoundingClientRect().height))
    expect(heights.length).toBeGreaterThan(4)
    expect(heights.filter((height) => height < TARGET)).toEqual([])
    await popup.close()
    await article.close()
  })
})
