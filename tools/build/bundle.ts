/** Bundling: which files of src become which files of the package, and how. */
import { readdirSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { type BuildOptions, build } from 'esbuild'
import { minify as shorten } from 'terser'
import type { ArticleSummary } from '../../src/core/model/edition'
import { highlightRules } from './highlight-rules'
import { nativeApi } from './native-api'
import { preactWithoutHtml } from './preact-without-html'

/** The oldest versions that the manifests admit. */
const TARGETS = ['chrome131', 'firefox147']

const CONTENT = 'content/main'

/** The content script neither checks settings nor holds style sheets: the background, which has the polyfill as pages have, prepares both. */
const BUNDLES: readonly BuildOptions[] = [
  {
    plugins: [preactWithoutHtml, nativeApi],
    entryPoints: { [CONTENT]: 'src/content/main.ts' },
    // Elements by Preact's `h`, which takes children one by one: the newer `jsx` has a name before them each time, and code of its own.
    tsconfigRaw: { compilerOptions: { jsx: 'react', jsxFactory: 'h', jsxFragmentFactory: 'Fragment' } },
    inject: ['node_modules/preact/dist/preact.mjs'],
  },
  {
    plugins: [preactWithoutHtml, highlightRules],
    entryPoints: {
      'background/main': 'src/background/main.ts',
      'content/highlights': 'src/page/highlights.css',
      'popup/main': 'src/popup/main.tsx',
      'popup/popup': 'src/popup/popup.css',
      'panel/main': 'src/panel/main.tsx',
      'panel/panel': 'src/panel/panel.css',
      'options/main': 'src/options/main.tsx',
      'options/options': 'src/options/options.css',
      'welcome/main': 'src/welcome/main.tsx',
      'welcome/welcome': 'src/welcome/welcome.css',
    },
  },
  {
    entryPoints: { 'content/marker': 'src/page/marker.css', 'content/overlay': 'src/content/overlay.css' },
    // Each marker has its style by itself.
    sourcemap: false,
  },
]

export type Bundled = {
  /** The files by their place in the package. */
  readonly files: Map<string, Uint8Array>
  /** Every file that went into them, relative to the project. */
  readonly inputs: readonly string[]
}

/** The languages that there are strings for, by their folders' names. */
const languages = (root: string): string[] => readdirSync(join(root, 'src/_locales')).sort()

/**
 * Bundles all scripts and style sheets; the same for every browser.
 * @param root the project's folder
 * @throws if esbuild finds an error; it has then said so itself.
 */
export const bundle = async (
  root: string,
  { articles, minify }: { articles: readonly ArticleSummary[]; minify: boolean },
): Promise<Bundled> => {
  const shared: BuildOptions = {
    absWorkingDir: root,
    bundle: true,
    define: { __ARTICLES__: JSON.stringify(articles), __LANGUAGES__: JSON.stringify(languages(root)) },
    format: 'iife',
    legalComments: 'none',
    metafile: true,
    minify,
    outdir: 'dist',
    // It would write all that names a property of Unicode as a call, used or not; these browsers know them.
    supported: { 'regexp-unicode-property-escapes': true },
    sourcemap: minify ? false : 'inline',
    target: TARGETS,
    write: false,
  }
  const results = await Promise.all(BUNDLES.map((options) => build({ ...shared, ...options })))
  const files = new Map(
    results.flatMap(({ outputFiles }) =>
      (outputFiles ?? []).map(
        ({ path, contents }) => [relative(join(root, 'dist'), path).replaceAll(sep, '/'), contents] as const,
      ),
    ),
  )
  const content = files.get(`${CONTENT}.js`)
  if (minify && content !== undefined) {
    // esbuild shortens one expression at a time; a twentieth of the content script is still to be had across them.
    // Constants stay on the right of comparisons, where the code has most of them: on the left they compress worse.
    // No property is read here for what reading it does.
    // Functions without `this` may become arrows: none of them is called with `new`.
    // `unsafe`: in the isolated world nobody puts other functions in the place of the language's own.
    // Functions that stand together compress better than functions between other code, and calls better than what they would become.
    const compress = {
      hoist_funs: true,
      inline: 1,
      lhs_constants: false,
      passes: 3,
      pure_getters: true,
      unsafe: true,
      unsafe_arrows: true,
    }
    const { code = '' } = await shorten(Buffer.from(content).toString(), { compress, ecma: 2020 })
    files.set(`${CONTENT}.js`, Buffer.from(code))
  }
  const inputs = results.flatMap(({ metafile }) => Object.keys(metafile?.inputs ?? {}))
  return { files, inputs: [...new Set(inputs)].sort() }
}
