/** The annotations that have no place on the page, each with the reason. */
import { ANNOTATION_LANGUAGE } from '../core/model/edition'
import type { ReportItem } from '../core/model/report'
import { Icon } from './Icon'
import { useStrings } from './strings'
import { curled } from './typography'

const Unplaced = ({ item: { kind, label, quote, outcome } }: { item: ReportItem }) => {
  const t = useStrings()
  if (outcome.status === 'anchored') return null
  return (
    <li class="unplaced" data-kind={kind}>
      <Icon name={kind} />
      <div>
        <p lang={kind === 'footnote' ? undefined : ANNOTATION_LANGUAGE}>{curled(label)}</p>
        {quote && <blockquote lang={ANNOTATION_LANGUAGE}>{t('quoted', quote)}</blockquote>}
        <p class="quiet">{t(`reason_${outcome.reason}`)}</p>
        {outcome.nearest && <p class="quiet">{t('nearest', outcome.nearest.text)}</p>}
      </div>
    </li>
  )
}

/** A headed list; nothing where all is placed. */
export const NotPlaced = ({ items }: { items: readonly ReportItem[] }) => {
  const t = useStrings()
  const orphans = items.filter(({ outcome }) => outcome.status === 'orphan')
  if (orphans.length === 0) return null
  return (
    <section>
      <h2 class="label">
        {t('not_placed')} <span class="count">{orphans.length}</span>
      </h2>
      <ul>
        {orphans.map((item) => (
          <Unplaced key={item.id} item={item} />
        ))}
      </ul>
    </section>
  )
}
