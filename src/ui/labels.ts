/** Names of annotations in the interface. */
import type { Marked } from '../core/model/card/annotation'
import { ANNOTATION_LANGUAGE } from '../core/model/edition/edition'
import type { Kind, Stance } from '../core/model/kinds'
import { ownTitle } from '../core/model/notes/own-title'
import type { Translate } from '../core/texts/translate'
import type { IconName } from './Icon'

/** The heading of an annotation's card: its kind and, where it has one, its number or stance. */
export const headingOf = (annotation: Marked, t: Translate): string => {
  switch (annotation.kind) {
    case 'footnote':
      return t('note_number', String(annotation.footnote.number))
    case 'counterpoint':
      return t('counterpoint_stance', t(`stance_${annotation.counterpoint.stance}`))
    case 'own':
      return t(annotation.own.body === '' ? 'own_highlight' : 'own_note')
    default:
      return t(`kind_${annotation.kind}`)
  }
}

/** The stance of a counterpoint. */
export const stanceOf = (annotation: Marked): Stance | undefined =>
  annotation.kind === 'counterpoint' ? annotation.counterpoint.stance : undefined

/** What distinguishes an annotation from others of its kind; empty if the heading does that. */
export const titleOf = (annotation: Marked): string => {
  switch (annotation.kind) {
    case 'footnote':
      return ''
    case 'counterpoint':
      return annotation.counterpoint.headline
    case 'context':
      return annotation.context.term
    case 'erratum':
      return annotation.erratum.printed
    case 'own':
      return ownTitle(annotation.own)
  }
}

/** The line for lists: a headline, a term, `Note 5`. */
export const labelOf = (annotation: Marked, t: Translate): string => titleOf(annotation) || headingOf(annotation, t)

/** The name of a card, by which a screen reader tells it from others: `Counterpoint, updates: A dam was built`. */
export const cardName = (annotation: Marked, t: Translate): string => {
  const title = titleOf(annotation)
  const stance = stanceOf(annotation)
  if (title === '') return headingOf(annotation, t)
  return stance === undefined
    ? t('card_name', headingOf(annotation, t), title)
    : t('card_name_counterpoint', t('kind_counterpoint'), t(`stance_${stance}`), title)
}

/** The language of an annotation's name in a list. Undefined if the name is in the interface's language, such as `Note 5`. */
export const labelLanguage = (kind: Kind): string | undefined => (kind === 'footnote' ? undefined : ANNOTATION_LANGUAGE)

/** A counterpoint has the icon of its stance, the others that of their kind. */
export const iconOf = (annotation: Marked): IconName => stanceOf(annotation) ?? annotation.kind
