/** Whether a footnote supports the sentence it stands at, as far as that could be checked. */
import { useContext } from 'preact/hooks'
import type { NoteCheck as Check } from '../core/model/edition/annotation-schemas'
import { ANNOTATION_LANGUAGE } from '../core/model/edition/edition'
import { Printed } from './printed'
import { useStrings } from './strings'
import { curled } from './typography'
import { WebLink } from './WebLink'

/** The check as a disclosure, closed at first; open on paper. */
export const NoteCheck = ({ check: { strength, claim, finding, evidence } }: { check: Check }) => {
  const t = useStrings()
  const printed = useContext(Printed)
  return (
    <details open={printed}>
      <summary>{t('check')}</summary>
      <p>
        {strength !== 'supported' && <span class="grade">{strength}</span>}
        <b>{t(`strength_${strength}`)}.</b>
        {!printed && ` ${t(`strength_${strength}_means`)}`}
      </p>
      <p>
        <span class="label">{t('check_claim')}</span> <span lang={ANNOTATION_LANGUAGE}>{curled(claim)}</span>
      </p>
      <p>
        <span class="label">{t('check_finding')}</span> <span lang={ANNOTATION_LANGUAGE}>{curled(finding)}</span>
      </p>
      {evidence.length > 0 && (
        <ul class="evidence">
          {evidence.map(({ url, shows }) => (
            <li key={shows} lang={ANNOTATION_LANGUAGE}>
              <WebLink href={url} spelled>
                {curled(shows)}
              </WebLink>
            </li>
          ))}
        </ul>
      )}
    </details>
  )
}
