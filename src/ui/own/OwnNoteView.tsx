/** A note of the reader's own: its text to read, or the fields to write it in. */
import type { OwnNote } from '../../core/model/notes/own-note'
import { useStrings } from '../strings'
import { ColourChoice } from './ColourChoice'
import { MarkdownView } from './MarkdownView'
import { NoteEditor } from './NoteEditor'
import type { NoteActions, NoteStatus } from './note-actions'

export type OwnNoteViewProps = {
  note: OwnNote
  body: string
  writing: boolean
  suggestions: readonly string[]
  status: NoteStatus
  actions: NoteActions
}

const Reading = ({ actions, body, note }: OwnNoteViewProps) => {
  const t = useStrings()
  return (
    <>
      {note.conflict.length > 0 && <p class="quiet">{t('own_conflict')}</p>}
      {body === '' ? (
        <p class="quiet">{t('own_empty')}</p>
      ) : (
        <div class="own-text" dir="auto">
          <MarkdownView blocks={actions.parse(body)} />
        </div>
      )}
      {note.tags.length > 0 && (
        <ul class="own-tags" aria-label={t('own_tags')}>
          {note.tags.map((tag) => (
            <li key={tag} class="tag">
              {tag}
            </li>
          ))}
        </ul>
      )}
      <div class="own-foot">
        <button type="button" class="quiet-action" onClick={() => actions.setWriting(true)}>
          {t(body === '' ? 'own_write' : 'own_edit')}
        </button>
        <ColourChoice chosen={note.colour} choose={(colour) => actions.change({ colour })} />
        <button type="button" class="quiet-action" onClick={actions.remove}>
          {t('own_delete')}
        </button>
      </div>
    </>
  )
}

export const OwnNoteView = (props: OwnNoteViewProps) =>
  props.writing ? <NoteEditor {...props} /> : <Reading {...props} />
