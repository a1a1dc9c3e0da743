/** A row of the list, and the note that is open under it. */
import type { ArticleSummary } from '../../core/model/edition/edition'
import type { OwnNote } from '../../core/model/notes/own-note'
import { NoteRow } from './NoteRow'
import type { NotesKept } from './notes-kept'
import { OpenNote } from './OpenNote'
import type { PanelNotes } from './panel-notes'
import type { Listed } from './use-listed-notes'
import type { NoteActionsHere } from './use-note-actions'
import { leadsToPage } from './way-to-note'

type NoteItemProps = {
  note: OwnNote
  /** The id of the article that the page holds. */
  page: string | undefined
  articles: readonly ArticleSummary[]
  list: Listed
  kept: NotesKept
  own: Pick<PanelNotes, 'keepingOf'>
  doing: NoteActionsHere
}

/** What a row looks at besides its note: rows are drawn again only when this is another. */
export const stampOf = (
  { article, id }: OwnNote,
  { chosen, isWriting, open }: NotesKept,
  { outcomes, tags }: Listed,
  page: string | undefined,
  own: Pick<PanelNotes, 'keepingOf'>,
): string =>
  [
    chosen === undefined ? '' : chosen.has(id) ? `+${id}` : '-',
    open === id ? [id, isWriting, own.keepingOf(id), tags.join()].join(' ') : '',
    article === page ? JSON.stringify(outcomes.get(id) ?? '') : '',
  ].join('')

export const NoteItem = ({ articles, doing, kept, list, note, own, page }: NoteItemProps) => {
  const article = articles.find(({ id }) => id === note.article)
  const isHere = note.article === page
  const outcome = isHere ? list.outcomes.get(note.id) : undefined
  const isOpen = kept.open === note.id && kept.chosen === undefined
  return (
    <NoteRow
      note={note}
      outcome={outcome}
      language={article?.language}
      leads={leadsToPage(note, page, outcome)}
      isOpen={isOpen}
      chosen={kept.chosen?.has(note.id)}
      doing={doing}
    >
      {isOpen && (
        <OpenNote
          note={note}
          article={article}
          isHere={isHere}
          outcome={outcome}
          isWriting={kept.isWriting}
          suggestions={list.tags}
          status={own.keepingOf(note.id)}
          doing={doing}
        />
      )}
    </NoteRow>
  )
}
