// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { onceAFrame } from '../../src/page/once-a-frame'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

test('a task runs once in the next frame, however often it is asked for, and again when it is asked for again', () => {
  const task = vi.fn()
  const ask = onceAFrame(task, new AbortController().signal)
  ask()
  ask()
  expect(task).not.toHaveBeenCalled()
  vi.advanceTimersToNextFrame()
  expect(task).toHaveBeenCalledTimes(1)
  vi.advanceTimersToNextFrame()
  expect(task).toHaveBeenCalledTimes(1)
  ask()
  vi.advanceTimersToNextFrame()
  expect(task).toHaveBeenCalledTimes(2)
})

test('it never runs after the end, whether it was asked for before or after', () => {
  const task = vi.fn()
  const leaving = new AbortController()
  const ask = onceAFrame(task, leaving.signal)
  ask()
  leaving.abort()
  ask()
  vi.advanceTimersToNextFrame()
  expect(task).not.toHaveBeenCalled()
})
