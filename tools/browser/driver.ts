/** What a driver of either browser can do, and what both are made with. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'puppeteer-core'
import type { BrowserKind } from './browsers'

export type DriveOptions = {
  /** The folder of the built extension. */
  readonly extension: string
  /** The port of the server that answers for every host. */
  readonly port: number
  readonly headless?: boolean
  /** The window's inner size in CSS pixels. */
  readonly viewport?: { readonly width: number; readonly height: number }
  /** The language of the interface, by the name of its folder in `_locales`; English unless given. */
  readonly lang?: string
  /** Leaves the welcome page open, which otherwise is closed before anything else is done. */
  readonly welcome?: boolean
  /** Spares the machine: all sites in one process, none started ahead, in Firefox 20 frames a second; not for measurements. */
  readonly sparing?: boolean
  /** The folder of the browser's profile, which is kept; a new one that goes with the browser unless given. */
  readonly profile?: string | undefined
}

export type LaunchOptions = Required<Omit<DriveOptions, 'lang'>> & { readonly executablePath: string }

/** A node of the accessibility tree in the browser's own terms, which differ: `link` or `doc-noteref`, `pushbutton` or `button`. */
export type AccessibleNode = {
  readonly role: string
  readonly name: string
  /** What is so of it, and what it has a value of: `expanded`, `haspopup=dialog`. */
  readonly states: readonly string[]
  readonly children: readonly AccessibleNode[]
}

export type Driver = {
  readonly kind: BrowserKind
  readonly browser: Browser
  /** Uncaught errors of pages, content scripts and, in Chromium, the background. */
  readonly errors: string[]
  /** The page that the extension opened when it was installed. Throws unless it was asked to be left open. */
  welcome(): Page
  /** Opens a blank page in a tab, or in a window of its own: pages of the same window are not shown at once. */
  newPage(where?: 'tab' | 'window'): Promise<Page>
  /** Opens one of the extension's own pages. */
  extensionPage(path: string, where?: 'tab' | 'window'): Promise<Page>
  /** Runs the source of an async function in a page of the extension; what it gives must be JSON. */
  inExtension<Value>(code: string): Promise<Value>
  /**
   * Hands closed shadow roots to the test's own worlds as `host.shadowRoot`; again after navigation or when hosts were added.
   * @param host the name of the one element whose root is wanted: those of all markers take as long as a card to open
   */
  pierce(page: Page, host?: string): Promise<number>
  /** What a page tells assistive technologies, from its document down. */
  accessibilityTree(page: Page): Promise<AccessibleNode>
  /** Forces colours as the system's high-contrast themes do, or no longer: on this page in Chromium, everywhere in Firefox. */
  forceColours(page: Page, isForced?: boolean): Promise<void>
  /** Has files downloaded into a folder without a question. */
  downloadTo(folder: string): Promise<void>
  /**
   * Opens the panel where the browser has it, beside a page; in Chromium by its key. Gives what runs the source of a function on the
   * panel's document; what that gives must be JSON.
   */
  openSidePanel(page: Page): Promise<<Value>(code: string) => Promise<Value>>
  /** Puts the background to sleep, as the browser does once it has had nothing to do for half a minute; resolves when it is gone. */
  stopBackground(): Promise<void>
  /** Gives one of the manifest's commands, as its shortcut does: keys sent to a page do not reach the browser's own. */
  command(name: 'toggle' | 'next-counterpoint' | 'make-note'): Promise<void>
  /**
   * Chooses an entry of the extension, by its id, in the menu at a point of a page, which is in CSS pixels of the viewport and on selected
   * text or on a link. Unless another is named, it is the one for what the edition says.
   */
  chooseMenu(
    page: Page,
    x: number,
    y: number,
    entry?: 'look_up' | 'highlight' | 'write_note' | 'read_pdf',
  ): Promise<void>
  /**
   * Errors and warnings of ours that only the browser's console has, since it was last asked; without what Firefox notes of tabs closed over a
   * script at work.
   */
  consoleErrors(): Promise<string[]>
  /** Kills the browser's process at once, as a crash does; resolves when it is gone. */
  kill(): Promise<void>
  close(): Promise<void>
}

/** The script that makes hosts' closed roots readable, for `pierce`; it takes host, root, host, root … */
export const DEFINE_ROOTS = `function(...pairs) {
  for (let i = 0; i < pairs.length; i += 2)
    Object.defineProperty(pairs[i], 'shadowRoot', { value: pairs[i + 1], configurable: true })
}`

/** The extension's id for Firefox, from the built manifest. */
export const geckoId = (extension: string): string => {
  const manifest = JSON.parse(readFileSync(join(extension, 'manifest.json'), 'utf8')) as {
    browser_specific_settings: { gecko: { id: string } }
  }
  return manifest.browser_specific_settings.gecko.id
}

/** The page, if it was asked to be left open. */
export const leftOpen = (page: Page | null | undefined, asked: boolean): Page => {
  if (!page || !asked) throw new Error('the welcome page was not left open')
  return page
}

/** Kills a browser that this process started. */
export const killBrowser = async (browser: Browser): Promise<void> => {
  const child = browser.process()
  if (!child) throw new Error('the browser is not a process of ours')
  const gone = new Promise((done) => child.once('exit', done))
  child.kill('SIGKILL')
  await gone
}

/** Whether an address is that of the page which the extension opens when it is installed. */
export const isWelcome = (address: string): boolean => /-extension:\/\/[^/]+\/welcome\/welcome\.html$/u.test(address)
