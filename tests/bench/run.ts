/**
 * `npm run bench`: all measurements, or one part: `npm run bench -- accuracy|speed|extension [--seed N] [--without-peers]`.
 * docs/performance.md says what their tables mean.
 */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { runExtension } from './extension'
import { runSpeed } from './speed'

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { seed: { type: 'string' }, 'without-peers': { type: 'boolean', default: false } },
})
const parts = positionals.length > 0 ? positionals : ['accuracy', 'speed', 'extension']
// Seeds differ from run to run unless given: a measurement that fits one seed only would be found out.
const seed = values.seed === undefined ? Math.floor(Math.random() * 2 ** 31) : Number(values.seed)

const runAccuracy = (): void => {
  const script = resolve(import.meta.dirname, 'accuracy.ts')
  if (!existsSync(script)) throw new Error('there is no measurement of accuracy')
  const { status } = spawnSync('npx', ['tsx', script, '--seed', String(seed)], { stdio: 'inherit' })
  if (status !== 0) process.exitCode = 1
}

for (const part of parts) {
  if (part === 'accuracy') runAccuracy()
  else if (part === 'speed') await runSpeed(seed, !values['without-peers'])
  else if (part === 'extension') await runExtension(seed)
  else throw new Error(`no part ${part}: accuracy, speed or extension`)
}
