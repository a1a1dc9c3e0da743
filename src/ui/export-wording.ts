/** The words of exported documents, as the interface has them. */
import type { Annotation } from '../core/model/card/annotation'
import type { Citation } from '../core/model/fields'
import type { Translate } from '../core/texts/translate'
import { dateParts, formatDate } from './dates'
import { labelOf } from './labels'
import { formatLocator } from './locator'

/** Gives them in the language of `t`, for `core/export`. Days are written as in British English. */
export const exportWording = (t: Translate) => ({
  t,
  date: (value: string): string => formatDate(dateParts(value), 'en-GB').replaceAll('\u00a0', ' '),
  place: ({ label, locator }: Citation): string | undefined =>
    locator === undefined ? undefined : formatLocator(locator, label, t),
  nameOf: (annotation: Annotation): string => labelOf(annotation, t),
})
