/** Addresses that lead to an annotation: copied from its card, opened anew, opened on the page, and without the extension. */
import type { Page } from 'puppeteer-core'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { precisPage } from '../../demo/precis-page'
import { SHAPES, type Shape } from '../../demo/site-page'
import { HOST, PATH, type Session, settle, sleep } from '../../tools/browser/session'
import { shippedEdition } from '../../tools/edition/shipped-edition'
import { atRest, BROWSER, cardText, endQuietly, painted, pressInCard, SOON } from './reader'
import { shareSession } from './share-session'

const WORD = SHAPES["Word's footnote anchors, notes in blocks"] as Shape
const ADDRESS = `https://${HOST}${PATH}`
/** It stands far down the page. */
const DISTANT = 'axis-of-convenience-lo'

describe(`in ${BROWSER}`, () => {
  let session: Session
  let page: Page
  const html = precisPage(shippedEdition())

  beforeAll(async () => {
    session = await shareSession()
  })
  afterAll(() => endQuietly(session))
  afterEach(async () => {
    if (!page.isClosed()) await page.close()
  })

  /** Where the open passage stands in the window, in CSS px; undefined while none is. */
  const place = (): Promise<{ top: number; bottom: number; height: number } | undefined> =>
    page.evaluate(() => {
      const range = [...(CSS.highlights.get('cp-active') ?? [])][0] as Range | undefined
      if (range === undefined) return undefined
      const { bottom, top } = range.getBoundingClientRect()
      return { top, bottom, height: innerHeight }
    })
  /** Waits until the open passage is in the window. */
  const expectInView = (): Promise<void> =>
    vi.waitFor(
      async () => {
        const { bottom, height, top } = (await place()) ?? { top: -1, bottom: 0, height: 0 }
        expect(top).toBeGreaterThanOrEqual(0)
        expect(bottom).toBeLessThanOrEqual(height)
      },
      { timeout: 10_000, interval: 100 },
    )
  const open = async (address: string): Promise<void> => {
    page = await session.openArticle(html, { path: address.slice(`https://${HOST}`.length) })
    await page.bringToFront()
  }
  const card = (): Promise<string | null> => cardText(session, page)
  const openCard = async (name: string): Promise<void> => {
    await atRest(page)
    const { x, y } = await painted(page, name, 12)
    await page.mouse.click(x, y)
    await expect.poll(card, SOON).not.toBeNull()
    await atRest(page)
  }

  /** Copies the link in the open card and reads it from a field of the page. */
  const copied = async (): Promise<string> => {
    await pressInCard(session, page, '.card-foot button::-p-text(Link)')
    await expect.poll(card, SOON).toContain('Copied: link')
    await page.keyboard.press('Escape')
    await page.evaluate(() => {
      const field = document.createElement('textarea')
      field.id = 'paste'
      document.body.prepend(field)
      window.scrollTo(0, 0)
    })
    await page.focus('#paste')
    await page.keyboard.down('Control')
    await page.keyboard.press('v')
    await page.keyboard.up('Control')
    const pasted = (): Promise<string> => page.$eval('#paste', (field) => (field as HTMLTextAreaElement).value)
    await expect.poll(pasted, SOON).not.toBe('')
    return pasted()
  }

  test.each(['cp-counterpoint', 'cp-footnote'])(
    'a link copied from a card opens that card on a page loaded by it, with its passage in view: %s',
    async (name) => {
      await open(ADDRESS)
      await openCard(name)
      const passage = await page.evaluate(() => String([...(CSS.highlights.get('cp-active') ?? [])][0]))
      const address = await copied()
      expect(address).toMatch(/^https:\/\/www\.e-ir\.info\/\S+\/#counterpoint=[a-z0-9-]+:~:text=\S+$/u)
      await page.close()
      await open(address)
      await page.waitForFunction(() => (CSS.highlights.get('cp-active')?.size ?? 0) > 0, { timeout: 10_000 })
      await atRest(page)
      expect(await page.evaluate(() => String([...(CSS.highlights.get('cp-active') ?? [])][0]))).toBe(passage)
      expect(await cardText(session, page)).not.toBeNull()
      await expectInView()
      // The page rests where it is: nothing fights over it.
      const at = await page.evaluate(() => scrollY)
      expect(at).toBeGreaterThan(0)
      await sleep(800)
      expect(await page.evaluate(() => scrollY)).toBe(at)
    },
  )

  test('the same address leads readers without the extension to the passage', async () => {
    await open(ADDRESS)
    await openCard('cp-footnote')
    const address = await copied()
    await page.close()
    await session.settings((settings) => ({ ...settings, enabled: false }))
    page = await session.openPage(HOST, address.slice(`https://${HOST}`.length))
    await expect.poll(() => page.evaluate(() => scrollY), SOON).toBeGreaterThan(300)
    await session.settings((settings) => ({ ...settings, enabled: true }))
    expect(await page.evaluate(() => location.hash)).toMatch(/^#counterpoint=note-13$/u)
  })

  test('a hash that changes on the open page opens the card', async () => {
    await open(ADDRESS)
    await page.evaluate((id) => {
      location.hash = `counterpoint=${id}`
    }, DISTANT)
    await expectInView()
    await expect.poll(card, SOON).toContain('Counterpoint')
  })

  test('a press on a mark with Ctrl opens its annotation in another tab, and pins no card here', async () => {
    await open(ADDRESS)
    await session.driver.pierce(page)
    const sign = await page.evaluate(() => {
      const marker = [...document.querySelectorAll('counterpoint-marker')].find((each) =>
        each.shadowRoot?.querySelector('.sign svg'),
      )
      const { left, top } = marker?.shadowRoot?.querySelector('.sign')?.getBoundingClientRect() ?? { left: 0, top: 0 }
      return { id: marker?.getAttribute('data-annotation'), x: left + 6, y: top + 6 }
    })
    const before = (await session.driver.browser.pages()).length
    await page.keyboard.down('Control')
    await page.mouse.click(sign.x, sign.y)
    await page.keyboard.up('Control')
    const opened = await vi.waitFor(
      async () => {
        const pages = await session.driver.browser.pages()
        expect(pages).toHaveLength(before + 1)
        const found = pages.find((each) => each.url().endsWith(`#counterpoint=${sign.id}`))
        if (found === undefined) throw new Error('no tab at the address of the annotation')
        return found
      },
      { timeout: 10_000, interval: 100 },
    )
    // The pointer rests on the mark, so that a card may open; none is pinned.
    await session.driver.pierce(page)
    const pinned = await page.evaluate(() => {
      const root = document.querySelector('counterpoint-overlay')?.shadowRoot
      return root?.querySelector('.card[data-pinned="true"]') ?? null
    })
    expect(pinned).toBeNull()
    await opened.close()
  })

  test('a note is opened where the page has links of its own for notes', async () => {
    session.serve(PATH, precisPage(shippedEdition(), { shape: WORD }))
    page = await session.openArticle(precisPage(shippedEdition(), { shape: WORD }), {
      path: `${PATH}#counterpoint=note-5`,
    })
    await page.bringToFront()
    await expect.poll(card, SOON).toContain('Note 5')
  })

  test('an article that comes late still opens at its annotation', async () => {
    const [before = '', rest = ''] = html.split('<div class="entry">')
    const [body = '', after = ''] = rest.split('</div>\n<h2>Further Reading</h2>')
    session.serve(PATH, `${before}<div class="entry"></div>\n<h2>Further Reading</h2>${after}`)
    page = await session.driver.newPage()
    await page.goto(`${ADDRESS}#counterpoint=${DISTANT}`)
    await settle()
    await page.evaluate((late) => {
      const entry = document.querySelector('.entry')
      if (entry) entry.innerHTML = late
    }, body)
    await page.bringToFront()
    await expect.poll(card, SOON).toContain('Counterpoint')
    await expectInView()
  })

  test.each(['#counterpoint=no-such-annotation', '#counterpoint=', '#respond'])(
    'another hash opens nothing and leaves the page at its top: %s',
    async (hash) => {
      await open(`${ADDRESS}${hash}`)
      await settle()
      await settle()
      expect(await cardText(session, page)).toBeNull()
      expect(await page.evaluate(() => scrollY)).toBe(0)
    },
  )

  test('a page that is loaded anew opens nothing', async () => {
    await open(`${ADDRESS}#counterpoint=${DISTANT}`)
    await expect.poll(card, SOON).not.toBeNull()
    await page.reload()
    await sleep(2000)
    expect(await cardText(session, page)).toBeNull()
  })
})
