/** Before the browser tests of a run: the extension is built, so that what is tested is what ships, and its edition is rendered. */
import { execFileSync } from 'node:child_process'
import { resolve } from 'node:path'
import type { TestProject } from 'vitest/node'
import type { FullEdition } from '../../src/core/model/edition/edition'
import { shippedEdition } from '../../tools/edition/shipped-edition'

declare module 'vitest' {
  interface ProvidedContext {
    edition: FullEdition
  }
}

/** Both browsers are projects of one run, each with this set-up; what the first has made does for the second. */
export const setup = ({ vitest }: TestProject): void => {
  const run = vitest.getRootProject()
  if (run.getProvidedContext().edition !== undefined) return
  execFileSync(process.execPath, ['build.mjs'], { cwd: resolve(import.meta.dirname, '../..'), stdio: 'inherit' })
  run.provide('edition', shippedEdition())
}
