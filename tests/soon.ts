/** Waiting for what comes about by itself. */
import { vi } from 'vitest'

/** Waits until `check` does not throw any more, for as long as a busy machine may need: by itself `vi.waitFor` gives up after a second. */
export const soon = <Value>(check: () => Value | Promise<Value>): Promise<Value> =>
  vi.waitFor(check, { timeout: 10_000 })
