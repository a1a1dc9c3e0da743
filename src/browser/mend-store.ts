/**
 * Makes Chromium's storage whole again after a writing that failed (`store-tear.ts`): it begins a new log, and keeps all it has in another
 * file, once enough was written.
 */
import { browser } from './api'
import { NOTES_PREFIX } from './note-key'
import { alone, type Step } from './notes-lock'
import { rememberTear, TORN_KEY } from './store-tear'

/** What is written to fill the log. A trial takes it away if the browser died meanwhile. */
export const BALLAST_KEY = `${NOTES_PREFIX}ballast`

/** UTF-16 units, stored as a byte each. Little enough to find room beside the notes. */
const BALLAST = 200_000
/** Chromium begins a new log after 4 MiB. */
const TIMES = 26

/** Firefox stores in a database that takes back what failed. */
const canTear = (): boolean => (browser.storage.local as { readonly QUOTA_BYTES?: number }).QUOTA_BYTES !== undefined

const isTorn = async (): Promise<boolean> => {
  try {
    return canTear() && TORN_KEY in (await browser.storage.session.get(TORN_KEY))
  } catch {
    return false
  }
}

const mend = async (step: Step): Promise<void> => {
  const { local, session } = browser.storage
  for (let nth = 0; nth < TIMES; nth++) await step(local.set({ [BALLAST_KEY]: String(nth).padEnd(BALLAST) }))
  await step(local.remove(BALLAST_KEY))
  await session.remove(TORN_KEY)
}

/**
 * Runs `work`, which stores something, in a turn of its own. Rejects as `alone` does, and if what was stored would not outlive the browser.
 */
export const storing = <Value>(work: (step: Step) => Promise<Value>): Promise<Value> =>
  alone(async (step) => {
    const torn = isTorn()
    try {
      const value = await work(step)
      if (await torn) await mend(step)
      return value
    } catch (error) {
      return rememberTear(error)
    }
  })
