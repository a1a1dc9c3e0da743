/** `npm run mutate`: changes the code in small ways and looks whether a unit test fails. docs/mutation.md says more. */
export default {
  mutate: ['src/core/anchor/**/*.ts', 'src/core/footnotes/**/*.ts', 'src/core/popover/**/*.ts'],
  // The tests need nothing else of the project. tsconfig.json must stay out: Stryker 9 cannot read it by TypeScript 7.
  ignorePatterns: ['**', '!src/core/**/*.ts', '!tests/core/**', '!vitest.mutate.config.ts', '!package.json'],
  testRunner: 'vitest',
  vitest: { configFile: 'vitest.mutate.config.ts', related: false },
  // Only those tests run that reach what was changed.
  coverageAnalysis: 'perTest',
  // On a busy machine tests are slow. What never ends is mostly told by counting.
  timeoutMS: 10_000,
  reporters: ['clear-text', 'progress', 'html', 'json'],
  thresholds: { high: 95, low: 88, break: 88 },
  // Git knows nothing of what is in `out`.
  tempDirName: 'out/mutate/work',
  htmlReporter: { fileName: 'out/mutate/report.html' },
  jsonReporter: { fileName: 'out/mutate/report.json' },
}
