/**
 * `npm run bench -- pdf`: the reading page for PDFs in real Chromium: from the choice of a file to its first page with its marks, beside pdf.js
 * alone, which draws that page and no more; the longest task after that, while every page is looked at; and the memory of a long file, while it
 * is open and when it has been closed.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ElementHandle, Page } from 'puppeteer-core'
import { precisPage } from '../../demo/precis-page'
import { shippedEdition } from '../../tools/edition/shipped-edition'
import { PRECIS_FILES } from '../pdf-files/pdf-files'
import { type Bench, median, startBench } from './in-chromium'

/** Fresh pages measured a file; the median of them counts. */
const RUNS = 5
/** A page of this many millimetres makes about twelve pages of our summary, as the article's own file has. */
const PAPER = { width: '170mm', height: '240mm' }
/** Between two windows' heights that are scrolled, in ms: pictures of pages are drawn meanwhile. */
const LOOKED_AT = 250
/** Until memory that nobody holds is given back to the system, in ms. */
const GIVEN_BACK = 8000

const sleep = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms))

/** Notes when a file is chosen, when its first page has picture and marks, and every task of 50 ms and more. Times are in ms of the page's clock. */
const WATCH = `
  globalThis.watched = { chosen: 0, shown: 0, tasks: [] }
  new PerformanceObserver((list) => {
    for (const { duration, startTime } of list.getEntries()) watched.tasks.push({ duration, startTime })
  }).observe({ type: 'longtask' })
  document.addEventListener('change', () => { watched.chosen = performance.now() }, { capture: true, once: true })
  const look = () => {
    const isMarked = [...CSS.highlights].some(([name, ranges]) => name.startsWith('cp-') && ranges.size > 0)
    if (isMarked && document.querySelector('.sheet .drawn > canvas')) watched.shown = performance.now()
    else requestAnimationFrame(look)
  }
  look()
  0`

/** The first page by pdf.js alone, as large as the reading page draws it: from the bytes to the picture, in ms. */
const alone = (data: string): string => `(async () => {
  const bytes = Uint8Array.from(atob('${data}'), (letter) => letter.charCodeAt(0))
  const began = performance.now()
  const { GlobalWorkerOptions, getDocument } = await import('./pdf.mjs')
  GlobalWorkerOptions.workerSrc = './pdf.worker.mjs'
  const pdf = await getDocument({ data: bytes, useWasm: false }).promise
  const page = await pdf.getPage(1)
  const viewport = page.getViewport({ scale: innerWidth / page.getViewport({ scale: 1 }).width })
  const canvas = document.createElement('canvas')
  canvas.width = viewport.width
  canvas.height = viewport.height
  document.body.append(canvas)
  await page.render({ canvas, viewport }).promise
  return performance.now() - began
})()`

type Watched = { chosen: number; shown: number; tasks: { duration: number; startTime: number }[] }

const readingPage = async ({ driver }: Bench): Promise<Page> => {
  const page = await driver.extensionPage('pdf/pdf.html')
  await page.bringToFront()
  await page.waitForSelector('input[type=file]')
  return page
}

const chooseIn = async (page: Page, path: string): Promise<void> => {
  const field = (await page.$('input[type=file]')) as ElementHandle<HTMLInputElement> | null
  await field?.uploadFile(path)
  await page.waitForFunction('watched.shown > 0', { polling: 100 })
}

/** Scrolls through the whole file, a window's height at a time. */
const lookThrough = async (page: Page): Promise<void> => {
  const height = (await page.evaluate('document.documentElement.scrollHeight')) as number
  for (let top = 0; top < height; top += 700) {
    await page.evaluate(`scrollTo(0, ${top})`)
    await sleep(LOOKED_AT)
  }
}

/** What all processes of Chromium hold for themselves alone, in MB: no other Chromium may run meanwhile. On Linux only, NaN elsewhere. */
const memory = (): number => {
  let kilobytes = 0
  try {
    for (const pid of readdirSync('/proc').filter((name) => /^\d+$/u.test(name))) {
      try {
        if (!readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('chrom')) continue
        const rollup = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8')
        for (const [, amount] of rollup.matchAll(/^Private_\w+: +(\d+) kB$/gmu)) kilobytes += Number(amount)
      } catch {
        // It has ended meanwhile.
      }
    }
  } catch {
    return Number.NaN
  }
  return kilobytes / 1024
}

