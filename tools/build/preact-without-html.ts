/**
 * An esbuild plugin that takes the assignment to `innerHTML` out of Preact. Nothing here sets markup from text; without the
 * assignment nobody can begin to, and reviewers of the package do not have to take it on trust.
 */
import { readFile } from 'node:fs/promises'
import type { Plugin } from 'esbuild'

const SINK = /\(\w+\.innerHTML=\w+\.__html\)/gu
const REFUSAL = "(()=>{throw Error('no innerHTML')})()"

/**
 * Puts an error in place of the assignment.
 * @throws if the assignment is not there exactly once: Preact has changed, and the expression above has to follow.
 */
export const withoutHtmlSink = (code: string): string => {
  const found = code.match(SINK)?.length ?? 0
  if (found !== 1) throw new Error(`Preact assigns innerHTML ${found} times where 1 was expected`)
  return code.replace(SINK, REFUSAL)
}

export const preactWithoutHtml: Plugin = {
  name: 'preact-without-html',
  setup: (build) => {
    build.onLoad({ filter: /[\\/]preact[\\/]dist[\\/]preact\.mjs$/ }, async ({ path }) => ({
      contents: withoutHtmlSink(await readFile(path, 'utf8')),
      loader: 'js',
    }))
  },
}
