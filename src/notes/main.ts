/** Entry: the reader's own notes on the article's page. The background brings it in beside `content/main.js`, whose world it shares. */
import { onNoteStored } from '../browser/on-note-stored'
import { NOTE_VERSION } from '../core/model/notes/note-limits'
import { runNotes } from './run-notes'

declare global {
  /** Set once this file runs on the page: brought in again, it does nothing. */
  var counterpointNotes: true | undefined
}

const host = globalThis.counterpointNotesHost
if (globalThis.counterpointNotes === undefined && host !== undefined) {
  globalThis.counterpointNotes = true
  const { heard } = runNotes(host)
  onNoteStored(host.article, NOTE_VERSION, heard)
}
