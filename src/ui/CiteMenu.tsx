/** Copies a reference in the format that the reader's own tool wants. */
import { useId, useState } from 'preact/hooks'
import { citableItem } from '../core/model/citable-item'
import type { Rendered } from '../core/model/edition'
import type { Source } from '../core/model/source'
import type { CardActions } from './card-actions'
import { useStrings } from './strings'
import { useCopy } from './use-copy'

const FORMATS = ['apa', 'bibtex', 'ris'] as const

type CiteMenuProps = {
  work: Source
  /** What the button says, if not that it copies a citation. */
  label?: string
  /** What is added to a reference in a style: the place in the work that is meant. Reference managers keep the work alone. */
  place?: string
} & Pick<CardActions, 'cite' | 'copy'>

/** A disclosure: a button, and under it one button a format. The formats are asked for when it is opened first. */
export const CiteMenu = ({ cite, copy, label, place, work }: CiteMenuProps) => {
  const t = useStrings()
  const id = useId()
  const [open, setOpen] = useState(false)
  /** Undefined until they have been asked for and have come; null if they could not be had. */
  const [rendered, setRendered] = useState<Rendered | null>()
  const [status, run] = useCopy(copy)
  const toggle = (): void => {
    if (!open && !rendered) void cite(work.id).then(setRendered, () => setRendered(null))
    setOpen(!open)
  }
  const written = (format: (typeof FORMATS)[number]): string => {
    const text = rendered?.[format] ?? ''
    return format === 'apa' && place !== undefined ? `${text} ${place}` : text
  }
  return (
    <div class="cite">
      <button type="button" class="quiet-action" aria-expanded={open} aria-controls={id} onClick={toggle}>
        {label ?? t('cite')}
      </button>
      <fieldset id={id} aria-label={t('cite_formats')} hidden={!open}>
        {FORMATS.map((format) => (
          <button
            key={format}
            type="button"
            class="quiet-action"
            disabled={!rendered}
            onClick={() => run(written(format), t(`cite_${format}`))}
          >
            {t(`cite_${format}`)}
          </button>
        ))}
        <button
          type="button"
          class="quiet-action"
          onClick={() => run(JSON.stringify([citableItem(work)], null, 2), t('cite_csl'))}
        >
          {t('cite_csl')}
        </button>
        <span role="status">{rendered === null ? t('cite_unavailable') : status}</span>
      </fieldset>
    </div>
  )
}
