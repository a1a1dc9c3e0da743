/** Copies a reference in the format that the reader's own tool wants. */
import { useId, useRef, useState } from 'preact/hooks'
import type { Source } from '../core/model/edition/source'
import { FORMATS, type Forms } from '../core/model/messages/forms'
import type { CardActions } from './card-actions'
import { underscored, useStrings } from './strings'
import { useCopy } from './use-copy'

type CiteMenuProps = {
  /** What is cited: a work, the edition, or an annotation by its id as a work. */
  work: Pick<Source, 'id'>
  /** Of an annotation: the address of its passage. */
  share?: string
  /** The button's text, if it is not the usual one. */
  label?: string
} & Pick<CardActions, 'cite' | 'copy'>

/** A disclosure: a button, and under it one button for each format. The formats are requested when it is opened. */
export const CiteMenu = ({ cite, copy, label, share, work }: CiteMenuProps) => {
  const t = useStrings()
  const id = useId()
  const [open, setOpen] = useState(false)
  const [failed, setFailed] = useState(false)
  const [status, run] = useCopy(copy)
  /** Undefined before the formats were requested and after that failed. */
  const asked = useRef<Promise<Forms | null> | undefined>(undefined)
  const ask = (): Promise<Forms | null> => {
    asked.current ??= cite(work.id, share)
      .catch(() => null)
      .then((forms) => {
        if (forms === null) asked.current = undefined
        setFailed(forms === null)
        return forms
      })
    return asked.current
  }
  const toggle = (): void => {
    if (!open) void ask()
    setOpen(!open)
  }
  return (
    <div class="cite">
      <button type="button" class="quiet-action" aria-expanded={open} aria-controls={id} onClick={toggle}>
        {label ?? t('cite')}
      </button>
      <fieldset id={id} aria-label={t('cite_formats')} hidden={!open}>
        {FORMATS.map((format) => {
          const name = t(`cite_${underscored(format)}`)
          const copyIt = (forms: Forms | null): void =>
            forms?.[format] && run(forms[format].text, name, forms[format].html)
          return (
            <button key={format} type="button" class="quiet-action" onClick={() => void ask().then(copyIt)}>
              {name}
            </button>
          )
        })}
        <span role="status">{failed ? t('cite_unavailable') : status}</span>
      </fieldset>
    </div>
  )
}
