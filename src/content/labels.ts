/** What annotations are called where there is one line for them. */
import type { Annotation } from '../core/model/card'
import { headingOf, titleOf } from '../ui/labels'
import type { Translate } from '../ui/strings'

/** The line for lists: a headline, a term, `Note 5`. */
export const labelOf = (annotation: Annotation, t: Translate): string => titleOf(annotation) || headingOf(annotation, t)

/** What a marker's button is called: kind and title, so that it tells what it opens. */
export const markerLabel = (annotation: Annotation, t: Translate): string => {
  const title = titleOf(annotation)
  return title === '' ? headingOf(annotation, t) : t('marker_label', headingOf(annotation, t), title)
}
