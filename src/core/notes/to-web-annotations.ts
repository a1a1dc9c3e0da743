/** The reader's notes as a page of W3C Web Annotations in JSON-LD (https://www.w3.org/TR/annotation-model/). */
import { ANNOTATION_CONTEXT, RECORD } from '../model/edition/annotation-context'
import { NOTE_VERSION } from '../model/notes/note-limits'
import type { StoredNote } from '../model/notes/own-note'
import type { ArticleOf } from './article-of'
import { mergeSets } from './merge'
import { toAnnotation, trashedRecord } from './own-annotation'

const before = (a: StoredNote, b: StoredNote): boolean => {
  if (a.article !== b.article) return a.article < b.article
  return a.created === b.created ? a.id < b.id : a.created < b.created
}

const isTrashed = ({ versions }: StoredNote): boolean => versions.every(({ deleted }) => deleted)

/**
 * Writes all of the notes: their versions, and those in the trash, too. The same notes are the same text in whatever order they come, and
 * `readNotes` reads the very same notes from it.
 * @param later values of a later version, as they are stored: they are kept as they are, for whoever knows them
 */
export const toWebAnnotations = (
  notes: readonly StoredNote[],
  articles: ArticleOf,
  later: readonly unknown[] = [],
): string => {
  const sorted = mergeSets(notes, []).sort((a, b) => (before(a, b) ? -1 : 1))
  const trash = sorted.filter(isTrashed).map(trashedRecord)
  const page = {
    '@context': ANNOTATION_CONTEXT,
    id: 'urn:x-counterpoint:notes',
    type: 'AnnotationPage',
    items: sorted.filter((note) => !isTrashed(note)).map((note) => toAnnotation(note, articles.id(note.article))),
    // To other programs a deleted note is none.
    ...(trash.length + later.length > 0 && {
      [RECORD]: { v: NOTE_VERSION, ...(trash.length > 0 && { trash }), ...(later.length > 0 && { later }) },
    }),
  }
  return `${JSON.stringify(page, null, 2)}\n`
}
