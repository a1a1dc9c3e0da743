/** The reader's notes as CSV (RFC 4180) in the columns that Readwise imports. */
import { fullName } from '../model/edition/full-name'
import type { OwnNote } from '../model/notes/own-note'
import { byArticle, passageWords } from './by-article'
import { isoTime } from './iso-time'
import type { NoteContext } from './note-context'
import { oneWordTag } from './one-word-tag'
import { soundText } from './sound-text'

const COLUMNS = ['Highlight', 'Title', 'Author', 'URL', 'Note', 'Location', 'Date'] as const

/** What spreadsheets take for the beginning of a formula, wide signs and what is before them included. */
const FORMULA = /^[\s\u200b]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\n]/u
/** A space without width: what it stands before begins no formula, and nobody sees it. */
const GUARD = '\u200b'

const cell = (text: string): string => {
  const sound = soundText(text)
  return `"${(FORMULA.test(sound) ? GUARD : '') + sound.replaceAll('"', '""')}"`
}

/** In Greenwich, as `2026-03-01 14:05:09`. */
const date = (time: number): string => isoTime(time).slice(0, 19).replace('T', ' ')

/** The text, and before it the tags as Readwise finds them in a text. */
const noteCell = ({ body, tags }: OwnNote): string => {
  const words = tags.map(oneWordTag).flatMap((tag) => (tag ? `.${tag}` : []))
  return [words.join(' '), body].filter(Boolean).join('\n')
}

/**
 * Writes the notes in the order in which they come, by article; those in the trash are left out. A row needs a highlight, which for a note on
 * the article as a whole is its title. The location is where the passage began, in UTF-16 units, which sorts.
 */
export const toCsv = (notes: readonly OwnNote[], { articles }: NoteContext): string => {
  const rows = byArticle(notes, articles).flatMap(({ article, id, notes: own }) =>
    own.map((note) => [
      passageWords(note) || (article?.title ?? id),
      article?.title ?? id,
      article?.author.map(fullName).join(', ') ?? '',
      article?.canonical ?? '',
      noteCell(note),
      String(note.passage?.start ?? ''),
      date(note.created),
    ]),
  )
  return [COLUMNS.join(','), ...rows.map((row) => row.map(cell).join(','))].map((row) => `${row}\r\n`).join('')
}
