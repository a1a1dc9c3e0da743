/** Takes the pictures: brings a page into a look, and keeps a list of what was taken. */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { CDPSession, Page } from 'puppeteer-core'

/** How a surface is looked at. */
export type Look = {
  /** Width of the window in CSS pixels at 100 %. */
  readonly width: number
  readonly scheme: 'light' | 'dark'
  /** With colours that the reader has set in the operating system. */
  readonly forced?: boolean
  /** The browser's zoom; 1 unless given. */
  readonly zoom?: number
  /** What else there is to say of it: the language, the browser. */
  readonly as?: string
}

/** A small telephone and a common laptop. */
export const LOOKS: readonly Look[] = [1280, 360].flatMap((width) =>
  (['light', 'dark'] as const).map((scheme) => ({ width, scheme })),
)

/** Height of the window in CSS pixels at 100 %. */
const HEIGHT = 800

export type Shot = { readonly file: string; readonly group: string; readonly title: string }

export type Camera = {
  readonly folder: string
  readonly shots: readonly Shot[]
  /** Gives a page the size, colours and zoom of a look; Firefox has the size alone. */
  dress(page: Page, look: Look): Promise<void>
  /** Takes the window, or the whole page where it is longer. */
  take(page: Page, group: string, title: string, whole?: boolean): Promise<void>
  /** Puts a picture on the list that something else has written to `file` in the folder. */
  add(shot: Shot): void
}

/** What a look is called in titles. */
export const lookName = ({ as, forced, scheme, width, zoom }: Look): string =>
  [String(width), scheme, forced && 'forced colours', zoom !== undefined && `${zoom * 100} %`, as]
    .filter(Boolean)
    .join(', ')

const fileName = (words: string): string => words.toLowerCase().replace(/[^a-z0-9]+/gu, '-')

/** Pictures go into `folder`, which must be there or creatable. */
export const createCamera = (folder: string): Camera => {
  mkdirSync(folder, { recursive: true })
  const shots: Shot[] = []
  /** What is emulated holds as long as its session. */
  const sessions = new WeakMap<Page, CDPSession>()
  return {
    folder,
    shots,
    dress: async (page, { forced = false, scheme, width, zoom = 1 }) => {
      await page.setViewport({ width: width / zoom, height: HEIGHT / zoom, deviceScaleFactor: zoom })
      if (page.browser().process()?.spawnargs.includes('--remote-allow-system-access')) return
      const session = sessions.get(page) ?? (await page.createCDPSession())
      sessions.set(page, session)
      await session.send('Emulation.setEmulatedMedia', {
        features: [
          { name: 'prefers-color-scheme', value: scheme },
          { name: 'prefers-reduced-motion', value: 'reduce' },
          { name: 'forced-colors', value: forced ? 'active' : 'none' },
        ],
      })
    },
    take: async (page, group, title, whole = false) => {
      const file = `${fileName(`${group} ${title}`)}.png`
      await page.screenshot({ path: join(folder, file) as `${string}.png`, fullPage: whole })
      shots.push({ file, group, title })
    },
    add: (shot) => void shots.push(shot),
  }
}
