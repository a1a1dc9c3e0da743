/**
 * The reader's own notes as the browser keeps them, one value a note. Whoever changes them reads what is stored at that moment, in a turn of
 * their own. Content scripts ask the background, because they have no lock with the extension's pages.
 */
import type { ForeignValue, ImportAnswer, NotesAnswer, Unreadable, WriteAnswer } from '../core/model/notes/notes-answer'
import type { NoteChange, StoredNote } from '../core/model/notes/own-note'
import { readStoredNote } from '../core/model/notes/read-stored-note'
import { mergeNotes } from '../core/notes/merge'
import { emptied, swept } from '../core/notes/trash'
import { withChange } from '../core/notes/write'
import { answerWithin } from './answer-within'
import { browser } from './api'
import { storing } from './mend-store'
import { concernsNotes, DEVICE_KEY, noteKey, notePrefix } from './note-key'
import { STEP_LIMIT, type Step } from './notes-lock'
import { problemOf } from './store-problem'
import { keysWhere, readPatiently } from './stored-values'

type Values = Record<string, unknown>

/** How many notes are changed in one turn, so that what the reader writes meanwhile is not held up. */
const BATCH = 100

const NAME_LENGTH = 8

/** Letters and digits by lot. */
const randomName = (): string =>
  [...crypto.getRandomValues(new Uint8Array(NAME_LENGTH))].map((byte) => (byte % 36).toString(36)).join('')

const isName = (value: unknown): value is string => typeof value === 'string' && /^[a-z0-9]{8}$/u.test(value)

const isNoteOf =
  (article?: string) =>
  (key: string): boolean =>
    key.startsWith(notePrefix(article))

/** A stored value as the note that its key names; null if it is none, or of a later version. */
const noteAt = (key: string, value: unknown): StoredNote | null => {
  const note = readStoredNote(value)
  return note !== null && noteKey(note) === key ? note : null
}

const sortedOut = (values: Values): NotesAnswer => {
  const notes: StoredNote[] = []
  const foreign: ForeignValue[] = []
  for (const [key, value] of Object.entries(values)) {
    const note = noteAt(key, value)
    if (note === null) foreign.push({ key, value })
    else notes.push(note)
  }
  return { notes, foreign }
}

/** The notes on an article, or all of them; those of the trash, too. Never rejects. */
export const loadNotes = async (article?: string): Promise<NotesAnswer | Unreadable> => {
  try {
    return sortedOut(
      await readPatiently(async () => browser.storage.local.get(await keysWhere(isNoteOf(article))), STEP_LIMIT),
    )
  } catch {
    return { problem: 'unreadable' }
  }
}

/**
 * Stores a change, or a new note. Never rejects. What a later version stored is not overwritten.
 * @returns the note as it is stored now; if something was written that the change does not know of, that is in it, too
 */
export const writeNote = async (change: NoteChange): Promise<WriteAnswer> => {
  const key = noteKey(change)
  const { local } = browser.storage
  try {
    const note = await storing(async (step) => {
      const stored = await step(local.get([key, DEVICE_KEY]))
      const before = stored[key] === undefined ? undefined : noteAt(key, stored[key])
      if (before === null) throw new Error(`${key} is of a later version`)
      const known = stored[DEVICE_KEY]
      const device = isName(known) ? known : randomName()
      const after = withChange(before, change, { device, now: Date.now() })
      if (noteAt(key, after) === null) throw new Error(`${key} could not be read again`)
      await step(local.set({ [key]: after, ...(device !== known && { [DEVICE_KEY]: device }) }))
      return after
    })
    return { note }
  } catch (error) {
    return { problem: problemOf(error) }
  }
}

const isSame = (after: StoredNote, before: StoredNote | undefined): boolean =>
  after === before || JSON.stringify(after) === JSON.stringify(before)

/** Lays what `change` makes of notes over what is stored, and stores only what is another then; null removes a note. */
const changeStored = async (
  keys: readonly string[],
  change: (stored: StoredNote | undefined, key: string) => StoredNote | null | undefined,
  step: Step,
): Promise<number> => {
  const { local } = browser.storage
  const stored: Values = await step(local.get([...keys]))
  const written: Values = {}
  const removed: string[] = []
  let done = 0
  for (const key of keys) {
    const value = stored[key]
    const before = value === undefined ? undefined : noteAt(key, value)
    if (before === null) continue
    const after = change(before, key)
    // What could not be read again would be lost where it stands.
    if (after && noteAt(key, after) === null) continue
    done += 1
    if (after === null) removed.push(key)
    else if (after !== undefined && !isSame(after, before)) written[key] = after
  }
  if (Object.keys(written).length > 0) await step(local.set(written))
  if (removed.length > 0) await step(local.remove(removed))
  return done
}

const batchesOf = <Item>(items: readonly Item[]): Item[][] =>
  Array.from({ length: Math.ceil(items.length / BATCH) }, (_, nth) => items.slice(nth * BATCH, (nth + 1) * BATCH))

/** Stores notes from elsewhere, merged with what is stored. Never rejects. Ends at the first that cannot be stored. */
export const importNotes = async (notes: readonly StoredNote[]): Promise<ImportAnswer> => {
  const found = new Map<string, StoredNote>()
  for (const note of notes) {
    const same = found.get(noteKey(note))
    found.set(noteKey(note), same === undefined ? note : mergeNotes(same, note))
  }
  let count = 0
  try {
    for (const keys of batchesOf([...found.keys()]))
      count += await storing((step) =>
        changeStored(
          keys,
          (stored, key) => {
            const note = found.get(key)
            return stored === undefined || note === undefined ? note : mergeNotes(stored, note)
          },
          step,
        ),
      )
    return { count }
  } catch (error) {
    return { count, problem: problemOf(error) }
  }
}

/** Changes all notes that are stored, in turns. Rejects if the browser fails. */
const changeAll = async (change: (stored: StoredNote) => StoredNote | null): Promise<void> => {
  const keys = await answerWithin(keysWhere(isNoteOf()), STEP_LIMIT)
  for (const batch of batchesOf(keys))
    await storing((step) => changeStored(batch, (stored) => stored && change(stored), step))
}

/**
 * Takes out of the trash what has been there long enough (`core/notes/trash.ts`). Rejects if the browser fails; what is left then goes the next time.
 * @param now in milliseconds since 1970
 */
export const sweepTrash = (now: number): Promise<void> => changeAll((stored) => swept(stored, now))

/** Deletes for good what is in the trash now. Rejects if the browser fails. */
export const emptyTrash = (): Promise<void> => changeAll(emptied)

/** Deletes everything that is stored for notes, also what only a later version can read, and no setting. Rejects if the browser fails. */
export const deleteAllNotes = (): Promise<void> =>
  storing(async (step) => step(browser.storage.local.remove(await step(keysWhere(concernsNotes)))))

/**
 * How much is stored, settings included, and how much there is room for, in bytes; null if only the disk is the limit. Rejects if the
 * browser fails.
 */
export const storageUse = async (): Promise<{ bytes: number; quota: number | null }> => {
  const { local } = browser.storage
  const { QUOTA_BYTES: quota = null } = local as { readonly QUOTA_BYTES?: number }
  const measure = async (): Promise<number> => {
    if (local.getBytesInUse !== undefined) return local.getBytesInUse(null)
    const values = Object.entries(await local.get(null))
    return values.reduce((sum, each) => sum + new TextEncoder().encode(JSON.stringify(each)).length, 0)
  }
  return { bytes: await answerWithin(measure(), STEP_LIMIT), quota }
}
