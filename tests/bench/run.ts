/**
 * `npm run bench`: how long the article's page waits for us, in real Chromium, as a ratio to the least that any tool has to do.
 * Runs on our own page and, where it is there, on the full text.
 */
import { resolve } from 'node:path'
import { build } from 'esbuild'
import { cssAsText } from '../../tools/content-plugins'
import { drive } from '../../tools/drive'
import { loadEditions } from '../../tools/edition'
import { serveSite } from '../../tools/site-server'
import { fullTextPages } from '../page/full-text'
import { precisPage } from '../page/precis-page'
import type { Measured } from './in-page'

/** Fresh pages measured a text; the median of them counts. */
const RUNS = 15
const HOST = 'https://bench.example.org'

const root = resolve(import.meta.dirname, '../..')
const loaded = loadEditions(resolve(root, 'annotations'))
const edition = 'editions' in loaded ? loaded.editions[0] : undefined
if (edition === undefined) throw new Error('the annotation sets are broken: npm run build says how')

const { outputFiles } = await build({
  absWorkingDir: root,
  bundle: true,
  entryPoints: ['tests/bench/in-page.ts'],
  format: 'iife',
  minify: true,
  plugins: [cssAsText],
  target: 'chrome131',
  write: false,
})
const script = outputFiles[0]?.text ?? ''

const texts = new Map([
  ['our own page', precisPage()],
  ...fullTextPages().map(({ html, name }) => [name, html] as const),
])
const paths = new Map([...texts.keys()].map((name, index) => [`/${index}/`, name]))
const server = await serveSite((_host, path) => texts.get(paths.get(path) ?? ''))
const driver = await drive('chromium', { extension: resolve(root, 'dist/chromium'), port: server.port })

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0

try {
  console.log(`Medians of ${RUNS} fresh pages each, in ms; "ratio" is ours to the baseline on the same pages.\n`)
  console.log('| text | placed | ours | baseline | ratio |\n|---|--:|--:|--:|--:|')
  for (const [path, name] of paths) {
    const runs: Measured[] = []
    for (let run = 0; run < RUNS; run++) {
      const page = await driver.newPage()
      await page.goto(HOST + path)
      await page.evaluate(script)
      const call = `measure(${JSON.stringify(edition)}, ${run % 2 === 0})`
      runs.push((await page.evaluate(call)) as Measured)
      await page.close()
    }
    const ours = median(runs.map((run) => run.ours))
    const baseline = median(runs.map((run) => run.baseline))
    const placed = runs[0]?.placed ?? 0
    console.log(
      `| ${name} | ${placed} | ${ours.toFixed(1)} | ${baseline.toFixed(2)} | ${(ours / baseline).toFixed(1)} |`,
    )
  }
} finally {
  await driver.close()
  await server.close()
}
