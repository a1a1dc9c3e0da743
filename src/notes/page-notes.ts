/** The reader's notes on this page, read and stored by the background. */
import { createKeptNotes, type KeptNotes } from '../browser/kept-notes'
import type { ToBackground } from '../core/model/messages/to-background'
import type { NotesAnswer, Unreadable, WriteAnswer } from '../core/model/notes/notes-answer'
import type { NoteContent, OwnNote } from '../core/model/notes/own-note'

export type PageNotes = Pick<KeptNotes, 'change' | 'flush' | 'get' | 'heard' | 'keepingOf' | 'unsaved'> & {
  /** Reads what is stored. Resolves to whether the browser said it. */
  load(): Promise<boolean>
  /** Those that are not deleted. */
  all(): readonly OwnNote[]
  /** Makes a note. */
  add(id: string, content: NoteContent): void
}

type Options = {
  readonly article: string
  ask(message: ToBackground): Promise<unknown>
  /** Whether the reader has this note open to write: then its text is theirs, and what comes from elsewhere stays beside it. */
  isWriting(id: string): boolean
  /** A note is another one now, or was stored. */
  changed(id: string): void
}

/** Asks the background, which stores notes in turns. */
export const createPageNotes = ({ article, ask, changed, isWriting }: Options): PageNotes => {
  const kept = createKeptNotes({
    changed,
    isWriting,
    write: async (change) => (await ask({ type: 'write-note', change })) as WriteAnswer | null,
  })
  return {
    ...kept,
    load: async () => {
      const answer = (await ask({ type: 'notes', article })) as NotesAnswer | Unreadable | null
      if (answer === null || !('notes' in answer)) return false
      kept.take(answer.notes)
      return true
    },
    all: () => kept.all().filter(({ deleted }) => !deleted),
    add: (id, content) => kept.add(id, article, content),
  }
}
