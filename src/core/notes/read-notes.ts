/** Notes from a file: our own, Hypothesis', recogito's, and whatever else is a W3C Web Annotation on words of an article. */
import { RECORD } from '../model/edition/annotation-context'
import { unsoundness } from '../model/fields'
import {
  type FileRefusal,
  type FoundNotes,
  MAX_FILE_BYTES,
  MAX_FILE_NOTES,
  type Unreadable,
} from '../model/notes/note-file'
import { NOTE_VERSION } from '../model/notes/note-limits'
import { type StoredNote, seenIn, timeOf } from '../model/notes/own-note'
import { readStoredNote } from '../model/notes/read-stored-note'
import { type Fields, isFields } from '../model/settings/read-settings'
import { runSteps, type Steps } from '../steps/steps'
import { annotationItems } from './annotation-items'
import type { ArticleOf } from './article-of'
import { type ForeignAnnotation, foreignAnnotation } from './foreign-annotation'
import { foreignReader } from './foreign-reader'
import { isFuture } from './is-future'
import { inOrder, mergeNotes } from './merge'
import { fromAnnotation } from './own-annotation'

/** How many notes are read in one step. */
const BATCH = 25
/** More versions that were written apart, or more writers, than any reader's own notes come to. */
const MOST_VERSIONS = 20
const MOST_WRITERS = 500
/** The longest id of an article or of an annotation, in UTF-16 units. */
const LONGEST_ID = 200

type Read = StoredNote | Unreadable | 'elsewhere'

const isLater = ({ v }: Fields): boolean => typeof v === 'number' && v > NOTE_VERSION

const isSoundId = (id: string): boolean => id.length <= LONGEST_ID && unsoundness(id) === undefined

/** A note of our own file, checked. */
const ownNote = (value: unknown): Read => {
  const note = readStoredNote(value)
  if (note === null) return 'shape'
  const { article, versions } = note
  return isSoundId(article) && versions.every(({ about = '' }) => isSoundId(about)) ? inOrder(note) : 'shape'
}

/** What our own annotations hold; of what is kept beside them each is that itself. Undefined for other programs' annotations. */
const ownRecord = (item: Fields): Fields | undefined => {
  const record = item['target'] === undefined && item['uri'] === undefined ? item : item[RECORD]
  return isFields(record) && record['v'] !== undefined ? record : undefined
}

/** What is said of a note whose clock is not to be believed, or that has more to it than a note can have. */
const fault = ({ created, seen, versions }: StoredNote, now: number): Unreadable | undefined => {
  const stamps = Object.values(seenIn({ seen, versions }))
  if (versions.length > MOST_VERSIONS || stamps.length > MOST_WRITERS) return 'shape'
  return [created, ...stamps.map(timeOf)].some((time) => isFuture(time, now)) ? 'future' : undefined
}

/** Reads in small steps; only the parsing of the JSON is one of them as a whole. */
export function* readNotesSteps(
  text: string,
  articles: ArticleOf,
  now: number,
): Steps<FoundNotes | { readonly refused: FileRefusal }> {
  if (text.length > MAX_FILE_BYTES) return { refused: 'large' }
  let file: unknown
  try {
    file = JSON.parse(text)
  } catch {
    return { refused: 'json' }
  }
  const items = annotationItems(file)
  if (items === undefined) return { refused: 'notes' }
  if (items.length > MAX_FILE_NOTES) return { refused: 'many' }
  const foreign: ForeignAnnotation[] = []
  for (const [index, item] of items.entries()) {
    if (index % BATCH === 0) yield
    const one = isFields(item) && ownRecord(item) === undefined && foreignAnnotation(item)
    if (one) foreign.push(one)
  }
  const read = foreignReader(file, foreign, articles, now)
  const notes = new Map<string, StoredNote>()
  const times = new Map<string, number>()
  const unreadable: { index: number; why: Unreadable }[] = []
  let elsewhere = 0
  for (const [index, item] of items.entries()) {
    if (index % BATCH === 0) yield
    const one = isFields(item) ? readOne(item, read) : 'shape'
    if (one === 'elsewhere') elsewhere += 1
    else if (typeof one === 'string') unreadable.push({ index, why: one })
    else {
      const nth = (times.get(one.id) ?? 0) + 1
      times.set(one.id, nth)
      const same = notes.get(one.id)
      // In a file of ours a note stands once. One that stands there without end is not merged without end.
      const note = same === undefined || nth > MOST_VERSIONS ? one : mergeNotes(same, one)
      const why = nth > MOST_VERSIONS ? 'shape' : fault(note, now)
      if (why) unreadable.push({ index, why })
      else notes.set(note.id, note)
    }
  }
  return { notes: [...notes.values()], unreadable, elsewhere }
}

const readOne = (item: Fields, readForeign: (item: Fields) => Read): Read => {
  const record = ownRecord(item)
  if (record === undefined) return readForeign(item)
  if (isLater(record)) return 'version'
  return ownNote(record === item ? item : fromAnnotation(item, record))
}

/**
 * Reads a file in one go. It never throws, whatever the file holds.
 * @param text the JSON
 * @param now in milliseconds since 1970
 */
export const readNotes = (
  text: string,
  articles: ArticleOf,
  now: number,
): FoundNotes | { readonly refused: FileRefusal } => runSteps(readNotesSteps(text, articles, now))
