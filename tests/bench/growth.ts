/**
 * `npm run bench -- growth`: by how much the time grows from the article with 60 quotes to a hundred times its text with 6,000, in real
 * Chromium: on the first run, the only one that a page sees, and as fast as the engine makes it.
 */
import { type Bench, median, scriptOf, startBench } from './in-chromium'
import { benchContent, longPage } from './long-page'
import { CHANGES, type Change } from './quotes-in-page'
import type { Run } from './speed-in-page'

const SMALL = { times: 1, count: 60 }
const LARGE = { times: 100, count: 6000 }
/** Fresh pages a size; the median of them counts. */
const PAGES = 7
/** For how long a tool runs on a page, in ms, until it counts as compiled, and of how many runs the median counts then. */
const WARM = 1000
const RUNS = 5

type Tool = 'baseline' | 'ours'
type Size = typeof SMALL
/** Times from start to painted, in ms. */
type Times = { readonly first: number; readonly compiled: number }

const onFreshPage = async (
  { driver }: Bench,
  script: string,
  tool: Tool,
  { count, times }: Size,
  change: Change,
  seed: number,
): Promise<Times> => {
  const page = await driver.newPage()
  page.setDefaultTimeout(120_000)
  await page.goto(`https://bench.example.org/${times}/`)
  await page.evaluate(script)
  await page.evaluate(`speed.prepare(${count}, '${change}', ${seed})`)
  const run = async (): Promise<number> => ((await page.evaluate(`speed.run('${tool}')`)) as Run).ms
  const first = await run()
  const compiled: number[] = []
  if (tool === 'ours') {
    await page.evaluate(`speed.warm('${tool}', ${WARM})`)
    while (compiled.length < RUNS) compiled.push(await run())
  }
  await page.close()
  return { first, compiled: median(compiled) }
}

const ms = (value: number): string => (value < 10 ? value.toFixed(2) : value.toFixed(0))

/** Prints a table; of the baseline, which takes seconds at a time, the first run alone. */
export const runGrowth = async (seed: number): Promise<void> => {
  const { content, name } = benchContent()
  const script = await scriptOf('tests/bench/speed-in-page.ts')
  const bench = await startBench()
  for (const { times } of [SMALL, LARGE]) bench.serve(`/${times}/`, longPage(content, times, seed))
  console.log(`Text: ${name}. Seed ${seed}. Medians of ${PAGES} fresh pages, in ms.\n`)
  const sizes = [SMALL, LARGE].map(({ count, times }) => `×${times}, ${count}`)
  console.log(`| change | tool | run | ${sizes.join(' | ')} | grows |\n|---|---|---|--:|--:|--:|`)
  try {
    for (const change of CHANGES)
      for (const tool of ['baseline', 'ours'] as const) {
        const pages = new Map<Size, Times[]>([SMALL, LARGE].map((size) => [size, []]))
        // In turn: a machine that others use is slower for minutes on end.
        for (let nth = 0; nth < PAGES; nth++)
          for (const [size, times] of pages) times.push(await onFreshPage(bench, script, tool, size, change, seed))
        for (const run of tool === 'ours' ? (['first', 'compiled'] as const) : (['first'] as const)) {
          const [small = 0, large = 0] = [...pages.values()].map((times) => median(times.map((each) => each[run])))
          console.log(
            `| ${change} | ${tool} | ${run} | ${ms(small)} | ${ms(large)} | ${(large / small).toFixed(0)} times |`,
          )
        }
      }
  } finally {
    await bench.close()
  }
}
