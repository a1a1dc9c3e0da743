/** How the article's page hears of own notes that were stored, whoever did it. It takes them as they are: only our own code stores them. */
import type { StoredNote } from '../core/model/notes/own-note'
import { browser } from './api'
import { noteOfKey } from './note-key'

/**
 * Calls `listener` with each note on the article that was stored; with null for one that is stored no longer. What a later version has
 * stored is left out. Returns the stop function.
 * @param version the form of notes that is understood
 */
export const onNoteStored = (
  article: string,
  version: number,
  listener: (id: string, note: StoredNote | null) => void,
): (() => void) => {
  const changed = (changes: Record<string, { readonly newValue?: unknown }>, area: string): void => {
    if (area !== 'local') return
    for (const [key, { newValue }] of Object.entries(changes)) {
      const named = noteOfKey(key)
      if (named?.article !== article) continue
      const note = (newValue ?? null) as StoredNote | null
      if (note === null || note.v === version) listener(named.id, note)
    }
  }
  browser.storage.onChanged.addListener(changed)
  return () => browser.storage.onChanged.removeListener(changed)
}
