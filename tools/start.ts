/**
 * `npm start`: builds, and opens the article with the extension. Without a display or a network it serves the project's own page as
 * the site, reads it in headless Chromium, and writes screenshots and a report of every annotation.
 */
import { execFileSync } from 'node:child_process'
import { resolve } from 'node:path'
import puppeteer from 'puppeteer-core'
import { ensureBrowser } from './browser/browsers'
import { loadEditions } from './edition/load'
import { readOffline } from './start/read-offline'

const EXTENSION = resolve('dist/chromium')
const OUTPUT = resolve('out/start')
/** How long the article's site may take to answer before we go on without it, in ms. */
const NETWORK_TIMEOUT = 5000

const hasDisplay = (): boolean =>
  process.platform !== 'linux' || Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY'])

const isReachable = async (address: string): Promise<boolean> => {
  try {
    await fetch(address, { method: 'HEAD', signal: AbortSignal.timeout(NETWORK_TIMEOUT) })
    return true
  } catch {
    return false
  }
}

const openArticle = async (address: string): Promise<void> => {
  const browser = await puppeteer.launch({
    executablePath: ensureBrowser('chromium'),
    headless: false,
    pipe: true,
    enableExtensions: [EXTENSION],
    defaultViewport: null,
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  })
  const [page] = await browser.pages()
  await page?.goto(address)
  console.log('The article is open. Close the browser to end.')
  await new Promise((done) => browser.once('disconnected', done))
}

execFileSync(process.execPath, ['build.mjs'], { stdio: 'inherit' })
const loaded = loadEditions(resolve('annotations'))
const edition = 'editions' in loaded ? loaded.editions[0] : undefined
if (edition === undefined) throw new Error('the build let a broken annotation set through')
const { article } = edition

const missing = [!hasDisplay() && 'a display', !(await isReachable(article.canonical)) && 'the network'].filter(Boolean)
if (missing.length === 0) {
  await openArticle(article.canonical)
} else {
  console.log(`Without ${missing.join(' and ')}: reading the project's own page in headless Chromium.`)
  await readOffline({ extension: EXTENSION, output: OUTPUT, edition })
}
