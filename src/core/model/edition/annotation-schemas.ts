/** The annotation files of a set: footnotes.json, counterpoints.json, context.json, errata.json. */
import * as v from 'valibot'
import { Citation, Day, Id, PartialDate, Prose, WebAddress } from '../fields'
import { CONFIDENCES, STANCES, STRENGTHS } from '../kinds'
import { TextQuoteSelector } from './selector'

/** When an annotation was first published and when it was last changed, as editions date their entries. */
const DATED = { created: Day, revised: Day }

const Slip = v.strictObject({ printed: Prose, read: Prose, remark: v.optional(Prose) })

const CrossReference = v.variant('kind', [
  /** `Ibid.`: the note before, whole; `remark` says so where that note has several sources and it is not stated which is meant. */
  v.strictObject({
    kind: v.literal('ibid'),
    printed: Prose,
    to: v.pipe(v.number(), v.integer(), v.minValue(1)),
    remark: v.optional(Prose),
  }),
  /** A short reference, such as a bare surname, with no full form anywhere in the article. */
  v.strictObject({ kind: v.literal('unresolved'), printed: Prose, remark: Prose }),
])

const Check = v.strictObject({
  /** A: follows from dates or wording in hand. B: the part that was seen does not contain it. C: an open question. */
  strength: v.picklist(STRENGTHS),
  /** What the sentence needs from the note. */
  claim: Prose,
  /** What was found, with the caution it was found with. */
  finding: Prose,
  /** Pages on which the finding rests. */
  evidence: v.array(v.strictObject({ url: v.optional(WebAddress), shows: Prose })),
})

export const Footnote = v.strictObject({
  number: v.pipe(v.number(), v.integer(), v.minValue(1)),
  citations: v.array(Citation),
  crossReference: v.optional(CrossReference),
  errata: v.optional(v.array(Slip)),
  check: v.optional(Check),
  ...DATED,
})

/** A work cited as evidence; `bears` says what it does to the claim by itself, and is left out where it only gives the background. */
const Evidence = v.strictObject({ ...Citation.entries, bears: v.optional(v.picklist(STANCES)) })

export const Counterpoint = v.strictObject({
  id: Id,
  quote: TextQuoteSelector,
  stance: v.picklist(STANCES),
  /** The date up to which the evidence was looked at: that of its newest source or event. */
  asOf: PartialDate,
  /** `then`: could be known when the article appeared. `since`: learned later. `both`: some of each. */
  known: v.picklist(['then', 'since', 'both']),
  headline: Prose,
  body: Prose,
  citations: v.pipe(v.array(Evidence), v.minLength(1, 'a counterpoint needs a source')),
  confidence: v.picklist(CONFIDENCES),
  reason: Prose,
  ...DATED,
})

export const ContextNote = v.strictObject({
  id: Id,
  quote: TextQuoteSelector,
  term: Prose,
  note: Prose,
  citations: v.array(Citation),
  ...DATED,
})

export const Erratum = v.strictObject({
  id: Id,
  quote: TextQuoteSelector,
  printed: Prose,
  read: Prose,
  remark: Prose,
  ...DATED,
})

export type Footnote = v.InferOutput<typeof Footnote>
export type CrossReference = v.InferOutput<typeof CrossReference>
export type NoteCheck = v.InferOutput<typeof Check>
export type Counterpoint = v.InferOutput<typeof Counterpoint>
export type ContextNote = v.InferOutput<typeof ContextNote>
export type Erratum = v.InferOutput<typeof Erratum>
