/** When the reader last saved a copy of all notes, and put the reminder of it away. Deleted with the notes. */
import * as v from 'valibot'
import type { CopyMarks } from '../core/notes/copy-due'
import { browser } from './api'
import { NOTES_PREFIX } from './note-key'
import { rememberTear } from './store-tear'

const KEY = `${NOTES_PREFIX}copy`

const Time = v.pipe(v.number(), v.integer(), v.minValue(0))
const Stored = v.object({ copied: Time, dismissed: Time })

const NEVER: CopyMarks = { copied: 0, dismissed: 0 }

/** What is stored; never, if nothing is or it cannot be read. */
export const loadCopyMarks = async (): Promise<CopyMarks> => {
  try {
    const { output, success } = v.safeParse(Stored, (await browser.storage.local.get(KEY))[KEY])
    return success ? output : NEVER
  } catch {
    return NEVER
  }
}

/** Stores one of the marks. Where that fails the reminder comes again, and nothing is lost. */
export const setCopyMark = async (mark: keyof CopyMarks, time: number): Promise<void> => {
  const marks = { ...(await loadCopyMarks()), [mark]: time }
  await browser.storage.local
    .set({ [KEY]: marks })
    .catch(rememberTear)
    .catch(() => undefined)
}
