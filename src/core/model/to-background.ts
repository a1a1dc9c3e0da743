/** What content scripts ask the background for, because they cannot do it themselves; each request names its answer. */
import * as v from 'valibot'
import { LANGUAGES } from './languages'

export const ToBackground = v.union([
  /** Answer: the texts of that language, or null to speak the browser's. */
  v.object({ type: v.literal('texts'), language: v.picklist(LANGUAGES) }),
  /** Open the panel in the tab's window. Answer: a PanelAnswer. */
  v.object({ type: v.literal('open-panel') }),
])

export type ToBackground = v.InferOutput<typeof ToBackground>

/** Whether the panel opened; if the browser refused, by which of its own shortcuts it opens, empty where it has none. */
export const PanelAnswer = v.object({ opened: v.boolean(), shortcut: v.string() })

export type PanelAnswer = v.InferOutput<typeof PanelAnswer>
