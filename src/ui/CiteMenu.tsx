/** Copies a reference in the format that the reader's own tool wants. */
import { useId, useRef, useState } from 'preact/hooks'
import { citableItem } from '../core/model/citable-item'
import { type Rendered, STYLES } from '../core/model/edition'
import { formattedHtml, plainText } from '../core/model/formatted'
import type { Source } from '../core/model/source'
import type { CardActions } from './card-actions'
import { underscored, useStrings } from './strings'
import { useCopy } from './use-copy'

type CiteMenuProps = {
  work: Source
  /** The button's text, if it is not the usual one. */
  label?: string
} & Pick<CardActions, 'cite' | 'copy'>

/** A disclosure: a button, and under it one button for each format. The formats are requested when it is opened. */
export const CiteMenu = ({ cite, copy, label, work }: CiteMenuProps) => {
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
  /** A button that copies what `choose` takes of the formats. */
  const format = (name: string, choose: (rendered: Rendered) => [text: string, html?: string]) => (
    <button
      key={name}
      type="button"
      class="quiet-action"
      onClick={() =>
        void ask().then((rendered) => {
          if (rendered === null) return
          const [text, html] = choose(rendered)
          run(text, name, html)
        })
      }
    >
      {name}
    </button>
  )
  return (
    <div class="cite">
      <button type="button" class="quiet-action" aria-expanded={open} aria-controls={id} onClick={toggle}>
        {label ?? t('cite')}
      </button>
      <fieldset id={id} aria-label={t('cite_formats')} hidden={!open}>
        {STYLES.map((style) =>
          format(t(`cite_${underscored(style)}`), (rendered) => [
            plainText(rendered[style]),
            formattedHtml(rendered[style]),
          ]),
        )}
        {format(t('cite_bibtex'), ({ bibtex }) => [bibtex])}
        {format(t('cite_ris'), ({ ris }) => [ris])}
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
