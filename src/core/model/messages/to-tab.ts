/** What the extension's pages ask the content script of a tab; each request names its answer. */
import * as v from 'valibot'
import { KINDS } from '../kinds'
import { Offset } from '../page/page-text'

export const ToTab = v.variant('type', [
  /** The Report of the tab's page. */
  v.object({ type: v.literal('report') }),
  /** Open the card of what the edition says on the selected text, or say that it says nothing; answer: true if it says something. */
  v.object({ type: v.literal('look-up') }),
  /** Make an own note of the selected text, and with `write` open it to be written; answer: true if there is such a text. */
  v.object({ type: v.literal('make-note'), write: v.boolean() }),
  /** Let the reader choose a place for an own note that has none, by selecting one; answer: true if the page can do that. */
  v.object({ type: v.literal('place-note'), id: v.string() }),
  /** Scroll back to where the reader was before `open` and `show`; answer: true if there was a way back. */
  v.object({ type: v.literal('back') }),
  /** Scroll to an annotation and open its card; answer: true if it is on the page. */
  v.object({ type: v.literal('open'), id: v.string() }),
  /** Lead on to the next annotation of this kind; answer: true if there is one. */
  v.object({ type: v.literal('next'), kind: v.picklist(KINDS) }),
  /** The article's text for a copy; answer: an `ArticleText`, or null if the page does not hold the article. */
  v.object({ type: v.literal('text') }),
  /** Open the browser's print dialog for the page; answer: true, before the dialog opens. */
  v.object({ type: v.literal('print') }),
  /** Scroll to a span of the article's text and light it up, without a card; answer: true if there is such a span. */
  v.object({ type: v.literal('show'), start: Offset, end: Offset }),
])

export type ToTab = v.InferOutput<typeof ToTab>
