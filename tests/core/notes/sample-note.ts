/** Notes of a reader to test with. */
import type { NoteChange, NoteContent, StoredNote } from '../../../src/core/model/notes/own-note'
import { withChange } from '../../../src/core/notes/write'

/** When the sample notes are written, in milliseconds since 1970. */
export const WRITTEN = 1_771_234_567_890

/** The id of the nth note. */
export const noteId = (nth: number): string => `0198c0de-0000-4000-8000-${String(nth).padStart(12, '0')}`

export const noteContent = (body: string, more: Partial<NoteContent> = {}): NoteContent => ({
  passage: { quote: { exact: 'rivers rise' }, start: 3, end: 14 },
  colour: 'yellow',
  body,
  tags: [],
  deleted: false,
  ...more,
})

/** What a page asks for: a new note unless `more` says what was shown. */
export const noteChange = (nth: number, body: string, more: Partial<NoteChange> = {}): NoteChange => ({
  id: noteId(nth),
  article: 'rivers',
  content: noteContent(body),
  replaces: [],
  ...more,
})

/** A change as it is stored where nothing was. */
export const storedNote = (change: NoteChange, now = WRITTEN, device = 'elsewher'): StoredNote =>
  withChange(undefined, change, { device, now })
