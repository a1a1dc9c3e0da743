/** Takes out of the trash once a day what has been there long enough. */
import { answerWithin } from './answer-within'
import { browser } from './api'
import { storing } from './mend-store'
import { NOTES_PREFIX } from './note-key'
import { STEP_LIMIT } from './notes-lock'
import { sweepTrash } from './notes-store'

const KEY = `${NOTES_PREFIX}swept`

/** In ms. */
const DAY = 24 * 60 * 60 * 1000

/**
 * Sweeps the trash unless that was done within the last day. Never rejects: what the browser fails to do is done another time.
 * @param now in milliseconds since 1970
 */
export const sweepDaily = async (now: number): Promise<void> => {
  const { local } = browser.storage
  try {
    const swept = Number((await answerWithin(local.get(KEY), STEP_LIMIT))[KEY] ?? Number.NaN)
    // A time to come was written by a clock that was wrong.
    if (Math.abs(now - swept) < DAY) return
    await sweepTrash(now)
    await storing((step) => step(local.set({ [KEY]: now })))
  } catch {
    // The next start tries again.
  }
}
