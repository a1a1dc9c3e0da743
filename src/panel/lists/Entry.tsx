/** One annotation in a list: what it is called, and the way to it. */
import type { ComponentChildren } from 'preact'
import type { ReportItem } from '../../core/model/messages/report'
import { Icon } from '../../ui/Icon'
import { useStrings } from '../../ui/strings'

type EntryProps = {
  item: Pick<ReportItem, 'id' | 'kind' | 'stance'>
  /** Whether it stands in the paragraph that the reader has before them. */
  here?: boolean
  visit(id: string): void
  /** Its title, and what else is to be said. */
  children: ComponentChildren
}

/** A button with the sign of the kind or the stance. The same is said in words, but for footnotes, whose title says it. */
export const Entry = ({ item: { id, kind, stance }, here = false, visit, children }: EntryProps) => {
  const t = useStrings()
  return (
    <button
      type="button"
      class="entry"
      data-kind={kind}
      data-stance={stance}
      data-here={here || undefined}
      onClick={() => visit(id)}
    >
      <Icon name={stance ?? kind} />
      <span>
        {kind !== 'footnote' && <span class="label stance">{t(stance ? `stance_${stance}` : `kind_${kind}`)} </span>}
        {children}
      </span>
    </button>
  )
}
