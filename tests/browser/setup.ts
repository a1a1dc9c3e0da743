/** Before the browser tests: the extension is built, so that what is tested is what ships. */
import { execFileSync } from 'node:child_process'
import { resolve } from 'node:path'

export const setup = (): void => {
  execFileSync(process.execPath, ['build.mjs'], { cwd: resolve(import.meta.dirname, '../..'), stdio: 'inherit' })
}
