/** What a content script tells whoever listens. It stands apart from what it is asked, so that each page ships only the checks it makes. */
import * as v from 'valibot'
import { Report } from './report'

/** Its page has been read, or read again. No answer. */
export const FromTab = v.object({ type: v.literal('read'), report: Report })

export type FromTab = v.InferOutput<typeof FromTab>
