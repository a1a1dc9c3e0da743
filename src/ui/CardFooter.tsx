/** What can be done from a card. */
import type { Card } from '../core/model/card'
import { CiteMenu } from './CiteMenu'
import type { CardActions } from './card-actions'
import { Icon } from './Icon'
import { headingOf, titleOf } from './labels'
import { useStrings } from './strings'
import { curled } from './typography'
import { useCopy } from './use-copy'

const CopyLink = ({ share, copy }: { share: string; copy: CardActions['copy'] }) => {
  const t = useStrings()
  const [status, run] = useCopy(copy)
  return (
    <>
      <button type="button" class="action" onClick={() => run(share, t('link'))}>
        <Icon name="link" />
        {t('copy_link')}
      </button>
      <span role="status">{status}</span>
    </>
  )
}

/** The foot of a card. */
export const CardFooter = ({ card, canGoBack, actions }: { card: Card; canGoBack: boolean; actions: CardActions }) => {
  const t = useStrings()
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
      <CiteMenu
        key={`cite ${card.annotation.id}`}
        work={card.citation}
        place={`“${curled(titleOf(card.annotation) || headingOf(card.annotation, t))}”.`}
        cite={actions.cite}
        copy={actions.copy}
        label={t('cite_annotation')}
      />
      <CopyLink key={card.share} share={card.share} copy={actions.copy} />
    </div>
  )
}
