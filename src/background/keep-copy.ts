/** Keeps the file up to date that the reader has chosen for a copy of all notes. */
import { loadCopyFile, onCopyFile, writeCopyFile } from '../browser/copy-file'
import { onNotesChanged } from '../browser/notes-changes'
import { loadNotes } from '../browser/notes-store'
import type { CopyFile } from '../core/model/notes/copy-file'
import { articleOf } from '../core/notes/article-of'
import { copyText } from '../core/notes/copy-text'

/** After the last change, in ms: while somebody types, notes are stored twice a second. */
const REST = 3000

const write = async (): Promise<void> => {
  const answer = await loadNotes()
  if (!('notes' in answer)) return
  await writeCopyFile(async (before) => copyText(before, answer.notes, articleOf(__ARTICLES__), Date.now()))
}

/** Writes it soon after each change of a note, and at once when the reader has chosen it or allowed it again. Returns the stop function. */
export const keepCopy = (): (() => void) => {
  let timer: ReturnType<typeof setTimeout> | undefined
  const due = async (isDue: (file: CopyFile) => boolean, rest: number): Promise<void> => {
    const file = await loadCopyFile()
    if (file === null || !isDue(file)) return
    clearTimeout(timer)
    timer = setTimeout(() => void write(), rest)
  }
  const stops = [
    onNotesChanged(() => void due(() => true, REST)),
    onCopyFile(() => void due(({ trouble, written }) => written === 0 && trouble === null, 0)),
  ]
  return () => {
    clearTimeout(timer)
    for (const stop of stops) stop()
  }
}
