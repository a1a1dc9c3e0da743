/**
 * Parts of the program that fail alone: when one of them throws, something simpler stands in for what it was to make, its name is noted
 * for the reader, and the error goes on to the browser.
 */
import type { Part } from '../core/model/messages/report'
import type { Steps } from '../core/steps/steps'

export type Parts = {
  /** What `work` returns, or what `otherwise` does if it throws. */
  attempt<Value>(part: Part, work: () => Value, otherwise: () => Value): Value
  /** The same for work in steps. */
  attemptSteps<Value>(part: Part, work: () => Steps<Value>, otherwise: () => Value): Steps<Value>
  /** Notes that a part has failed. The error goes on to the browser, unless there is none or somebody else has passed it on. */
  fail(part: Part, error?: unknown): void
  /** These parts begin anew, or work again. */
  clear(...parts: readonly Part[]): void
  /** Those that have failed, in the order in which they did. */
  failed(): Part[]
}

/** @param changed called when a part has failed that had not failed before */
export const createParts = (changed: () => void): Parts => {
  const failed = new Set<Part>()
  const fail = (part: Part, error?: unknown): void => {
    if (error !== undefined)
      setTimeout(() => {
        throw error
      })
    if (failed.has(part)) return
    failed.add(part)
    changed()
  }
  return {
    attempt: (part, work, otherwise) => {
      try {
        return work()
      } catch (error) {
        fail(part, error)
        return otherwise()
      }
    },
    attemptSteps: function* (part, work, otherwise) {
      try {
        return yield* work()
      } catch (error) {
        fail(part, error)
        return otherwise()
      }
    },
    fail,
    clear: (...parts) => {
      for (const part of parts) failed.delete(part)
    },
    failed: () => [...failed],
  }
}
