/** The size of what runs on the article's page, as shipped, without the set: a reader on a slow machine waits for it. */
import { resolve } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { bundle } from '../../../tools/build/bundle'

/** In bytes, compressed as a server would; other versions of zlib than that of Node 20 may differ by a few. */
const MOST: readonly (readonly [file: string, most: number])[] = [
  // Loaded with the page.
  ['content/main.js', 68_000],
  // Brought in when there are own notes, or something is selected.
  ['content/notes.js', 16_000],
]

test.each(MOST)('%s has at most %i bytes gzip', async (file, most) => {
  const { files } = await bundle(resolve(import.meta.dirname, '../../..'), { articles: [], minify: true })
  const script = files.get(file)
  if (script === undefined) throw new Error(`no ${file}`)
  expect(gzipSync(script, { level: 9 }).length).toBeLessThanOrEqual(most)
})
