/** The build: annotation sets and sources in, one loadable folder for each browser out. */
import { watch } from 'node:fs'
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { type Example, exampleEdition } from '../edition/example'
import { articleSummary } from '../edition/join'
import { loadEdition, loadEditions } from '../edition/load'
import { formatProblem } from '../edition/problem'
import { bundle } from './bundle'
import { inheritHighlights } from './highlight-rules'
import { renderIcons } from './icons'
import { BROWSERS, deriveManifest, editionPath, HIGHLIGHTS_PATH, type Manifest, setScriptPath } from './manifest'
import { notices } from './notices'
import { PDF_FILES } from './pdf-beside'
import { forPage, setScript } from './set-script'

const COPIED = ['popup/popup.html', 'panel/panel.html', 'options/options.html', 'pdf/pdf.html', 'welcome/welcome.html']
/** The welcome page's example. */
const EXAMPLE = 'src/welcome/example.json'
const WATCHED = ['src', 'annotations', 'manifest.json']

/** Editors save a file in several steps, and several files at a time. */
const SETTLE_MS = 100

export type BuildOptions = {
  /** The project's folder. */
  readonly root: string
  readonly minify: boolean
  /** Where the sets are; `annotations` in the project's folder unless given. */
  readonly annotations?: string
  /** Where a folder for each browser is made; `dist` in the project's folder unless given. */
  readonly output?: string
}

const readJson = async (path: string): Promise<Manifest> => JSON.parse(await readFile(path, 'utf8')) as Manifest

/**
 * Builds a folder `chromium` and a folder `firefox`.
 * @returns whether it could; if not, the problems of the annotation sets have been printed.
 * @throws if a source file is missing or does not compile.
 */
export const build = async (options: BuildOptions): Promise<boolean> => {
  const { root, minify, annotations = join(root, 'annotations'), output = join(root, 'dist') } = options
  const loaded = loadEditions(annotations)
  const written = (await readJson(join(root, EXAMPLE))) as unknown as Example
  // It is ours whatever sets are built.
  const shown = loadEdition(join(root, 'annotations', written.article))
  if ('problems' in loaded || 'problems' in shown) {
    const problems = [loaded, shown].flatMap((one) => ('problems' in one ? one.problems : []).map(formatProblem))
    for (const problem of new Set(problems)) console.error(problem)
    return false
  }
  const example = exampleEdition(shown.edition, written)
  const articles = loaded.editions.map(({ article }) => articleSummary(article))
  const { files: bundled, inputs } = await bundle(root, { articles, minify })
  const files = new Map<string, Uint8Array | string>([
    ...bundled,
    ...loaded.editions.flatMap((edition) => [
      [setScriptPath(edition.article.id), setScript(forPage(edition))] as const,
      [editionPath(edition.article.id), JSON.stringify(edition)] as const,
    ]),
    ['welcome/example.js', setScript(forPage(example))],
    [editionPath(example.article.id), JSON.stringify(example)],
    ...renderIcons(await readFile(join(root, 'src/icons/icon.svg'), 'utf8')),
    ['LICENSE', await readFile(join(root, 'LICENSE'))],
    ['third-party-licences.txt', notices(root, [...inputs, ...Object.values(PDF_FILES)])],
  ])
  for (const [path, source] of Object.entries(PDF_FILES)) files.set(path, await readFile(join(root, source)))
  for (const file of COPIED) files.set(file, await readFile(join(root, 'src', file)))

  const source = await readJson(join(root, 'manifest.json'))
  const version = String((await readJson(join(root, 'package.json')))['version'])
  for (const browser of BROWSERS) {
    const folder = join(output, browser)
    const manifest = `${JSON.stringify(deriveManifest(source, browser, { version, articles }), null, 2)}\n`
    await rm(folder, { recursive: true, force: true })
    await cp(join(root, 'src/_locales'), join(folder, '_locales'), { recursive: true })
    const own: [string, string][] = [['manifest.json', manifest]]
    const highlights = bundled.get(HIGHLIGHTS_PATH)
    if (browser === 'chromium' && highlights) own.push([HIGHLIGHTS_PATH, inheritHighlights(highlights)])
    for (const [path, contents] of [...files, ...own]) {
      await mkdir(dirname(join(folder, path)), { recursive: true })
      await writeFile(join(folder, path), contents)
    }
  }
  return true
}

/** Builds now and again whenever a source or an annotation changes, until `signal` is aborted. Errors are printed and waited out. */
export const watchAndBuild = async (options: BuildOptions, signal: AbortSignal): Promise<void> => {
  let timer: NodeJS.Timeout | undefined
  let building = Promise.resolve()
  const once = async (): Promise<void> => {
    try {
      if (await build(options)) console.log(`built ${new Date().toLocaleTimeString()}`)
    } catch (error) {
      console.error(error instanceof Error ? error.message : error)
    }
  }
  const soon = (): void => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      building = building.then(once)
    }, SETTLE_MS)
  }
  for (const path of WATCHED) watch(join(options.root, path), { recursive: true, signal }, soon)
  await once()
  await new Promise((stop) => signal.addEventListener('abort', stop, { once: true }))
  clearTimeout(timer)
  await building
}
