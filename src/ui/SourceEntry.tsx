/** One work that an annotation cites, with all that the edition knows of it. */
import { useContext } from 'preact/hooks'
import type { PlaceLink } from '../core/model/card/card'
import { ANNOTATION_LANGUAGE } from '../core/model/edition/edition'
import type { Source } from '../core/model/edition/source'
import type { Citation } from '../core/model/fields'
import { CiteMenu } from './CiteMenu'
import type { CardActions } from './card-actions'
import { Icon } from './Icon'
import { labelLanguage } from './labels'
import { Printed } from './printed'
import { Reference } from './Reference'
import { SourceAddress } from './SourceAddress'
import { SourceFacts } from './SourceFacts'
import { useStrings } from './strings'
import { curled } from './typography'

const AlsoCited = ({ places, goTo }: { places: readonly PlaceLink[]; goTo: CardActions['goTo'] }) => {
  const t = useStrings()
  return (
    <div class="also">
      <span class="quiet">{t('also_cited')}</span>
      {places.map((place) => (
        <button
          key={place.id}
          type="button"
          class="quiet-action"
          data-kind={place.kind}
          data-stance={place.stance}
          onClick={() => goTo(place.id)}
        >
          <Icon name={place.stance ?? place.kind} />
          <span lang={labelLanguage(place.kind)}>{place.label}</span>
        </button>
      ))}
    </div>
  )
}

export type SourceEntryProps = {
  citation: Citation
  work: Source
  alsoCited: readonly PlaceLink[]
  /** Leaves the facts about the work out. */
  brief?: boolean
  /** False: without its citation to copy. */
  citable?: boolean
  actions: CardActions
}

/** The reference, its addresses, the facts about the work, and its citation to copy. */
export const SourceEntry = ({
  citation,
  work,
  alsoCited,
  brief = false,
  citable = true,
  actions,
}: SourceEntryProps) => {
  const printed = useContext(Printed)
  return (
    <>
      <Reference item={work} citation={citation} />
      {citation.remark && (
        <p class="quiet" lang={ANNOTATION_LANGUAGE}>
          {curled(citation.remark)}
        </p>
      )}
      <SourceAddress item={work} compact={!printed} />
      {!brief && <SourceFacts item={work} />}
      {!printed && alsoCited.length > 0 && <AlsoCited places={alsoCited} goTo={actions.goTo} />}
      {!printed && citable && <CiteMenu work={work} cite={actions.cite} copy={actions.copy} />}
    </>
  )
}
