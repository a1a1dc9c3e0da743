/** The annotations whose passages are on the page, but which the page does not show now. */
import { isUnseen, type ReportItem } from '../core/model/messages/report'
import { Icon } from './Icon'
import { labelLanguage } from './labels'
import { useStrings } from './strings'
import { curled } from './typography'

/** A list with a heading; nothing if the page shows all that is placed. */
export const NotShown = ({ items }: { items: readonly ReportItem[] }) => {
  const t = useStrings()
  const unseen = items.filter(isUnseen)
  if (unseen.length === 0) return null
  return (
    <section>
      <h2 class="label">
        {t('not_shown')} <span class="count">{unseen.length}</span>
      </h2>
      <ul>
        {unseen.map(({ id, kind, label, stance }) => (
          <li key={id} class="unplaced" data-kind={kind} data-stance={stance}>
            <Icon name={stance ?? kind} />
            <p lang={labelLanguage(kind)}>{curled(label)}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}
