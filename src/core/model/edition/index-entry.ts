/** index.json: the people, bodies and places that the article and the annotations name, in the order of the alphabet. */
import * as v from 'valibot'
import { Prose } from '../fields'

/** What an index lists; each has a label in the interface. */
const INDEX_KINDS = ['person', 'body', 'place'] as const

export const IndexEntry = v.strictObject({
  /** As an index has it: `Lukyanov, Fyodor`. */
  heading: Prose,
  kind: v.picklist(INDEX_KINDS),
  /** The spellings under which it is met, whole words in their own capitals; the first is what a search for it begins with. */
  forms: v.pipe(v.array(Prose), v.minLength(1, 'an entry needs a form by which it is found')),
  /** The article's paragraphs that name it, counted from 1 without headings and notes. */
  paragraphs: v.array(v.pipe(v.number(), v.integer(), v.minValue(1))),
})

export type IndexEntry = v.InferOutput<typeof IndexEntry>
