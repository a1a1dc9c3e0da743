/** What can be done from a card. */
import { annotationAsWork, withPassage } from '../core/model/annotation-as-work'
import type { Card } from '../core/model/card'
import type { Correction } from '../core/model/correction'
import { quoteOf } from '../core/model/edition-index'
import { CiteMenu } from './CiteMenu'
import type { CardActions } from './card-actions'
import { Icon } from './Icon'
import { titleOf } from './labels'
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

const correctionOf = (card: Card, page: string): Correction => {
  const { annotation, article } = card
  return {
    article,
    annotation: { id: annotation.id, title: titleOf(annotation) },
    words: quoteOf(annotation)?.exact ?? noteText(card),
    page,
  }
}

const Cite = ({ card, actions }: { card: Card; actions: CardActions }) => {
  const t = useStrings()
  const { annotation, article, citation, share } = card
  return (
    <CiteMenu
      work={{ ...annotationAsWork(annotation, citation, article), URL: share }}
      cite={async (id) => {
        const rendered = await actions.cite(id)
        return rendered && withPassage(rendered, annotation, share)
      }}
      copy={actions.copy}
      label={t('cite_annotation')}
    />
  )
}

/** The foot of a card. The parts are keyed, so that an open disclosure and what was copied do not pass to the next annotation. */
export const CardFooter = ({ card, canGoBack, actions }: { card: Card; canGoBack: boolean; actions: CardActions }) => {
  const t = useStrings()
  const { id } = card.annotation
  return (
    <div class="card-foot">
      {card.note && (
        <button type="button" class="action" onClick={actions.goToNote}>
          <Icon name="note" />
          {t('go_to_note')}
        </button>
      )}
      {canGoBack && (
        <button type="button" class="action" onClick={actions.goBack}>
          <Icon name="back" />
          {t('go_back')}
        </button>
      )}
      <Cite key={`cite ${id}`} card={card} actions={actions} />
      <CopyLink key={`link ${card.share}`} share={card.share} copy={actions.copy} />
      <ReportError
        key={`report ${id}`}
        correction={() => correctionOf(card, actions.pageAddress())}
        actions={actions}
      />
    </div>
  )
}
