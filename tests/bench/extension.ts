/**
 * `npm run bench -- extension`: what the article's page bears for us, in real Chromium: from the program's start to the last mark, with
 * the background awake and asleep, when nothing happens, when the page changes, and on a page a hundred times as long with a set fifty
 * times as large.
 */
import type { Page } from 'puppeteer-core'
import { fullTextPages } from '../../demo/full-text'
import { precisPage } from '../../demo/precis-page'
import type { Edition } from '../../src/core/model/edition/edition'
import { shippedEdition } from '../../tools/edition/shipped-edition'
import { arrivalTable } from './arrival'
import { type Bench, median, scriptOf, startBench } from './in-chromium'
import type { Started } from './in-page'
import { benchContent, longPage } from './long-page'
import type { Where } from './mutate-in-page'

/** Fresh pages measured a text; the median of them counts. */
const RUNS = 7
/** Fresh pages measured for a page that changes, with us and without. */
const CHANGING_RUNS = 5
const CHANGES = 1000
/** How long an idle page is looked at, in ms. */
const IDLE = 3000
const LONG = { times: 100, quotes: 6000 }

const HOST = 'https://bench.example.org'

const ms = (value: number): string => value.toFixed(value < 10 ? 2 : 0)

/**
 * Gives the main thread's working time since now, in ms of the processor's time: of the clock's it would take in what else the machine
 * does.
 */
const stopwatch = async (page: Page): Promise<() => Promise<number>> => {
  const session = await page.createCDPSession()
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  const worked = async (): Promise<number> => {
    const { metrics } = await session.send('Performance.getMetrics')
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000
  }
  const before = await worked()
  return async () => (await worked()) - before
}

/** What the page's program is called in profiles. */
const PROGRAM = 'program.js'
/** Time between two samples of a profile, in µs. */
const SAMPLED = 100

/** Tells from now on how long code of the program ran, in ms, as sampled by the browser's profiler. */
const profiler = async (page: Page): Promise<() => Promise<number>> => {
  const session = await page.createCDPSession()
  await session.send('Profiler.enable')
  await session.send('Profiler.setSamplingInterval', { interval: SAMPLED })
  await session.send('Profiler.start')
  return async () => {
    const { profile } = await session.send('Profiler.stop')
    const ours = new Set(profile.nodes.filter(({ callFrame }) => callFrame.url === PROGRAM).map(({ id }) => id))
    const { samples = [], timeDeltas = [] } = profile
    return samples.reduce((sum, id, i) => sum + (ours.has(id) ? (timeDeltas[i] ?? 0) : 0), 0) / 1000
  }
}

type Measurement = {
  readonly bench: Bench
  readonly script: string
  readonly mutations: string
  readonly edition: Edition
  readonly seed: number
}

const openPage = async ({ bench, mutations, script }: Measurement, path: string): Promise<Page> => {
  const page = await bench.driver.newPage()
  await page.goto(HOST + path)
  await page.evaluate(`${script}\n//# sourceURL=${PROGRAM}`)
  await page.evaluate(mutations)
  return page
}

const start = (page: Page, edition: string): Promise<Started> =>
  page.evaluate(`bench.start(${edition})`) as Promise<Started>

const startTable = async (measurement: Measurement, texts: ReadonlyMap<string, string>): Promise<void> => {
  const edition = JSON.stringify(measurement.edition)
  console.log(
    '| text | placed | first highlight | all marks | baseline | ratio | longest task |\n|---|--:|--:|--:|--:|--:|--:|',
  )
  for (const [path, name] of texts) {
    const runs: (Started & { baseline: number })[] = []
    for (let run = 0; run < RUNS; run++) {
      const page = await openPage(measurement, path)
      const measured = async (): Promise<number> => (await page.evaluate(`bench.baseline(${edition})`)) as number
      // In turns, so that neither always finds the caches warm.
      const before = run % 2 === 0 ? await measured() : undefined
      const started = await start(page, edition)
      await page.evaluate('bench.stop()')
      runs.push({ ...started, baseline: before ?? (await measured()) })
      await page.close()
    }
    const of = (key: 'first' | 'ms' | 'baseline' | 'placed' | 'longest'): number => median(runs.map((run) => run[key]))
    const longest = Math.max(...runs.map((run) => run.longest))
    console.log(
      `| ${name} | ${of('placed')} | ${ms(of('first'))} | ${ms(of('ms'))} | ${ms(of('baseline'))} | ${(of('ms') / of('baseline')).toFixed(1)} | ${longest === 0 ? 'none over 50' : ms(longest)} |`,
    )
  }
}

/** Who is on a page that changes: our program; the highlights that it paints, alone; nobody. */
const WHO = {
  ours: (edition: string) => `bench.start(${edition})`,
  highlights: (edition: string) => `bench.highlightsAlone(${edition})`,
  without: () => 'undefined',
}
type Who = keyof typeof WHO

