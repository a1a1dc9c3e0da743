/** The W3C TextQuoteSelector, the one way in which annotations name their passage (https://www.w3.org/TR/annotation-model/#text-quote-selector). */
import * as v from 'valibot'
import { sound } from '../fields'

/** Longest `exact`, in words: an annotation quotes what it needs, not the article. */
export const MAX_QUOTE_WORDS = 30

/** Longest `prefix` or `suffix`, in UTF-16 units: the context length that Hypothesis stores, enough to tell repeated phrases apart. */
export const MAX_CONTEXT_UNITS = 32

const words = (text: string): number => text.trim().split(/\s+/u).length

const Context = v.pipe(
  v.string(),
  v.nonEmpty('context has no length; leave it out'),
  v.maxLength(MAX_CONTEXT_UNITS, `context is longer than ${MAX_CONTEXT_UNITS} characters`),
  sound(true),
)

export const TextQuoteSelector = v.strictObject({
  type: v.literal('TextQuoteSelector'),
  exact: v.pipe(
    v.string(),
    v.nonEmpty('quote has no length'),
    v.check((text) => words(text) <= MAX_QUOTE_WORDS, `quote is longer than ${MAX_QUOTE_WORDS} words`),
    sound(true),
  ),
  prefix: v.optional(Context),
  suffix: v.optional(Context),
})

export type TextQuoteSelector = v.InferOutput<typeof TextQuoteSelector>
