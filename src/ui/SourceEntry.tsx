/** One work that an annotation cites, with all that the edition knows of it. */
import type { PlaceLink } from '../core/model/card'
import { ANNOTATION_LANGUAGE, type Work } from '../core/model/edition'
import type { Citation } from '../core/model/fields'
import type { Source } from '../core/model/source'
import { CiteMenu } from './CiteMenu'
import type { CardActions } from './card-actions'
import { Icon } from './Icon'
import { joined } from './joined'
import { Reference } from './Reference'
import { SourceAddress } from './SourceAddress'
import { underscored, useStrings } from './strings'
import { curled } from './typography'

const About = ({ item }: { item: Source }) => {
  const t = useStrings()
  const { outlet, self, via, verified } = item.custom
  return (
    <>
      <p class="quiet">
        {joined(
          [
            <span class="label">{t(`type_${underscored(item.type)}`)}</span>,
            item.genre && <span lang={ANNOTATION_LANGUAGE}>{item.genre}</span>,
            self && <span class="label own">{t('own_work')}</span>,
            outlet && <span lang={ANNOTATION_LANGUAGE}>{curled(outlet.line)}</span>,
          ],
          '\u00a0· ',
        )}
      </p>
      {via && (
        <p class="quiet">
          <span class="label">{t('via')}</span> <span lang={ANNOTATION_LANGUAGE}>{curled(via)}</span>
        </p>
      )}
      {verified.level !== 'identity' && (
        <p class="quiet">
          {joined(
            [
              t(`verified_${underscored(verified.level)}`),
              verified.remark && <span lang={ANNOTATION_LANGUAGE}>{curled(verified.remark)}</span>,
            ],
            ' ',
          )}
        </p>
      )}
    </>
  )
}

const AlsoCited = ({ places, goTo }: { places: readonly PlaceLink[]; goTo: CardActions['goTo'] }) => {
  const t = useStrings()
  return (
    <div class="also">
      <span class="quiet">{t('also_cited')}</span>
      {places.map((place) => (
        <button key={place.id} type="button" class="quiet-action" onClick={() => goTo(place.id)}>
          <Icon name={place.kind} />
          <span lang={place.kind === 'footnote' ? undefined : ANNOTATION_LANGUAGE}>{place.label}</span>
        </button>
      ))}
    </div>
  )
}

type SourceEntryProps = {
  citation: Citation
  work: Work
  alsoCited: readonly PlaceLink[]
  /** Puts what is known of the work behind a disclosure, for cards whose point is another. */
  compact: boolean
  actions: CardActions
}

/** The reference, its addresses, what is known of the work, and its citation to take along. */
export const SourceEntry = ({ citation, work, alsoCited, compact, actions }: SourceEntryProps) => {
  const t = useStrings()
  const apparatus = (
    <>
      <About item={work.item} />
      {alsoCited.length > 0 && <AlsoCited places={alsoCited} goTo={actions.goTo} />}
      <CiteMenu work={work} copy={actions.copy} />
    </>
  )
  return (
    <li class="source">
      <Reference item={work.item} citation={citation} />
      {citation.remark && (
        <p class="quiet" lang={ANNOTATION_LANGUAGE}>
          {curled(citation.remark)}
        </p>
      )}
      <SourceAddress item={work.item} compact={compact} />
      {compact ? (
        <details>
          <summary>{t('about_source')}</summary>
          {apparatus}
        </details>
      ) : (
        apparatus
      )}
    </li>
  )
}
