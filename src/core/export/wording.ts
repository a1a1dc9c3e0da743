/** The words of a document that are not the edition's own. */
import type { Annotation } from '../model/card/annotation'
import type { Citation } from '../model/fields'
import type { Translate } from '../texts/translate'

export type Wording = {
  readonly t: Translate
  /** A `YYYY`, `YYYY-MM` or `YYYY-MM-DD` date in words. */
  date(value: string): string
  /** The place in a work: `pp. 161–162`. */
  place(citation: Citation): string | undefined
  /** What a list calls an annotation. */
  nameOf(annotation: Annotation): string
}
