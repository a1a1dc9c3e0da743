/** `node build.mjs [--watch]`: builds dist/chromium and dist/firefox; tools/build/build.ts says how. */
import { fileURLToPath } from 'node:url'
import { tsImport } from 'tsx/esm/api'

const { build, watchAndBuild } = await tsImport('./tools/build/build.ts', import.meta.url)
const root = fileURLToPath(new URL('.', import.meta.url))

if (process.argv.includes('--watch')) {
  const stop = new AbortController()
  process.once('SIGINT', () => stop.abort())
  await watchAndBuild({ root, minify: false }, stop.signal)
} else {
  // What esbuild finds it has printed itself.
  const built = await build({ root, minify: true }).catch((error) => {
    if (!Array.isArray(error.errors)) throw error
  })
  if (!built) process.exitCode = 1
}
