/** An own note opened in the panel: to read, to edit, and to be given a place. No page of the article sees what is typed here. */
import { useLayoutEffect, useRef } from 'preact/hooks'
import { parseMarkdown } from '../../core/markdown/parse-markdown'
import type { ArticleSummary } from '../../core/model/edition/edition'
import type { ReportedOutcome } from '../../core/model/messages/report'
import type { OwnNote } from '../../core/model/notes/own-note'
import type { NoteStatus } from '../../ui/own/note-actions'
import { OwnNoteView } from '../../ui/own/OwnNoteView'
import { useStrings } from '../../ui/strings'
import { curled } from '../../ui/typography'
import type { NoteActionsHere } from './use-note-actions'

type OpenNoteProps = {
  note: OwnNote
  article: ArticleSummary | undefined
  outcome: ReportedOutcome | undefined
  isWriting: boolean
  suggestions: readonly string[]
  status: NoteStatus
  /** Whether it is on the article of the page. */
  isHere: boolean
  doing: NoteActionsHere
}

export const OpenNote = (props: OpenNoteProps) => {
  const { article, doing, isHere, isWriting, note, outcome, status, suggestions } = props
  const t = useStrings()
  const here = useRef<HTMLDivElement>(null)
  const wasWriting = useRef(isWriting)
  useLayoutEffect(() => {
    // The field is gone, so the focus moves to what opens it again.
    if (wasWriting.current && !isWriting) here.current?.querySelector<HTMLElement>('.own-foot button')?.focus()
    wasWriting.current = isWriting
  }, [isWriting])
  const { passage } = note
  const nearest = outcome?.status === 'orphan' ? outcome.nearest : undefined
  return (
    <div class="own" ref={here}>
      {passage && (
        <blockquote lang={article?.language}>
          {t('quoted', curled(passage.until ? `${passage.quote.exact} … ${passage.until.exact}` : passage.quote.exact))}
        </blockquote>
      )}
      <OwnNoteView
        note={note}
        body={note.body}
        writing={isWriting}
        suggestions={suggestions}
        status={status}
        actions={{
          change: (part) => doing.change(note, part),
          setWriting: (writing) => doing.setWriting(note, writing),
          remove: () => doing.remove(note),
          save: () => doing.save(note),
          parse: parseMarkdown,
        }}
      />
      {outcome?.status === 'orphan' && <p class="quiet">{t(`reason_${outcome.reason}`)}</p>}
      {nearest && <p class="quiet">{t('nearest', nearest.text)}</p>}
      <p class="buttons">
        {nearest && (
          <button type="button" class="action" onClick={() => doing.show(nearest)}>
            {t('show_me')}
          </button>
        )}
        {outcome?.status === 'orphan' && (
          <button type="button" class="action" onClick={() => doing.place(note)}>
            {t('notes_place')}
          </button>
        )}
        {article && !isHere && (
          <button type="button" class="action" onClick={() => doing.openArticle(note, article)}>
            {t('open_article')}
          </button>
        )}
      </p>
    </div>
  )
}
