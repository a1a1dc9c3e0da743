/** One browser with the extension and a server that stands in for the site, for a whole test file. */
import { join, resolve } from 'node:path'
import type { ElementHandle, Page } from 'puppeteer-core'
import type { Report } from '../../src/core/model/report'
import { DEFAULT_SETTINGS, type Settings } from '../../src/core/model/settings'
import type { BrowserKind } from '../../tools/browser/browsers'
import { drive } from '../../tools/browser/drive'
import type { DriveOptions, Driver } from '../../tools/browser/driver'
import { type SiteServer, serveSite } from '../../tools/browser/site-server'

/** The browser of this test project, see vitest.config.ts. */
export const BROWSER: BrowserKind = process.env['COUNTERPOINT_BROWSER'] === 'firefox' ? 'firefox' : 'chromium'
export const HOST = 'www.e-ir.info'
export const PATH = '/2012/06/22/the-paradox-of-russo-chinese-relations/'

/** For `expect.poll`: what comes about by itself comes within ten seconds, on a busy machine too. */
export const SOON = { timeout: 10_000, interval: 50 }
/** How long a card takes to open and to fade in, with some to spare, in ms: for what is not to open. */
const SETTLED = 700
/** For how long nothing may have moved on a page at rest, in ms: longer than from a press to the first frame of what it opens. */
const REST = 400

export type Session = {
  readonly driver: Driver
  readonly server: SiteServer
  /** Serves `html` at `path` on every host from now on. */
  serve(path: string, html: string): void
  /** Serves `html` as the article, opens it in a new tab and waits until the extension has read it. */
  openArticle(html: string, options?: { host?: string; path?: string }): Promise<Page>
  /**
   * Opens the panel as it stands beside `article`: in a window of its own, so that both are shown, and following the article's tab
   * as a side panel follows that of its window.
   */
  openPanel(article: Page, size?: { width: number; height: number }): Promise<Page>
  /** Opens any page and waits a little, for pages on which nothing is to happen. */
  openPage(host: string, path: string): Promise<Page>
  /** The report of the tab that is shown. */
  report(): Promise<Report | null>
  settings(change: (settings: Settings) => Settings): Promise<void>
  close(): Promise<void>
}

export const sleep = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms))
export const settle = (): Promise<void> => sleep(SETTLED)

/**
 * Waits until nothing moves on an article's page: neither the page nor the focus, no mark, no card. What opens later than at once
 * is to be waited for by itself, and for the card the overlay's root must be readable.
 */
export const atRest = (page: Page): Promise<void> =>
  page.evaluate(async (least) => {
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
    for (const until = since + 10_000; performance.now() - since < least; ) {
      await new Promise((done) => setTimeout(done, 25))
      const now = state()
      if (now !== last) [last, since] = [now, performance.now()]
      if (performance.now() > until) throw new Error(`the page did not come to rest: ${last}`)
    }
  }, REST)

/** What Chromium asks of its maker's servers by itself. */
const BROWSERS_OWN = /^[^/]*\.(?:google|googleapis|gstatic|gvt1)\.com\//u

/** Host and path of everything that was asked of the network but the article's own addresses. */
export const foreignRequests = ({ server }: Session): string[] =>
  server.requests.filter(
    (request) => !BROWSERS_OWN.test(request) && !/^(?:(?:www\.)?e-ir\.info|web\.archive\.org)\//u.test(request),
  )

export const ALL_ON: Settings = DEFAULT_SETTINGS

/** Waits until the article's page shows its annotations; also after what loads it anew, as emulating a telephone does. */
export const hasRead = (page: Page): Promise<unknown> =>
  page.waitForFunction(() => document.querySelector('counterpoint-overlay') !== null, { timeout: 10_000 })

const DIST = resolve(import.meta.dirname, '../../dist')

type SessionOptions = Pick<DriveOptions, 'lang' | 'welcome'> & {
  /** The folder with the built extension of each browser. */
  readonly dist?: string
}

