/** One annotation in the outline: what it is, what it is called, and under it the words that it is about. */
import { ANNOTATION_LANGUAGE } from '../../core/model/edition/edition'
import { isUnseen, type ReportItem } from '../../core/model/messages/report'
import { Icon } from '../../ui/Icon'
import { labelLanguage } from '../../ui/labels'
import { useStrings } from '../../ui/strings'
import { curled } from '../../ui/typography'
import { Entry } from '../lists/Entry'
import type { RowDetail } from './row-details'

type OutlineRowProps = {
  item: ReportItem
  /** The article's, in which the passage is. */
  language: string
  /** What the edition adds, once it is there. */
  detail: RowDetail | undefined
  here: boolean
  visit(id: string): void
}

/** Whether two texts differ in more than their letters' size, so that both are worth a line. */
const differ = (a: string, b: string): boolean => a.toLowerCase() !== b.toLowerCase()

/** A row asks for its texts itself: it is drawn again only when its item changes. */
export const OutlineRow = ({ detail, here, item, language, visit }: OutlineRowProps) => {
  const t = useStrings()
  const { kind, label, quote } = item
  const slip = detail !== undefined && 'read' in detail ? detail : undefined
  const cites = detail !== undefined && 'cites' in detail ? detail.cites : undefined
  return (
    <Entry item={item} here={here} visit={visit}>
      <span lang={labelLanguage(kind)}>{curled(label)}</span>{' '}
      {slip && (
        <span class="read">
          <Icon name="arrow" />
          <span class="hidden">{t('slip_read')} </span>
          <span lang={ANNOTATION_LANGUAGE}>{curled(slip.read)}</span>
        </span>
      )}
      {kind !== 'erratum' && quote !== '' && differ(quote, label) && (
        <span class="excerpt passage" lang={language}>
          {curled(quote)}
        </span>
      )}
      {cites && (
        <span class="excerpt passage" lang={ANNOTATION_LANGUAGE}>
          {curled(cites)}
        </span>
      )}
      {item.outcome.status === 'anchored' && item.outcome.page !== undefined && (
        <span class="excerpt facts">{t('pdf_page', String(item.outcome.page))}</span>
      )}
      {isUnseen(item) && <span class="quiet unseen">{t('not_shown')}</span>}
    </Entry>
  )
}
