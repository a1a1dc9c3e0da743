// @vitest-environment jsdom
/** Long work is done in slices, short work at once, and none once it is called off. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Steps } from '../../src/core/steps/steps'
import { inSlices, nextFrame } from '../../src/page/yield-to-page'

let now: number
let stop: AbortController
const done = vi.fn<(value: string) => void>()
const failed = vi.fn<() => void>()

beforeEach(() => {
  now = 0
  stop = new AbortController()
  vi.useFakeTimers()
  vi.spyOn(performance, 'now').mockImplementation(() => now)
})
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
  done.mockReset()
  failed.mockReset()
})

/** Work of `count` steps that take `each` ms. */
function* work(count: number, each: number, seen: (step: number) => void = () => {}): Steps<string> {
  for (let step = 0; step < count; step++) {
    now += each
    seen(step)
    yield
  }
  return 'result'
}

const run = (steps: Steps<string>, around = (slice: () => void): void => slice()): void =>
  inSlices(steps, { signal: stop.signal, done, failed, around })

test('what fits into one slice is done at once', () => {
  run(work(5, 2))
  expect(done.mock.calls).toEqual([['result']])
})

describe('longer work', () => {
  test('goes on in tasks of its own, to the same result', async () => {
    run(work(100, 2))
    expect(done).not.toHaveBeenCalled()
    await vi.runAllTimersAsync()
    expect(done.mock.calls).toEqual([['result']])
  })

  test('takes no slice longer than 12 ms and one step', async () => {
    const slices: number[] = []
    run(work(200, 3), (slice) => {
      const before = now
      slice()
      slices.push(now - before)
    })
    await vi.runAllTimersAsync()
    expect(slices.length).toBeGreaterThan(10)
    expect(Math.max(...slices)).toBeLessThanOrEqual(15)
    expect(slices.reduce((sum, ms) => sum + ms, 0)).toBe(600)
  })

  test('waits for the browser where that says when to go on', async () => {
    const yields: (() => void)[] = []
    vi.stubGlobal('scheduler', { yield: () => new Promise<void>((go) => yields.push(go)) })
    run(work(12, 2))
    await vi.runAllTimersAsync()
    expect(done).not.toHaveBeenCalled()
    while (yields.length > 0) {
      yields.pop()?.()
      await vi.runAllTimersAsync()
    }
    expect(done).toHaveBeenCalledOnce()
  })
})

describe('work that waits', () => {
  test('goes on when it is told to', () => {
    const resume: (() => void)[] = []
    run(
      (function* () {
        yield (go) => resume.push(go)
        return 'result'
      })(),
    )
    expect(done).not.toHaveBeenCalled()
    resume[0]?.()
    expect(done.mock.calls).toEqual([['result']])
  })

  test('does not go on once it is called off', () => {
    const resume: (() => void)[] = []
    const seen = vi.fn()
    run(
      (function* () {
        yield (go) => resume.push(go)
        seen()
        return 'result'
      })(),
    )
    stop.abort()
    resume[0]?.()
    expect(seen).not.toHaveBeenCalled()
  })

  test('for a frame, goes on after it, and once', () => {
    const frames: FrameRequestCallback[] = []
    vi.stubGlobal('requestAnimationFrame', (frame: FrameRequestCallback) => frames.push(frame))
    const resume = vi.fn()
    nextFrame(resume)
    vi.advanceTimersByTime(50)
    frames[0]?.(0)
    expect(resume).not.toHaveBeenCalled()
    vi.advanceTimersByTime(1000)
    expect(resume).toHaveBeenCalledOnce()
  })

  test('for a frame on a page that is not shown, goes on soon', () => {
    vi.stubGlobal('requestAnimationFrame', () => 0)
    const resume = vi.fn()
    nextFrame(resume)
    vi.advanceTimersByTime(200)
    expect(resume).toHaveBeenCalledOnce()
  })
})

describe('work that is called off', () => {
  test('does nothing more and gives no result', async () => {
    const seen: number[] = []
    run(work(100, 2, (step) => seen.push(step)))
    const before = seen.length
    stop.abort()
    await vi.runAllTimersAsync()
    expect(seen).toHaveLength(before)
    expect(done).not.toHaveBeenCalled()
  })

  test('within a slice, stops there', () => {
    const seen: number[] = []
    const steps = work(5, 1, (step) => {
      seen.push(step)
      if (step === 2) stop.abort()
    })
    run(steps)
    expect(seen).toEqual([0, 1, 2])
    expect(done).not.toHaveBeenCalled()
  })

  test('before it begins, does not begin', () => {
    stop.abort()
    run(work(1, 1))
    expect(done).not.toHaveBeenCalled()
  })
})

describe('work that throws', () => {
  function* broken(after: number): Steps<string> {
    yield* work(after, 2)
    throw new Error('broken')
  }

  test('says so once, gives no result, and lets the error go on', () => {
    expect(() => run(broken(2))).toThrow('broken')
    expect(failed).toHaveBeenCalledOnce()
    expect(done).not.toHaveBeenCalled()
  })

  test('in a later slice as well', async () => {
    const errors: unknown[] = []
    const hear = (reason: unknown): unknown => errors.push(reason)
    const others = process.listeners('unhandledRejection')
    process.removeAllListeners('unhandledRejection')
    process.on('unhandledRejection', hear)
    run(broken(20))
    await vi.runAllTimersAsync()
    vi.useRealTimers()
    await new Promise((later) => setTimeout(later))
    process.removeListener('unhandledRejection', hear)
    for (const other of others) process.on('unhandledRejection', other)
    expect(failed).toHaveBeenCalledOnce()
    expect(errors).toEqual([new Error('broken')])
  })
})
