/** The works that an annotation cites, one by one. */
import type { Card } from '../core/model/card'
import type { Citation } from '../core/model/fields'
import type { CardActions } from './card-actions'
import { SourceEntry } from './SourceEntry'
import { useStrings } from './strings'

type SourceListProps = {
  card: Card
  citations: readonly Citation[]
  compact?: boolean
  actions: CardActions
}

/** A list of sources with a heading; nothing if nothing is cited. */
export const SourceList = ({ card, citations, compact = false, actions }: SourceListProps) => {
  const t = useStrings()
  if (citations.length === 0) return null
  return (
    <>
      <h3 class="label">{t(citations.length === 1 ? 'source' : 'sources')}</h3>
      <ul class="sources">
        {citations.map((citation, index) => {
          const work = card.works[citation.source]
          const alsoCited = card.alsoCited[citation.source] ?? []
          return (
            work && (
              <SourceEntry
                key={index}
                citation={citation}
                work={work}
                alsoCited={alsoCited}
                compact={compact}
                actions={actions}
              />
            )
          )
        })}
      </ul>
    </>
  )
}
