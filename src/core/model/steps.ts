/** Long work as a generator of small steps: whoever runs it may do something else between any two. */

/** Work that takes a few ms from one `yield` to the next, and gives its result at the end. */
export type Steps<Value> = Generator<undefined, Value>

/** Does all of it at once. */
export const finish = <Value>(steps: Generator<unknown, Value>): Value => {
  for (;;) {
    const { done, value } = steps.next()
    if (done) return value
  }
}
