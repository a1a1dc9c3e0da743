/** What the extension's pages ask the content script of a tab; each request names its answer. */
import * as v from 'valibot'

export const ToTab = v.union([
  /** Answer: the Report of the tab's page. */
  v.object({ type: v.literal('report') }),
  /** Scroll to an annotation and open its card; answer: true if it is on the page. */
  v.object({ type: v.literal('open'), id: v.string() }),
])

export type ToTab = v.InferOutput<typeof ToTab>
