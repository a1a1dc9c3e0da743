/** How a run of the tests ends: with the count, and above it what passed only at the second try. */
import { afterEach, expect, test, vi } from 'vitest'
import type { TestModule } from 'vitest/node'
import { ClosingLine } from '../closing-line'

afterEach(() => vi.restoreAllMocks())

type State = 'passed' | 'failed' | 'skipped'

/** A test of a run, as far as the reporter asks it. */
const ran = (fullName: string, state: State, errors: readonly string[] = []) => ({
  fullName,
  project: { name: 'firefox' },
  result: () => ({ state, errors: errors.map((message) => ({ message })) }),
  diagnostic: () => ({ flaky: state === 'passed' && errors.length > 0 }),
})

/** What the reporter writes after these tests of one file, which itself failed `failures` times. */
const closing = (tests: readonly ReturnType<typeof ran>[], failures = 0): string => {
  const module = {
    relativeModuleId: 'tests/browser/card.test.ts',
    children: { allTests: () => tests, allSuites: () => [] },
    errors: () => Array.from({ length: failures }, () => ({ message: 'no browser' })),
  }
  let written = ''
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    written += String(text)
    return true
  })
  new ClosingLine().onTestRunEnd([module as unknown as TestModule], [])
  return written
}

test('all that passed, failed and was skipped is counted, a file that cannot be loaded as one that failed', () => {
  const tests = [ran('a', 'passed'), ran('b', 'passed'), ran('c', 'failed', ['late']), ran('d', 'skipped')]
  expect(closing(tests, 1)).toBe('2 passed, 2 failed, 1 skipped\n')
  expect(closing(tests.slice(0, 1))).toBe('1 passed, 0 failed\n')
})

test('a test that passed only at the second try is named, with the first line of what went wrong', () => {
  expect(
    closing([ran('a', 'passed'), ran('in firefox > b', 'passed', ['expected 1 to be 2\nat line 3', 'other'])]),
  ).toBe(
    'failed at first: firefox, tests/browser/card.test.ts, in firefox > b: expected 1 to be 2\n2 passed, 0 failed\n',
  )
})
