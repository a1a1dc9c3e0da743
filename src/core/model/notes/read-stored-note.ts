/** Reads a stored note, whatever version of the extension stored it. */
import * as v from 'valibot'
import { type Fields, isFields } from '../settings/read-settings'
import { NOTE_VERSION } from './note-limits'
import { StoredNote } from './own-note-schema'

/** How each older version is carried forward to the present one. There is none yet. */
const STEPS: ReadonlyMap<unknown, (stored: Fields) => Fields> = new Map()

const carriedForward = (value: unknown): unknown => {
  if (!isFields(value)) return value
  const step = STEPS.get(value['v'])
  return step === undefined ? value : { ...step(value), v: NOTE_VERSION }
}

/** The note in the form of this version; null for one of a later version, and for what is no note. */
export const readStoredNote = (value: unknown): StoredNote | null => {
  const { output, success } = v.safeParse(StoredNote, carriedForward(value))
  return success ? output : null
}
