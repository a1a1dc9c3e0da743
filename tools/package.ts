/** `npm run package`: builds, and packs each browser's folder into dist/counterpoint-<version>-<browser>.zip. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from './build/build'
import { BROWSERS } from './build/manifest'
import { zipFolder } from './build/zip'

const root = fileURLToPath(new URL('..', import.meta.url))
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }

if (await build({ root, minify: true })) {
  for (const browser of BROWSERS) {
    const file = `dist/counterpoint-${version}-${browser}.zip`
    const zip = zipFolder(join(root, 'dist', browser))
    writeFileSync(join(root, file), zip)
    console.log(`${file} (${Math.ceil(zip.length / 1024)} KiB)`)
  }
} else {
  process.exitCode = 1
}
