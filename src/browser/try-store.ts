/** Finds out whether the browser stores anything now, before a reader trusts a note to it. */
import type { StoreProblem } from '../core/model/notes/notes-answer'
import { browser } from './api'
import { BALLAST_KEY, storing } from './mend-store'
import { NOTES_PREFIX } from './note-key'
import { problemOf } from './store-problem'

const KEY = `${NOTES_PREFIX}trial`

/** Writes a small value, reads it and takes it away. Never rejects. Null if all of that worked. */
export const tryStore = async (): Promise<StoreProblem | null> => {
  const { local } = browser.storage
  const value = crypto.randomUUID()
  try {
    await storing(async (step) => {
      await step(local.set({ [KEY]: value }))
      if ((await step(local.get(KEY)))[KEY] !== value) throw new Error('what was stored is not there')
      await step(local.remove([KEY, BALLAST_KEY]))
    })
    return null
  } catch (error) {
    return problemOf(error)
  }
}
