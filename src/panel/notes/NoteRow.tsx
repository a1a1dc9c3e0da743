/** One of the reader's own notes in a list: its colour, its first words, its passage, its tags, and when it was last changed. */
import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'
import type { ArticleSummary } from '../../core/model/edition/edition'
import { isUnseen, type ReportedOutcome } from '../../core/model/messages/report'
import type { OwnNote } from '../../core/model/notes/own-note'
import { ownTitle } from '../../core/model/notes/own-title'
import { Icon } from '../../ui/Icon'
import { useStrings } from '../../ui/strings'
import { curled } from '../../ui/typography'
import type { NoteActionsHere } from './use-note-actions'

type RowTextProps = Pick<NoteRowProps, 'note' | 'outcome' | 'language'>

const RowText = ({ language, note, outcome }: RowTextProps) => {
  const t = useStrings()
  const { body, colour, modified, passage, tags } = note
  const title = ownTitle(note)
  // A highlight is called by its words, which are the article's.
  const isQuoted = body.trim() === '' && passage !== null
  const quote = passage && (passage.until ? `${passage.quote.exact} … ${passage.until.exact}` : passage.quote.exact)
  const isLost = outcome?.status === 'orphan'
  return (
    <>
      <span class="dot" data-pen={colour} />
      <span>
        <span class="hidden">{t(`colour_${colour}`)}: </span>
        {title === '' ? (
          <span class="quiet">{t('own_empty')}</span>
        ) : (
          <span lang={isQuoted ? language : undefined} dir="auto">
            {isQuoted ? t('quoted', curled(title)) : title}
          </span>
        )}
        {quote !== null && !isQuoted && (
          <span class={isLost ? 'excerpt passage whole' : 'excerpt passage'} lang={language}>
            {curled(quote)}
          </span>
        )}
        {isLost && <span class="excerpt">{t(`reason_${outcome.reason}`)}</span>}
        {outcome?.status === 'anchored' && outcome.page !== undefined && (
          <span class="excerpt facts">{t('pdf_page', String(outcome.page))}</span>
        )}
        {outcome !== undefined && isUnseen({ outcome }) && <span class="quiet unseen">{t('not_shown')}</span>}
        <span class="excerpt facts">
          {tags.map((tag) => (
            <span key={tag} class="tag">
              {tag}
            </span>
          ))}{' '}
          <time dateTime={new Date(modified).toISOString()}>
            {new Intl.DateTimeFormat(t('locale'), { dateStyle: 'medium' }).format(modified)}
          </time>
        </span>
      </span>
    </>
  )
}

type NoteRowProps = {
  note: OwnNote
  outcome: ReportedOutcome | undefined
  /** The article's, in which the passage is. */
  language: ArticleSummary['language'] | undefined
  /** Whether a press leads to the page, so that opening it here is another button. */
  leads: boolean
  isOpen: boolean
  /** Whether it is chosen; undefined while notes are not being chosen. */
  chosen: boolean | undefined
  doing: Pick<NoteActionsHere, 'choose' | 'toggle' | 'visit'>
  /** What stands under it. */
  children?: ComponentChildren
}

export const NoteRow = ({ children, chosen, doing, isOpen, language, leads, note, outcome }: NoteRowProps) => {
  const t = useStrings()
  const id = useId()
  const text = <RowText note={note} outcome={outcome} language={language} />
  const opens = { 'aria-expanded': isOpen, 'aria-controls': id }
  return (
    <li class="own-row" data-note={note.id}>
      <div class="own-line">
        {chosen !== undefined && (
          <label class="entry">
            <input
              class="own-tick"
              type="checkbox"
              checked={chosen}
              onChange={({ currentTarget }) => doing.choose(note, currentTarget.checked)}
            />
            {text}
          </label>
        )}
        {chosen === undefined && (
          <button
            type="button"
            class="entry"
            {...(!leads && opens)}
            onClick={() => (leads ? doing.visit(note) : doing.toggle(note))}
          >
            {text}
            {!leads && (
              <span class="unfold" data-open={isOpen || undefined}>
                <Icon name="fold" />
              </span>
            )}
          </button>
        )}
        {chosen === undefined && leads && (
          <button
            type="button"
            class="unfold"
            {...opens}
            aria-label={t('notes_open_here', ownTitle(note))}
            onClick={() => doing.toggle(note)}
          >
            <Icon name="fold" />
          </button>
        )}
      </div>
      <div id={id} class="own-open" hidden={!isOpen}>
        {isOpen && children}
      </div>
    </li>
  )
}
