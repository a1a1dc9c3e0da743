/** Bundling: which files of src become which files of the package, and how. */
import { readdirSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { type BuildOptions, build } from 'esbuild'
import { minify as shorten } from 'terser'
import type { ArticleSummary } from '../src/core/model/edition'
import { cssAsText, nativeApi, pureSchemas } from './content-plugins'
import { highlightRules } from './highlight-rules'
import { preactWithoutHtml } from './preact-without-html'

/** The oldest versions that the manifests admit. */
const TARGETS = ['chrome131', 'firefox147']

const CONTENT = 'content/main.js'

/** Pages get style sheets and the polyfill; the content script puts its CSS, as text, into a shadow root. */
const BUNDLES = [
  {
    plugins: [preactWithoutHtml, nativeApi, cssAsText, pureSchemas],
    entries: { 'content/main': 'src/content/main.ts' },
  },
  {
    plugins: [preactWithoutHtml, highlightRules],
    entries: {
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
  const results = await Promise.all(
    BUNDLES.map(({ entries, plugins }) => build({ ...shared, entryPoints: entries, plugins })),
  )
  const files = new Map(
    results.flatMap(({ outputFiles }) =>
      (outputFiles ?? []).map(
        ({ path, contents }) => [relative(join(root, 'dist'), path).replaceAll(sep, '/'), contents] as const,
      ),
    ),
  )
  const content = files.get(CONTENT)
  if (minify && content !== undefined) {
    // esbuild shortens one expression at a time; a twentieth of the content script is still to be had across them.
    // Constants stay on the right of comparisons, where the code has most of them: on the left they compress worse.
    // No property is read here for what reading it does.
    // Functions without `this` may become arrows: none of them is called with `new`.
    // Functions that stand together compress better than functions between other code, and calls better than what they would become.
    const compress = {
      hoist_funs: true,
      inline: 1,
      lhs_constants: false,
      passes: 3,
      pure_getters: true,
      unsafe_arrows: true,
    }
    const { code = '' } = await shorten(Buffer.from(content).toString(), { compress, ecma: 2020 })
    files.set(CONTENT, Buffer.from(code))
  }
  const inputs = results.flatMap(({ metafile }) => Object.keys(metafile?.inputs ?? {}))
  return { files, inputs: [...new Set(inputs)].sort() }
}
