/** The reader's own notes in memory, for the tests of the panel: a store that merges as the real one does, and samples. */
import { vi } from 'vitest'
import type { ChangedNote } from '../../../src/browser/notes-changes'
import type { StoreProblem } from '../../../src/core/model/notes/notes-answer'
import { type NoteContent, noteOf, type OwnNote, type StoredNote } from '../../../src/core/model/notes/own-note'
import { mergeNotes } from '../../../src/core/notes/merge'
import { emptied } from '../../../src/core/notes/trash'
import { withChange } from '../../../src/core/notes/write'
import { type Copies, createCopies } from '../../../src/panel/notes/copies'
import { createPanelNotes, type NotesStore, type PanelNotes } from '../../../src/panel/notes/panel-notes'

/** The day on which everything happens here. */
export const NOW = Date.UTC(2026, 5, 15, 12)

const HOUR = 60 * 60 * 1000

/** An id that is told by a number. */
export const idOf = (nth: number): string => `00000000-0000-4000-8000-${String(nth).padStart(12, '0')}`

/** A stored note; `nth` gives its id, and later ones were written later. */
export const note = (nth: number, content: Partial<NoteContent> = {}, article = 'rivers'): StoredNote => {
  const created = NOW - (100 - nth) * HOUR
  return withChange(
    undefined,
    {
      id: idOf(nth),
      article,
      replaces: [],
      content: { passage: null, colour: 'yellow', body: '', tags: [], deleted: false, ...content },
    },
    { device: 'device01', now: created },
  )
}

/** A passage of the article, at a place of its text. */
export const passage = (exact: string, start: number): NoteContent['passage'] => ({
  quote: { exact },
  start,
  end: start + exact.length,
})

/** A store with these notes. */
export const fakeStore = (notes: readonly StoredNote[] = []) => {
  const stored = new Map(notes.map((each) => [each.id, each]))
  let listener = (_changes: readonly ChangedNote[]): void => {}
  let problem: StoreProblem | undefined
  let clock = NOW
  const put = (each: StoredNote): void => {
    stored.set(each.id, each)
    listener([{ article: each.article, id: each.id, note: each }])
  }
  const store = {
    load: vi.fn<NotesStore['load']>(async () => ({ notes: [...stored.values()], foreign: [] })),
    trial: vi.fn<NotesStore['trial']>(async () => null),
    write: vi.fn<NotesStore['write']>(async (change) => {
      if (problem !== undefined) return { problem }
      clock += 1000
      const pen = { device: 'device01', now: clock }
      const after = withChange(stored.get(change.id), change, pen)
      put(after)
      return { note: after }
    }),
    importNotes: vi.fn<NotesStore['importNotes']>(async (found) => {
      for (const each of found) {
        const before = stored.get(each.id)
        put(before ? mergeNotes(before, each) : each)
      }
      return { count: found.length }
    }),
    emptyTrash: vi.fn<NotesStore['emptyTrash']>(async () => {
      for (const each of [...stored.values()]) put(emptied(each))
    }),
    onChanged: (heard: typeof listener) => {
      listener = heard
      return () => {}
    },
  }
  return {
    store,
    /** As it is stored now; undefined if it is not. */
    get: (nth: number): OwnNote | undefined => {
      const found = stored.get(idOf(nth))
      return found && noteOf(found)
    },
    all: (): OwnNote[] => [...stored.values()].map(noteOf),
    /** Stores a note from elsewhere. */
    put,
    /** From now on nothing can be stored; undefined: it can. */
    fail: (why: StoreProblem | undefined): void => {
      problem = why
    },
  }
}

export type FakeOwn = ReturnType<typeof fakeStore> & { readonly own: { notes: PanelNotes; copies: Copies } }

/** What the panel gets, over a store with these notes. */
export const fakeOwn = (
  notes: readonly StoredNote[] = [],
  copies: Partial<Parameters<typeof createCopies>[0]> = {},
): FakeOwn => {
  const store = fakeStore(notes)
  return {
    ...store,
    own: {
      notes: createPanelNotes(store.store),
      copies: createCopies({
        loadMarks: async () => ({ copied: 0, dismissed: 0 }),
        setMark: async () => {},
        storageUse: async () => ({ bytes: 1000, quota: 10_000_000 }),
        ...copies,
      }),
    },
  }
}