const timesOf = async (bench: Bench, path: string, data: string): Promise<[number, number, number]> => {
  const bare = await readingPage(bench)
  const baseline = (await bare.evaluate(alone(data))) as number
  await bare.close()
  const page = await readingPage(bench)
  await page.evaluate(WATCH)
  await chooseIn(page, path)
  await lookThrough(page)
  const { chosen, shown, tasks } = (await page.evaluate('watched')) as Watched
  await page.close()
  const after = tasks.filter(({ startTime }) => startTime > shown).map(({ duration }) => duration)
  return [shown - chosen, baseline, Math.max(0, ...after)]
}

/** What a file of the reading page holds when it is shown and looked through, and what is left when its page is closed, in MB. */
const memoryOf = async (bench: Bench, path: string): Promise<[number, number, number]> => {
  // Pages of the extension share a process, so that one of them can have it cleared of what nobody holds.
  const other = await bench.driver.extensionPage('popup/popup.html')
  const session = await other.createCDPSession()
  const held = async (): Promise<number> => {
    await session.send('HeapProfiler.collectGarbage')
    await sleep(GIVEN_BACK)
    return memory()
  }
  // The second one counts: what the first brings into the browser stays for all.
  const once = async (): Promise<[number, number, number]> => {
    const before = await held()
    const page = await readingPage(bench)
    await page.evaluate(WATCH)
    await chooseIn(page, path)
    const shown = await held()
    await lookThrough(page)
    const looked = await held()
    await page.close()
    return [shown - before, looked - before, (await held()) - before]
  }
  await once()
  return once()
}

/** Prints two tables. */
export const runPdf = async (): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), 'counterpoint-'))
  const bench = await startBench()
  try {
    const blank = await bench.driver.newPage()
    await blank.setContent(precisPage(shippedEdition()))
    const made = Object.entries(PRECIS_FILES).find(([name]) => name.startsWith('40 pages'))
    if (made === undefined) throw new Error('there is no file of 40 pages')
    const files = { 'our summary, printed': await blank.pdf(PAPER), [made[0]]: made[1]() }
    await blank.close()
    console.log(`Medians of ${RUNS} fresh pages, in ms; "longest task after" is the longest of all.\n`)
    console.log(
      '| file | pages | first page with marks | pdf.js alone | ratio | longest task after |\n|---|--:|--:|--:|--:|--:|',
    )
    const paths: string[] = []
    for (const [name, bytes] of Object.entries(files)) {
      const path = join(folder, `${paths.length}.pdf`)
      writeFileSync(path, bytes)
      paths.push(path)
      const pages =
        Buffer.from(bytes)
          .toString('latin1')
          .match(/\/Type\s*\/Page\b/gu)?.length ?? 0
      const runs: [number, number, number][] = []
      for (let run = 0; run < RUNS; run++) runs.push(await timesOf(bench, path, Buffer.from(bytes).toString('base64')))
      const [ours, bare] = [median(runs.map(([first]) => first)), median(runs.map(([, baseline]) => baseline))]
      const longest = Math.max(...runs.map(([, , task]) => task))
      const task = longest === 0 ? 'none over 50' : longest.toFixed(0)
      console.log(
        `| ${name} | ${pages} | ${ours.toFixed(0)} | ${bare.toFixed(0)} | ${(ours / bare).toFixed(1)} | ${task} |`,
      )
    }
    const [shown, looked, left] = await memoryOf(bench, paths.at(-1) ?? '')
    console.log('\n| 40 pages, memory of the whole browser above that before it was opened, in MB | |\n|---|--:|')
    console.log(`| the first page is shown | ${shown.toFixed(0)} |`)
    console.log(`| every page was looked at | ${looked.toFixed(0)} |`)
    console.log(`| it is closed | ${left.toFixed(0)} |`)
  } finally {
    await bench.close()
    rmSync(folder, { recursive: true, force: true })
  }
}
