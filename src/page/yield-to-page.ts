/** Does long work in slices, so that the page can scroll, respond and paint between them. */
import type { Steps, Wait } from '../core/steps/steps'

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

/** How long a frame is waited for, in ms: a page that is not shown draws none. */
const FRAME_LIMIT = 100

/** Waits until the browser has drawn what is there. */
export const nextFrame: Wait = (resume) => {
  const late = window.setTimeout(resume, FRAME_LIMIT)
  window.requestAnimationFrame(() => {
    window.clearTimeout(late)
    // The frame is drawn after this callback.
    window.setTimeout(resume)
  })
}

/** What happens around work in slices. */
export type Slices<Value> = {
  readonly signal: AbortSignal
  /** Called with the result, never after `signal` aborted. */
  done(value: Value): void
  /** Called if a step throws. The error then goes on to the browser, which reports it. */
  failed(): void
  /** Runs each slice, and may do something before and after it. */
  around(slice: () => void): void
}

/** Runs `steps`. What fits into one slice runs at once, the rest in later tasks. If all fits, `done` is called before this returns. */
export const inSlices = <Value>(steps: Steps<Value>, { around, done, failed, signal }: Slices<Value>): void => {
  const slice = (): void => {
    const end = performance.now() + SLICE
    while (!signal.aborted) {
      const step = next()
      if (step.done) {
        done(step.value)
        return
      }
      if (step.value !== undefined) {
        step.value(again)
        return
      }
      if (performance.now() >= end) {
        void nextTask().then(again)
        return
      }
    }
  }
  const next = (): IteratorResult<Wait | undefined, Value> => {
    try {
      return steps.next()
    } catch (error) {
      failed()
      throw error
    }
  }
  const again = (): void => {
    if (!signal.aborted) around(slice)
  }
  again()
}
