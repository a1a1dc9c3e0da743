/** The file that is kept up to date: offered where browsers can do it, and what is so of it. */
import type { CopyFile } from '../../core/model/notes/copy-file'
import { BACKUP_FILE } from '../../core/model/notes/note-file'
import type { Translate } from '../../core/texts/translate'
import { useStrings } from '../../ui/strings'
import type { Copies } from './copies'

const saidOf = ({ name, trouble, written }: CopyFile, t: Translate): string => {
  if (trouble !== null) return t(`copy_file_${trouble}`, name)
  if (written === 0) return t('copy_file_new', name)
  const when = new Intl.DateTimeFormat(t('locale'), { dateStyle: 'medium', timeStyle: 'short' }).format(written)
  return t('copy_file_written', name, when)
}

type CopyFileLineProps = {
  /** Null if the reader has chosen none; undefined where the browser cannot keep one. */
  file: CopyFile | null | undefined
  copies: Pick<Copies, 'allow' | 'choose' | 'forget'>
}

export const CopyFileLine = ({ copies, file }: CopyFileLineProps) => {
  const t = useStrings()
  if (file === undefined) return null
  const choose = (): void => void copies.choose(`counterpoint.${BACKUP_FILE.extension}`)
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would be read out as part of a form.
    <div class="row" role="group" aria-label={t('copy_file')}>
      <span class="quiet" role="status">
        {file === null ? t('copy_file_hint') : saidOf(file, t)}
      </span>
      {file === null ? (
        <button type="button" class="action" onClick={choose}>
          {t('copy_file')}
        </button>
      ) : (
        <>
          {file.trouble === 'asks' && (
            <button type="button" class="action" onClick={() => void copies.allow()}>
              {t('copy_file_allow')}
            </button>
          )}
          {(file.trouble === 'foreign' || file.trouble === 'failed') && (
            <button type="button" class="action" onClick={choose}>
              {t('copy_file_choose')}
            </button>
          )}
          <button
            type="button"
            class="quiet-action"
            onClick={({ currentTarget }) => {
              // The button goes; the one that chooses a file takes its place.
              const group = currentTarget.closest<HTMLElement>('.exchange')
              copies.forget()
              group?.querySelector('button')?.focus()
            }}
          >
            {t('copy_file_end')}
          </button>
        </>
      )}
    </div>
  )
}
