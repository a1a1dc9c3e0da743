/** The content script's size as shipped, without the set: it is loaded with the page, and a reader on a slow machine waits for it. */
import { resolve } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { bundle } from '../../tools/bundle'

/**
 * In bytes, compressed as a server would. Anchoring has the largest part: an index, order and doubt are what keeps places right, and
 * slices are what keeps a long page moving meanwhile.
 */
const MOST = 42_200

test('the content script is at most 42.2 KB gzip', async () => {
  const { files } = await bundle(resolve(import.meta.dirname, '../..'), { articles: [], minify: true })
  const script = files.get('content/main.js')
  if (script === undefined) throw new Error('no content script')
  expect(gzipSync(script, { level: 9 }).length).toBeLessThanOrEqual(MOST)
})
