/** The reader's own notes: those on the article of the page, or on all articles; the trash; and the ways out and in. */
import type { ArticleSummary } from '../../core/model/edition/edition'
import type { Report } from '../../core/model/messages/report'
import type { OwnNote } from '../../core/model/notes/own-note'
import { isNoteFiltering } from '../../core/notes/list-notes'
import { useStrings } from '../../ui/strings'
import type { PanelActions } from '../panel-state'
import type { Visit } from '../use-visits'
import { ChosenBar } from './ChosenBar'
import type { Copies } from './copies'
import { ImportPreview } from './ImportPreview'
import { NoteItem, stampOf } from './NoteItem'
import { NotesBar } from './NotesBar'
import { NotesExchange } from './NotesExchange'
import { NotesFrame } from './NotesFrame'
import { NotesList } from './NotesList'
import { NotesTools } from './NotesTools'
import { CopyReminder, NotesTroubles } from './NotesTroubles'
import { removeNotes, restoreNotes, tagNotes } from './note-changes'
import type { Keep, NotesKept } from './notes-kept'
import type { PanelNotes } from './panel-notes'
import { saving } from './saving'
import { TrashView } from './TrashView'
import { useFollowed } from './use-followed'
import { useImport } from './use-import'
import { useListedNotes } from './use-listed-notes'
import { useNextFocus } from './use-next-focus'
import { useNoteActions } from './use-note-actions'
import { useNotice } from './use-notice'

export type NotesViewProps = {
  own: PanelNotes
  copies: Copies
  articles: readonly ArticleSummary[]
  /** The article of the page, and the page's report; undefined where the page holds none. */
  here: { readonly article: ArticleSummary; readonly report: Report } | undefined
  kept: NotesKept
  keep: Keep
  visit: Visit
  actions: PanelActions
}

export const NotesView = (props: NotesViewProps) => {
  const { actions, articles, copies, here, keep, kept, own, visit } = props
  const t = useStrings()
  const state = useFollowed(own, true)
  const copied = useFollowed(copies, true)
  const notice = useNotice()
  const { say } = notice
  const page = here?.article.id
  const list = useListedNotes(state.notes, kept, page, here?.report)
  const focus = useNextFocus()
  const { focusNext, root } = focus
  const { begin, close, importing, take } = useImport({ own, articles, readNotesFile: actions.readNotesFile, say })
  const { saveAll, saveTexts } = saving({ own, copies, articles, actions })
  const doing = useNoteActions({ page, kept, keep, list, own, visit, focus, actions, saveTexts, say })

  const { chosen, filter, inTrash } = kept
  const { listed, tags } = list
  const ticked = listed.filter(({ id }) => chosen?.has(id))
  const isThere = state.status === 'there'
  const isEmpty = list.inScope.length === 0 && list.begun === undefined
  const deleteForGood = async (note: OwnNote | undefined): Promise<void> => {
    const isDone = await own.deleteForGood(note && [note.id])
    say(t(isDone ? 'notes_gone' : 'notes_problem_failing'))
  }

  return (
    <NotesFrame
      root={root}
      notice={notice}
      leaveUndo={() => focusNext(inTrash ? '.own-trash button' : '.list-tools button')}
      take={begin}
      foot={
        isThere &&
        !inTrash &&
        chosen && (
          <ChosenBar
            chosen={ticked.length}
            suggestions={tags}
            chooseAll={() => keep(() => ({ chosen: new Set(listed.map(({ id }) => id)) }))}
            addTag={(tag) => tagNotes(own, ticked, tag, t, say)}
            remove={() => {
              removeNotes(own, ticked, t, say)
              focusNext('.own-chosen button')
              keep(() => ({ chosen: new Set() }))
            }}
            end={() => {
              focusNext('.to-choose')
              keep(() => ({ chosen: undefined }))
            }}
          />
        )
      }
    >
      <NotesTroubles
        state={state}
        copied={copied}
        tryAgain={own.wake}
        saveUnsaved={() => say(t('downloaded', saveTexts(state.unsaved)))}
      />
      {state.status === 'waiting' && <p role="status">{t('notes_loading')}</p>}
      {isThere && inTrash && (
        <TrashView
          trash={state.trash}
          articles={articles}
          back={() => {
            focusNext('.to-trash')
            keep(() => ({ inTrash: false }))
          }}
          restore={(note) => restoreNotes(own, [note], t, say)}
          deleteForGood={(note) => void deleteForGood(note)}
        />
      )}
      {isThere && !inTrash && (
        <>
          <CopyReminder
            state={state}
            copied={copied}
            copies={copies}
            save={() => void saveAll().then((file) => say(t('downloaded', file)))}
          />
          <NotesBar
            kept={kept}
            keep={keep}
            notes={list.inScope}
            shown={listed.length}
            isOnPage={page !== undefined && state.notes.some(({ article }) => article !== page)}
            exchange={
              <NotesExchange
                notes={ticked.length > 0 ? ticked : listed}
                isChosen={ticked.length > 0}
                articles={articles}
                report={here?.report}
                own={own}
                copies={copies}
                copied={copied}
                saveAll={saveAll}
                importFile={begin}
                actions={actions}
              />
            }
          />
          {importing && <ImportPreview {...importing} take={take} close={close} />}
          <NotesTools
            begin={page === undefined ? undefined : () => doing.begin(page)}
            choose={
              listed.length === 0
                ? undefined
                : () => keep(({ chosen }) => ({ chosen: chosen === undefined ? new Set() : undefined }))
            }
            isChoosing={chosen !== undefined}
            trash={state.trash.length}
            openTrash={() => keep(() => ({ inTrash: true, open: undefined }))}
          />
          {isEmpty && <p class="quiet">{t(page === undefined ? 'notes_none' : 'notes_none_here')}</p>}
          {!isEmpty && isNoteFiltering(filter) && listed.length === 0 && <p class="quiet">{t('notes_filter_none')}</p>}
          <NotesList
            groups={list.groups}
            articles={articles}
            of={JSON.stringify([kept.order, filter, kept.everywhere, page])}
            stampOf={(note) => stampOf(note, kept, list, page, own)}
            draw={(note) => (
              <NoteItem
                key={note.id}
                note={note}
                page={page}
                articles={articles}
                list={list}
                kept={kept}
                own={own}
                doing={doing}
              />
            )}
          />
        </>
      )}
    </NotesFrame>
  )
}
