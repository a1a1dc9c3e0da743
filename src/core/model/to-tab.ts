/** What the extension's pages ask the content script of a tab; each request names its answer. */
import * as v from 'valibot'
import { KINDS } from './kinds'

export const ToTab = v.union([
  /** Answer: the Report of the tab's page. */
  v.object({ type: v.literal('report') }),
  /** Scroll to an annotation and open its card; answer: true if it is on the page. */
  v.object({ type: v.literal('open'), id: v.string() }),
  /** Lead on to the next annotation of this kind; answer: true if there is one. */
  v.object({ type: v.literal('next'), kind: v.picklist(KINDS) }),
  /** Open the card of what the edition says on the selected text, or say that it says nothing; answer: true if it says something. */
  v.object({ type: v.literal('look-up') }),
])

export type ToTab = v.InferOutput<typeof ToTab>
