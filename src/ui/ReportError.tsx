/** Hands the reader a text with which to report an error, and the way to where it is to be sent. Nothing is sent from here. */
import { useId, useState } from 'preact/hooks'
import type { CorrectionForm } from '../core/model/messages/forms'
import type { CardActions } from './card-actions'
import { useStrings } from './strings'
import { useCopy } from './use-copy'
import { WebLink } from './WebLink'

type ReportErrorProps = {
  /** Makes the text when the reader asks for it; null if it cannot be made now. */
  correct(): Promise<CorrectionForm | null>
  actions: Pick<CardActions, 'copy' | 'download'>
}

/** A disclosure. Where the edition names no address, the press that opens it copies the text: there is nothing else to choose. */
export const ReportError = ({ correct, actions }: ReportErrorProps) => {
  const t = useStrings()
  const id = useId()
  const [open, setOpen] = useState(false)
  const [form, setForm] = useState<CorrectionForm | null>(null)
  const [copied, run] = useCopy(actions.copy)
  const [said, setSaid] = useState('')
  const copy = ({ text }: CorrectionForm): void => {
    setSaid('')
    run(text, t('report'))
  }
  const toggle = async (): Promise<void> => {
    setOpen(!open)
    if (open) return
    const made = await correct().catch(() => null)
    setForm(made)
    if (made === null) setSaid(t('report_unavailable'))
    else if (!made.mail && !made.page) copy(made)
  }
  return (
    <div class="cite">
      <button type="button" class="quiet-action" aria-expanded={open} aria-controls={id} onClick={() => void toggle()}>
        {t('report_error')}
      </button>
      <fieldset id={id} aria-label={t('report_error')} hidden={!open}>
        {form && (
          <>
            <p>{t(form.mail ? 'report_by_mail' : form.page ? 'report_on_page' : 'report_to_nobody')}</p>
            {form.mail && <a href={form.mail.letter}>{t('report_write', form.mail.to)}</a>}
            {form.page && <WebLink href={form.page}>{t('report_open')}</WebLink>}
            <button type="button" class="quiet-action" onClick={() => copy(form)}>
              {t('report_copy')}
            </button>
            <button
              type="button"
              class="quiet-action"
              onClick={() => {
                actions.download(form.file, 'text/plain', form.text)
                setSaid(t('downloaded', form.file))
              }}
            >
              {t('report_save')}
            </button>
          </>
        )}
        <span role="status">{said || copied}</span>
      </fieldset>
    </div>
  )
}
