/**
 * A vitest reporter that ends a run with one plain line: `N passed, N failed`, and how many were skipped if any. Above it stands each test
 * that passed only when it was tried again.
 */
import type { Reporter, SerializedError, TestModule } from 'vitest/node'

type Counts = { passed: number; failed: number; skipped: number }

/** A file or a group that fails outside its tests, for instance while it is loaded, counts as one failed test. */
const count = (modules: readonly TestModule[]): Counts => {
  const counts: Counts = { passed: 0, failed: 0, skipped: 0 }
  for (const module of modules) {
    for (const test of module.children.allTests()) {
      const { state } = test.result()
      if (state === 'passed' || state === 'failed') counts[state] += 1
      else counts.skipped += 1
    }
    counts.failed += module.errors().length > 0 ? 1 : 0
    for (const suite of module.children.allSuites()) counts.failed += suite.errors().length > 0 ? 1 : 0
  }
  return counts
}

/** A line for each test that failed at first: a busy machine was late, or there is a fault that does not always show. */
const triedAgain = (modules: readonly TestModule[]): string[] =>
  modules.flatMap(({ children, relativeModuleId }) =>
    [...children.allTests()].flatMap((test) => {
      if (!test.diagnostic()?.flaky) return []
      const [error] = test.result().errors ?? []
      const [why] = error?.message.split('\n') ?? []
      return `failed at first: ${test.project.name}, ${relativeModuleId}, ${test.fullName}: ${why}\n`
    }),
  )

export class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly SerializedError[]): void {
    const { passed, failed, skipped } = count(modules)
    const tail = skipped > 0 ? `, ${skipped} skipped` : ''
    for (const line of triedAgain(modules)) process.stdout.write(line)
    process.stdout.write(`${passed} passed, ${failed + unhandled.length} failed${tail}\n`)
  }
}
