/** What the panel draws, and what a reader can do in it. */
import type { ArticleSummary, FullEdition } from '../core/model/edition/edition'
import type { Copied } from '../core/model/messages/copied'
import type { Place } from '../core/model/messages/from-tab'
import type { Report } from '../core/model/messages/report'
import type { FileRefusal } from '../core/model/notes/note-file'
import type { Span } from '../core/model/page/page-text'
import type { Translate } from '../core/texts/translate'

export type PanelState =
  | { readonly status: 'loading' }
  | { readonly status: 'elsewhere' }
  | {
      readonly status: 'article'
      /** The tab whose page it is. */
      readonly tab: number
      readonly article: ArticleSummary
      readonly report: Report
      /** Absent while it is being loaded, and if it could not be loaded. */
      readonly edition?: FullEdition
      readonly hasFailed?: boolean
      /** The paragraph that the reader has before them; absent while nothing is known of it. */
      readonly place?: Place
    }

export type OnArticle = Extract<PanelState, { status: 'article' }>

export type PanelActions = {
  openArticle(address: string): void
  openSettings(): void
  openPdf(): void
  /** Loads the edition of an article again after it could not be loaded. */
  loadAgain(article: string): void
  /** Scrolls the article to an annotation and opens its card, or lights up `span` where it has none; false if neither could be. */
  visit(id: string, span: Span | undefined): Promise<boolean>
  /** Scrolls the article to a span of its text and lights it up. */
  show(span: Span): Promise<boolean>
  /** Scrolls the article back to where the reader was; false if the page does not know that any more. */
  goBack(): Promise<boolean>
  /** Puts a text on the clipboard, and `html`, the same text with its italics, beside it. */
  copy(text: string, html?: string): Promise<Copied>
  /** The interface's texts in English: an exported document is in one language, and annotations are in English. */
  inEnglish(): Promise<Translate>
  /** Gives the reader a file. */
  download(name: string, mediaType: string, content: string | Blob): void
  /** Asks the page to have the reader choose a passage for a note of their own; false if it does not answer. */
  placeNote(id: string): Promise<boolean>
  /** Packs the text of a file with all notes. */
  packNotes(text: string): Promise<Blob>
  /** The text of a file of notes, packed or not, or why it is refused. */
  readNotesFile(file: Blob): Promise<{ readonly text: string } | { readonly refused: FileRefusal }>
}

export const VIEWS = ['outline', 'own', 'timeline', 'sources', 'orphans', 'about'] as const
export type View = (typeof VIEWS)[number]
