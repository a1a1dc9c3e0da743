/** What content scripts ask of the background, because they cannot do it themselves. */
import * as v from 'valibot'
import { Id } from './fields'

/**
 * | request | asks for | answer |
 * |---|---|---|
 * | `prepare` | the style sheets and the texts of the reader's language | a `Prepared` |
 * | `open-panel` | the panel in the tab's window | a `PanelAnswer` |
 * | `cite` | a work of an edition in every citation format | a `Rendered` |
 *
 * If a request fails, the answer is null.
 */
export const ToBackground = v.variant('type', [
  v.object({ type: v.literal('prepare') }),
  v.object({ type: v.literal('open-panel') }),
  v.object({ type: v.literal('cite'), edition: Id, work: Id }),
])

export type ToBackground = v.InferOutput<typeof ToBackground>

/** Whether the panel opened; if the browser refused, by which of its own shortcuts it opens, empty where it has none. */
export type PanelAnswer = { readonly opened: boolean; readonly shortcut: string }
