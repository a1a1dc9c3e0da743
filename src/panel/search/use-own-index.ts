/** The search index of the reader's own notes. */
import { useMemo } from 'preact/hooks'
import type { OwnNote } from '../../core/model/notes/own-note'
import { ownEntry } from '../../core/search/own-entry'
import { type IndexedEntry, indexEntry } from '../../core/search/search-index'

/** A note is the same object until it changes. */
const known = new WeakMap<OwnNote, IndexedEntry>()

const indexOf = (note: OwnNote): IndexedEntry => {
  const made = known.get(note) ?? indexEntry(ownEntry(note))
  known.set(note, made)
  return made
}

/**
 * The index, with what was changed last first; empty until somebody searches.
 * @param isWanted whether somebody does
 */
export const useOwnIndex = (notes: readonly OwnNote[], isWanted: boolean): readonly IndexedEntry[] =>
  useMemo(() => (isWanted ? notes.toSorted((a, b) => b.modified - a.modified).map(indexOf) : []), [notes, isWanted])
