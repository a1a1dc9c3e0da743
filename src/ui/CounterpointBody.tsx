/** A counterpoint: what evidence says about the passage, since when that is known, on whose authority, and how sure we are. */
import type { Counterpoint } from '../core/model/annotations'
import type { Card } from '../core/model/card'
import { ANNOTATION_LANGUAGE } from '../core/model/edition'
import type { CardActions } from './card-actions'
import { dateParts, formatDate } from './dates'
import { Explained } from './Explained'
import { SourceList } from './SourceList'
import { useStrings } from './strings'
import { curled } from './typography'

type CounterpointBodyProps = { card: Card; counterpoint: Counterpoint; actions: CardActions }

/** The body of a counterpoint's card. The card's heading says the stance. */
export const CounterpointBody = ({ card, counterpoint, actions }: CounterpointBodyProps) => {
  const t = useStrings()
  const { headline, body, asOf, known, citations, confidence, reason, stance } = counterpoint
  const date = (parts: readonly number[]) => formatDate(parts, t('locale'))
  const issued = dateParts(card.article.issued)
  return (
    <>
      <h3 class="headline" lang={ANNOTATION_LANGUAGE}>
        {curled(headline)}
      </h3>
      <p class="dateline">
        {t('dateline', date(dateParts(asOf)), date(issued))}
        {'\u00a0· '}
        <span class="known">{t(`known_${known}`, date(issued.slice(0, 2)))}</span>
        {'\u00a0· '}
        <Explained meaning={t(`stance_${stance}_means`)}>{t(`stance_${stance}`)}</Explained>
      </p>
      <p lang={ANNOTATION_LANGUAGE}>{curled(body)}</p>
      <SourceList card={card} citations={citations} compact actions={actions} />
      <h3 class="label">
        <Explained meaning={t(`confidence_${confidence}_means`)}>{t(`confidence_${confidence}`)}</Explained>
      </h3>
      <p class="quiet" lang={ANNOTATION_LANGUAGE}>
        {curled(reason)}
      </p>
    </>
  )
}
