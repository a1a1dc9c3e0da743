/** The next state of a stored note when a reader has changed it, in this browser. */
import { NOTE_VERSION } from '../model/notes/note-limits'
import { type NoteChange, nameOf, type StoredNote, seenIn } from '../model/notes/own-note'
import { nextStamp } from './clock'
import { inOrder } from './merge'

/** Whoever writes: this browser's profile, and its wall clock in milliseconds since 1970. */
export type Pen = { readonly device: string; readonly now: number }

/**
 * Writes a change over what is stored at that moment. What is stored and was not shown when the change was made stays beside it, as where
 * two tabs wrote at once.
 */
export const withChange = (
  stored: StoredNote | undefined,
  { article, content, id, replaces }: NoteChange,
  { device, now }: Pen,
): StoredNote => {
  const before = stored?.versions ?? []
  const seen = stored === undefined ? {} : seenIn(stored)
  const at = nextStamp(Object.values(seen).sort().at(-1), now)
  return inOrder({
    v: NOTE_VERSION,
    id,
    article: stored?.article ?? article,
    created: stored?.created ?? now,
    seen,
    versions: [{ at, by: device, ...content }, ...before.filter((version) => !replaces.includes(nameOf(version)))],
  })
}
