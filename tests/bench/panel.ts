/**
 * The panel with the edition ten times over, in real Chromium: how long until a list is whole, as a ratio to a bare Preact render of the
 * same rows, and whether any task takes 50 ms.
 */
import { resolve } from 'node:path'
import { build } from 'esbuild'
import { drive } from '../../tools/browser/drive'
import { serveSite } from '../../tools/browser/site-server'
import { shippedEdition } from '../../tools/edition/shipped-edition'
import { median, ROOT } from './in-chromium'
import type { Step } from './in-panel'
import { repeatEdition } from './repeat-edition'

/** Fresh pages measured; the median of them counts, for tasks the median of the longest. A machine busy with other work stretches every task: read them on one at rest. */
const RUNS = 9
const TIMES = 10
const HOST = 'https://bench.example.org'
/** The widest that a side panel commonly is, in CSS pixels. */
const VIEWPORT = { width: 400, height: 900 }

/** Measures and prints the table. */
export const runPanel = async (): Promise<void> => {
  const edition = repeatEdition(shippedEdition(), TIMES)

  const { outputFiles } = await build({
    absWorkingDir: ROOT,
    bundle: true,
    entryPoints: { 'in-panel': 'tests/bench/in-panel.tsx', panel: 'src/panel/panel.css' },
    format: 'iife',
    minify: true,
    jsx: 'automatic',
    jsxImportSource: 'preact',
    outdir: 'out',
    target: 'chrome131',
    write: false,
  })
  const script = outputFiles.find(({ path }) => path.endsWith('.js'))?.text ?? ''
  const styles = outputFiles.find(({ path }) => path.endsWith('.css'))?.text ?? ''

  const file = (body: string, type: string) => ({ body, headers: { 'content-type': type } })
  const set = JSON.stringify(edition)
  const PAGE =
    '<!doctype html><html lang="en"><head><title>Panel</title><link rel="stylesheet" href="/panel.css"></head><body>'
  const server = await serveSite((_host, path) => {
    if (path === '/panel/') return PAGE
    if (path === '/panel.css') return file(styles, 'text/css')
    return path === '/editions/set.json' ? file(set, 'application/json') : undefined
  })
  const driver = await drive('chromium', {
    extension: resolve(ROOT, 'dist/chromium'),
    port: server.port,
    viewport: VIEWPORT,
  })

  try {
    const runs: Step[][] = []
    const measure = async <Value>(code: string): Promise<Value> => {
      const page = await driver.newPage()
      await page.goto(`${HOST}/panel/`)
      await page.evaluate(script)
      const value = (await page.evaluate(code)) as Value
      await page.close()
      return value
    }
    for (let run = 0; run < RUNS; run++) {
      type Measured = { steps: Step[]; opened: unknown }
      const { opened, steps } = await measure<Measured>(`measurePanel(${JSON.stringify(edition)}, 'set')`)
      const bare = await measure<number>(`measureBare(${JSON.stringify(opened)})`)
      runs.push(steps.map((step, index) => (index === 0 ? { ...step, bare } : step)))
    }
    console.log(
      `The edition ${TIMES} times over (${(set.length / 1e6).toFixed(1)} MB of set), medians of ${RUNS} fresh pages, in ms.`,
    )
    console.log('"longest task" is the longest of 50 ms and more, in the middle run and in the worst.\n')
    console.log('| step | rows | ours | bare Preact | ratio | longest task |\n|---|--:|--:|--:|--:|--:|')
    for (const [index, { name, rows }] of (runs[0] ?? []).entries()) {
      const steps = runs.flatMap((run) => run[index] ?? [])
      const ours = median(steps.map((step) => step.ours))
      const bare = median(steps.map((step) => step.bare))
      const longest = steps.map(({ tasks }) => Math.max(0, ...tasks))
      const said = (ms: number): string => (ms === 0 ? 'none' : ms.toFixed(0))
      const tasks = `${said(median(longest))}, ${said(Math.max(...longest))}`
      console.log(
        `| ${name} | ${rows} | ${ours.toFixed(0)} | ${bare.toFixed(0)} | ${(ours / bare).toFixed(2)} | ${tasks} |`,
      )
    }
  } finally {
    await driver.close()
    await server.close()
  }
}
