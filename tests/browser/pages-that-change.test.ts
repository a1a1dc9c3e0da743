/** Pages that change themselves, guard their text or are hostile: the text is the page's own, and the edition works as far as it can. */
import { buildSync } from 'esbuild'
import type { Page } from 'puppeteer-core'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { precisPage } from '../../demo/precis-page'
import { annotationsOf } from '../../src/core/model/card/annotation'
import { ALL_ON, HOST, PATH, type Session, settle, sleep } from '../../tools/browser/session'
import { shippedEdition } from '../../tools/edition/shipped-edition'
import { BROWSER, cardText, inCard, painted, SOON } from './reader'
import { shareSession } from './share-session'

const ARTICLE = precisPage(shippedEdition(), { shape: { markers: 'plain', notes: 'paragraphs', theme: 'current' } })
const COUNT = annotationsOf(shippedEdition()).length
/** A framework as a script of the page has it. */
const PREACT = buildSync({
  stdin: { contents: "export { h, render } from 'preact'", resolveDir: import.meta.dirname },
  ...{ bundle: true, format: 'iife', globalName: 'preact', write: false },
}).outputFiles[0]?.text
const ELSEWHERE = '/elsewhere/'

/** The page with a script before everything else of it, and with what else is to stand in its head. */
const withHead = (head: string): string => ARTICLE.replace('<head>', `<head>${head}`)
/** The page with a script at its end. */
const withScript = (script: string): string => ARTICLE.replace('</body>', `<script>${script}</script></body>`)

const markerCount = (page: Page): Promise<number> =>
  page.evaluate(() => document.querySelectorAll('counterpoint-marker').length)
const paintedCount = (page: Page): Promise<number> =>
  page.evaluate(() =>
    [...CSS.highlights].reduce(
      (sum, [name, { size }]) => sum + (/^cp-(?:counterpoint|context|erratum|footnote)$/u.test(name) ? size : 0),
      0,
    ),
  )
const expectMarkers = (page: Page, count = COUNT): Promise<void> =>
  vi.waitFor(async () => expect(await markerCount(page)).toBe(count), { timeout: 20_000, interval: 100 })

