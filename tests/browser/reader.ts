/** What browser tests wait for, and what they see on the article's page. */
import type { ElementHandle, Page } from 'puppeteer-core'
import { expect } from 'vitest'
import type { BrowserKind } from '../../tools/browser/browsers'
import type { Session } from '../../tools/browser/session'

/** The browser of this test project, see vitest.config.ts. */
export const BROWSER: BrowserKind = process.env['COUNTERPOINT_BROWSER'] === 'firefox' ? 'firefox' : 'chromium'
/** For `expect.poll`: what comes about by itself comes within ten seconds, on a busy machine too. */
export const SOON = { timeout: 10_000, interval: 100 }
/** For how long nothing may have moved on a page at rest, in ms: longer than from a press to the first frame of what it opens. */
const REST = 400
/** How many times in turn a page at rest is seen the same. On a busy machine two looks may be so far apart that they miss a pulse. */
const LOOKS = 5

/**
 * Waits until nothing moves on an article's page: neither the page nor the focus, no mark, no card. What opens later than at once
 * is to be waited for by itself, and for the card the overlay's root must be readable.
 */
export const atRest = (page: Page): Promise<void> =>
  page.evaluate(
    async (least, looks) => {
      const state = (): string => {
        const root = document.querySelector('counterpoint-overlay')?.shadowRoot
        const surface = root?.querySelector('.surface')
        const focused = document.activeElement
        return JSON.stringify([
          [scrollX, scrollY],
          [
            focused?.outerHTML.length,
            focused?.getAttribute('data-annotation'),
            focused?.shadowRoot?.activeElement?.textContent,
          ],
          surface?.matches(':popover-open') ? [surface.textContent, surface.getBoundingClientRect()] : null,
          root?.getAnimations().filter(({ playState }) => playState === 'running').length,
          root?.querySelector('dialog')?.open,
          [...CSS.highlights].map(([name, ranges]) => [name, ranges.size]),
          String([...(CSS.highlights.get('cp-active') ?? [])][0]),
          document.querySelectorAll('counterpoint-marker').length,
        ])
      }
      let last = state()
      let since = performance.now()
      let seen = 1
      for (const until = since + 20_000; performance.now() - since < least || seen < looks; ) {
        await new Promise((done) => setTimeout(done, 100))
        // On a busy machine frames are late, and with them what scrolls smoothly. A page in the background has none.
        await new Promise((done) => {
          requestAnimationFrame(done)
          setTimeout(done, 1000)
        })
        const now = state()
        seen += 1
        if (now !== last) [last, since, seen] = [now, performance.now(), 1]
        if (performance.now() > until) throw new Error(`the page did not come to rest: ${last}`)
      }
    },
    REST,
    LOOKS,
  )

/** What Chromium asks of its maker's servers by itself. */
const BROWSERS_OWN = /^[^/]*\.(?:google|googleapis|gstatic|gvt1)\.com\//u

/** Host and path of everything that was asked of the network but the article's own addresses. */
export const foreignRequests = ({ server }: Session): string[] =>
  server.requests.filter(
    (request) => !BROWSERS_OWN.test(request) && !/^(?:(?:www\.)?e-ir\.info|web\.archive\.org)\//u.test(request),
  )

/**
 * Ends the session of a file, in `afterAll`. The file fails if there was an uncaught error, or if anything but the pages themselves was
 * asked of the network.
 * @param others the hosts of a test's own pages
 */
export const endQuietly = async (session: Session | undefined, others: readonly string[] = []): Promise<void> => {
  if (session === undefined) return
  const { driver } = session
  const isOthers = (request: string): boolean => others.some((host) => request.startsWith(`${host}/`))
  try {
    expect(driver.errors).toEqual([])
    expect(await driver.consoleErrors()).toEqual([])
    expect(foreignRequests(session).filter((request) => !isOthers(request))).toEqual([])
  } finally {
    await session.close()
  }
}

/** Makes the overlay's closed root readable, if it is not yet. */
const pierceOverlay = async ({ driver }: Session, page: Page): Promise<void> => {
  const isOpen = await page.evaluate(() => document.querySelector('counterpoint-overlay')?.shadowRoot != null)
  if (!isOpen) await driver.pierce(page, 'counterpoint-overlay')
}

/** The element for a selector in the card, through the closed root, as soon as it is there. */
export const inCard = async (session: Session, page: Page, selector: string): Promise<ElementHandle<Element>> => {
  await pierceOverlay(session, page)
  const within = `counterpoint-overlay >>> ${selector}`
  // Puppeteer's own wait does not hear of changes in a closed root.
  await expect.poll(async () => (await page.$(within)) !== null, { ...SOON, message: selector }).toBe(true)
  const element = await page.$(within)
  if (element === null) throw new Error(`no ${selector} in the card`)
  return element
}

/** Presses what a selector finds in the card with the pointer, once it stands still: a card moves while it grows and while the page scrolls. */
export const pressInCard = async (session: Session, page: Page, selector: string): Promise<void> => {
  const element = await inCard(session, page, selector)
  await element.asLocator().setTimeout(SOON.timeout).click()
}

/** The open card's text, or null if none is open. */
export const cardText = async (session: Session, page: Page): Promise<string | null> => {
  await pierceOverlay(session, page)
  return page.evaluate(() => {
    const surface = document.querySelector('counterpoint-overlay')?.shadowRoot?.querySelector('.surface')
    return surface?.matches(':popover-open') ? surface.textContent : null
  })
}

/** The middle of the first line box of what is painted under a highlight name, `index` counted in reading order. */
export const painted = (page: Page, name: string, index = 0): Promise<{ x: number; y: number }> =>
  page.evaluate(
    (registered, nth) => {
      const ranges = [...(CSS.highlights.get(registered) ?? [])] as Range[]
      ranges.sort((one, other) => one.compareBoundaryPoints(Range.START_TO_START, other))
      const range = ranges[nth]
      if (range === undefined) throw new Error(`nothing painted as ${registered}`)
      window.scrollBy({ top: range.getBoundingClientRect().top - innerHeight / 2, behavior: 'instant' })
      const { left, top, width, height } = range.getClientRects()[0] as DOMRect
      // Whole pixels, as a mouse has them: clicks carry no others.
      return { x: Math.round(left + width / 2), y: Math.round(top + height / 2) }
    },
    name,
    index,
  )
