/** A source in one line: title, outlet, date, and a link. A press on it shows all that the edition knows of it. */
import { useId, useState } from 'preact/hooks'
import { bestAddress } from '../core/model/edition/best-address'
import { ANNOTATION_LANGUAGE } from '../core/model/edition/edition'
import { Icon } from './Icon'
import { SourceEntry, type SourceEntryProps } from './SourceEntry'
import { titleOfWork, whereAndWhen } from './short-name'
import { useStrings } from './strings'
import { WebLink } from './WebLink'

/** One item of a list of sources. Title and outlet are cut where the line ends; the date never is. */
export const SourceLine = (props: Omit<SourceEntryProps, 'brief'>) => {
  const t = useStrings()
  const id = useId()
  const [open, setOpen] = useState(false)
  const { work } = props
  const title = titleOfWork(work)
  const { date, outlet } = whereAndWhen(work, t)
  const href = bestAddress(work)
  return (
    <li class="source">
      <div class="source-line">
        <button
          type="button"
          class="source-name"
          aria-expanded={open}
          aria-controls={open ? id : undefined}
          onClick={() => setOpen(!open)}
        >
          <Icon name="fold" />
          {title && <cite lang={work.title ? work.language : ANNOTATION_LANGUAGE}>{title}</cite>}
          <span class="where">
            <span class="outlet">{outlet}</span>
            <span class="date">{date}</span>
          </span>
        </button>
        {href && (
          <WebLink href={href} label={t('open_source', title || outlet)}>
            <Icon name="away" />
          </WebLink>
        )}
      </div>
      {open && (
        <div id={id} class="source-entry">
          <SourceEntry {...props} />
        </div>
      )}
    </li>
  )
}
