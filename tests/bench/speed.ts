/**
 * `npm run bench -- speed`: from a page to painted quotes, in real Chromium: ours, the least that any tool has to do, and the tools
 * that others use, at every size of text and set.
 */
import type { Page } from 'puppeteer-core'
import { type Bench, median, scriptOf, startBench } from './in-chromium'
import { benchContent, longPage } from './long-page'
import { peersScript } from './peers'
import { CHANGES, type Change } from './quotes-in-page'
import type { Run } from './speed-in-page'

const TIMES = [1, 10, 100]
const COUNTS = [60, 600, 6000]
const OURS = ['baseline', 'ours'] as const
const PEERS = ['apache-annotator', 'dom-anchor-text-quote', 'recogito', 'mark.js'] as const

/**
 * How many runs count at least, and for how many ms they go on. Before them comes the first on the page, told by itself, and as many
 * as go into so many ms: the engine compiles.
 */
const RUNS = 5
const TIME = 4000
const WARM = 1000
/** Where one run of a peer takes longer than this, in ms, it is not run again. */
const ONCE = 4000
/** Where it takes longer than this, in ms, its page is closed. */
const PATIENCE = 60_000
/** Where it takes longer than this, in ms, no larger text or set is tried: the next is ten times as large. */
const SLOW = PATIENCE / 10

type Case = { readonly times: number; readonly count: number; readonly change: Change }
type Result = {
  readonly first: Run
  readonly runs: readonly Run[]
  /** The baseline's runs on our page, one before each of ours: what else the machine does then slows both. */
  readonly beside: readonly Run[]
  readonly heap: number
  readonly quotes: number
}

const withTimeout = <Value>(value: Promise<Value>, ms: number): Promise<Value | 'late'> => {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<'late'>((done) => {
    timer = setTimeout(() => done('late'), ms)
  })
  return Promise.race([value, late]).finally(() => clearTimeout(timer))
}

/** Bytes in use after all that can go is gone. */
const heapOf = async (page: Page): Promise<number> => {
  const session = await page.createCDPSession()
  await session.send('HeapProfiler.collectGarbage')
  const { usedSize } = await session.send('Runtime.getHeapUsage')
  await session.detach()
  return usedSize
}

/** Runs a tool on a fresh page of its own; `late` where a run took longer than a peer is given, or broke down. */
const measure = async (
  bench: Bench,
  scripts: readonly string[],
  tool: string,
  { change, count, times }: Case,
  seed: number,
): Promise<Result | 'late' | 'failed'> => {
  const isPeer = !OURS.some((name) => name === tool)
  const page = await bench.driver.newPage()
  page.setDefaultTimeout(10 * PATIENCE)
  try {
    await page.goto(`https://bench.example.org/${times}/`)
    for (const script of scripts) await page.evaluate(script)
    const quotes = (await page.evaluate(`speed.prepare(${count}, '${change}', ${seed})`)) as number
    const before = await heapOf(page)
    const start = (name: string): Promise<Run> => page.evaluate(`speed.run('${name}')`) as Promise<Run>
    const runOnce = async (): Promise<Run | 'late'> => {
      const ran = start(tool)
      ran.catch(() => undefined)
      return isPeer ? withTimeout(ran, PATIENCE) : ran
    }
    const first = await runOnce()
    if (first === 'late') return 'late'
    const isOnce = isPeer && first.ms > ONCE
    const runs: Run[] = isOnce ? [first] : []
    const beside: Run[] = []
    for (const name of isOnce ? [] : tool === 'ours' ? OURS : [tool]) {
      await page.evaluate(`speed.warm('${name}', ${WARM})`)
    }
    const end = performance.now() + TIME
    while (!isOnce && (runs.length < RUNS || performance.now() < end)) {
      if (tool === 'ours') beside.push(await start('baseline'))
      const result = await runOnce()
      if (result === 'late') return 'late'
      runs.push(result)
    }
    const heap = (await heapOf(page)) - before
    return { first, runs, beside, heap, quotes }
  } catch (error) {
    console.error(`${tool}: ${String(error).split('\n')[0]}`)
    return 'failed'
  } finally {
    await withTimeout(
      page.close().catch(() => undefined),
      5000,
    )
  }
}

const ms = (value: number): string =>
  value < 10 ? value.toFixed(2) : value < 100 ? value.toFixed(1) : value.toFixed(0)
