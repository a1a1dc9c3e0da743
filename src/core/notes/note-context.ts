/** What documents of notes need to know beside the notes. */
import type { ArticleSummary } from '../model/edition/edition'
import type { OwnNote } from '../model/notes/own-note'
import type { ArticleOf } from './article-of'

export type NoteContext = {
  readonly articles: ArticleOf
  /** The address that leads to a note's passage (`core/links/note-address.ts`). */
  linkTo(note: OwnNote, article: ArticleSummary): string
  /** The page on which its passage stands in the article's PDF, from 1; undefined where that is not open. */
  pageOf(note: OwnNote): number | undefined
}
