/** Does long work in slices, so that the page can scroll, respond and paint between them. */
import type { Steps } from '../core/steps/steps'

/** The longest slice without its last step, in ms. A quarter of a long task (50 ms, W3C Long Tasks), to leave room for slower machines. */
const SLICE = 12

type Scheduler = { readonly yield?: () => Promise<void> }

/**
 * Resolves in a new task, before other tasks if the browser supports that. The promise is the script's own, because in Firefox a promise of
 * the page's would not pass an error on.
 */
const nextTask = async (): Promise<void> => {
  const { scheduler } = globalThis as { scheduler?: Scheduler }
  await (scheduler?.yield?.() ?? new Promise((done) => setTimeout(done)))
}

/**
 * Runs `steps`. What fits into one slice runs at once, the rest in later tasks. If all fits, `done` is called before this returns.
 *
 * @param done called with the result, never after `signal` aborted
 * @param around runs each slice, and may do something before and after it
 */
export const inSlices = <Value>(
  steps: Steps<Value>,
  signal: AbortSignal,
  done: (value: Value) => void,
  around: (slice: () => void) => void = (slice) => slice(),
): void => {
  const slice = (): void => {
    const end = performance.now() + SLICE
    while (!signal.aborted) {
      const step = steps.next()
      if (step.done) {
        done(step.value)
        return
      }
      if (performance.now() >= end) {
        void nextTask().then(next)
        return
      }
    }
  }
  const next = (): void => {
    if (!signal.aborted) around(slice)
  }
  next()
}
