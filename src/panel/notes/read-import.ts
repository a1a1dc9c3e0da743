/** A file of notes that the reader wants to have here: read and compared before anything is stored, and taken back again. */
import type { ArticleSummary } from '../../core/model/edition/edition'
import type { FileRefusal, FoundNotes, ImportPreview, Unreadable } from '../../core/model/notes/note-file'
import { isGone, noteOf, type OwnNote, type StoredNote } from '../../core/model/notes/own-note'
import { articleOf } from '../../core/notes/article-of'
import { previewOf } from '../../core/notes/preview-of'
import { readNotesSteps } from '../../core/notes/read-notes'
import type { Steps } from '../../core/steps/steps'
import { inSlices } from '../../page/yield-to-page'
import type { PanelNotes } from './panel-notes'

export type ReadImport =
  | { readonly refused: FileRefusal }
  | {
      readonly preview: ImportPreview
      /** How many notes are not read, by the reason. */
      readonly why: ReadonlyMap<Unreadable, number>
    }

const done = <Value>(steps: Steps<Value>): Promise<Value> =>
  new Promise((resolve, reject) => {
    inSlices(steps, {
      signal: new AbortController().signal,
      done: resolve,
      failed: () => reject(new Error('the file could not be read')),
      around: (slice) => slice(),
    })
  })

const counted = (unreadable: FoundNotes['unreadable']): ReadonlyMap<Unreadable, number> => {
  const counts = new Map<Unreadable, number>()
  for (const { why } of unreadable) counts.set(why, (counts.get(why) ?? 0) + 1)
  return counts
}

/**
 * Reads the text of a file, in pieces between which the panel stays at work.
 * @param stored all that is stored, of every article
 */
export const readImport = async (
  text: string,
  stored: readonly StoredNote[],
  articles: readonly ArticleSummary[],
): Promise<ReadImport> => {
  const found = await done(readNotesSteps(text, articleOf(articles), Date.now()))
  if ('refused' in found) return found
  return { preview: previewOf(found, stored), why: counted(found.unreadable) }
}

/** What the imported notes were before, by id; undefined for those that are new. */
export type BeforeImport = ReadonlyMap<string, OwnNote | undefined>

export const beforeImport = ({ store }: ImportPreview, stored: readonly StoredNote[]): BeforeImport => {
  const known = new Map(stored.map((note) => [note.id, note]))
  // What comes only as deleted for good need not be taken back.
  const shown = store.filter((note) => known.has(note.id) || !isGone(noteOf(note)))
  return new Map(
    shown.map(({ id }) => {
      const before = known.get(id)
      return [id, before && noteOf(before)]
    }),
  )
}

/** Gives the notes back what they were. Those that were new go into the trash. */
export const undoImport = (before: BeforeImport, own: Pick<PanelNotes, 'change'>): void => {
  for (const [id, note] of before) {
    if (note === undefined) own.change(id, { deleted: true })
    else {
      const { body, colour, deleted, passage, tags } = note
      own.change(id, { body, colour, deleted, passage, tags: [...tags] })
    }
  }
}
