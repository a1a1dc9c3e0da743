/** What the reader has set in the view of their own notes; it outlives a change of the view and of the page. */
import type { OwnNote } from '../../core/model/notes/own-note'
import type { NoteFilter, NoteOrder } from '../../core/notes/list-notes'

export type NotesKept = {
  readonly order: NoteOrder
  readonly filter: NoteFilter
  /** Whether the notes of all articles are listed, also where the page has one of them. */
  readonly everywhere: boolean
  readonly inTrash: boolean
  /** The ids of the notes that the reader ticked; undefined while they choose none. */
  readonly chosen: ReadonlySet<string> | undefined
  /** The note that is open in the panel, and whether the reader is writing in it. */
  readonly open: string | undefined
  readonly isWriting: boolean
  /** A note that the reader has begun and not yet written in, with its article: it is stored with its first letter. */
  readonly begun: { readonly id: string; readonly article: string; readonly since: number } | undefined
}

/** Changes a part of it. */
export type Keep = (change: (kept: NotesKept) => Partial<NotesKept>) => void

export const NOTES_AT_FIRST: NotesKept = {
  order: 'text',
  filter: {},
  everywhere: false,
  inTrash: false,
  chosen: undefined,
  open: undefined,
  isWriting: false,
  begun: undefined,
}

/**
 * Opens a note in the list, whatever is filtered or listed now.
 * @param page the id of the article that the page holds
 */
export const openIn = (note: Pick<OwnNote, 'article' | 'id'>, page: string | undefined): Partial<NotesKept> => ({
  open: note.id,
  isWriting: false,
  inTrash: false,
  filter: {},
  chosen: undefined,
  ...(note.article !== page && { everywhere: true }),
})
