/** Hears of every change of the reader's own notes, whoever made it: the background, a page of the extension, another tab. */
import type { StoredNote } from '../core/model/notes/own-note'
import { readStoredNote } from '../core/model/notes/read-stored-note'
import { browser } from './api'
import { noteOfKey } from './note-key'

/** A note as it is stored now; null for one that is stored no longer. */
export type ChangedNote = { readonly article: string; readonly id: string; readonly note: StoredNote | null }

/**
 * Calls `listener` with what was stored or removed at once. What this version cannot read is left out. For content scripts, too.
 * Returns the stop function.
 */
export const onNotesChanged = (listener: (changes: readonly ChangedNote[]) => void): (() => void) => {
  const changed = (changes: Record<string, { readonly newValue?: unknown }>, area: string): void => {
    if (area !== 'local') return
    const notes = Object.entries(changes).flatMap(([key, { newValue }]): ChangedNote[] => {
      const named = noteOfKey(key)
      const note = newValue === undefined ? null : readStoredNote(newValue)
      return named === null || (note === null && newValue !== undefined) ? [] : [{ ...named, note }]
    })
    if (notes.length > 0) listener(notes)
  }
  browser.storage.onChanged.addListener(changed)
  return () => browser.storage.onChanged.removeListener(changed)
}
