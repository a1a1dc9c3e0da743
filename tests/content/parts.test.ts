/** A part that throws: what stands in for it, who is told, and what the browser hears. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createParts, type Parts } from '../../src/content/parts'
import { runSteps } from '../../src/core/steps/steps'

let parts: Parts
const changed = vi.fn<() => void>()
const broken = (): never => {
  throw new Error('broken')
}

beforeEach(() => {
  vi.useFakeTimers()
  changed.mockReset()
  parts = createParts(changed)
})
afterEach(() => {
  vi.clearAllTimers()
  vi.useRealTimers()
})

test('work that does not throw is left alone', () => {
  expect(parts.attempt('keys', () => 1, broken)).toBe(1)
  expect([parts.failed(), changed.mock.calls.length, vi.getTimerCount()]).toEqual([[], 0, 0])
})

test.each([
  ['work', () => parts.attempt('keys', broken, () => 2)],
  [
    'work in steps',
    () =>
      runSteps(
        parts.attemptSteps(
          'keys',
          function* () {
            yield
            return broken()
          },
          () => 2,
        ),
      ),
  ],
])('%s that throws: something else stands in, the part is named, and the error goes on to the browser', (_, work) => {
  expect(work()).toBe(2)
  expect([parts.failed(), changed.mock.calls.length]).toEqual([['keys'], 1])
  expect(() => vi.runAllTimers()).toThrow('broken')
})

test('a part that fails again is told once, until it begins anew', () => {
  parts.fail('cards')
  parts.fail('cards')
  parts.fail('print')
  expect([parts.failed(), changed.mock.calls.length]).toEqual([['cards', 'print'], 2])
  parts.clear('cards')
  parts.fail('cards')
  expect([parts.failed(), changed.mock.calls.length]).toEqual([['print', 'cards'], 3])
})
