/** What content scripts ask of the background, because they cannot do it themselves. */
import * as v from 'valibot'
import { Id } from '../fields'
import { NoteChange } from '../notes/own-note-schema'

/**
 * | request | asks for | answer |
 * |---|---|---|
 * | `prepare` | the style sheets, the texts of the reader's language, and whether there are own notes on the article | a `Prepared` |
 * | `open-panel` | the panel in the tab's window | a `PanelAnswer` |
 * | `cite` | a reference to a work, the edition or an annotation in every format | `Forms` |
 * | `correct` | the text with which a reader reports an error | a `CorrectionForm` |
 * | `bring-notes` | the program for own notes, brought into the page that asks | whether the browser did |
 * | `notes` | the reader's own notes on an article | a `NotesAnswer`, or an `Unreadable` |
 * | `write-note` | an own note to be stored | a `WriteAnswer` |
 *
 * If a request fails, the answer is null.
 */
export const ToBackground = v.variant('type', [
  v.object({ type: v.literal('prepare'), article: Id }),
  v.object({ type: v.literal('open-panel') }),
  v.object({ type: v.literal('cite'), edition: Id, work: Id, share: v.optional(v.string()) }),
  v.object({ type: v.literal('correct'), edition: Id, annotation: Id, words: v.string(), page: v.string() }),
  v.object({ type: v.literal('bring-notes') }),
  v.object({ type: v.literal('notes'), article: Id }),
  v.object({ type: v.literal('write-note'), change: NoteChange }),
])

export type ToBackground = v.InferOutput<typeof ToBackground>

/** Whether the panel opened; if the browser refused, by which of its own shortcuts it opens, empty where it has none. */
export type PanelAnswer = { readonly opened: boolean; readonly shortcut: string }
