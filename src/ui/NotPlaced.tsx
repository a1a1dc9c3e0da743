/** The annotations that have no place on the page, each with the reason. */
import type { ReportItem } from '../core/model/messages/report'
import type { Span } from '../core/model/page/page-text'
import { Icon } from './Icon'
import { labelLanguage } from './labels'
import { useStrings } from './strings'
import { curled } from './typography'

type Show = ((span: Span) => void) | undefined

type UnplacedProps = { item: ReportItem; language: string; show: Show }

const Unplaced = ({ item: { kind, label, outcome, quote, stance }, language, show }: UnplacedProps) => {
  const t = useStrings()
  if (outcome.status === 'anchored') return null
  const { nearest } = outcome
  return (
    <li class="unplaced" data-kind={kind} data-stance={stance}>
      <Icon name={stance ?? kind} />
      <div>
        <p lang={labelLanguage(kind)}>{curled(label)}</p>
        {quote && <blockquote lang={language}>{t('quoted', quote)}</blockquote>}
        <p class="quiet">{t(kind === 'footnote' ? 'reason_unmarked' : `reason_${outcome.reason}`)}</p>
        {nearest && <p class="quiet">{t('nearest', nearest.text)}</p>}
        {nearest && show && (
          <button type="button" class="action" onClick={() => show(nearest)}>
            {t('show_me')}
          </button>
        )}
      </div>
    </li>
  )
}

type NotPlacedProps = {
  items: readonly ReportItem[]
  /** The article's language, for the words quoted from it. */
  language: string
  /** Shows the nearest text on the page; if missing, there is no button for that. */
  show?: Show
}

/** A list with a heading; nothing if everything is placed. */
export const NotPlaced = ({ items, language, show }: NotPlacedProps) => {
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
          <Unplaced key={item.id} item={item} language={language} show={show} />
        ))}
      </ul>
    </section>
  )
}
