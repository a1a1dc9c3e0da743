/** A context note: who or what the passage names. */
import type { Card } from '../core/model/card/card'
import type { ContextNote } from '../core/model/edition/annotation-schemas'
import { ANNOTATION_LANGUAGE } from '../core/model/edition/edition'
import type { CardActions } from './card-actions'
import { SourceList } from './SourceList'
import { curled } from './typography'

type ContextBodyProps = { card: Card; context: ContextNote; actions: CardActions }

/** The body of a context note's card. */
export const ContextBody = ({ card, context, actions }: ContextBodyProps) => (
  <>
    <h3 class="headline" lang={ANNOTATION_LANGUAGE}>
      {curled(context.term)}
    </h3>
    <p lang={ANNOTATION_LANGUAGE}>{curled(context.note)}</p>
    <SourceList card={card} citations={context.citations} compact actions={actions} />
  </>
)
