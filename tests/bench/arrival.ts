/** How soon the built extension shows anything on an article's page, while its background is awake and while it sleeps; real Chromium. */
import type { Page } from 'puppeteer-core'
import { type Bench, median } from './in-chromium'

/** Fresh pages a row; the median counts. */
const RUNS = 7
/** Until a page that was opened has nothing left to tell the background, in ms. */
const REST = 500

/** Notes in every page from when its text was there until the first highlight, in ms. As source: it runs before the page's own. */
const WATCH = `addEventListener('DOMContentLoaded', () => {
  const from = performance.now()
  const look = () => CSS.highlights.size > 0 ? (globalThis.waited = performance.now() - from) : setTimeout(look, 1)
  look()
})`

const waited = async (page: Page, address: string): Promise<number> => {
  await page.evaluateOnNewDocument(WATCH)
  await page.goto(address)
  const handle = await page.waitForFunction('globalThis.waited', { polling: 20 })
  return (await handle.jsonValue()) as number
}

/** Prints a table for the article at `address`, of which the extension must have a set. */
export const arrivalTable = async ({ driver }: Bench, address: string): Promise<void> => {
  console.log('\n| background | first highlight |\n|---|--:|')
  for (const sleeps of [false, true]) {
    const times: number[] = []
    for (let run = 0; run < RUNS; run++) {
      const page = await driver.newPage()
      if (sleeps) await driver.stopBackground()
      times.push(await waited(page, address))
      await new Promise((done) => setTimeout(done, REST))
      await page.close()
    }
    console.log(`| ${sleeps ? 'asleep' : 'awake'} | ${median(times).toFixed(0)} |`)
  }
}
