/** What importing a file would do, before anything is stored. */
import type { FoundNotes, ImportPreview } from '../model/notes/note-file'
import { isGone, noteOf, type StoredNote } from '../model/notes/own-note'
import { mergeNotes } from './merge'

/** Whether two values of JSON are the same, whatever the order of their fields. */
const isEqual = (a: unknown, b: unknown): boolean => {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b
  const [ours, theirs] = [Object.entries(a), new Map(Object.entries(b))]
  return (
    ours.length === theirs.size && ours.every(([name, value]) => theirs.has(name) && isEqual(value, theirs.get(name)))
  )
}

/** Compares what a file holds with what is stored, all articles of it. Importing would store `store`, and nothing newer goes by it. */
export const previewOf = (found: FoundNotes, stored: readonly StoredNote[]): ImportPreview => {
  const byId = new Map(stored.map((note) => [note.id, note]))
  const added: StoredNote[] = []
  const changed: StoredNote[] = []
  for (const note of found.notes) {
    const before = byId.get(note.id)
    const after = before === undefined ? note : mergeNotes(before, note)
    if (before === undefined) added.push(note)
    else if (!isEqual(before, after)) changed.push(after)
  }
  return {
    // Of what was deleted for good nothing comes but that.
    new: added.filter((note) => !isGone(noteOf(note))).length,
    newer: changed.length,
    same: found.notes.length - added.length - changed.length,
    unreadable: found.unreadable.length,
    elsewhere: found.elsewhere,
    store: [...added, ...changed],
  }
}
