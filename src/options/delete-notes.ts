/** All of the reader's own notes: counted, saved to a file, and deleted. */
import { forgetCopyFile } from '../browser/copy-file'
import { setCopyMark } from '../browser/copy-marks'
import { packNotes } from '../browser/note-backup'
import { deleteAllNotes, loadNotes } from '../browser/notes-store'
import { BACKUP_FILE } from '../core/model/notes/note-file'
import { isGone, noteOf } from '../core/model/notes/own-note'
import { articleOf } from '../core/notes/article-of'
import { toWebAnnotations } from '../core/notes/to-web-annotations'
import { download } from '../page/download'
import type { NotesCount } from './NotesSection'

/** How many there are. What this version cannot read counts, too, because it would be deleted; null if the browser does not say. */
export const countNotes = async (): Promise<NotesCount | null> => {
  const answer = await loadNotes()
  if (!('notes' in answer)) return null
  const all = answer.notes.map(noteOf).filter((note) => !isGone(note))
  const foreign = answer.foreign.length
  return { notes: all.filter(({ deleted }) => !deleted).length + foreign, all: all.length + foreign }
}

/** Saves everything to a file, and resolves to its name; null if the browser does not give the notes. */
export const saveNotes = async (): Promise<string | null> => {
  const answer = await loadNotes()
  if (!('notes' in answer)) return null
  const file = `counterpoint-${new Date().toISOString().slice(0, 10)}.${BACKUP_FILE.extension}`
  const foreign = answer.foreign.map(({ value }) => value)
  const packed = await packNotes(toWebAnnotations(answer.notes, articleOf(__ARTICLES__), foreign))
  download(document, file, BACKUP_FILE.mediaType, packed)
  await setCopyMark('copied', Date.now())
  return file
}

/** Deletes everything, also what only a later version can read. A file that was kept up to date stays as it is. Resolves to whether it was done. */
export const deleteNotes = async (): Promise<boolean> => {
  // First, or the file would be written over with nothing.
  await forgetCopyFile()
  return deleteAllNotes().then(
    () => true,
    () => false,
  )
}
