/** What a content script tells whoever listens. */
import * as v from 'valibot'
import { Offset } from '../page/page-text'
import { Report } from './report'

/** Its page has been read, or read again. No answer. */
export const FromTab = v.object({ type: v.literal('read'), report: Report })

/** To those who follow the tab: the paragraph that the reader has before them, as offsets of the article's text; empty above the article. */
export const Place = v.object({ start: Offset, end: Offset })

export type FromTab = v.InferOutput<typeof FromTab>
export type Place = v.InferOutput<typeof Place>
