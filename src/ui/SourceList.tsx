/** The works that an annotation cites, one by one. */
import { useContext } from 'preact/hooks'
import type { Card } from '../core/model/card/card'
import type { Citation } from '../core/model/fields'
import type { CardActions } from './card-actions'
import { Printed } from './printed'
import { SourceEntry } from './SourceEntry'
import { SourceLine } from './SourceLine'
import { useStrings } from './strings'

type SourceListProps = {
  card: Card
  citations: readonly Citation[]
  /** Gives each work a line, and the rest on demand; on paper the rest is left out. */
  compact?: boolean
  actions: CardActions
}

/** A list of sources with a heading; nothing if nothing is cited. */
export const SourceList = ({ card, citations, compact = false, actions }: SourceListProps) => {
  const t = useStrings()
  const printed = useContext(Printed)
  if (citations.length === 0) return null
  return (
    <>
      <h3 class="label">{t(citations.length === 1 ? 'source' : 'sources')}</h3>
      <ul class="sources">
        {citations.map((citation, index) => {
          const work = card.works[citation.source]
          if (work === undefined) return null
          const entry = { citation, work, alsoCited: card.alsoCited[citation.source] ?? [], actions }
          if (compact && !printed) return <SourceLine key={index} {...entry} />
          return (
            <li key={index} class="source">
              <SourceEntry {...entry} brief={compact} />
            </li>
          )
        })}
      </ul>
    </>
  )
}
