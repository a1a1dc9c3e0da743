/** The shape of the program: who may import whom, that a module does nothing by being imported, and how long a file may be. */
import { readFileSync } from 'node:fs'
import { basename, extname } from 'node:path'
import { runInNewContext } from 'node:vm'
import { build, type Plugin } from 'esbuild'
import { describe, expect, test } from 'vitest'
import { findCycle } from './cycles'
import { filesUnder, type Import, importsOf } from './imports'

const codeUnder = (folder: string): string[] =>
  filesUnder(folder).filter((file) => /\.tsx?$/u.test(file) && !file.endsWith('.d.ts'))
const CODE = codeUnder('src')
const TOOLS = codeUnder('tools')
const DEMO = codeUnder('demo')
const TESTS = codeUnder('tests')
const ALL = [...CODE, ...DEMO, ...TOOLS, ...TESTS]
const MODULES = CODE.filter((file) => !/\/main\.tsx?$/u.test(file))
const CORE = [...new Set(CODE.flatMap((file) => /^src\/core\/[^/]+(?=\/)/u.exec(file)?.[0] ?? []))]
const ENTRIES = ['content', 'notes', 'background', 'popup', 'options', 'panel', 'pdf', 'welcome'].map(
  (name) => `src/${name}`,
)

/** The commands: what package.json's scripts call. */
const COMMANDS = new Set(readFileSync('package.json', 'utf8').match(/\btools\/[\w/-]+\.ts\b/gu))

type Rule = { readonly folders: readonly string[]; readonly packages: readonly string[] }

const TEXTS: Rule = { folders: [], packages: ['valibot'] }
const MODEL: Rule = { folders: ['src/core/texts'], packages: ['valibot'] }
const OTHER_CORE: Rule = { folders: ['src/core/model', 'src/core/steps'], packages: [] }
const ANCHOR: Rule = { ...OTHER_CORE, packages: ['approx-string-match'] }
const ENTRY: Rule = { folders: [...CORE, 'src/page', 'src/browser', 'src/ui'], packages: ['preact'] }

/** What each folder of src may import besides itself. */
const RULES = new Map<string, Rule>([
  ...CORE.map((folder) => [folder, folder === 'src/core/model' ? MODEL : OTHER_CORE] as const),
  ['src/core/texts', TEXTS],
  ['src/core/anchor', ANCHOR],
  // Documents say things in the interface's words, which are handed in.
  ['src/core/export', { ...OTHER_CORE, folders: [...OTHER_CORE.folders, 'src/core/texts'] }],
  // Texts of notes are Markdown, which documents in other formats say in their own way.
  ['src/core/notes', { ...OTHER_CORE, folders: [...OTHER_CORE.folders, 'src/core/markdown'] }],
  ['src/page', { folders: CORE, packages: [] }],
  [
    'src/browser',
    { folders: ['src/core/model', 'src/core/texts', 'src/core/notes'], packages: ['valibot', 'webextension-polyfill'] },
  ],
  ['src/ui', { folders: ['src/core/model', 'src/core/texts'], packages: ['preact'] }],
  ...ENTRIES.map((folder) => [folder, ENTRY] as const),
  ['src/pdf', { ...ENTRY, packages: [...ENTRY.packages, 'pdfjs-dist'] }],
])

/** The names of the strings are types for those who look them up. */
const STRINGS = 'src/_locales/en/messages.json'
const NAMES_STRINGS = ['src/core/texts']

/** Throws when it is imported outside an extension, so that one file alone imports it. */
const EXTENSION_API = { package: 'webextension-polyfill', file: 'src/browser/api.ts' }

/** What the other folders may import of ours besides themselves; of packages, whatever they need. Tests may import anything. */
const OTHER_RULES = new Map<string, readonly string[]>([
  ['demo', CORE],
  ['tools/edition', CORE],
  ['tools/browser', ['src/core/model']],
  ['tools/strings', []],
  ['tools/build', [...CORE, 'src/page', 'tools/edition']],
  ['tools/authoring', [...CORE, 'src/page', 'tools/edition']],
  ['tools/export', [...CORE, 'src/_locales', 'tools/edition']],
  ['tools/annotations', [...CORE, 'src/ui', 'tools/authoring', 'tools/edition', 'tools/export']],
  ['tools/start', [...CORE, 'demo', 'tools/browser']],
  ['tools/shots', [...CORE, 'demo', 'tools/browser']],
  // The commands.
  ['tools', [...CORE, 'demo']],
])

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

