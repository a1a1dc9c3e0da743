/** Test runs: what needs which surroundings. */
import { readFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { defineConfig } from 'vitest/config'
import { ClosingLine } from './tests/closing-line.ts'
import { BROWSERS } from './tools/build/manifest.ts'
import { setFolders } from './tools/edition/set-folders.ts'

const BROWSER_SETUP = 'tests/browser/setup.ts'
const EACH_BROWSER_FILE = 'tests/browser/use-edition.ts'
/**
 * Asked of Chromium alone, so that all tests take about a quarter of an hour on two cores: what it does to a page whose extension was replaced, and what
 * both browsers have from the same files, as languages, the elements that axe looks at, another set, addresses of annotations, the panel's views
 * and the welcome page. A fault that only Firefox has in one of these would not be seen.
 */
const CHROMIUM_ONLY = ['axe', 'languages', 'links', 'panel', 'second-article', 'surfaces', 'update', 'welcome'].map(
  (name) => `tests/browser/${name}.test.ts`,
)
/** Renders citations by a library that does not load in a context of its own. */
const RENDERS = 'tests/demo/precis.test.ts'
/** Of src/browser the tests are in `browser-api`: `browser` has those that run in browsers. */
const DOM_FOLDERS = [
  'page',
  'ui',
  'popup',
  'panel',
  'pdf',
  'options',
  'welcome',
  'content',
  'notes',
  'background',
  'browser-api',
]

// A summary is a part of an article, so that whole articles will do.
const articles = setFolders('annotations').map((folder) =>
  JSON.parse(readFileSync(join(folder, 'article.json'), 'utf8')),
)

const tests = (...folders: string[]): string[] => folders.map((folder) => `tests/${folder}/**/*.test.{ts,tsx}`)

export default defineConfig({
  define: { __ARTICLES__: JSON.stringify(articles) },
  test: {
    reporters: ['default', new ClosingLine()],
    // Vitest leaves a core to itself, which on two cores is half of them.
    maxWorkers: availableParallelism(),
    // For a test that hangs. Some work for seconds, and for much longer where much else runs.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    projects: [
      // Nothing of a page is shared here, so that a file need not have a process of its own.
      { extends: true, test: { name: 'core', include: tests('core'), isolate: false } },
      {
        extends: true,
        test: {
          name: 'tools',
          include: tests('tools', 'repository', 'pdf-files'),
          isolate: false,
        },
      },
      // The files say themselves in their first line whether they need jsdom. Each has a context of its own; jsdom is loaded once a worker.
      {
        extends: true,
        test: {
          name: 'dom',
          include: tests(...DOM_FOLDERS),
          pool: 'vmThreads',
        },
      },
      { extends: true, test: { name: 'precis', include: [RENDERS] } },
      ...BROWSERS.map((browser) => ({
        extends: true as const,
        test: {
          name: browser,
          include: tests('browser'),
          exclude: browser === 'chromium' ? [] : CHROMIUM_ONLY,
          env: { COUNTERPOINT_BROWSER: browser },
          isolate: false,
          // These tests also wait: for a card to open, a message to come, and to see that nothing does. More than this only slows each of them.
          maxWorkers: Math.min(Math.ceil(1.5 * availableParallelism()), 8),
          // A browser on a busy machine is late at times. A test that passes only at the second try is named at the end of the run.
          retry: 1,
          // After all others, which keep every core busy.
          sequence: { groupOrder: 1 },
          globalSetup: BROWSER_SETUP,
          setupFiles: EACH_BROWSER_FILE,
        },
      })),
    ],
  },
})
