/**
 * `npm run bench`: all measurements, or one part: `npm run bench -- accuracy|speed|growth|extension|panel|pdf|notes-accuracy|notes-kill [--seed N]
 * [--rounds N] [--times N] [--without-peers]`.
 * `notes-kill` measures nothing that others are compared with, takes minutes, and runs only if it is named.
 * `means` in bench/results/*.json says what their columns mean; docs/performance.md has what came of them, docs/pdf.md that of `pdf`.
 */
import { spawnSync } from 'node:child_process'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { runExtension } from './extension'
import { runGrowth } from './growth'
import { runNotesAccuracy } from './notes-accuracy'
import { runNotesKill } from './notes-kill'
import { runPanel } from './panel'
import { runPdf } from './pdf'
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
const parts = positionals.length > 0 ? positionals : ['accuracy', 'speed', 'growth', 'extension', 'panel', 'pdf']
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
  else if (part === 'notes-accuracy')
    runNotesAccuracy(seed, values.rounds === undefined ? undefined : Number(values.rounds))
  else if (part === 'speed') await runSpeed(seed, !values['without-peers'], values.times)
  else if (part === 'growth') await runGrowth(seed)
  else if (part === 'extension') await runExtension(seed)
  else if (part === 'panel') await runPanel()
  else if (part === 'pdf') await runPdf()
  else if (part === 'notes-kill') await runNotesKill(seed, values.times)
  else throw new Error(`no part ${part}: accuracy, speed, growth, extension, panel, pdf or notes-kill`)
}