const isAllowedElsewhere = ({ file, isPackage, target }: Import): boolean => {
  const [own, others] = [...OTHER_RULES].find(([folder]) => isIn(folder, file)) ?? []
  if (own === undefined || others === undefined) return false
  return isPackage || [own, ...others].some((folder) => isIn(folder, target))
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
    const broken = [
      ...CODE.flatMap(importsOf).filter((one) => !isAllowed(one)),
      ...[...DEMO, ...TOOLS].flatMap(importsOf).filter((one) => !isAllowedElsewhere(one)),
    ]
    expect(broken.map(({ file, target }) => `${file} imports ${target}`)).toEqual([])
  })

  test('go in no circle', async () => {
    const { metafile } = await build({
      ...shared,
      entryPoints: ALL,
      bundle: true,
      format: 'esm',
      metafile: true,
      packages: 'external',
      platform: 'node',
    })
    const graph = new Map(
      Object.entries(metafile.inputs).map(([file, { imports }]) => [file, imports.map(({ path }) => path)]),
    )
    expect(graph.size).toBeGreaterThanOrEqual(ALL.length)
    expect(findCycle(graph)).toBeUndefined()
  })

  test.each(['src/page', 'src/core/model'])('of the folders within %s neither', (parent) => {
    const roomOf = (path: string): string => {
      const within = path.slice(parent.length + 1).split('/')
      return within.length > 1 ? `${parent}/${within[0]}` : parent
    }
    const graph = new Map<string, string[]>()
    for (const { file, target } of CODE.filter((each) => isIn(parent, each)).flatMap(importsOf))
      if (isIn(parent, target) && roomOf(file) !== roomOf(target))
        graph.set(roomOf(file), [...(graph.get(roomOf(file)) ?? []), roomOf(target)])
    expect(graph.size).toBeGreaterThan(3)
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
  expect(compilerOptions).toMatchObject({ lib: ['ES2023', 'ES2024.String'], types: [] })
})

describe('only main files and commands act when they are imported', () => {
  /** At the left margin esbuild prints nothing but the beginnings and ends of statements. */
  const DECLARATION = /^(?:import|export|const|let|var|function|async function|class)\b|^[\])}]|^\s|^$|^\/\//u

  test('the commands are there, at the root of tools', () => {
    expect([...COMMANDS].sort()).toEqual(TOOLS.filter((file) => !file.slice('tools/'.length).includes('/')))
  })

  test('at their top level other modules only declare', async () => {
    const { outputFiles } = await build({
      ...shared,
      entryPoints: [...MODULES, ...DEMO, ...TOOLS.filter((file) => !COMMANDS.has(file))],
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
    // Libraries for the extension API and for PDFs look at once what world they are in.
    const withoutPlatform: Plugin = {
      name: 'without-platform',
      setup: ({ onLoad, onResolve }) => {
        onResolve({ filter: /^(?:webextension-polyfill$|pdfjs-dist\/)/ }, () => ({
          path: 'platform',
          namespace: 'none',
        }))
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
      plugins: [withoutPlatform],
    })
    expect(outputFiles).toHaveLength(MODULES.length)
    for (const { path, text } of outputFiles)
      expect(() => runInNewContext(text, {}, { filename: path }), path).not.toThrow()
  })
})

describe('names', () => {
  const files = ['src', 'demo', 'tools', 'tests']
    .flatMap(filesUnder)
    .filter((file) => /\.(?:tsx?|css|html)$/u.test(file))
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

describe('length', () => {
  /** More lines than this need a reason. A test file has none to give: it is as long as the cases of its subject. */
  const MOST = 200
  const REASONS: Readonly<Record<string, string>> = {
    'src/content/pipeline.ts': 'what holds on the page and each answer to it, which share their state',
    'src/notes/run-notes.ts': 'what the reader does with notes on the page, which shares its state',
    'src/content/popover.tsx':
      'one card: when it opens, how it is drawn and what its buttons do, which share its state',
    'src/page/text/read-text.ts': 'one walk over the page, which cannot be parted without sharing its state',
    'src/panel/PanelView.tsx': 'what all views of the panel share: the reader goes from one to another and back',
    'tests/bench/measure-accuracy.ts': 'one measurement, from the text to the verdict',
    'tests/bench/changes.ts': 'every kind of change to a text',
    'tests/bench/extension.ts': 'one measurement with its tables',
    'tests/bench/speed.ts': 'one measurement with its tables',
    'tests/page/footnote-markups.ts': 'a table of markups, one beside the other',
    'tests/tools/broken-sets.ts': 'a table of sets, each broken in one place',
    'tools/browser/firefox.ts': 'all that the driver does in Firefox, whose protocol asks for many words',
  }

  test('a long file has its reason, and no other file has one', () => {
    const long = ALL.filter(
      (file) => !/\.test\.tsx?$/u.test(file) && readFileSync(file, 'utf8').split('\n').length - 1 > MOST,
    )
    expect(long.sort()).toEqual(Object.keys(REASONS).sort())
  })
})
