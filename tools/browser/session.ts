/** One browser with the extension, and a server that stands in for the site. */
import { join, resolve } from 'node:path'
import type { Page, Viewport } from 'puppeteer-core'
import type { Report } from '../../src/core/model/messages/report'
import { DEFAULT_SETTINGS, type Settings } from '../../src/core/model/settings/settings'
import type { BrowserKind } from './browsers'
import { drive, VIEWPORT } from './drive'
import type { DriveOptions, Driver } from './driver'
import { type SiteServer, serveSite } from './site-server'

/** How long a card takes to open and to fade in, with some to spare, in ms: for what is not to open. */
const SETTLED = 700
export const HOST = 'www.e-ir.info'
export const PATH = '/2012/06/22/the-paradox-of-russo-chinese-relations/'

type OpenOptions = { host?: string; path?: string; tab?: Page | undefined; viewport?: Viewport }

export type Session = {
  readonly driver: Driver
  readonly server: SiteServer
  /** Serves a page, or bytes of any kind, at `path` on every host from now on. */
  serve(path: string, answer: string | Uint8Array): void
  /**
   * Serves `html` as the article, opens it in a new tab and waits until the extension has read it.
   * @param options.tab a page that is done with: its tab is taken, which costs half as much as another
   * @param options.viewport set before it is opened, as some changes load a page anew
   */
  openArticle(html: string, options?: OpenOptions): Promise<Page>
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
  /** Makes it as good as new: closes what was opened, and forgets settings, served pages, requests and errors. */
  reset(): Promise<void>
  close(): Promise<void>
}

export const sleep = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms))
export const settle = (): Promise<void> => sleep(SETTLED)

/** Settings that show everything that the edition has on the page. */
export const ALL_ON: Settings = { ...DEFAULT_SETTINGS, kinds: { ...DEFAULT_SETTINGS.kinds, erratum: true } }

/** For how long nothing may have come on a page that shows something but has no markers, and on one that shows nothing, in ms. */
const [NO_MARKERS, NOTHING] = [500, 5000]

/**
 * Waits until the article's page shows its annotations and hears the reader; also after what loads it anew, as emulating a telephone does.
 * Highlights come first, then the markers in several steps. A page whose own links lead to its notes may have no markers, and one on which
 * all kinds are switched off has nothing.
 */
export const hasRead = async (page: Page): Promise<void> => {
  await page.waitForFunction(() => document.querySelector('counterpoint-overlay') !== null, { timeout: 15_000 })
  // No function here has a name: what runs scripts adds a helper to those, which the page has not.
  await page.evaluate(
    async (noMarkers, nothing) => {
      const from = performance.now()
      for (let same = 0, last = -1; same < 4; ) {
        await new Promise((done) => setTimeout(done, 30))
        // Under load the next step of the work may wait longer than this.
        await new Promise((done) => requestIdleCallback(done, { timeout: 100 }))
        const waited = performance.now() - from
        const now = document.querySelectorAll('counterpoint-marker').length
        const isPainted = [...CSS.highlights.values()].some(({ size }) => size > 0)
        same = now === last && (now > 0 || waited > (isPainted ? noMarkers : nothing)) ? same + 1 : 0
        last = now
      }
    },
    NO_MARKERS,
    NOTHING,
  )
}

const DIST = resolve(import.meta.dirname, '../../dist')

type SessionOptions = Pick<DriveOptions, 'lang' | 'welcome'> & {
  /** The folder with the built extension of each browser. */
  readonly dist?: string
  /** Nothing is stored, as after the installation. Without it all kinds are shown. */
  readonly fresh?: boolean
}

/** Starts the browser with the built extension. Close it in `afterAll`, or it stays behind. */
export const startSession = async (
  kind: BrowserKind,
  { dist = DIST, fresh = false, ...options }: SessionOptions = {},
): Promise<Session> => {
  const pages = new Map<string, string | Uint8Array>()
  const server = await serveSite((_host, path) => {
    const body = pages.get(path.replace(/\?.*$/u, ''))
    return body === undefined || typeof body === 'string'
      ? body
      : { body, headers: { 'content-type': 'application/octet-stream' } }
  })
  const extension = join(dist, kind)
  const driver = await drive(kind, { ...options, extension, port: server.port, sparing: true })
  /** The tab of a page that is done with, as it was when it was new. */
  const emptied = async (tab: Page, isJump: boolean): Promise<Page> => {
    await tab.mouse.move(0, 0)
    if (isJump) await tab.goto('about:blank')
    return tab
  }
  const open = async (host: string, path: string, { tab, viewport = VIEWPORT }: OpenOptions = {}): Promise<Page> => {
    // An address with a fragment may be the same document's, which is then not loaded.
    const page = tab === undefined || tab.isClosed() ? await driver.newPage() : await emptied(tab, path.includes('#'))
    await page.setViewport(viewport)
    await page.goto(`https://${host}${path}`)
    return page
  }
  // Opens the extension's helper page now: later it would take the place of the tab that is shown.
  const storage = '(globalThis.browser ?? chrome).storage.local'
  const begin = `${storage}.clear().then(() => ${storage}.set(${JSON.stringify(fresh ? {} : { settings: ALL_ON })}))`
  await driver.inExtension(`async () => ${fresh ? 'true' : `${begin}.then(() => true)`}`)
  const stored = { current: ALL_ON }
  const first = new Set(await driver.browser.pages())
  return {
    driver,
    server,
    serve: (path, answer) => void pages.set(path, answer),
    openArticle: async (html, { host = HOST, path = PATH, ...options } = {}) => {
      pages.set(path.replace(/[?#].*$/u, ''), html)
      const page = await open(host, path, options)
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
        await runtime.sendMessage({ type: 'prepare', article: 'any' })
        await local.set({ settings: wanted })
        return true
      }`)
      await sleep(isNew ? 300 : 100)
    },
    reset: async () => {
      for (const page of await driver.browser.pages()) if (!first.has(page)) await page.close()
      pages.clear()
      stored.current = ALL_ON
      await driver.inExtension(`async () => ${begin}.then(() => true)`)
      driver.errors.length = 0
      await driver.consoleErrors()
      server.requests.length = 0
    },
    close: async () => {
      await driver.close()
      await server.close()
    },
  }
}
