/** What can be done from a card. */
import type { Card } from '../core/model/card/card'
import { annotationWorkId } from '../core/model/edition/annotation-work-id'
import { CiteMenu } from './CiteMenu'
import type { CardActions } from './card-actions'
import { ReportError } from './ReportError'
import { useStrings } from './strings'
import { useCopy } from './use-copy'

const CopyLink = ({ share, copy }: { share: string; copy: CardActions['copy'] }) => {
  const t = useStrings()
  const [status, run] = useCopy(copy)
  return (
    <>
      <button type="button" class="quiet-action" title={t('copy_link')} onClick={() => run(share, t('link'))}>
        {t('foot_link')}
      </button>
      <span role="status">{status}</span>
    </>
  )
}

const noteText = ({ note }: Card): string =>
  (note ?? []).map(({ runs }) => runs.map(({ text }) => text).join('')).join(' ')

/** The foot of a card. The parts are keyed, so that an open disclosure and what was copied do not pass to the next annotation. */
export const CardFooter = ({ card, actions }: { card: Card; actions: CardActions }) => {
  const t = useStrings()
  const { id, kind } = card.annotation
  const { noteOn } = actions
  // What can be done with an own note stands in its body.
  if (kind === 'own') return null
  return (
    <div class="card-foot">
      {card.note && (
        <button type="button" class="quiet-action" onClick={actions.goToNote}>
          {t('go_to_note')}
        </button>
      )}
      <CiteMenu
        key={`cite ${id}`}
        work={{ id: annotationWorkId(card.citation, id) }}
        share={card.share}
        cite={actions.cite}
        copy={actions.copy}
        label={t('cite_annotation')}
      />
      <CopyLink key={`link ${card.share}`} share={card.share} copy={actions.copy} />
      {noteOn && (
        <button type="button" class="quiet-action" title={t('note_on_this')} onClick={() => noteOn(id)}>
          {t('foot_note')}
        </button>
      )}
      <ReportError key={`report ${id}`} correct={() => actions.correct(id, noteText(card))} actions={actions} />
    </div>
  )
}