/** The main thread's working time while `act` runs on a fresh page, and of it what our own code takes, in ms. */
const workOf = async (
  measurement: Measurement,
  path: string,
  act: (page: Page) => Promise<unknown>,
): Promise<Record<Who | 'code', number>> => {
  const times: Record<Who | 'code', number[]> = { ours: [], highlights: [], without: [], code: [] }
  const edition = JSON.stringify(measurement.edition)
  const onFreshPage = async (who: Who, watch: (page: Page) => Promise<() => Promise<number>>): Promise<number> => {
    const page = await openPage(measurement, path)
    await page.evaluate(WHO[who](edition))
    await new Promise((done) => setTimeout(done, 300))
    const time = await watch(page)
    await act(page)
    const value = await time()
    await page.close()
    return value
  }
  for (let run = 0; run < CHANGING_RUNS; run++) {
    for (const who of Object.keys(WHO) as Who[]) times[who].push(await onFreshPage(who, stopwatch))
    times.code.push(await onFreshPage('ours', profiler))
  }
  const { code, highlights, ours, without } = times
  return { code: median(code), highlights: median(highlights), ours: median(ours), without: median(without) }
}

/** The main thread's working time for one start on a fresh page, in ms: what the others are compared with. */
const workOfStart = async (measurement: Measurement, path: string): Promise<number> => {
  const times: number[] = []
  for (let run = 0; run < CHANGING_RUNS; run++) {
    const page = await openPage(measurement, path)
    const time = await stopwatch(page)
    await start(page, JSON.stringify(measurement.edition))
    times.push(await time())
    await page.close()
  }
  return median(times)
}

const changingTable = async (measurement: Measurement, path: string): Promise<void> => {
  const once = await workOfStart(measurement, path)
  const mutate = (where: Where) => (page: Page) => page.evaluate(`mutate('${where}', ${CHANGES})`)
  const acts: [string, (page: Page) => Promise<unknown>][] = [
    [`${IDLE / 1000} s without anything`, () => new Promise((done) => setTimeout(done, IDLE))],
    [`${CHANGES} mutations elsewhere`, mutate('elsewhere')],
    [`${CHANGES} mutations in the article`, mutate('article')],
  ]
  console.log(`\nOne start, from nothing to all marks: ${ms(once)} ms of the main thread.\n`)
  console.log(
    '| while | without | highlights alone | with us | our own code | of one start |\n|---|--:|--:|--:|--:|--:|',
  )
  for (const [name, act] of acts) {
    const { code, highlights, ours, without } = await workOf(measurement, path, act)
    const share = ((100 * code) / once).toFixed(1)
    console.log(`| ${name} | ${ms(without)} | ${ms(highlights)} | ${ms(ours)} | ${ms(code)} | ${share} % |`)
  }
}

const longTable = async (measurement: Measurement, path: string): Promise<void> => {
  const { edition, seed } = measurement
  const runs: Started[] = []
  for (let run = 0; run < 3; run++) {
    const page = await openPage(measurement, path)
    page.setDefaultTimeout(120_000)
    runs.push(await start(page, `bench.manyNotes(${JSON.stringify(edition)}, ${LONG.quotes}, ${seed})`))
    await page.close()
  }
  const of = (key: keyof Started): number => median(runs.map((run) => run[key]))
  console.log(
    '\n| text | annotations | placed | first highlight | all marks | longest task |\n|---|--:|--:|--:|--:|--:|',
  )
  console.log(
    `| ×${LONG.times} | ${LONG.quotes + edition.footnotes.length} | ${of('placed')} | ${ms(of('first'))} | ${ms(of('ms'))} | ${ms(of('longest'))} |`,
  )
}

/** Prints four tables. */
export const runExtension = async (seed: number): Promise<void> => {
  const edition = shippedEdition()
  const bench = await startBench()
  const [script, mutations] = await Promise.all([
    scriptOf('tests/bench/in-page.ts'),
    scriptOf('tests/bench/mutate-in-page.ts'),
  ])
  const measurement = { bench, script, mutations, edition, seed }
  const pages = [
    { name: 'our own page', html: precisPage(edition) },
    ...fullTextPages(),
    { name: 'long', html: longPage(benchContent().content, LONG.times, seed) },
  ]
  for (const [i, { html }] of pages.entries()) bench.serve(`/${i}/`, html)
  const texts = new Map(pages.slice(0, -1).map(({ name }, i) => [`/${i}/`, name]))
  try {
    console.log(`Medians of ${RUNS} fresh pages, in ms. Seed ${seed}.\n`)
    await startTable(measurement, texts)
    await arrivalTable(edition.article.canonical, new Map(pages.slice(0, 2).map(({ html, name }) => [name, html])))
    await changingTable(measurement, '/0/')
    await longTable(measurement, `/${texts.size}/`)
  } finally {
    await bench.close()
  }
}
