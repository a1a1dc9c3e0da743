/** What content scripts ask the background for, because they cannot do it themselves; each request names its answer. */
import * as v from 'valibot'
import { Id } from './fields'

/**
 * `prepare`; answer: a Prepared, as things are now. `open-panel`: open the panel in the tab's window; answer: a PanelAnswer. `cite`: a work
 * of an edition in the formats that it can be cited in; answer: a Rendered. To what fails the answer is null.
 */
export const ToBackground = v.variant('type', [
  v.object({ type: v.literal('prepare') }),
  v.object({ type: v.literal('open-panel') }),
  v.object({ type: v.literal('cite'), edition: Id, work: Id }),
])

export type ToBackground = v.InferOutput<typeof ToBackground>

/** Whether the panel opened; if the browser refused, by which of its own shortcuts it opens, empty where it has none. */
export type PanelAnswer = { readonly opened: boolean; readonly shortcut: string }
