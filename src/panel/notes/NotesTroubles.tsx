/** What is not well with the keeping of own notes, in words; nothing while all is. */
import { notesToCopy } from '../../core/notes/copy-due'
import { plural } from '../../core/texts/plural'
import { useStrings } from '../../ui/strings'
import type { Copies, CopiesState } from './copies'
import type { NotesState } from './panel-notes'

type NotesTroublesProps = {
  state: NotesState
  copied: CopiesState | undefined
  tryAgain(): void
  /** Gives the reader what is not stored as a file. */
  saveUnsaved(): void
}

export const NotesTroubles = ({ copied, saveUnsaved, state, tryAgain }: NotesTroublesProps) => {
  const t = useStrings()
  const locale = t('locale')
  const { foreign, problem, status, unsaved } = state
  const full = copied?.nearlyFull
  const amount = (bytes: number): string =>
    new Intl.NumberFormat(locale, { style: 'unit', unit: 'megabyte', maximumFractionDigits: 1 }).format(bytes / 1e6)
  return (
    <>
      <div role="alert" class="own-trouble">
        {status === 'unreadable' && <p>{t('notes_unreadable')}</p>}
        {problem !== undefined && <p>{t(`notes_problem_${problem}`)}</p>}
        {unsaved.length > 0 && <p>{plural(t, 'notes_unsaved', unsaved.length, locale)}</p>}
      </div>
      {status === 'unreadable' && (
        <button type="button" class="action" onClick={tryAgain}>
          {t('try_again')}
        </button>
      )}
      {unsaved.length > 0 && (
        <button type="button" class="action" onClick={saveUnsaved}>
          {t('own_save_file')}
        </button>
      )}
      {full !== undefined && <p class="own-trouble">{t('notes_nearly_full', amount(full))}</p>}
      {foreign.length > 0 && <p class="quiet">{plural(t, 'notes_foreign', foreign.length, locale)}</p>}
    </>
  )
}

type CopyReminderProps = { state: NotesState; copied: CopiesState | undefined; copies: Copies; save(): void }

/** One line, once there is something to lose. A file that is kept up to date does for a copy. */
export const CopyReminder = ({ copied, copies, save, state }: CopyReminderProps) => {
  const t = useStrings()
  const isKept = copied?.file != null && copied.file.trouble === null
  const due = copied === undefined || isKept ? 0 : notesToCopy(state.notes, copied.marks, Date.now())
  if (due === 0) return null
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would be read out as part of a form.
    <div class="own-reminder quiet" role="group" aria-label={t('copy_reminder')}>
      {plural(t, 'copy_due', due, t('locale'))}{' '}
      <button type="button" class="quiet-action" onClick={save}>
        {t('notes_save_all')}
      </button>{' '}
      <button
        type="button"
        class="quiet-action"
        onClick={({ currentTarget }) => {
          currentTarget.closest('.view')?.querySelector<HTMLElement>('.list-tools button')?.focus()
          copies.mark('dismissed')
        }}
      >
        {t('copy_later')}
      </button>
    </div>
  )
}