const percent = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(1)} %`

/** The middle run's time from start to painted, and of anchoring alone, in ms. */
const timesOf = ({ runs }: Result): { ms: number; anchoring: number } => ({
  ms: median(runs.map((run) => run.ms)),
  anchoring: median(runs.map(({ anchoring = Number.NaN }) => anchoring)),
})

const row = (one: Case, tool: string, result: Result, baseline: { ms: number; anchoring: number }): string => {
  const { first, heap, quotes, runs } = result
  const { anchoring, ms: time } = timesOf(result)
  const isKnown = !Number.isNaN(anchoring)
  const cells = [
    `×${one.times}`,
    quotes,
    one.change,
    tool,
    runs.length,
    ms(first.ms),
    ms(time),
    (time / baseline.ms).toFixed(2),
    isKnown ? ms(anchoring) : '',
    isKnown ? (anchoring / baseline.anchoring).toFixed(2) : '',
    percent(median(runs.map(({ found }) => found)), quotes),
    percent(median(runs.map(({ wrong }) => wrong)), quotes),
    ms(median(runs.map(({ longest }) => longest))),
    (heap / 2 ** 20).toFixed(1),
    median(runs.map(({ nodes }) => nodes)),
  ]
  return `| ${cells.join(' | ')} |`
}

/** Prints the table as it grows; `only`: of texts this many times the article's length. */
export const runSpeed = async (seed: number, withPeers: boolean, only?: string): Promise<void> => {
  const sizes = TIMES.filter((times) => only === undefined || String(times) === only)
  if (sizes.length === 0) throw new Error(`no text ×${only}: ${TIMES.join(', ')}`)
  const { content, name } = benchContent()
  const script = await scriptOf('tests/bench/speed-in-page.ts')
  const peers = withPeers ? await peersScript() : undefined
  const bench = await startBench()
  for (const times of sizes) bench.serve(`/${times}/`, longPage(content, times, seed))
  console.log(`Text: ${name}. Seed ${seed}.\n`)
  console.log(
    '| text | quotes | change | tool | runs | first ms | ms | ratio | anchoring ms | ratio | right | wrong | longest task | heap MB | nodes |',
  )
  console.log('|---|--:|---|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|')
  /** Sizes at which a peer came to no end, or was so slow that it will come to none at the next. */
  const ended = new Map<string, Case[]>()
  const slow = new Map<string, Case[]>()
  const add = (cases: Map<string, Case[]>, tool: string, one: Case): unknown =>
    cases.set(tool, [...(cases.get(tool) ?? []), one])
  const isTooLarge = (tool: string, one: Case): boolean => {
    const isAsLarge = ({ count, times }: Case): boolean => times <= one.times && count <= one.count
    const isSame = ({ count, times }: Case): boolean => times === one.times && count === one.count
    return (
      (ended.get(tool) ?? []).some(isAsLarge) || (slow.get(tool) ?? []).some((each) => isAsLarge(each) && !isSame(each))
    )
  }
  try {
    for (const times of sizes) {
      for (const count of COUNTS) {
        for (const change of CHANGES) {
          const one = { times, count, change }
          let baseline = { ms: Number.NaN, anchoring: Number.NaN }
          let least: Result | undefined
          for (const tool of [...OURS, ...(peers === undefined ? [] : PEERS)]) {
            const left = `| ×${times} | ${count} | ${change} | ${tool} |`
            if (isTooLarge(tool, one)) {
              console.log(`${left} 0 | not tried | | | | | | | |`)
              continue
            }
            const isPeer = !OURS.some((each) => each === tool)
            const result = await measure(bench, isPeer ? [script, peers ?? ''] : [script], tool, one, seed)
            if (typeof result === 'string') {
              add(ended, tool, one)
              console.log(`${left} 0 | ${result === 'late' ? 'stopped after 60 s' : 'broke down'} | | | | | | | | | |`)
              continue
            }
            if (tool === 'baseline') {
              least = result
              continue
            }
            if (tool === 'ours' && least !== undefined) {
              least = { ...least, runs: result.beside }
              baseline = timesOf(least)
              console.log(row(one, 'baseline', least, baseline))
            }
            if (isPeer && timesOf(result).ms > SLOW) add(slow, tool, one)
            console.log(row(one, tool, result, baseline))
          }
        }
      }
    }
  } finally {
    await bench.close()
  }
}
