/** The card that opens at an annotated passage: head, switcher, body, foot. */
import { useId } from 'preact/hooks'
import type { Card } from '../core/model/card/card'
import { AnnotationBody } from './AnnotationBody'
import { CardFooter } from './CardFooter'
import { CardSwitcher } from './CardSwitcher'
import { CardTitle } from './CardTitle'
import type { CardActions } from './card-actions'
import { HeadButton } from './HeadButton'
import { Icon } from './Icon'
import { cardName, iconOf, stanceOf } from './labels'
import { useStrings } from './strings'

export type CardViewProps = {
  cards: readonly Card[]
  index: number
  /** Whether the card stays when the pointer leaves. */
  pinned: boolean
  actions: CardActions
}

/** All annotations of one passage, one of them open. A dialog that is not modal: the page stays usable. */
export const CardView = ({ cards, index, pinned, actions }: CardViewProps) => {
  const t = useStrings()
  const id = useId()
  const card = cards[index]
  if (!card) return null
  const { annotation } = card
  const several = cards.length > 1
  // Focusable, so that the arrow keys scroll it.
  const panel = several
    ? ({ role: 'tabpanel', 'aria-labelledby': `${id}-tab-${index}`, tabIndex: 0 } as const)
    : ({ role: 'group', 'aria-labelledby': `${id}-title`, tabIndex: 0 } as const)
  return (
    <section
      role="dialog"
      lang={t('locale')}
      aria-label={cardName(annotation, t)}
      tabIndex={-1}
      class="card"
      data-kind={annotation.kind}
      data-stance={stanceOf(annotation)}
      data-pinned={pinned}
    >
      <div class="card-head">
        <Icon name={iconOf(annotation)} />
        <CardTitle id={`${id}-title`} card={card} />
        <div class="head-buttons">
          <HeadButton icon="previous" label={t('previous')} onClick={() => actions.step(-1)} />
          <HeadButton icon="next" label={t('next')} onClick={() => actions.step(1)} />
          <HeadButton icon="close" label={t('close')} onClick={actions.close} />
        </div>
      </div>
      {several && <CardSwitcher cards={cards} index={index} id={id} choose={actions.choose} />}
      {/* Keyed, so that open disclosures and the scroll position do not pass to the next annotation. */}
      <div key={annotation.id} id={`${id}-panel`} class="card-body" {...panel}>
        <AnnotationBody card={card} actions={actions} />
      </div>
      <CardFooter card={card} actions={actions} />
    </section>
  )
}
