/** One work of the bibliography. */
import { useId, useState } from 'preact/hooks'
import type { CitedWork } from '../../core/bibliography/list-works'
import { plural } from '../../core/texts/plural'
import { CiteMenu } from '../../ui/CiteMenu'
import type { CardActions } from '../../ui/card-actions'
import { Icon } from '../../ui/Icon'
import { labelLanguage } from '../../ui/labels'
import { Reference } from '../../ui/Reference'
import { SourceAddress } from '../../ui/SourceAddress'
import { SourceFacts } from '../../ui/SourceFacts'
import { useStrings } from '../../ui/strings'
import { curled } from '../../ui/typography'

type CitedAtProps = Pick<CitedWork, 'places'> & { visit(id: string): void }

const CitedAt = ({ places, visit }: CitedAtProps) => {
  const t = useStrings()
  const id = useId()
  const [open, setOpen] = useState(false)
  return (
    <div class="cited">
      <button type="button" class="quiet-action" aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
        {plural(t, 'cited_times', places.length, t('locale'))}
      </button>
      <ul id={id} hidden={!open}>
        {open &&
          places.map((place) => (
            <li key={place.id}>
              <button
                type="button"
                class="place"
                data-kind={place.kind}
                data-stance={place.stance}
                onClick={() => visit(place.id)}
              >
                <Icon name={place.stance ?? place.kind} />
                <span lang={labelLanguage(place.kind)}>{curled(place.label)}</span>
              </button>
            </li>
          ))}
      </ul>
    </div>
  )
}

type SourceItemProps = {
  cited: CitedWork
  chosen: boolean
  choose(chosen: boolean): void
  cite: CardActions['cite']
  copy: CardActions['copy']
  visit(id: string): void
}

/** A checkbox, the reference, its addresses and what is known of it, where it is cited, and its citation to copy. */
export const SourceItem = ({ cited: { places, work }, chosen, choose, cite, copy, visit }: SourceItemProps) => {
  const t = useStrings()
  const id = useId()
  return (
    <li class="source">
      <input
        type="checkbox"
        checked={chosen}
        aria-label={t('choose_source')}
        aria-describedby={id}
        onChange={({ currentTarget }) => choose(currentTarget.checked)}
      />
      <div>
        <div id={id}>
          <Reference item={work} citation={{ source: work.id }} />
        </div>
        <SourceAddress item={work} compact />
        <SourceFacts item={work} />
        <CitedAt places={places} visit={visit} />
        <CiteMenu work={work} cite={cite} copy={copy} />
      </div>
    </li>
  )
}
