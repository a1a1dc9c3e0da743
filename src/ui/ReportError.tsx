/** Hands the reader a text with which to report an error, and the way to where it is to be sent. Nothing is sent from here. */
import { useId, useState } from 'preact/hooks'
import { type Correction, correctionLetter, correctionText } from '../core/model/correction'
import type { CardActions } from './card-actions'
import { useStrings } from './strings'
import { useCopy } from './use-copy'
import { WebLink } from './WebLink'

type ReportErrorProps = {
  /** What the report is on, gathered when the reader asks for it. */
  correction(): Correction
  actions: Pick<CardActions, 'copy' | 'download'>
}

/** A disclosure. Where the edition names no address, the press that opens it copies the text: there is nothing else to choose. */
export const ReportError = ({ correction, actions }: ReportErrorProps) => {
  const t = useStrings()
  const id = useId()
  const [report, setReport] = useState<Correction | null>(null)
  const [copied, run] = useCopy(actions.copy)
  const [saved, setSaved] = useState('')
  const copy = (of: Correction): void => {
    setSaved('')
    run(correctionText(of), t('report'))
  }
  const toggle = (): void => {
    const next = report === null ? correction() : null
    setReport(next)
    if (next !== null && next.article.edition.reportTo === undefined) copy(next)
  }
  const save = ({ annotation, article }: Correction, text: string): void => {
    const file = `${t('report_file')}-${annotation?.id ?? article.id}.txt`
    actions.download(file, 'text/plain', text)
    setSaved(t('downloaded', file))
  }
  const to = report?.article.edition.reportTo
  const isMail = to !== undefined && !/^https?:/iu.test(to)
  return (
    <div class="cite">
      <button type="button" class="quiet-action" aria-expanded={report !== null} aria-controls={id} onClick={toggle}>
        {t('report_error')}
      </button>
      <fieldset id={id} aria-label={t('report_error')} hidden={report === null}>
        {report !== null && (
          <>
            <p>{t(to === undefined ? 'report_to_nobody' : isMail ? 'report_by_mail' : 'report_on_page')}</p>
            {isMail && <a href={correctionLetter(to, report)}>{t('report_write', to)}</a>}
            {to !== undefined && !isMail && <WebLink href={to}>{t('report_open')}</WebLink>}
            <button type="button" class="quiet-action" onClick={() => copy(report)}>
              {t('report_copy')}
            </button>
            <button type="button" class="quiet-action" onClick={() => save(report, correctionText(report))}>
              {t('report_save')}
            </button>
          </>
        )}
        <span role="status">{saved || copied}</span>
      </fieldset>
    </div>
  )
}
