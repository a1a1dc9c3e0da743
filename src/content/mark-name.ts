/** What marks on the article's page are called. */
import type { Marked } from '../core/model/card/annotation'
import type { Settings } from '../core/model/settings/settings'
import type { Translate } from '../core/texts/translate'
import { headingOf, titleOf } from '../ui/labels'

/** The accessible name and description of a mark. */
export type MarkName = { readonly label: string; readonly description?: string }

/** An annotation's heading and title, for where it stands alone. */
export const fullName = (annotation: Marked, t: Translate): string => {
  const title = titleOf(annotation)
  const heading = headingOf(annotation, t)
  return title === '' ? heading : t('marker_label', heading, title)
}

/**
 * The name of a mark in the text. A short one is kind and number, with the title as description: whoever has the article read aloud
 * hears the article. A long one has the title in it.
 * @param number the mark's number among the edition's own on the page; a footnote has the author's number
 */
export const markName = (annotation: Marked, t: Translate, number: number, names: Settings['markNames']): MarkName => {
  const title = titleOf(annotation)
  if (title === '') return { label: headingOf(annotation, t) }
  const kind = annotation.kind === 'own' ? headingOf(annotation, t) : t(`kind_${annotation.kind}`)
  const short =
    annotation.kind === 'counterpoint'
      ? t('mark_counterpoint', kind, String(number), t(`stance_${annotation.counterpoint.stance}`))
      : t('mark_numbered', kind, String(number))
  return names === 'long' ? { label: t('marker_label', short, title) } : { label: short, description: title }
}
