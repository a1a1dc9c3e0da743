/** Work in small steps: a page stays responsive if it does something else between two of them. */

/** Work that ends in a `T`; each step between two yields takes a few ms at most. */
export type Steps<T> = Generator<undefined, T>

/** Does the work in one go. */
export const runSteps = <T>(steps: Generator<unknown, T>): T => {
  let step = steps.next()
  while (step.done !== true) step = steps.next()
  return step.value
}