/** Starts the browser with the built extension. Close it in `afterAll`, or it stays behind. */
export const startSession = async (
  kind: BrowserKind,
  { dist = DIST, ...options }: SessionOptions = {},
): Promise<Session> => {
  const pages = new Map<string, string>()
  const server = await serveSite((_host, path) => pages.get(path.replace(/\?.*$/u, '')))
  const extension = join(dist, kind)
  const driver = await drive(kind, { ...options, extension, port: server.port, fewProcesses: true })
  const open = async (host: string, path: string): Promise<Page> => {
    const page = await driver.newPage()
    await page.goto(`https://${host}${path}`)
    return page
  }
  // Opens the extension's helper page now: later it would take the place of the tab that is shown.
  await driver.inExtension('async () => true')
  const stored = { current: ALL_ON }
  return {
    driver,
    server,
    serve: (path, html) => void pages.set(path, html),
    openArticle: async (html, { host = HOST, path = PATH } = {}) => {
      pages.set(path.replace(/[?#].*$/u, ''), html)
      const page = await open(host, path)
      await hasRead(page)
      return page
    },
    openPanel: async (article, size = { width: 360, height: 800 }) => {
      await article.bringToFront()
      const tab = await driver.inExtension<number>(`async () => {
        const api = globalThis.browser ?? chrome
        for (const { id } of await api.tabs.query({ active: true }))
          if (await api.tabs.sendMessage(id, { type: 'report' }).catch(() => false)) return id
      }`)
      const panel = await driver.extensionPage('panel/panel.html', 'window')
      await panel.setViewport(size)
      await panel.evaluate(`(async () => {
        const { tabs } = globalThis.browser ?? chrome
        tabs.query = (_, callback) => (callback ? callback([{ id: ${tab} }]) : Promise.resolve([{ id: ${tab} }]))
        return true
      })()`)
      // It asks again when a page has been loaded, which this one now is, for the second time.
      await article.reload()
      await hasRead(article)
      await panel.bringToFront()
      await panel.waitForSelector('.entry', { timeout: 10_000 })
      return panel
    },
    openPage: async (host, path) => {
      const page = await open(host, path)
      await settle()
      return page
    },
    report: () =>
      driver.inExtension<Report | null>(`async () => {
        const api = globalThis.browser ?? chrome
        const tabs = await api.tabs.query({ active: true })
        const answers = await Promise.all(tabs.map(({ id }) => api.tabs.sendMessage(id, { type: 'report' }).catch(() => null)))
        return answers.find((answer) => answer) ?? null
      }`),
    settings: async (change) => {
      stored.current = change(stored.current)
      const isNew = await driver.inExtension<boolean>(`async () => {
        const { runtime, storage: { local } } = globalThis.browser ?? chrome
        const wanted = ${JSON.stringify(stored.current)}
        const { settings = ${JSON.stringify(ALL_ON)} } = await local.get('settings')
        if (JSON.stringify(settings) === JSON.stringify(wanted)) return false
        // Awake, so that every page has the settings soon.
        await runtime.sendMessage({ type: 'prepare' })
        await local.set({ settings: wanted })
        return true
      }`)
      await sleep(isNew ? 300 : 100)
    },
    close: async () => {
      await driver.close()
      await server.close()
    },
  }
}

/** Makes the overlay's closed root readable, if it is not yet: with all the markers' that takes as long as a card to open. */
const pierceOverlay = async ({ driver }: Session, page: Page): Promise<void> => {
  const isOpen = await page.evaluate(() => document.querySelector('counterpoint-overlay')?.shadowRoot != null)
  if (!isOpen) await driver.pierce(page)
}

/** The element for a selector in the card, through the closed root. */
export const inCard = async (session: Session, page: Page, selector: string): Promise<ElementHandle<Element>> => {
  await pierceOverlay(session, page)
  const element = await page.waitForSelector(`counterpoint-overlay >>> ${selector}`, { timeout: 5000 })
  if (element === null) throw new Error(`no ${selector} in the card`)
  return element
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
