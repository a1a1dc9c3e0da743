/** What a reader can do with a note of their own; whoever draws it carries it out. */
import type { MarkdownBlock } from '../../core/model/notes/markdown'
import type { NoteContent } from '../../core/model/notes/own-note'

export type NoteActions = {
  /** Changes a part of the note, which is stored soon. */
  change(part: Partial<NoteContent>): void
  /** The reader begins or ends to write in it. */
  setWriting(writing: boolean): void
  /** Puts the note in the trash. */
  remove(): void
  /** Gives the reader the text as a file, because it cannot be stored. */
  save(): void
  /** The blocks of a note's Markdown. */
  parse(body: string): readonly MarkdownBlock[]
}

/** What became of the last change: it is stored, on its way, or could not be stored because there is no room or the browser fails. */
export type NoteStatus = 'saved' | 'saving' | 'full' | 'failing'
