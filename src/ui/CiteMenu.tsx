/** Copies a reference in the format that the reader's own tool wants. */
import { useId, useState } from 'preact/hooks'
import { citableItem } from '../core/model/citable-item'
import type { Work } from '../core/model/edition'
import type { CardActions } from './card-actions'
import { useStrings } from './strings'
import { useCopy } from './use-copy'

const FORMATS = [
  ['cite_apa', (work: Work) => work.apa],
  ['cite_bibtex', (work: Work) => work.bibtex],
  ['cite_ris', (work: Work) => work.ris],
  ['cite_csl', (work: Work) => JSON.stringify([citableItem(work.item)], null, 2)],
] as const

/** A disclosure: a button, and under it one button a format. */
export const CiteMenu = ({ work, copy }: { work: Work; copy: CardActions['copy'] }) => {
  const t = useStrings()
  const id = useId()
  const [open, setOpen] = useState(false)
  const [status, run] = useCopy(copy)
  return (
    <div class="cite">
      <button type="button" class="quiet-action" aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
        {t('cite')}
      </button>
      <fieldset id={id} aria-label={t('cite_formats')} hidden={!open}>
        {FORMATS.map(([name, format]) => (
          <button key={name} type="button" class="quiet-action" onClick={() => run(format(work), t(name))}>
            {t(name)}
          </button>
        ))}
        <span role="status">{status}</span>
      </fieldset>
    </div>
  )
}
