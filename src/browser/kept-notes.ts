/**
 * The reader's own notes as they are stored, and what the reader has changed since. A change is stored soon after it was made; until then, and
 * where that fails, it is kept here and said to be.
 */
import type { StoreProblem, WriteAnswer } from '../core/model/notes/notes-answer'
import {
  type NoteChange,
  type NoteContent,
  nameOf,
  noteOf,
  type OwnNote,
  type StoredNote,
} from '../core/model/notes/own-note'

/** What became of the last change of a note. */
export type Keeping = 'saved' | 'saving' | StoreProblem

export type KeptNotes = {
  /** Takes all that is stored. */
  take(notes: readonly StoredNote[]): void
  /** Takes what was stored elsewhere; null for a note that is stored no longer. */
  heard(id: string, note: StoredNote | null): void
  /** A note as the reader has it; undefined if there is none. The same object until it changes. */
  get(id: string): OwnNote | undefined
  /** All of them, the deleted ones, too. */
  all(): readonly OwnNote[]
  /** All as they are stored. */
  stored(): readonly StoredNote[]
  keepingOf(id: string): Keeping
  /** Makes a note. */
  add(id: string, article: string, content: NoteContent): void
  /** Changes a part of a note. Text is stored a moment after the last key, everything else at once. */
  change(id: string, part: Partial<NoteContent>): void
  /** Stores at once what waits to be stored. */
  flush(): void
  /** Notes that are not stored as the reader has them. */
  unsaved(): readonly OwnNote[]
}

type Options = {
  /** Stores a change; null if nobody answers. */
  write(change: NoteChange): Promise<WriteAnswer | null>
  /** Whether the reader has this note open to write: then its text is theirs, and what comes from elsewhere stays beside it. */
  isWriting(id: string): boolean
  /** A note is another one now, or was stored. */
  changed(id: string): void
}

/** After the last key, in ms: what a crash may cost. */
const AFTER_KEY = 400
/** After a failure it is tried again, in ms. */
const AGAIN = 3000

type Kept = {
  readonly article: string
  readonly created: number
  stored: StoredNote | undefined
  content: NoteContent
  /** The versions that the reader has before them. */
  versions: readonly string[]
  isDirty: boolean
  isOnTheWay: boolean
  problem: StoreProblem | undefined
  timer: ReturnType<typeof setTimeout> | undefined
  /** As it is shown; undefined once it has changed. */
  shown: OwnNote | undefined
}

const contentOf = (note: OwnNote): NoteContent => ({
  passage: note.passage,
  ...(note.about !== undefined && { about: note.about }),
  colour: note.colour,
  body: note.body,
  tags: [...note.tags],
  deleted: note.deleted,
})

export const createKeptNotes = ({ write: store, changed, isWriting }: Options): KeptNotes => {
  const kept = new Map<string, Kept>()

  const keep = (id: string, article: string, stored: StoredNote | undefined, content: NoteContent): Kept => {
    const made: Kept = {
      article,
      created: stored?.created ?? Date.now(),
      stored,
      content,
      versions: stored === undefined ? [] : noteOf(stored).versions,
      isDirty: false,
      isOnTheWay: false,
      problem: undefined,
      timer: undefined,
      shown: undefined,
    }
    kept.set(id, made)
    return made
  }

  const shown = (id: string, { article, content, created, stored, versions }: Kept): OwnNote => {
    const base = stored && noteOf(stored)
    const modified = base?.modified ?? Date.now()
    return { id, article, created, modified, conflict: base?.conflict ?? [], versions, ...content }
  }
  const shownOf = (id: string, note: Kept): OwnNote => (note.shown ??= shown(id, note))

  /** Takes the note as it is stored. What the reader has not stored yet, or is writing, stays theirs. */
  const take = (id: string, note: Kept, stored: StoredNote, isAnswer: boolean): void => {
    note.shown = undefined
    note.stored = stored
    if (isAnswer) {
      // The newest is what was just written; beside it may stand what somebody else wrote meanwhile.
      const [mine] = stored.versions
      note.versions = mine && (note.isDirty || isWriting(id)) ? [nameOf(mine)] : noteOf(stored).versions
    }
    if (note.isDirty || note.isOnTheWay || (isAnswer && isWriting(id))) return
    note.content = contentOf(noteOf(stored))
    note.versions = noteOf(stored).versions
  }

  const heard = (id: string, stored: StoredNote): void => {
    const note = kept.get(id)
    if (note === undefined) keep(id, stored.article, stored, contentOf(noteOf(stored)))
    else take(id, note, stored, false)
  }

  const write = async (id: string, note: Kept): Promise<void> => {
    clearTimeout(note.timer)
    if (note.isOnTheWay || !note.isDirty) return
    note.isDirty = false
    note.isOnTheWay = true
    changed(id)
    const { article, content, versions } = note
    const answer = await store({ id, article, content, replaces: versions })
    note.isOnTheWay = false
    if (answer === null || 'problem' in answer) {
      note.isDirty = true
      note.problem = answer?.problem ?? 'failing'
      note.timer = setTimeout(() => void write(id, note), AGAIN)
    } else {
      note.problem = undefined
      take(id, note, answer.note, true)
      if (note.isDirty) void write(id, note)
    }
    changed(id)
  }

  return {
    take: (notes) => {
      for (const stored of notes) heard(stored.id, stored)
    },
    heard: (id, stored) => {
      const note = kept.get(id)
      if (stored !== null) heard(id, stored)
      else if (note !== undefined && !note.isDirty) kept.delete(id)
      changed(id)
    },
    get: (id) => {
      const note = kept.get(id)
      return note && shownOf(id, note)
    },
    all: () => [...kept].map(([id, note]) => shownOf(id, note)),
    stored: () => [...kept.values()].flatMap(({ stored }) => stored ?? []),
    keepingOf: (id) => {
      const note = kept.get(id)
      if (note === undefined) return 'saved'
      return note.problem ?? (note.isDirty || note.isOnTheWay ? 'saving' : 'saved')
    },
    add: (id, article, content) => {
      const note = keep(id, article, undefined, content)
      note.isDirty = true
      void write(id, note)
    },
    change: (id, part) => {
      const note = kept.get(id)
      if (note === undefined) return
      note.content = { ...note.content, ...part }
      note.shown = undefined
      note.isDirty = true
      clearTimeout(note.timer)
      const isTyped = Object.keys(part).every((name) => name === 'body')
      if (isTyped) note.timer = setTimeout(() => void write(id, note), AFTER_KEY)
      else void write(id, note)
      changed(id)
    },
    flush: () => {
      for (const [id, note] of kept) void write(id, note)
    },
    unsaved: () =>
      [...kept].flatMap(([id, note]) =>
        note.isDirty || note.isOnTheWay || note.problem !== undefined ? [shownOf(id, note)] : [],
      ),
  }
}
