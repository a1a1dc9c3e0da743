/** A counterpoint: what evidence says about the passage, how sure we are, since when that is known, and on whose authority. */
import type { Card } from '../core/model/card/card'
import type { Counterpoint } from '../core/model/edition/annotation-schemas'
import { ANNOTATION_LANGUAGE } from '../core/model/edition/edition'
import { plural } from '../core/texts/plural'
import { ConfidenceReason } from './ConfidenceReason'
import type { CardActions } from './card-actions'
import { dateParts, formatDate } from './dates'
import { SourceList } from './SourceList'
import { useStrings } from './strings'
import { curled } from './typography'

type CounterpointBodyProps = { card: Card; counterpoint: Counterpoint; actions: CardActions }

/** The body of a counterpoint's card. The card's head says the stance. */
export const CounterpointBody = ({ card, counterpoint, actions }: CounterpointBodyProps) => {
  const t = useStrings()
  const locale = t('locale')
  const { headline, body, asOf, known, citations, confidence } = counterpoint
  const month = formatDate(dateParts(card.article.issued).slice(0, 2), locale)
  const facts = [
    <b>{t(`degree_${confidence}`)}</b>,
    plural(t, 'count_sources', citations.length, locale),
    t('evidence_to', formatDate(dateParts(asOf), locale, 'short')),
    t(`known_${known}`, month),
  ]
  return (
    <>
      <h3 class="headline" lang={ANNOTATION_LANGUAGE}>
        {curled(headline)}
      </h3>
      <p class="dateline">
        {facts.map((fact, index) => [
          index > 0 && ' ',
          <span key={index} class="fact">
            {fact}
            {index < facts.length - 1 && '\u00a0·'}
          </span>,
        ])}
      </p>
      <p lang={ANNOTATION_LANGUAGE}>{curled(body)}</p>
      <SourceList card={card} citations={citations} compact actions={actions} />
      <ConfidenceReason card={card} counterpoint={counterpoint} />
    </>
  )
}
