/** What marks on the article's page are called. */
import type { Annotation } from '../core/model/card'
import type { Translate } from '../core/texts/translate'
import { headingOf, titleOf } from '../ui/labels'

/**
 * The name of a mark: kind and title, so that it says what it opens.
 * @param number the mark's number among the edition's own on the page; a footnote has the author's number
 */
export const markerLabel = (annotation: Annotation, t: Translate, number?: number): string => {
  const title = titleOf(annotation)
  const heading = headingOf(annotation, t)
  if (title === '') return heading
  return number === undefined ? t('marker_label', heading, title) : t('mark_name', heading, String(number), title)
}
