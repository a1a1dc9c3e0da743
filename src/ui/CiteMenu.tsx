/** Copies a reference in the format that the reader's own tool wants. */
import { useId, useRef, useState } from 'preact/hooks'
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

/** A disclosure: a button, and under it one button a format. The formats are asked for when it is opened. */
export const CiteMenu = ({ cite, copy, label, place, work }: CiteMenuProps) => {
  const t = useStrings()
  const id = useId()
  const [open, setOpen] = useState(false)
  const [failed, setFailed] = useState(false)
  const [status, run] = useCopy(copy)
  /** On its way or here; undefined before it was asked for, and after it could not be had. */
  const asked = useRef<Promise<Rendered | null> | undefined>(undefined)
  const ask = (): Promise<Rendered | null> => {
    asked.current ??= cite(work.id)
      .catch(() => null)
      .then((rendered) => {
        if (rendered === null) asked.current = undefined
        setFailed(rendered === null)
        return rendered
      })
    return asked.current
  }
  const toggle = (): void => {
    if (!open) void ask()
    setOpen(!open)
  }
  const copyAs = async (format: (typeof FORMATS)[number]): Promise<void> => {
    const rendered = await ask()
    if (rendered === null) return
    const text = format === 'apa' && place !== undefined ? `${rendered.apa} ${place}` : rendered[format]
    run(text, t(`cite_${format}`))
  }
  return (
    <div class="cite">
      <button type="button" class="quiet-action" aria-expanded={open} aria-controls={id} onClick={toggle}>
        {label ?? t('cite')}
      </button>
      <fieldset id={id} aria-label={t('cite_formats')} hidden={!open}>
        {FORMATS.map((format) => (
          <button key={format} type="button" class="quiet-action" onClick={() => void copyAs(format)}>
            {t(`cite_${format}`)}
          </button>
        ))}
        <button
          type="button"
          class="quiet-action"
          onClick={() => {
            setFailed(false)
            run(JSON.stringify([citableItem(work)], null, 2), t('cite_csl'))
          }}
        >
          {t('cite_csl')}
        </button>
        <span role="status">{failed ? t('cite_unavailable') : status}</span>
      </fieldset>
    </div>
  )
}
