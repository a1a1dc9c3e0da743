/** The reader's own notes: whether they are shown, and a way to delete all of them. */
import { useEffect, useRef } from 'preact/hooks'
import type { Change } from '../core/model/settings/changed-settings'
import type { Settings } from '../core/model/settings/settings'
import { plural } from '../core/texts/plural'
import { useStrings } from '../ui/strings'
import { Check } from './Check'
import { Section } from './Section'

/** How many notes there are to be deleted, without and with those of the trash. */
export type NotesCount = { readonly notes: number; readonly all: number }

export type NotesSectionActions = {
  /** Asks whether all notes are to be deleted. */
  askDelete(): void
  /** Saves them to a file. */
  saveNotes(): void
  deleteNotes(): void
  keepNotes(): void
}

type NotesSectionProps = {
  settings: Settings
  change(change: Change): void
  /** What the reader is asked about; null while they are not. */
  asked: NotesCount | null
  actions: NotesSectionActions
}

export const NotesSection = ({ actions, asked, change, settings }: NotesSectionProps) => {
  const t = useStrings()
  const here = useRef<HTMLDivElement>(null)
  const wasAsked = useRef(false)
  useEffect(() => {
    // To the question once it is there, and back to the button that asks it.
    if ((asked !== null) !== wasAsked.current) here.current?.querySelector('button')?.focus()
    wasAsked.current = asked !== null
  }, [asked])
  return (
    <Section title={t('options_notes')}>
      <Check
        label={t('own_notes_shown')}
        on={settings.ownNotes}
        set={(ownNotes) => change((now) => ({ ...now, ownNotes }))}
      />
      <Check
        label={t('note_handle')}
        on={settings.noteHandle}
        set={(noteHandle) => change((now) => ({ ...now, noteHandle }))}
      />
      <p class="quiet">{t('notes_hint')}</p>
      <div ref={here}>
        {asked === null ? (
          <button type="button" class="action" onClick={actions.askDelete}>
            {t('notes_delete_all')}
          </button>
        ) : (
          // biome-ignore lint/a11y/useSemanticElements: a fieldset would be read out as part of a form.
          <div role="group" aria-label={t('notes_delete_all')}>
            <p role="alert">
              {asked.notes === 0 ? t('notes_delete_none') : plural(t, 'notes_delete_ask', asked.notes, t('locale'))}
            </p>
            <p class="buttons">
              <button type="button" class="action" onClick={actions.saveNotes}>
                {t('notes_save_all')}
              </button>
              <button type="button" class="action" onClick={actions.deleteNotes}>
                {t('notes_for_good')}
              </button>
              <button type="button" class="action" onClick={actions.keepNotes}>
                {t('own_cancel')}
              </button>
            </p>
          </div>
        )}
      </div>
    </Section>
  )
}
