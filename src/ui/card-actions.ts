/** What a reader can do on a card; the content script carries it out. */
import type { Copied } from '../core/model/messages/copied'
import type { CorrectionForm, Forms } from '../core/model/messages/forms'

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
  /** A reference in all formats; null if they are not available now. `share`: of an annotation, the address of its passage. */
  cite(id: string, share?: string): Promise<Forms | null>
  /** The text with which an annotation is reported as wrong; null if it cannot be made now. `words`: what a note says on this page. */
  correct(annotation: string, words: string): Promise<CorrectionForm | null>
  /** Puts a text on the clipboard, and `html`, the same text with its italics, beside it. */
  copy(text: string, html?: string): Promise<Copied>
  /** Gives the reader a text as a file. */
  download(name: string, mediaType: string, text: string): void
  /** Opens a note of the reader's own on an annotation, to be written. Missing where there are no own notes, as on paper. */
  noteOn?(annotation: string): void
  /** Draws the body of an own note's card into an element; returns what takes it away. */
  drawOwn?(id: string, element: HTMLElement): () => void
  /** The text of a card could not be drawn. It says so, and the rest of the card is there. */
  failed(error: unknown): void
}
