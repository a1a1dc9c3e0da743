/** When the reader is reminded of keeping a copy of their notes: what is only in a browser goes with the browser. */
import type { OwnNote } from '../model/notes/own-note'

/** In ms. */
const DAY = 24 * 60 * 60 * 1000

/** So many notes that are new or changed since the last copy, or so many days with any. */
const MOST_NOTES = 25
const MOST_DAYS = 30

/** For how long a reminder that was put away stays away, in days. */
const REST_DAYS = 30

/** When the reader last saved everything, and last put the reminder away, in milliseconds since 1970; 0 for never. */
export type CopyMarks = { readonly copied: number; readonly dismissed: number }

/**
 * How many notes are in no copy, if it is time to say so; 0 if not.
 * @param notes as they are shown, without those in the trash
 * @param now in milliseconds since 1970
 */
export const notesToCopy = (notes: readonly OwnNote[], { copied, dismissed }: CopyMarks, now: number): number => {
  const fresh = notes.filter(({ modified }) => modified > copied)
  if (fresh.length === 0 || now - dismissed < REST_DAYS * DAY) return 0
  const since = copied > 0 ? copied : Math.min(...fresh.map(({ created }) => created))
  return fresh.length >= MOST_NOTES || now - since >= MOST_DAYS * DAY ? fresh.length : 0
}
