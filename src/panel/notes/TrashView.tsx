/** The trash of own notes: what was deleted in the last thirty days, to be had back or deleted for good. */
import { useEffect, useRef, useState } from 'preact/hooks'
import type { ArticleSummary } from '../../core/model/edition/edition'
import type { OwnNote } from '../../core/model/notes/own-note'
import { ownTitle } from '../../core/model/notes/own-title'
import { plural } from '../../core/texts/plural'
import { Icon } from '../../ui/Icon'
import { useStrings } from '../../ui/strings'
import { curled } from '../../ui/typography'
import { Rows } from '../lists/Rows'
import { useGrowing } from '../lists/use-growing'

type TrashViewProps = {
  /** What was deleted last comes first. */
  trash: readonly OwnNote[]
  articles: readonly ArticleSummary[]
  back(): void
  restore(note: OwnNote): void
  /** Deletes this note for good, or all that are in the trash. */
  deleteForGood(note?: OwnNote): void
}

export const TrashView = ({ articles, back, deleteForGood, restore, trash }: TrashViewProps) => {
  const t = useStrings()
  const locale = t('locale')
  const here = useRef<HTMLDivElement>(null)
  /** What is asked about before it is done: a note, or all; it cannot be undone. */
  const [asked, setAsked] = useState<OwnNote | 'all'>()
  const limit = useGrowing(trash.length, 'trash')
  const focus = (selector: string): void => here.current?.querySelector<HTMLElement>(selector)?.focus()
  useEffect(() => focus('.quiet-action'), [])
  useEffect(() => {
    if (asked !== undefined) focus('.own-ask button')
  }, [asked])
  /** The row that was pressed goes, or the question does. */
  const after = (work: () => void): void => {
    focus('.quiet-action')
    work()
  }
  const question = (what: OwnNote | 'all', many: number) => (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would be read out as part of a form.
    <div class="own-ask" role="group" aria-label={t('notes_for_good')}>
      <p>{plural(t, 'notes_for_good_ask', many, locale)}</p>
      <p class="buttons">
        <button
          type="button"
          class="action"
          onClick={() =>
            after(() => {
              setAsked(undefined)
              if (what === 'all') deleteForGood()
              else deleteForGood(what)
            })
          }
        >
          {t('notes_for_good')}
        </button>
        <button type="button" class="quiet-action" onClick={() => after(() => setAsked(undefined))}>
          {t('own_cancel')}
        </button>
      </p>
    </div>
  )
  return (
    <div ref={here} class="own-trash">
      <p class="tally">
        <button type="button" class="quiet-action" onClick={back}>
          {t('notes_back')}
        </button>
        {trash.length > 0 && (
          <button type="button" class="quiet-action end" onClick={() => setAsked('all')}>
            {t('notes_trash_empty')}
          </button>
        )}
      </p>
      {asked === 'all' && question('all', trash.length)}
      <p class="quiet">{t(trash.length === 0 ? 'notes_trash_none' : 'notes_trash_hint')}</p>
      <ul>
        <Rows
          items={trash}
          limit={limit}
          stampOf={(piece) => (typeof asked === 'object' && piece.includes(asked) ? asked.id : '')}
          draw={(note) => {
            const isQuoted = note.body.trim() === '' && note.passage !== null
            const title = ownTitle(note)
            const article = articles.find(({ id }) => id === note.article)
            return (
              <li key={note.id} class="own-row" data-note={note.id}>
                <p class="own-gone">
                  <span class="dot" data-pen={note.colour} />
                  <span>
                    <span lang={isQuoted ? article?.language : undefined} dir="auto">
                      {title === '' ? t('own_empty') : isQuoted ? t('quoted', curled(title)) : title}
                    </span>
                    <span class="excerpt" lang={article?.language}>
                      {curled(article?.title ?? note.article)}
                    </span>
                  </span>
                </p>
                {asked === note ? (
                  question(note, 1)
                ) : (
                  <p class="buttons">
                    <button type="button" class="action" onClick={() => after(() => restore(note))}>
                      <Icon name="back" />
                      {t('notes_restore')}
                    </button>
                    <button type="button" class="quiet-action" onClick={() => setAsked(note)}>
                      {t('notes_for_good')}
                    </button>
                  </p>
                )}
              </li>
            )
          }}
        />
      </ul>
    </div>
  )
}
