/**
 * What the two programs on the article's page know of each other. The first one reads the article and shows it. The second one makes and
 * edits the reader's own notes, and is brought in when there are notes or something is selected. They share an isolated world.
 */
import type { ToBackground } from '../core/model/messages/to-background'
import type { OwnNote } from '../core/model/notes/own-note'
import type { Span } from '../core/model/page/page-text'
import type { Settings } from '../core/model/settings/settings'
import type { Translate } from '../core/texts/translate'
import type { hear } from './hear'
import type { Theme } from './theme'

declare global {
  /** Set by the first program while it runs. */
  var counterpointNotesHost: NotesHost | undefined
}

/** What the first program does for the second. */
export type NotesHost = {
  /** The article's id. */
  readonly article: string
  readonly translate: Translate
  /** False once the extension was replaced: then nothing can be stored, and there are no texts. */
  isConnected(): boolean
  /** Listens as the first program does, with the signal at which that ends. */
  readonly hear: typeof hear
  readonly signal: AbortSignal
  /** Where elements are put that lie over the page, in a closed root. */
  readonly root: ShadowRoot
  ask(message: ToBackground): Promise<unknown>
  settings(): Settings
  theme(): Theme
  /** Whether cards are sheets at the bottom, and the reader has a finger rather than a pointer. */
  isSheet(): boolean
  /** Shows these notes, in place of those that were shown. */
  setNotes(notes: readonly OwnNote[]): void
  /** The article's text, in which quotes are anchored; null if the page does not hold it. */
  text(): string | null
  /** Which span of the text a range of the page holds; null if none of it. */
  spanOf(range: Range): Span | null
  /** The span of an annotation's passage; of a footnote, of the words before its mark. Null if it has no place. */
  spanOfMark(id: string): Span | null
  /** Whether a key is typed into a field of the page. */
  isTyping(event: KeyboardEvent): boolean
  /** Opens the card of a note, or of an annotation, and pins it; false if the page does not show its passage. */
  open(id: string, enter: boolean): boolean
  /** Closes the open card. The focus goes back to its mark. */
  close(): void
  /** Says something to screen readers. */
  say(text: string): void
  /** Whether something is on the screen that is not stored: a newer version of the extension, put in this one's place, leaves it there then. */
  setUnsaved(unsaved: boolean): void
  /** Gives the reader a text as a file. */
  download(name: string, mediaType: string, text: string): void
  /** Calls on the second program from now on. */
  attach(client: NotesClient): void
}

/** What the second program does when the first one calls on it. */
export type NotesClient = {
  /** Marks what is selected, or opens it to write; false if nothing of the article is selected. */
  make(write: boolean): boolean
  /** Opens a new note on an annotation of the edition, to be written. */
  noteOn(annotation: string): void
  /** Lets the reader choose a place for a note that has none; false if there is no such note. */
  place(id: string): boolean
  /** Draws the body of a note's card; returns what takes it away. */
  draw(id: string, element: HTMLElement): () => void
  /** Something of the article is selected, or nothing any more. Not called while the pointer is down. */
  selected(range: Range | null): void
  /** The extension is gone. True if something could not be stored and is on the screen, so that it must stay. */
  ended(): boolean
}
