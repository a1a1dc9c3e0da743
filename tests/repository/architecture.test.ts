/** The shape of the program: who may import whom, and that a module does nothing by being imported. */
import { readFileSync } from 'node:fs'
import { basename, extname } from 'node:path'
import { runInNewContext } from 'node:vm'
import { build, type Plugin } from 'esbuild'
import { describe, expect, test } from 'vitest'
import { findCycle } from './cycles'
import { filesUnder, type Import, importsOf } from './imports'

const CODE = filesUnder('src').filter((file) => /\.tsx?$/u.test(file) && !file.endsWith('.d.ts'))
const MODULES = CODE.filter((file) => !/\/main\.tsx?$/u.test(file))
const CORE = [...new Set(CODE.flatMap((file) => /^src\/core\/[^/]+(?=\/)/u.exec(file)?.[0] ?? []))]
const ENTRIES = ['content', 'background', 'popup', 'options', 'panel', 'welcome'].map((name) => `src/${name}`)

type Rule = { readonly folders: readonly string[]; readonly packages: readonly string[] }

const TEXTS: Rule = { folders: [], packages: ['valibot'] }
const MODEL: Rule = { folders: ['src/core/texts'], packages: ['valibot'] }
const OTHER_CORE: Rule = { folders: ['src/core/model', 'src/core/steps'], packages: [] }
const ANCHOR: Rule = { ...OTHER_CORE, packages: ['approx-string-match'] }
const ENTRY: Rule = { folders: [...CORE, 'src/page', 'src/browser', 'src/ui'], packages: ['preact'] }

/** What each folder may import besides itself. */
const RULES = new Map<string, Rule>([
  ...CORE.map((folder) => [folder, folder === 'src/core/model' ? MODEL : OTHER_CORE] as const),
  ['src/core/texts', TEXTS],
  ['src/core/anchor', ANCHOR],
  ['src/page', { folders: CORE, packages: [] }],
  ['src/browser', { folders: ['src/core/model', 'src/core/texts'], packages: ['valibot', 'webextension-polyfill'] }],
  ['src/ui', { folders: ['src/core/model', 'src/core/texts'], packages: ['preact'] }],
  ...ENTRIES.map((folder) => [folder, ENTRY] as const),
])

/** The names of the strings are types for those who look them up. */
const STRINGS = 'src/_locales/en/messages.json'
const NAMES_STRINGS = ['src/core/texts']

/** Throws when it is imported outside an extension, so that one file alone imports it. */
const EXTENSION_API = { package: 'webextension-polyfill', file: 'src/browser/api.ts' }

const isIn = (folder: string, path: string): boolean => path.startsWith(`${folder}/`)
const folderOf = (file: string): string => [...RULES.keys()].find((folder) => isIn(folder, file)) ?? 'none'

const isAllowed = ({ file, target, isPackage, typeOnly }: Import): boolean => {
  const own = folderOf(file)
  const rule = RULES.get(own)
  if (!rule) return false
  if (target === EXTENSION_API.package) return file === EXTENSION_API.file
  if (isPackage) return rule.packages.some((name) => target === name || isIn(name, target))
  if (target === STRINGS) return typeOnly && NAMES_STRINGS.includes(own)
  return isIn(own, target) || rule.folders.some((folder) => isIn(folder, target))
}

const shared = {
  define: { __ARTICLES__: '[]', __LANGUAGES__: '[]' },
  entryPoints: CODE,
  logLevel: 'silent',
  outbase: '.',
  outdir: 'out',
  write: false,
} as const

