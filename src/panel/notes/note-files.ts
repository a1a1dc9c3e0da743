/** The reader's notes as files for other programs. */
import { noteAddress } from '../../core/links/note-address'
import type { ArticleSummary } from '../../core/model/edition/edition'
import type { Report } from '../../core/model/messages/report'
import type { OwnNote, StoredNote } from '../../core/model/notes/own-note'
import { articleOf } from '../../core/notes/article-of'
import type { NoteContext } from '../../core/notes/note-context'
import { toCsv } from '../../core/notes/to-csv'
import { toHtmlNote } from '../../core/notes/to-html-note'
import { toMarkdown } from '../../core/notes/to-markdown'
import { toWebAnnotations } from '../../core/notes/to-web-annotations'

export const NOTE_FORMATS = ['markdown', 'csv', 'html', 'w3c'] as const
export type NoteFormat = (typeof NOTE_FORMATS)[number]

/** Extension and media type of each format. */
export const NOTE_FILES: Readonly<Record<NoteFormat, { readonly extension: string; readonly mediaType: string }>> = {
  markdown: { extension: 'md', mediaType: 'text/markdown' },
  csv: { extension: 'csv', mediaType: 'text/csv' },
  html: { extension: 'html', mediaType: 'text/html' },
  w3c: { extension: 'jsonld', mediaType: 'application/ld+json' },
}

/**
 * Writes notes in a format, in the order in which they come.
 * @param stored all notes as they are stored; JSON-LD has the versions of those that are given
 * @param report that of the page that the panel stands beside, which may be the article's PDF
 */
export const writeNotes = (
  format: NoteFormat,
  notes: readonly OwnNote[],
  stored: readonly StoredNote[],
  articles: readonly ArticleSummary[],
  report?: Report,
): string => {
  const pages = new Map(report?.own.map(({ id, outcome }) => [id, 'page' in outcome ? outcome.page : undefined]))
  const context: NoteContext = {
    articles: articleOf(articles),
    linkTo: noteAddress,
    pageOf: ({ id }) => pages.get(id),
  }
  switch (format) {
    case 'markdown':
      return toMarkdown(notes, context)
    case 'csv':
      return toCsv(notes, context)
    case 'html':
      return toHtmlNote(notes, context)
    case 'w3c': {
      const ids = new Set(notes.map(({ id }) => id))
      return toWebAnnotations(
        stored.filter(({ id }) => ids.has(id)),
        context.articles,
      )
    }
  }
}

/**
 * Everything that is stored, as the text of the one file that has all of it: notes, those of the trash, and what only a later version can
 * read.
 */
export const writeAll = (
  stored: readonly StoredNote[],
  foreign: readonly unknown[],
  articles: readonly ArticleSummary[],
): string => toWebAnnotations(stored, articleOf(articles), foreign)
