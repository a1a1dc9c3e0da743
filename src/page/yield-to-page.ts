/** Does long work in slices, so that the page can scroll, answer and paint between them. */
import type { Steps } from '../core/steps/steps'

/** The longest slice, in ms, but for its last step: a quarter of a long task (50 ms, W3C Long Tasks), the rest is for slower machines. */
const SLICE = 12

type Scheduler = { readonly yield?: () => Promise<void> }

/**
 * Resolves in a task of its own; before other tasks where the browser can say so. It is the script's own promise: one of the page's would
 * not carry an error out of it in Firefox.
 */
const nextTask = async (): Promise<void> => {
  const { scheduler } = globalThis as { scheduler?: Scheduler }
  await (scheduler?.yield?.() ?? new Promise((done) => setTimeout(done)))
}

/**
 * Runs `steps`: at once what fits into one slice (with the result, then, before this returns), the rest in later tasks.
 *
 * @param done hears the result; never once `signal` aborted
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
