/** What a reader can do on a card; the content script carries it out. */
import type { Rendered } from '../core/model/edition'

export type CardActions = {
  /** Shows another of the annotations on this passage. */
  choose(index: number): void
  /** Leads to the next or previous annotation of the article. */
  step(direction: 1 | -1): void
  close(): void
  /** Leads to another annotation of the article. */
  goTo(id: string): void
  /** Leads to the page's own text of this footnote. */
  goToNote(): void
  /** Leads back to the passage from which the reader went to the note. */
  goBack(): void
  /** A work in the formats that it can be cited in; null if they cannot be had now. */
  cite(id: string): Promise<Rendered | null>
  /** Puts a text on the clipboard; false if the browser refuses. */
  copy(text: string): Promise<boolean>
}
