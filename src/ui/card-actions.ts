/** What a reader can do on a card; the content script carries it out. */
import type { Copied } from '../core/model/copied'
import type { Rendered } from '../core/model/edition'

export type CardActions = {
  /** Shows another of the annotations on this passage. */
  choose(index: number): void
  /** Goes to the next or previous annotation of the article. */
  step(direction: 1 | -1): void
  close(): void
  /** Goes to another annotation of the article. */
  goTo(id: string): void
  /** Goes to the page's own text of this footnote. */
  goToNote(): void
  /** Goes back to the passage from which the reader came to the note. */
  goBack(): void
  /** A work in all citation formats; null if they are not available now. */
  cite(id: string): Promise<Rendered | null>
  /** Puts a text on the clipboard, and `html`, the same text with its italics, beside it. */
  copy(text: string, html?: string): Promise<Copied>
  /** Gives the reader a text as a file. */
  download(name: string, mediaType: string, text: string): void
  /** The address of the page, without what a site adds to it for one reader. */
  pageAddress(): string
  /** The text of a card could not be drawn. It says so, and the rest of the card is there. */
  failed(error: unknown): void
}
