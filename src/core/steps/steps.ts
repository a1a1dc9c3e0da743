/** Work in small steps: a page stays responsive if it does something else between two of them. */

/** What work may wait for; it calls `resume`, once and later, when the work can go on. */
export type Wait = (resume: () => void) => void

/** Work that ends in a `T`. Each step between two yields takes a few ms at most. A yield may name what the work waits for. */
export type Steps<T> = Generator<Wait | undefined, T, undefined>

/** Does the work in one go, without waiting for anything. */
export const runSteps = <T>(steps: Generator<unknown, T>): T => {
  let step = steps.next()
  while (step.done !== true) step = steps.next()
  return step.value
}
