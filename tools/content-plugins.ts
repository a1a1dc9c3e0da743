/** What makes the content script small: it is the one part of the extension that runs on the author's page. */
import { readFile } from 'node:fs/promises'
import { type Plugin, transform } from 'esbuild'

/**
 * Leaves the polyfill out. Both browsers give promises under Manifest V3 without it, and its one other service, a promise as the
 * answer to a message, is not used in the content script; it would be a tenth of its code.
 */
export const nativeApi: Plugin = {
  name: 'native-api',
  setup: ({ onLoad, onResolve }) => {
    onResolve({ filter: /^webextension-polyfill$/ }, () => ({ path: 'native', namespace: 'native-api' }))
    onLoad({ filter: /.*/, namespace: 'native-api' }, () => ({
      contents: 'export default globalThis.browser ?? globalThis.chrome',
    }))
  },
}

/** Gives style sheets as text without the white space and comments they were written with. */
export const cssAsText: Plugin = {
  name: 'css-as-text',
  setup: ({ onLoad, initialOptions: { minify = false, target } }) => {
    onLoad({ filter: /\.css$/ }, async ({ path }) => {
      const css = await readFile(path, 'utf8')
      const { code } = await transform(css, { loader: 'css', minify, ...(target !== undefined && { target }) })
      return { contents: code.trim(), loader: 'text' }
    })
  },
}

/** Lets esbuild leave out the schemas that the content script has no use for, and what only they need of valibot: a schema is made by calls. */
export const pureSchemas: Plugin = {
  name: 'pure-schemas',
  setup: ({ onLoad }) => {
    onLoad({ filter: /[\\/]src[\\/].*\.ts$/ }, async ({ path }) => {
      const code = await readFile(path, 'utf8')
      if (!code.includes("import * as v from 'valibot'")) return undefined
      return { contents: code.replace(/(?<![\w.])v\.(?=\w+\()/gu, '/* @__PURE__ */ v.'), loader: 'ts' }
    })
  },
}
