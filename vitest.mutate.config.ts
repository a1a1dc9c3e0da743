/** Test runs of `npm run mutate`: the unit tests of the folders whose code it changes. */
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['anchor', 'footnotes', 'popover'].map((folder) => `tests/core/${folder}/**/*.test.ts`),
    // They take seconds for every mutant that the other tests let pass.
    exclude: ['tests/core/anchor/accuracy.test.ts', 'tests/core/footnotes/long-pages.test.ts'],
    isolate: false,
    testTimeout: 60_000,
  },
})
