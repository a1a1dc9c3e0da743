/** What becomes of a note in the trash: after a time its text goes, and later the note itself. */
import { isGone, type NoteVersion, noteOf, type StoredNote } from '../model/notes/own-note'

/** In ms. */
const DAY = 24 * 60 * 60 * 1000

/** How long a deleted note can be had back, in days. */
export const TRASH_DAYS = 30

/** How long it is remembered that a note was deleted, in days: another device that still has the note learns of it until then. */
export const TOMBSTONE_DAYS = 180

/** The same version, at the same time, without what the reader wrote and marked. */
const withoutContent = ({ at, by, colour }: NoteVersion): NoteVersion => ({
  at,
  by,
  passage: null,
  colour,
  body: '',
  tags: [],
  deleted: true,
})

/** A note of the trash deleted for good: only that it was there is left. Any other note stays as it is. */
export const emptied = (stored: StoredNote): StoredNote => {
  const note = noteOf(stored)
  if (!note.deleted || isGone(note)) return stored
  return { ...stored, versions: stored.versions.map(withoutContent) }
}

/**
 * What is left of a note.
 * @param now in milliseconds since 1970
 * @returns the very same note where nothing is due; null where nothing is left
 */
export const swept = (stored: StoredNote, now: number): StoredNote | null => {
  const { deleted, modified } = noteOf(stored)
  if (!deleted) return stored
  const days = (now - modified) / DAY
  if (days > TOMBSTONE_DAYS) return null
  return days > TRASH_DAYS ? emptied(stored) : stored
}
