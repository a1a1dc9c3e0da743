/** Where a reader writes: the text, its tags and its colour. All is stored as they go; there is nothing to press. */
import { useLayoutEffect, useRef } from 'preact/hooks'
import { MAX_BODY } from '../../core/model/notes/note-limits'
import type { OwnNote } from '../../core/model/notes/own-note'
import { useStrings } from '../strings'
import { ColourChoice } from './ColourChoice'
import type { NoteActions, NoteStatus } from './note-actions'
import { TagField } from './TagField'

type NoteEditorProps = {
  note: OwnNote
  /** What the reader sees in the field; more recent than what is stored. */
  body: string
  suggestions: readonly string[]
  status: NoteStatus
  actions: NoteActions
}

/** What became of what was typed. What could not be stored stays in the field, and can be saved. */
const Status = ({ actions, status }: Pick<NoteEditorProps, 'actions' | 'status'>) => {
  const t = useStrings()
  const isLost = status === 'full' || status === 'failing'
  return (
    <p class={isLost ? 'own-status own-lost' : 'own-status quiet'} role="status">
      {t(`own_status_${status}`)}{' '}
      {isLost && (
        <button type="button" class="quiet-action" onClick={actions.save}>
          {t('own_save_file')}
        </button>
      )}
    </p>
  )
}

export const NoteEditor = ({ actions, body, note, status, suggestions }: NoteEditorProps) => {
  const t = useStrings()
  const field = useRef<HTMLTextAreaElement>(null)
  // At once: what is typed next is for it, and not for the page.
  useLayoutEffect(() => {
    const { current } = field
    current?.focus({ preventScroll: true })
    current?.setSelectionRange(current.value.length, current.value.length)
  }, [])
  return (
    <div class="own-editor">
      <textarea
        ref={field}
        aria-label={t('own_text')}
        placeholder={t('own_placeholder')}
        maxLength={MAX_BODY}
        rows={5}
        dir="auto"
        value={body}
        onInput={({ currentTarget }) => actions.change({ body: currentTarget.value })}
      />
      <TagField tags={note.tags} suggestions={suggestions} set={(tags) => actions.change({ tags })} />
      <div class="own-foot">
        <ColourChoice chosen={note.colour} choose={(colour) => actions.change({ colour })} />
        <Status status={status} actions={actions} />
        <button type="button" class="quiet-action" onClick={() => actions.setWriting(false)}>
          {t('own_done')}
        </button>
      </div>
    </div>
  )
}
