/** The content script's size as shipped, without the set: it is loaded with the page, and a reader on a slow machine waits for it. */
import { resolve } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { bundle } from '../../../tools/build/bundle'

/** In bytes, compressed as a server would; other versions of zlib than that of Node 20 may differ by a few. */
const MOST = 64_000

test('the content script is at most 64 KB gzip', async () => {
  const { files } = await bundle(resolve(import.meta.dirname, '../../..'), { articles: [], minify: true })
  const script = files.get('content/main.js')
  if (script === undefined) throw new Error('no content script')
  expect(gzipSync(script, { level: 9 }).length).toBeLessThanOrEqual(MOST)
})