describe('imports', () => {
  test('every folder of src has its rule', () => {
    expect(CODE.filter((file) => folderOf(file) === 'none')).toEqual([])
  })

  test('follow the table', () => {
    const broken = CODE.flatMap(importsOf).filter((one) => !isAllowed(one))
    expect(broken.map(({ file, target }) => `${file} imports ${target}`)).toEqual([])
  })

  test('go in no circle', async () => {
    const { metafile } = await build({ ...shared, bundle: true, packages: 'external', metafile: true })
    const graph = new Map(
      Object.entries(metafile.inputs).map(([file, { imports }]) => [file, imports.map(({ path }) => path)]),
    )
    expect(graph.size).toBeGreaterThanOrEqual(CODE.length)
    expect(findCycle(graph)).toBeUndefined()
  })

  test('a circle would be found', () => {
    const graph = new Map([
      ['a', ['b']],
      ['b', ['c', 'd']],
      ['c', []],
      ['d', ['b']],
    ])
    expect(findCycle(graph)).toEqual(['b', 'd', 'b'])
  })
})

test('the core is compiled without the DOM and without the types of any platform', () => {
  const { compilerOptions } = JSON.parse(readFileSync('src/core/tsconfig.json', 'utf8'))
  expect(compilerOptions).toMatchObject({ lib: ['ES2023'], types: [] })
})

describe('only main files act when they are imported', () => {
  /** At the left margin esbuild prints nothing but the beginnings and ends of statements. */
  const DECLARATION = /^(?:import|export|const|let|var|function|async function|class)\b|^[\])}]|^\s|^$|^\/\//u

  test('at their top level other modules only declare', async () => {
    const { outputFiles } = await build({
      ...shared,
      entryPoints: MODULES,
      format: 'esm',
      // The lines of a template would stand at the margin too.
      supported: { 'template-literal': false },
    })
    const acting = outputFiles.flatMap(({ path, text }) =>
      text
        .split('\n')
        .filter((line) => !DECLARATION.test(line))
        .map((line) => `${path}: ${line}`),
    )
    expect(acting).toEqual([])
  })

  test('what they declare can be worked out in a world without page, browser, timers or network', async () => {
    const withoutExtensionApi: Plugin = {
      name: 'without-extension-api',
      setup: ({ onLoad, onResolve }) => {
        onResolve({ filter: /^webextension-polyfill$/ }, ({ path }) => ({ path, namespace: 'none' }))
        onLoad({ filter: /./, namespace: 'none' }, () => ({ contents: 'module.exports = {}' }))
      },
    }
    const { outputFiles } = await build({
      ...shared,
      entryPoints: MODULES,
      bundle: true,
      // Names the exports, which otherwise would be left out together with what they are made of.
      globalName: 'exported',
      format: 'iife',
      plugins: [withoutExtensionApi],
    })
    expect(outputFiles).toHaveLength(MODULES.length)
    for (const { path, text } of outputFiles)
      expect(() => runInNewContext(text, {}, { filename: path }), path).not.toThrow()
  })
})

describe('names', () => {
  const files = ['src', 'tools', 'tests'].flatMap(filesUnder).filter((file) => /\.(?:tsx?|css|html)$/u.test(file))
  const namesOf = (pattern: RegExp): string[] => files.filter((file) => pattern.test(basename(file)))

  test('files are kebab-case, components PascalCase', () => {
    const stem = (file: string): string => basename(file, extname(file)).replace(/\.(?:test|d|config)$/u, '')
    const odd = files.filter((file) => {
      const kebab = /^[a-z\d]+(?:-[a-z\d]+)*$/u.test(stem(file))
      return !kebab && !(file.endsWith('.tsx') && /^[A-Z][A-Za-z\d]*$/u.test(stem(file)))
    })
    expect(odd).toEqual([])
  })

  test('no file is a collection without a subject, or a barrel', () => {
    expect(namesOf(/^(?:utils?|helpers?|misc|common|index)\./u)).toEqual([])
  })

  test('nothing is exported by default', () => {
    const exporting = files.filter(
      (file) =>
        !file.endsWith('.d.ts') && /^export default\b|^export \{[^}]*\bas default\b/mu.test(readFileSync(file, 'utf8')),
    )
    expect(exporting).toEqual([])
  })
})
