/**
 * `npm run bench`: all measurements, or one part: `npm run bench -- accuracy|speed|growth|extension|panel [--seed N]
 * [--rounds N] [--times N] [--without-peers]`.
 * `means` in bench/results/*.json says what their columns mean; docs/performance.md has what came of them.
 */
import { spawnSync } from 'node:child_process'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { runExtension } from './extension'
import { runGrowth } from './growth'
import { runPanel } from './panel'
import { runSpeed } from './speed'

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    rounds: { type: 'string' },
    seed: { type: 'string' },
    times: { type: 'string' },
    'without-peers': { type: 'boolean', default: false },
  },
})
const parts = positionals.length > 0 ? positionals : ['accuracy', 'speed', 'growth', 'extension', 'panel']
// Seeds differ from run to run unless given: a measurement that fits one seed only would be found out.
const seed = values.seed === undefined ? Math.floor(Math.random() * 2 ** 31) : Number(values.seed)

const runAccuracy = (): void => {
  const script = resolve(import.meta.dirname, 'accuracy.ts')
  const rounds = values.rounds === undefined ? [] : ['--rounds', values.rounds]
  const { status } = spawnSync('npx', ['tsx', script, '--seed', String(seed), ...rounds], { stdio: 'inherit' })
  if (status !== 0) process.exitCode = 1
}

for (const part of parts) {
  if (part === 'accuracy') runAccuracy()
  else if (part === 'speed') await runSpeed(seed, !values['without-peers'], values.times)
  else if (part === 'growth') await runGrowth(seed)
  else if (part === 'extension') await runExtension(seed)
  else if (part === 'panel') await runPanel()
  else throw new Error(`no part ${part}: accuracy, speed, growth, extension or panel`)
}
