/** The reader's own highlights and notes on the article's page: made, written, found again, taken back. */
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { precisPage } from '../../demo/precis-page'
import { hasRead, type Session, settle, sleep } from '../../tools/browser/session'
import { shippedEdition } from '../../tools/edition/shipped-edition'
import { violations } from './axe'
import { atRest, BROWSER, endQuietly, inCard, pressInCard, SOON } from './reader'
import { shareSession } from './share-session'

const HTML = precisPage(shippedEdition())
/** Words of the page's first paragraph that no annotation has. */
const WORDS = 'hardest questions of the day'

type Stored = {
  readonly versions: readonly { readonly body: string; readonly deleted: boolean; readonly colour: string }[]
}

describe(`in ${BROWSER}`, () => {
  let session: Session
  let page: Page

  beforeAll(async () => {
    session = await shareSession()
  })
  afterAll(() => endQuietly(session))
  beforeEach(async () => {
    await session.driver.inExtension(`async () => {
      const { local } = (globalThis.browser ?? chrome).storage
      const all = await local.get(null)
      await local.remove(Object.keys(all).filter((key) => key.startsWith('note:')))
      return true
    }`)
    page = await open(page)
  })

  const open = async (tab?: Page): Promise<Page> => {
    const opened = await session.openArticle(HTML, { tab })
    await opened.bringToFront()
    await session.driver.pierce(opened)
    return opened
  }

  /** The notes as they are stored, the oldest first. */
  const stored = (): Promise<Stored[]> =>
    session.driver.inExtension(`async () => {
      const all = await (globalThis.browser ?? chrome).storage.local.get(null)
      return Object.entries(all).filter(([key]) => key.startsWith('note:')).map(([, note]) => note)
        .sort((a, b) => a.created - b.created)
    }`)
  const bodies = async (): Promise<string[]> =>
    (await stored()).flatMap(({ versions }) => versions.map(({ body }) => body))

  /** Selects words as a script can; the browser tells of it as of a reader's selection. */
  const select = (words: string, where = page): Promise<boolean> =>
    where.evaluate((wanted) => {
      const walker = document.createTreeWalker(
        document.querySelector('main, article, body') ?? document,
        NodeFilter.SHOW_TEXT,
      )
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const at = (node as Text).data.indexOf(wanted)
        if (at < 0 || node.parentElement?.closest('main p') == null) continue
        const range = document.createRange()
        range.setStart(node, at)
        range.setEnd(node, at + wanted.length)
        node.parentElement.scrollIntoView({ block: 'center', behavior: 'instant' })
        getSelection()?.removeAllRanges()
        getSelection()?.addRange(range)
        return true
      }
      return false
    }, words)

  const painted = (where = page): Promise<string[]> =>
    where.evaluate(() =>
      [...CSS.highlights].flatMap(([name, ranges]) =>
        name.startsWith('cp-own') ? [...ranges].map((range) => `${name.slice(7)}: ${range}`) : [],
      ),
    )
  const inRoot = <Value>(look: (root: ShadowRoot) => Value, where = page): Promise<Value> =>
    where.evaluate((source) => {
      const root = document.querySelector('counterpoint-overlay')?.shadowRoot
      if (root == null) throw new Error('no overlay')
      return new Function('root', `return (${source})(root)`)(root)
    }, look.toString()) as Promise<Value>
  const isShown = (selector: string): Promise<boolean> =>
    page.evaluate(
      (each) =>
        document.querySelector('counterpoint-overlay')?.shadowRoot?.querySelector(`${each}:popover-open`) != null,
      selector,
    )
  /** Waits for the field to write in: puppeteer does not hear of changes in a closed root. */
  const field = async (where = page): Promise<void> => {
    const isThere = (): Promise<boolean> => inRoot((root) => root.querySelector('textarea') !== null, where)
    await expect.poll(isThere, SOON).toBe(true)
  }
  test('a note is made, written and stored in a few keys, and is there again', async () => {
    expect(await select(WORDS)).toBe(true)
    await settle()
    await page.keyboard.press('a')
    await field()
    await page.keyboard.type('On **this** I have a doubt.')
    await expect.poll(bodies, SOON).toEqual(['On **this** I have a doubt.'])
    expect(await violations(page, 'counterpoint-overlay')).toEqual([])
    await page.keyboard.press('Escape')
    await atRest(page)
    expect(await painted()).toEqual([`yellow: ${WORDS}`])

    page = await open(page)
    await expect.poll(painted, SOON).toEqual([`yellow: ${WORDS}`])
    await page.evaluate(() => {
      const marker = document.querySelector<HTMLElement>('counterpoint-marker[data-annotation*="-4"]')
      marker?.shadowRoot?.querySelector('a')?.focus()
    })
    await page.keyboard.press('Enter')
    const text = await inCard(session, page, '.own-text')
    expect(await text.evaluate((element) => element.innerHTML)).toBe('<p>On <strong>this</strong> I have a doubt.</p>')
    expect(await violations(page, 'counterpoint-overlay')).toEqual([])
  })

  test('beside a selection a handle offers to mark it, and takes neither the focus nor the selection', async () => {
    await select(WORDS)
    await expect.poll(() => isShown('.own-handle'), SOON).toBe(true)
    const now = () => page.evaluate(() => [document.activeElement?.localName, String(getSelection())])
    expect(await now()).toEqual(['body', WORDS])
    await pressInCard(session, page, '.own-handle button')
    await expect.poll(painted, SOON).toEqual([`yellow: ${WORDS}`])
    await expect.poll(() => isShown('.own-handle'), SOON).toBe(false)
    // The notice offers to take it back.
    await pressInCard(session, page, '.own-notice button')
    await expect.poll(painted, SOON).toEqual([])
    await expect.poll(async () => (await stored()).map(({ versions }) => versions[0]?.deleted), SOON).toEqual([true])
  })

  test('there is no handle for what is not the article’s, or where the reader wants none', async () => {
    await page.evaluate(() => {
      const aside = document.body.appendChild(document.createElement('aside'))
      aside.textContent = 'Beside the article'
      getSelection()?.selectAllChildren(aside)
    })
    await sleep(600)
    expect(await isShown('.own-handle')).toBe(false)
    await session.settings((settings) => ({ ...settings, noteHandle: false }))
    await select(WORDS)
    await sleep(600)
    expect(await isShown('.own-handle')).toBe(false)
    await session.settings((settings) => ({ ...settings, noteHandle: true }))
  })

  test('changes are taken back and done again by the usual keys', async () => {
    await select(WORDS)
    await settle()
    await page.keyboard.press('m')
    await expect.poll(painted, SOON).toHaveLength(1)
    const combine = async (key: 'z' | 'Z'): Promise<void> => {
      await page.keyboard.down('Control')
      await page.keyboard.press(key)
      await page.keyboard.up('Control')
    }
    await combine('z')
    await expect.poll(painted, SOON).toEqual([])
    await page.keyboard.down('Shift')
    await combine('Z')
    await page.keyboard.up('Shift')
    await expect.poll(painted, SOON).toHaveLength(1)
  })

  test('own notes share the card’s switcher with what the edition says there, and may be written from its card', async () => {
    const first = shippedEdition().counterpoints[0]?.id ?? ''
    await session.driver.inExtension(`async () => {
      for (const { id } of await chrome.tabs.query({}))
        if (await chrome.tabs.sendMessage(id, { type: 'open', id: ${JSON.stringify(first)} }).catch(() => false)) return true
      return false
    }`)
    await atRest(page)
    await pressInCard(session, page, '.card-foot button[title="My note on this"]')
    await field()
    await page.keyboard.type('See the sources.')
    await expect.poll(bodies, SOON).toEqual(['See the sources.'])
    expect(await inRoot((root) => [...root.querySelectorAll('[role="tab"]')].length)).toBeGreaterThan(1)
  })

  test('switched off they go, and the page is as it was sent', async () => {
    await select(WORDS)
    await settle()
    await page.keyboard.press('m')
    await expect.poll(painted, SOON).toHaveLength(1)
    const text = () => page.evaluate(() => document.body.textContent)
    const withNote = await text()
    await session.settings((settings) => ({ ...settings, ownNotes: false }))
    await expect.poll(painted, SOON).toEqual([])
    expect(await text()).toBe(withNote)
    await session.settings((settings) => ({ ...settings, ownNotes: true, enabled: false }))
    const sent = await page.evaluate((html) => new DOMParser().parseFromString(html, 'text/html').body.innerHTML, HTML)
    await expect.poll(() => page.evaluate(() => document.body.innerHTML), SOON).toBe(sent)
    await session.settings((settings) => ({ ...settings, enabled: true }))
    await expect.poll(painted, SOON).toHaveLength(1)
  })

  test('what two tabs write into one note at once is all kept', async () => {
    await select(WORDS)
    await settle()
    await page.keyboard.press('a')
    await field()
    const other = await open()
    await expect.poll(() => painted(other), SOON).toHaveLength(1)
    const openIn = async (tab: Page): Promise<void> => {
      await tab.bringToFront()
      await tab.evaluate(() => {
        document.querySelector('counterpoint-marker[data-annotation*="-4"]')?.shadowRoot?.querySelector('a')?.focus()
      })
      await tab.keyboard.press('Enter')
      await pressInCard(session, tab, '.own-foot button')
      await field(tab)
    }
    await openIn(other)
    const type = (tab: Page, text: string) =>
      tab.evaluate((typed) => {
        const area = document.querySelector('counterpoint-overlay')?.shadowRoot?.querySelector('textarea')
        if (area == null) throw new Error('no field')
        area.value = typed
        area.dispatchEvent(new InputEvent('input', { bubbles: true }))
      }, text)
    await Promise.all([type(page, 'from the first'), type(other, 'from the second')])
    await expect.poll(async () => (await bodies()).toSorted(), SOON).toEqual(['from the first', 'from the second'])
    await other.close()
    await page.bringToFront()
  })

  // puppeteer emulates a finger in Chromium alone.
  test.runIf(BROWSER === 'chromium')('for a finger the handle is at the window’s foot, and large enough', async () => {
    await page.setViewport({ width: 390, height: 780, isMobile: true, hasTouch: true })
    await page.reload()
    await hasRead(page)
    await session.driver.pierce(page)
    await select(WORDS)
    await expect.poll(() => isShown('.own-handle'), SOON).toBe(true)
    const boxes = await inRoot((root) =>
      [...root.querySelectorAll('.own-handle button')].map((button) => {
        const { bottom, height, width } = button.getBoundingClientRect()
        return [height >= 44, width >= 44, bottom > innerHeight - 60, bottom < innerHeight]
      }),
    )
    expect(boxes).toEqual(boxes.map(() => [true, true, true, true]))
    const button = await (await inCard(session, page, '.own-handle button:last-child')).boundingBox()
    await page.touchscreen.tap((button?.x ?? 0) + 20, (button?.y ?? 0) + 20)
    await field()
    await page.keyboard.type('By finger')
    await expect.poll(bodies, SOON).toEqual(['By finger'])
    expect(await violations(page, 'counterpoint-overlay')).toEqual([])
  })
})
