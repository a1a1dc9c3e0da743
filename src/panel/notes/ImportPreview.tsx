/** What importing a file would do, before anything is stored. */
import { useEffect, useRef } from 'preact/hooks'
import { plural } from '../../core/texts/plural'
import { useStrings } from '../../ui/strings'
import type { ReadImport } from './read-import'

type ImportPreviewProps = {
  /** The file's name. */
  name: string
  /** Undefined while the file is being read. */
  read: ReadImport | undefined
  take(): void
  close(): void
}

const COUNTS = ['new', 'newer', 'same', 'elsewhere'] as const

/** Takes the focus: it is the answer to a file that the reader has just chosen. */
export const ImportPreview = ({ close, name, read, take }: ImportPreviewProps) => {
  const t = useStrings()
  const locale = t('locale')
  const here = useRef<HTMLElement>(null)
  useEffect(() => here.current?.focus(), [])
  const count = read !== undefined && 'preview' in read ? read.preview.new + read.preview.newer : 0
  return (
    <section class="own-import" aria-label={t('notes_import')} tabIndex={-1} ref={here}>
      <p class="title">{name}</p>
      <div role="status">
        {read === undefined && <p class="quiet">{t('import_reading')}</p>}
        {read !== undefined && 'refused' in read && <p>{t(`import_refused_${read.refused}`)}</p>}
        {read !== undefined && 'preview' in read && (
          <ul>
            {COUNTS.filter((each) => read.preview[each] > 0).map((each) => (
              <li key={each}>{plural(t, `import_${each}`, read.preview[each], locale)}</li>
            ))}
            {[...read.why].map(([why, many]) => (
              <li key={why}>{plural(t, `import_why_${why}`, many, locale)}</li>
            ))}
            {count === 0 && <li class="quiet">{t('import_nothing')}</li>}
          </ul>
        )}
      </div>
      <p class="buttons">
        {count > 0 && (
          <button type="button" class="action" onClick={take}>
            {plural(t, 'import_take', count, locale)}
          </button>
        )}
        <button type="button" class={count > 0 ? 'quiet-action' : 'action'} onClick={close}>
          {t(count > 0 ? 'own_cancel' : 'close')}
        </button>
      </p>
    </section>
  )
}
