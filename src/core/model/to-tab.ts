/** What the extension's pages ask the content script of a tab; each request names its answer. */
import * as v from 'valibot'
import { KINDS } from './kinds'

/** A place in the article's text, in UTF-16 units. Not the report's own check, with which the whole report would come along. */
const Offset = v.custom<number>((value) => Number.isInteger(value) && Number(value) >= 0)

/**
 * One check in place of valibot's union, which the content script would carry with all that it says of what does not fit; for the same
 * reason a type is a list of one.
 */
const oneOf = <Schema extends v.GenericSchema>(schemas: readonly Schema[]) =>
  v.custom<v.InferOutput<Schema>>((value) => schemas.some((schema) => v.safeParse(schema, value).success))

export const ToTab = oneOf([
  /**
   * `report`; answer: the Report of the tab's page. `look-up`: open the card of what the edition says on the selected text, or say that
   * it says nothing; answer: true if it says something. `back`: scroll back to where the reader was before `open` and `show`; answer:
   * true if there was a way back.
   */
  v.object({ type: v.picklist(['report', 'look-up', 'back']) }),
  /** Scroll to an annotation and open its card; answer: true if it is on the page. */
  v.object({ type: v.picklist(['open']), id: v.string() }),
  /** Lead on to the next annotation of this kind; answer: true if there is one. */
  v.object({ type: v.picklist(['next']), kind: v.picklist(KINDS) }),
  /** Scroll to a span of the article's text and light it up, without a card; answer: true if there is such a span. */
  v.object({ type: v.picklist(['show']), start: Offset, end: Offset }),
])

export type ToTab = v.InferOutput<typeof ToTab>
