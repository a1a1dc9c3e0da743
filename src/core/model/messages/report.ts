/** What a tab says of its page when an extension page asks: for each annotation its id, kind and outcome. */
import * as v from 'valibot'
import { KINDS, STANCES } from '../kinds'
import { Offset } from '../page/page-text'

/** What can fail on a page by itself. */
export const PARTS = ['reading', 'notes', 'marks', 'cards', 'print', 'keys', 'background'] as const

const Score = v.pipe(v.number(), v.minValue(0), v.maxValue(1))

export const ReportedOutcome = v.variant('status', [
  v.object({
    status: v.literal('anchored'),
    start: Offset,
    end: Offset,
    how: v.picklist(['exact', 'context', 'approximate']),
    score: Score,
    /** It stands in text that the page does not show now, and that nobody but the page can open. */
    unseen: v.optional(v.literal(true)),
    /** The page of a PDF on which it begins, from 1. */
    page: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
  }),
  v.object({
    status: v.literal('orphan'),
    reason: v.picklist(['absent', 'ambiguous', 'changed']),
    nearest: v.optional(v.object({ start: Offset, end: Offset, score: Score, text: v.string() })),
  }),
])

export const ReportItem = v.object({
  id: v.string(),
  kind: v.picklist(KINDS),
  /** What the interface calls it: a headline, a term, `Note 5`. */
  label: v.string(),
  stance: v.optional(v.picklist(STANCES)),
  /** The passage as quoted in the set; empty for footnotes, whose place is their marker. */
  quote: v.string(),
  outcome: ReportedOutcome,
})

export const Section = v.object({ heading: v.string(), start: Offset, end: Offset })

export const Report = v.object({
  /** The article's id, or null when this page does not hold it (yet). */
  article: v.nullable(v.string()),
  /** Whether the overlay is on in this tab now. */
  shown: v.boolean(),
  items: v.array(ReportItem),
  /** What became of the reader's own notes on passages of this page. */
  own: v.array(v.object({ id: v.string(), outcome: ReportedOutcome })),
  /** The article's own sections, by their headings, in the order of the text. */
  sections: v.array(Section),
  /** What has failed on this page. */
  failed: v.array(v.picklist(PARTS)),
})

export type Part = (typeof PARTS)[number]
export type ReportedOutcome = v.InferOutput<typeof ReportedOutcome>
export type ReportItem = v.InferOutput<typeof ReportItem>
/** A heading of the article and where it stands. */
export type Section = v.InferOutput<typeof Section>
export type Report = v.InferOutput<typeof Report>

/** Whether an annotation has its place in text that the page does not show now. */
export const isUnseen = ({ outcome }: Pick<ReportItem, 'outcome'>): boolean =>
  outcome.status === 'anchored' && outcome.unseen === true
