/** examined.json: claims of the article that were looked at and left without an annotation, and why. */
import * as v from 'valibot'
import { Prose } from '../fields'
import { MAX_QUOTE_WORDS } from './selector'

export const ExaminedClaim = v.strictObject({
  /** The article's own heading. */
  section: Prose,
  /** The article's paragraph, counted from 1 without headings and notes. */
  paragraph: v.pipe(v.number(), v.integer(), v.minValue(1)),
  /** Words of the article by which the claim is known. */
  quote: v.pipe(
    Prose,
    v.check((text) => text.split(/\s+/u).length <= MAX_QUOTE_WORDS, `quote is longer than ${MAX_QUOTE_WORDS} words`),
  ),
  reason: Prose,
})

export type ExaminedClaim = v.InferOutput<typeof ExaminedClaim>