describe(`in ${BROWSER}`, () => {
  let session: Session
  const pages: Page[] = []
  beforeAll(async () => {
    session = await shareSession()
  })
  afterAll(() => session?.close())

  const open = async (html: string, path = PATH): Promise<Page> => {
    session.serve(path, html)
    const page = await session.driver.newPage()
    pages.push(page)
    await page.goto(`https://${HOST}${path}`)
    return page
  }
  const closeAll = async (): Promise<void> => {
    for (const page of pages.splice(0)) await page.close()
  }

  /** Hovers a passage, reads its card and closes it again. */
  const expectCardsOn = async (page: Page): Promise<void> => {
    await page.bringToFront()
    const { x, y } = await painted(page, 'cp-context', 1)
    // The program looks at the pointer once a frame: a card that was closed opens again only when the pointer was seen elsewhere.
    await page.mouse.move(2, 2)
    await settle()
    await page.mouse.move(x - 3, y)
    await page.mouse.move(x, y)
    await expect.poll(() => cardText(session, page), SOON).not.toBeNull()
    await page.keyboard.press('Escape')
    await expect.poll(() => cardText(session, page), SOON).toBeNull()
  }
  /** Goes to an annotation by key, which opens its card, and closes it again. */
  const expectKeysOn = async (page: Page): Promise<void> => {
    await page.bringToFront()
    await page.keyboard.press('j')
    await expect.poll(() => cardText(session, page), SOON).not.toBeNull()
    await page.keyboard.press('Escape')
    await expect.poll(() => cardText(session, page), SOON).toBeNull()
  }

  describe('the text is what it would be without us, also after switching off, when the page', () => {
    /** What a script of the page has at hand: its own text nodes, and what it has rendered with a framework. */
    type Hold = { held: Text[]; texts: string[]; entry: Element; redraw?: (change: (text: string) => string) => void }

    let marked: Page
    let plain: Page
    beforeAll(async () => {
      marked = await open(ARTICLE)
      plain = await open(ARTICLE, ELSEWHERE)
      for (const page of [marked, plain]) {
        await page.addScriptTag({ content: PREACT ?? '' })
        await page.evaluate((html) => {
          const sent = new DOMParser().parseFromString(html, 'text/html')
          Object.assign(window, { first: sent.querySelector('.entry')?.innerHTML })
        }, ARTICLE)
      }
      // Behind another tab a page gets little time.
      await marked.bringToFront()
    })
    afterAll(closeAll)

    /** Draws the article again, as it was in the beginning, by the framework if there is to be one. */
    const draw = (page: Page, byFramework: boolean): Promise<void> =>
      page.evaluate((isDrawn) => {
        type Drawn = { h: (...parts: unknown[]) => unknown; render: (node: unknown, root: Element) => void }
        const { first, preact } = window as unknown as { first: string; preact: Drawn }
        const entry = document.querySelector('.entry') as Element
        const fresh = entry.cloneNode() as Element
        entry.replaceWith(fresh)
        const source = document.createElement('div')
        source.innerHTML = first
        const redraw = (change: (text: string) => string): void => {
          const copy = (node: Node): unknown => {
            if (node instanceof Text) return change(node.data)
            if (!(node instanceof Element)) return null
            const attributes = Object.fromEntries([...node.attributes].map(({ name, value }) => [name, value]))
            return preact.h(node.localName, attributes, ...[...node.childNodes].map(copy))
          }
          preact.render([...source.childNodes].map(copy), fresh)
        }
        if (isDrawn) redraw((text) => text)
        else fresh.innerHTML = first
        const walker = document.createTreeWalker(fresh, NodeFilter.SHOW_TEXT)
        const held: Text[] = []
        while (walker.nextNode()) held.push(walker.currentNode as Text)
        Object.assign(window, { hold: { held, texts: held.map(({ data }) => data), entry: fresh, redraw } })
      }, byFramework)

    /** Lets the page change, and gives its text as it is in the next task: before it is painted, and before it is read again. */
    const change = (page: Page, how: (hold: Hold) => void): Promise<string> =>
      page.evaluate(
        `(${how})(window.hold), new Promise((done) => setTimeout(() => done(window.hold.entry.textContent)))`,
      ) as Promise<string>

    const DEEDS: readonly [name: string, byFramework: boolean, how: (hold: Hold) => void][] = [
      [
        'is drawn by a framework and changes some words',
        true,
        ({ redraw }) => redraw?.((text) => text.replaceAll('Moscow', 'MOSCOW').replaceAll('the ', 'THE ')),
      ],
      [
        'is drawn by a framework and shows less',
        true,
        ({ redraw }) => redraw?.((text) => (text.length > 80 ? `${text.slice(0, 60)}…` : text)),
      ],
      [
        'writes all its text nodes from memory',
        false,
        ({ held, texts }) => {
          for (const [i, node] of held.entries()) node.data = texts[i] ?? ''
        },
      ],
      [
        'writes other texts into them',
        false,
        ({ held, texts }) => {
          for (const [i, node] of held.entries()) node.nodeValue = `${texts[i]?.slice(0, 20)} (shortened)`
        },
      ],
      [
        'takes them out one by one',
        false,
        ({ held }) => {
          for (const node of held) node.remove()
        },
      ],
      [
        'adds something behind each of them',
        false,
        ({ held }) => {
          for (const node of held) node.parentNode?.insertBefore(document.createTextNode(' +'), node.nextSibling)
        },
      ],
      [
        'puts every paragraph’s own nodes back in it',
        false,
        ({ held }) => {
          for (const parent of new Set(held.map(({ parentNode }) => parentNode)))
            if (parent instanceof HTMLParagraphElement)
              parent.replaceChildren(...held.filter(({ parentNode }) => parentNode === parent))
        },
      ],
      [
        'changes words in every text node that it finds',
        false,
        ({ entry }) => {
          const walker = document.createTreeWalker(entry, NodeFilter.SHOW_TEXT)
          while (walker.nextNode()) {
            const node = walker.currentNode as Text
            node.data = node.data.replaceAll('the ', 'THE ')
          }
        },
      ],
      ['joins text nodes', false, ({ entry }) => entry.normalize()],
    ]
    // Firefox, which is slower to ask, has every third case.
    test.each(DEEDS.filter((_, i) => BROWSER === 'chromium' || i % 3 === 0))('%s', async (_name, byFramework, how) => {
      for (const page of [plain, marked]) await draw(page, byFramework)
      await expectMarkers(marked)
      const wanted = await change(plain, how)
      expect(await change(marked, how)).toBe(wanted)
      await settle()
      const now = (): Promise<string> => marked.evaluate(() => document.querySelector('.entry')?.textContent ?? '')
      expect(await now()).toBe(wanted)
      await session.settings((settings) => ({ ...settings, enabled: false }))
      await expectMarkers(marked, 0)
      expect(await now()).toBe(wanted)
      await session.settings(() => ALL_ON)
    })
  })

  describe('a page that puts its own text back wins', () => {
    afterEach(closeAll)

    test.each<[name: string, script: string]>([
      [
        'paragraph by paragraph',
        `const good = [...entry.children].map((each) => each.innerHTML)
        new MutationObserver((records) => {
          const at = (node) => [...entry.children].find((each) => each.contains(node))
          for (const each of new Set(records.map(({ target }) => at(target)))) {
            const html = good[[...entry.children].indexOf(each)]
            if (!each || each.innerHTML === html) continue
            each.innerHTML = html
            window.restored += 1
          }
        }).observe(entry, WATCH)`,
      ],
      [
        'as a whole, a little later',
        `const good = entry.innerHTML
        new MutationObserver(() => setTimeout(() => {
          if (entry.innerHTML === good) return
          entry.innerHTML = good
          window.restored += 1
        }, 40)).observe(entry, WATCH)`,
      ],
    ])('%s', async (_name, script) => {
      const page = await open(
        withScript(`window.restored = 0
        const entry = document.querySelector('.entry')
        const WATCH = { childList: true, subtree: true, characterData: true }
        const text = entry.textContent
        window.isWhole = () => entry.textContent === text
        ${script}`),
      )
      const restored = (): Promise<number> => page.evaluate(() => (window as unknown as { restored: number }).restored)
      await expect.poll(restored, SOON).toBeGreaterThan(0)
      let last = -1
      // It has settled when it restores nothing for three seconds.
      await expect
        .poll(
          async () => {
            const before = last
            last = await restored()
            return last - before
          },
          { timeout: 40_000, interval: 3000 },
        )
        .toBe(0)
      expect(await page.evaluate(() => (window as unknown as { isWhole: () => boolean }).isWhole())).toBe(true)
      expect(await paintedCount(page)).toBe(COUNT)
      await expectCardsOn(page)
      await expectKeysOn(page)
      expect(await restored()).toBe(last)
    })
  })

  describe('a hostile page', () => {
    afterEach(closeAll)

    test.each<[name: string, head: string]>([
      [
        'that has made our names elements of its own gets none of our roots',
        `<script>window.roots = []
        class Theirs extends HTMLElement {
          constructor() { super(); this.inner = this.attachInternals(); roots.push(this.inner.shadowRoot) }
          connectedCallback() { roots.push(this.shadowRoot, this.inner.shadowRoot) }
        }
        customElements.define('counterpoint-overlay', Theirs)
        customElements.define('counterpoint-marker', class extends Theirs {})</script>`,
      ],
      [
        'that lets elements of our names have no roots changes nothing',
        `<script>window.roots = []
        class Theirs extends HTMLElement { static disabledFeatures = ['shadow'] }
        customElements.define('counterpoint-overlay', Theirs)
        customElements.define('counterpoint-marker', class extends Theirs {})</script>`,
      ],
      [
        'that gives elements of our names roots of its own changes nothing',
        `<script>window.roots = []
        class Theirs extends HTMLElement {
          constructor() { super(); try { roots.push(this.attachShadow({ mode: 'open' })) } catch {} }
        }
        customElements.define('counterpoint-overlay', Theirs)
        customElements.define('counterpoint-marker', class extends Theirs {})</script>`,
      ],
    ])('%s', async (_name, head) => {
      const page = await open(withHead(head))
      await expectMarkers(page)
      await expectKeysOn(page)
      await expectCardsOn(page)
      const held = await page.evaluate(() => (window as unknown as { roots: unknown[] }).roots.filter(Boolean).length)
      expect(held).toBe(0)
    })

    test('moves no mark, leads no link astray, and its false marks are none', async () => {
      const page = await open(
        withHead(`<base href="https://elsewhere.example/x"><style>
          counterpoint-marker::before, counterpoint-marker::after { content: 'wide' }
          counterpoint-marker { unicode-bidi: isolate; padding: 9px; float: left; display: block; width: 50px }
          .false { position: fixed; left: 0; top: 0; width: 200px; height: 100px; display: block; float: none; z-index: 99 }
        </style>`),
      )
      await expectMarkers(page)
      const widths = await page.evaluate(() =>
        [...document.querySelectorAll('counterpoint-marker')].map((marker) => marker.getBoundingClientRect().width),
      )
      expect(widths.filter((width) => width > 0)).toEqual([])
      await page.evaluate(() => {
        const made = document.createElement('counterpoint-marker')
        made.className = 'false'
        made.dataset['annotation'] = 'constructor'
        document.body.append(made)
      })
      await page.bringToFront()
      await page.mouse.move(50, 50)
      await page.mouse.click(52, 50)
      await settle()
      expect(await cardText(session, page)).toBeNull()
      await session.driver.pierce(page)
      const address = await page.evaluate(
        () => document.querySelector('counterpoint-marker')?.shadowRoot?.querySelector('a')?.href ?? '',
      )
      expect(address).toMatch(new RegExp(`^https://${HOST}${PATH}#counterpoint=`, 'u'))
      await expectKeysOn(page)
    })

    test('without a root element is left alone', async () => {
      const before = session.driver.errors.length
      await open('<!DOCTYPE html><html><script>document.documentElement.remove()</script></html>')
      await settle()
      expect(session.driver.errors.slice(before)).toEqual([])
    })
  })

  // Firefox loads no page ahead.
  test.runIf(BROWSER === 'chromium')(
    'a page that is loaded ahead has its badge when the reader comes to it',
    async () => {
      const badges = (): Promise<string> =>
        session.driver.inExtension(`async () => {
        const tabs = await chrome.tabs.query({})
        return (await Promise.all(tabs.map(({ id: tabId }) => chrome.action.getBadgeText({ tabId })))).join('')
      }`)
      session.serve(PATH, ARTICLE)
      const asked = (): number => session.server.requests.filter((each) => each.endsWith(PATH)).length
      const before = asked()
      const rules = JSON.stringify({ prerender: [{ source: 'list', urls: [PATH], eagerness: 'immediate' }] })
      const home = await open(
        `<!DOCTYPE html><title>Home</title><script type="speculationrules">${rules}</script><a href="${PATH}">read</a>`,
        '/',
      )
      await vi.waitFor(() => expect(asked()).toBe(before + 1), { timeout: 10_000 })
      // Long enough to read the page and to tell of it.
      await sleep(2500)
      expect(await badges()).toBe('')
      await home.click('a')
      await expect.poll(badges, SOON).toBe(String(COUNT))
      expect(asked()).toBe(before + 1)
      pages.length = 0
    },
  )

  describe('everything comes back', () => {
    let page: Page
    beforeAll(async () => {
      page = await open(ARTICLE)
      await expectMarkers(page)
    })
    afterAll(closeAll)

    test('highlights that the page cleared', async () => {
      await page.bringToFront()
      const count = await paintedCount(page)
      await page.evaluate(() => CSS.highlights.clear())
      expect(await paintedCount(page)).toBe(0)
      await expect.poll(() => paintedCount(page), SOON).toBe(count)
    })

    test.each<[name: string, deed: () => void]>([
      ['taken away', () => document.querySelector('counterpoint-overlay')?.remove()],
      [
        'moved into another document',
        () => {
          const frame = document.createElement('iframe')
          document.body.append(frame)
          frame.contentDocument?.body.append(document.querySelector('counterpoint-overlay') as Element)
        },
      ],
      [
        'moved into something hidden',
        () => {
          const hidden = document.createElement('div')
          hidden.hidden = true
          document.body.append(hidden)
          hidden.append(document.querySelector('counterpoint-overlay') as Element)
        },
      ],
      ['made inert', () => document.querySelector('counterpoint-overlay')?.setAttribute('inert', '')],
      ['hidden', () => document.querySelector('counterpoint-overlay')?.setAttribute('hidden', '')],
    ])('the card, when the overlay was %s', async (_name, deed) => {
      await page.evaluate(deed)
      await expectCardsOn(page)
    })

    test('the help, when the page takes the overlay away with it', async () => {
      const isShown = (): Promise<boolean> =>
        page.evaluate(() => {
          const dialog = document.querySelector('counterpoint-overlay')?.shadowRoot?.querySelector('dialog')
          return dialog?.matches(':modal') === true && dialog.textContent !== ''
        })
      await page.bringToFront()
      await page.keyboard.type('?')
      await inCard(session, page, 'dialog[open]')
      expect(await isShown()).toBe(true)
      await page.evaluate(() => document.querySelector('counterpoint-overlay')?.remove())
      await page.keyboard.type('?')
      await expect.poll(isShown, SOON).toBe(true)
      await page.keyboard.press('Escape')
      await expect.poll(isShown, SOON).toBe(false)
    })

    test('what listens, after the page wrote its document anew', async () => {
      await page.evaluate((html) => {
        document.open()
        document.write(html)
        document.close()
      }, ARTICLE)
      await expectMarkers(page)
      await settle()
      await expectCardsOn(page)
      await expectKeysOn(page)
      await page.keyboard.type('h')
      await expectMarkers(page, 0)
      await page.keyboard.type('h')
      await expectMarkers(page)
    })
  })
})
