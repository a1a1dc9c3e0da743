/** An esbuild plugin that gives the content script the browser's own extension API. */
import type { Plugin } from 'esbuild'

/**
 * Leaves the polyfill out. Both browsers give promises under Manifest V3 without it, and its one other service, a promise as the
 * answer to a message, is not used in the content script; it would be a twelfth of its code.
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
