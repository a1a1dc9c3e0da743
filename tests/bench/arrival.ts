/**
 * How soon the built extension shows anything on an article's page, while its background is awake and while it sleeps; real Chromium.
 * Beside it the smallest extension that shows anything: it paints one range, and neither reads the page nor asks anybody.
 */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'puppeteer-core'
import { type Bench, EXTENSION, median, startBench } from './in-chromium'

/** Fresh pages a row; the median counts. */
const RUNS = 15
/** Until a page that was opened has nothing left to tell the background, in ms. */
const REST = 500

/** Notes in every page from when its text was there until the first highlight, in ms. As source: it runs before the page's own. */
const WATCH = `addEventListener('DOMContentLoaded', () => {
  const from = performance.now()
  const look = () => CSS.highlights.size > 0 ? (globalThis.waited = performance.now() - from) : setTimeout(look, 1)
  look()
})`

/** All that the smallest extension does: it paints the first paragraph. */
const LEAST_SCRIPT = `const range = new Range()
range.selectNodeContents(document.querySelector('p'))
CSS.highlights.set('least', new Highlight(range))
`
const LEAST_CSS = '::highlight(least) { background-color: yellow }\n'

type Manifest = { content_scripts: { js: string[]; css: string[] }[] }

/** A copy of the built extension with the smallest content script in place of its own; the caller removes it. */
const leastExtension = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'counterpoint-least-'))
  cpSync(EXTENSION, folder, { recursive: true })
  const file = join(folder, 'manifest.json')
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as Manifest
  for (const script of manifest.content_scripts) {
    script.js = ['least.js']
    script.css = ['least.css']
  }
  writeFileSync(file, JSON.stringify(manifest))
  writeFileSync(join(folder, 'least.js'), LEAST_SCRIPT)
  writeFileSync(join(folder, 'least.css'), LEAST_CSS)
  return folder
}

const waited = async (page: Page, address: string): Promise<number> => {
  await page.evaluateOnNewDocument(WATCH)
  await page.goto(address)
  const handle = await page.waitForFunction('globalThis.waited', { polling: 20 })
  return (await handle.jsonValue()) as number
}

type Times = { readonly least: number; readonly awake: number; readonly asleep: number }

const timesOf = async (least: Bench, ours: Bench, address: string, html: string): Promise<Times> => {
  for (const bench of [least, ours]) bench.serve(new URL(address).pathname, html)
  const times = { least: [] as number[], awake: [] as number[], asleep: [] as number[] }
  const measure = async ({ driver }: Bench, name: keyof Times): Promise<void> => {
    const page = await driver.newPage()
    if (name === 'asleep') await driver.stopBackground()
    times[name].push(await waited(page, address))
    await new Promise((done) => setTimeout(done, REST))
    await page.close()
  }
  // In turns, so that all meet the machine in the same state.
  for (let run = 0; run < RUNS; run++) {
    await measure(least, 'least')
    await measure(ours, 'awake')
    await measure(ours, 'asleep')
  }
  return { least: median(times.least), awake: median(times.awake), asleep: median(times.asleep) }
}

/**
 * Prints a table with a row for each of these pages.
 * @param address the address of the article, of which the extension must have a set
 * @param pages the article's page in different forms, by name
 */
export const arrivalTable = async (address: string, pages: ReadonlyMap<string, string>): Promise<void> => {
  const folder = leastExtension()
  const least = await startBench(folder)
  const ours = await startBench()
  console.log('\n| text | the smallest | ours, background awake | ratio | ours, background asleep | ratio |')
  console.log('|---|--:|--:|--:|--:|--:|')
  try {
    for (const [name, html] of pages) {
      const times = await timesOf(least, ours, address, html)
      const cells = (['awake', 'asleep'] as const).map(
        (state) => `${times[state].toFixed(0)} | ${(times[state] / times.least).toFixed(2)}`,
      )
      console.log(`| ${name} | ${times.least.toFixed(0)} | ${cells.join(' | ')} |`)
    }
  } finally {
    await least.close()
    await ours.close()
    rmSync(folder, { recursive: true })
  }
}
