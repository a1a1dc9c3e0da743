/** The peers of the speed measurement: installed when it runs and never for anything else. */
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { scriptOf } from './in-chromium'

const FOLDER = resolve(import.meta.dirname, 'peers')

/** The peers as one script for a page, or undefined (with a line on the screen) where they cannot be installed. */
export const peersScript = async (): Promise<string | undefined> => {
  if (!existsSync(resolve(FOLDER, 'node_modules'))) {
    try {
      execFileSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: FOLDER, stdio: 'pipe' })
    } catch (error) {
      console.log(`The peers cannot be installed (${String(error).split('\n')[0]}): measuring without them.`)
      return undefined
    }
  }
  return scriptOf('tests/bench/peers/in-page.js')
}
