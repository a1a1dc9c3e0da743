/** Bundling: which files of src become which files of the package, and how. */
import { readdirSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { type BuildOptions, build } from 'esbuild'
import type { ArticleSummary } from '../../src/core/model/edition/edition'
import { highlightRules } from './highlight-rules'
import { nativeApi } from './native-api'
import { pdfBeside } from './pdf-beside'
import { preactWithoutHtml } from './preact-without-html'

/** The oldest versions that the manifests admit. */
const TARGETS = ['chrome131', 'firefox147']

/** What runs on the article's page holds no style sheets: the background, which has the polyfill as pages have, reads them for it. */
const BUNDLES: readonly BuildOptions[] = [
  {
    plugins: [preactWithoutHtml, nativeApi],
    entryPoints: { 'content/main': 'src/content/main.ts', 'content/notes': 'src/notes/main.ts' },
  },
  {
    plugins: [preactWithoutHtml, highlightRules, pdfBeside],
    entryPoints: {
      'background/main': 'src/background/main.ts',
      'content/highlights': 'src/page/marks/highlights.css',
      'popup/main': 'src/popup/main.tsx',
      'popup/popup': 'src/popup/popup.css',
      'popup/copy': 'src/ui/copy/copy.css',
      'panel/main': 'src/panel/main.tsx',
      'panel/panel': 'src/panel/panel.css',
      'pdf/main': 'src/pdf/main.tsx',
      'pdf/pdf': 'src/pdf/pdf.css',
      'options/main': 'src/options/main.tsx',
      'options/options': 'src/options/options.css',
      'welcome/main': 'src/welcome/main.tsx',
      'welcome/welcome': 'src/welcome/welcome.css',
    },
  },
  {
    entryPoints: { 'content/marker': 'src/page/marks/marker.css', 'content/overlay': 'src/content/overlay.css' },
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
  const inputs = results.flatMap(({ metafile }) => Object.keys(metafile?.inputs ?? {}))
  return { files, inputs: [...new Set(inputs)].sort() }
}
