/** What content scripts ask the background for, because they cannot do it themselves; each request names its answer. */
import * as v from 'valibot'

/**
 * `prepare`; answer: a Prepared, as things are now. `open-panel`: open the panel in the tab's window; answer: a PanelAnswer. To what
 * fails the answer is null.
 */
export const ToBackground = v.object({ type: v.picklist(['prepare', 'open-panel']) })

export type ToBackground = v.InferOutput<typeof ToBackground>

/** Whether the panel opened; if the browser refused, by which of its own shortcuts it opens, empty where it has none. */
export type PanelAnswer = { readonly opened: boolean; readonly shortcut: string }
