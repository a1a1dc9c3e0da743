/** What an annotation says, whatever its kind. */
import { useErrorBoundary } from 'preact/hooks'
import type { Card } from '../core/model/card/card'
import { BriefBody } from './BriefBody'
import { ContextBody } from './ContextBody'
import { CounterpointBody } from './CounterpointBody'
import type { CardActions } from './card-actions'
import { ErratumBody } from './ErratumBody'
import { FootnoteBody } from './FootnoteBody'
import { OwnBody } from './OwnBody'
import { useStrings } from './strings'

const Body = ({ card, actions }: { card: Card; actions: CardActions }) => {
  const { annotation } = card
  switch (annotation.kind) {
    case 'footnote':
      return <FootnoteBody card={card} footnote={annotation.footnote} actions={actions} />
    case 'counterpoint':
      return <CounterpointBody card={card} counterpoint={annotation.counterpoint} actions={actions} />
    case 'context':
      return <ContextBody card={card} context={annotation.context} actions={actions} />
    case 'erratum':
      return <ErratumBody erratum={annotation.erratum} />
    case 'own':
      return <OwnBody note={annotation.own} draw={actions.drawOwn} />
  }
}

type AnnotationBodyProps = {
  card: Card
  /** In few lines, for paper; kinds that are not printed so have no such body. */
  brief?: boolean
  actions: CardActions
}

/** The body of a card or an endnote. A note comes first if the place is not quite certain. What cannot be drawn says so. */
export const AnnotationBody = ({ card, brief = false, actions }: AnnotationBodyProps) => {
  const t = useStrings()
  const { how, isBroken } = card
  const [error] = useErrorBoundary(actions.failed)
  if (isBroken || error !== undefined) return <p class="quiet">{t('card_failed')}</p>
  return (
    <>
      {how && how !== 'exact' && <p class="quiet how">{t(`how_${how}`)}</p>}
      {brief ? <BriefBody card={card} /> : <Body card={card} actions={actions} />}
    </>
  )
}
