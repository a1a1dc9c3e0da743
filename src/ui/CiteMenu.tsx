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
  /** The button's text, if it is not the usual one. */
  label?: string
  /** The place in the work, added to a reference that is written in a style. Formats for reference managers have the work only. */
  place?: string
} & Pick<CardActions, 'cite' | 'copy'>

/** A disclosure: a button, and under it one button for each format. The formats are requested when it is opened. */
export const CiteMenu = ({ cite, copy, label, place, work }: CiteMenuProps) => {
  const t = useStrings()
  const id = useId()
  const [open, setOpen] = useState(false)
  const [failed, setFailed] = useState(false)
  const [status, run] = useCopy(copy)
  /** Undefined before the formats were requested and after that failed. */
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
