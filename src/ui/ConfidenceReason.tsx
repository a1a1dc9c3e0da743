/** Why a counterpoint is held as sure as it is, what its stance means, and how far its sources were found. */
import { useContext } from 'preact/hooks'
import type { Card } from '../core/model/card/card'
import type { Counterpoint } from '../core/model/edition/annotation-schemas'
import { ANNOTATION_LANGUAGE } from '../core/model/edition/edition'
import { Printed } from './printed'
import { shortName } from './short-name'
import { underscored, useStrings } from './strings'
import { curled } from './typography'

type ConfidenceReasonProps = { card: Card; counterpoint: Counterpoint }

/** A disclosure, closed at first. On paper there is the reason alone, because the sources there say themselves how far they were found. */
export const ConfidenceReason = ({ card, counterpoint }: ConfidenceReasonProps) => {
  const t = useStrings()
  const { citations, confidence, reason, stance } = counterpoint
  const because = <span lang={ANNOTATION_LANGUAGE}>{curled(reason)}</span>
  if (useContext(Printed))
    return (
      <>
        <h3 class="label">{t(`confidence_${confidence}`)}</h3>
        <p class="quiet">{because}</p>
      </>
    )
  const works = [...new Set(citations.map(({ source }) => source))].flatMap((id) => card.works[id] ?? [])
  const inPart = works.filter(({ custom }) => custom.verified.level !== 'identity')
  return (
    <details>
      <summary>{t('why_confidence')}</summary>
      <p>
        <b>{t(`confidence_${confidence}`)}.</b> {t(`confidence_${confidence}_means`)} {because}
      </p>
      <p>
        <b class="stance">{t(`stance_${stance}`)}.</b> {t(`stance_${stance}_means`)}
      </p>
      {inPart.length === 0 ? (
        <p>{t('verified_all')}</p>
      ) : (
        <ul class="evidence">
          {inPart.map((work) => (
            <li key={work.id}>
              {shortName(work, t)}: {t(`verified_${underscored(work.custom.verified.level)}` as 'verified_part')}
            </li>
          ))}
        </ul>
      )}
    </details>
  )
}
