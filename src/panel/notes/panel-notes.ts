/**
 * The reader's own notes as the panel has them: read when they are asked for first, followed from then on, and changed through the one
 * store. What the reader changed is shown at once, and kept here until it is stored.
 */
import { createKeptNotes, type Keeping } from '../../browser/kept-notes'
import type { ChangedNote } from '../../browser/notes-changes'
import type {
  ImportAnswer,
  NotesAnswer,
  StoreProblem,
  Unreadable,
  WriteAnswer,
} from '../../core/model/notes/notes-answer'
import {
  isGone,
  type NoteChange,
  type NoteContent,
  type OwnNote,
  type StoredNote,
} from '../../core/model/notes/own-note'
import { emptied } from '../../core/notes/trash'

/** What the browser does for it; `browser/notes-store.ts` and `browser/notes-changes.ts` in the panel. */
export type NotesStore = {
  load(): Promise<NotesAnswer | Unreadable>
  /** Finds out whether anything can be stored now; null if it can. */
  trial(): Promise<StoreProblem | null>
  write(change: NoteChange): Promise<WriteAnswer>
  importNotes(notes: readonly StoredNote[]): Promise<ImportAnswer>
  emptyTrash(): Promise<void>
  onChanged(listener: (changes: readonly ChangedNote[]) => void): () => void
}

export type NotesState = {
  /** `waiting`: nobody has asked for them yet, or they are being read; `unreadable`: the browser does not say what is stored. */
  readonly status: 'waiting' | 'unreadable' | 'there'
  /** As the reader has them, without those that are deleted. */
  readonly notes: readonly OwnNote[]
  /** Deleted, and not yet for good; what was deleted last comes first. */
  readonly trash: readonly OwnNote[]
  /** Stored values that this version cannot read. */
  readonly foreign: readonly unknown[]
  /** Changed by the reader here, and not stored because that failed. */
  readonly unsaved: readonly OwnNote[]
  /** Why nothing can be stored; undefined while all is well. */
  readonly problem?: StoreProblem | undefined
}

export type PanelNotes = {
  now(): NotesState
  /** Reads what is stored, if that was not done yet or failed. */
  wake(): void
  /** Calls `listener` whenever `now()` is another. Returns the stop function. */
  follow(listener: () => void): () => void
  keepingOf(id: string): Keeping
  add(id: string, article: string, content: NoteContent): void
  /** Changes a part of a note. */
  change(id: string, part: Partial<NoteContent>): void
  /** Which note the reader is writing: its text is theirs while they do. */
  setWriting(id: string | undefined): void
  /** Stores at once what waits to be stored. */
  flush(): void
  /** All notes as they are stored, those of the trash among them. */
  stored(): readonly StoredNote[]
  importNotes(notes: readonly StoredNote[]): Promise<ImportAnswer>
  /** Deletes for good these notes of the trash, or all that are in it. Resolves to whether the browser did. */
  deleteForGood(ids?: readonly string[]): Promise<boolean>
}

const NOTHING: NotesState = { status: 'waiting', notes: [], trash: [], foreign: [], unsaved: [] }

/** Begins with nothing: only `wake` reads. */
export const createPanelNotes = ({
  emptyTrash,
  importNotes,
  load,
  onChanged,
  trial,
  write,
}: NotesStore): PanelNotes => {
  const listeners = new Set<() => void>()
  let status: NotesState['status'] = 'waiting'
  let isAwake = false
  let foreign: readonly unknown[] = []
  let problem: StoreProblem | undefined
  let writing: string | undefined
  let state: NotesState | undefined = NOTHING

  /** Many notes change at once; who listens hears of it once. */
  let isDue = false
  const changed = (): void => {
    state = undefined
    if (isDue) return
    isDue = true
    queueMicrotask(() => {
      isDue = false
      for (const listener of listeners) listener()
    })
  }
  const kept = createKeptNotes({ write, changed, isWriting: (id) => id === writing })

  /** A reader is told before they type. */
  const tryStore = async (): Promise<void> => {
    problem = (await trial()) ?? undefined
    changed()
  }

  const read = async (): Promise<void> => {
    const answer = await load()
    if ('notes' in answer) {
      status = 'there'
      foreign = answer.foreign.map(({ value }) => value)
      kept.take(answer.notes)
      void tryStore()
    } else {
      isAwake = false
      status = 'unreadable'
    }
    changed()
  }

  const made = (): NotesState => {
    const all = kept.all()
    const unsaved = kept.unsaved().filter(({ id }) => isProblem(kept.keepingOf(id)))
    return {
      status,
      notes: all.filter(({ deleted }) => !deleted),
      trash: all.filter((note) => note.deleted && !isGone(note)).sort((a, b) => b.modified - a.modified),
      foreign,
      unsaved,
      problem: unsaved.map(({ id }) => kept.keepingOf(id)).find(isProblem) ?? problem,
    }
  }

  return {
    now: () => (state ??= made()),
    wake: () => {
      if (isAwake) return
      isAwake = true
      if (status === 'waiting') onChanged(heard)
      void read()
    },
    follow: (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    keepingOf: kept.keepingOf,
    add: kept.add,
    change: kept.change,
    setWriting: (id) => {
      writing = id
    },
    flush: kept.flush,
    stored: kept.stored,
    importNotes,
    deleteForGood: async (ids) => {
      try {
        if (ids === undefined) await emptyTrash()
        else {
          const chosen = kept.stored().filter(({ id }) => ids.includes(id))
          // As when the whole trash is emptied: nobody has written anything, so that the stamps stay.
          const { problem } = await importNotes(chosen.map(emptied))
          return problem === undefined
        }
        return true
      } catch {
        return false
      }
    },
  }

  function heard(changes: readonly ChangedNote[]): void {
    for (const { id, note } of changes) kept.heard(id, note)
    // What can be stored by somebody can be stored.
    problem = undefined
    changed()
  }
}

const isProblem = (keeping: Keeping): keeping is StoreProblem => keeping === 'full' || keeping === 'failing'
