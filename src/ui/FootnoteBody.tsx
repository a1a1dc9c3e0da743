/** A footnote: the note as the page has it, and under it what the edition corrects and adds. */
import { useContext } from 'preact/hooks'
import type { Card } from '../core/model/card/card'
import type { CrossReference, Footnote } from '../core/model/edition/annotation-schemas'
import { ANNOTATION_LANGUAGE, footnoteId } from '../core/model/edition/edition'
import type { CardActions } from './card-actions'
import { Emendation } from './Emendation'
import { NoteAddition } from './NoteAddition'
import { NoteCheck } from './NoteCheck'
import { NoteText } from './NoteText'
import { Printed } from './printed'
import { SourceList } from './SourceList'
import { useStrings } from './strings'
import { curled } from './typography'

type GoTo = CardActions['goTo']

const Crossing = ({ reference, goTo }: { reference: CrossReference; goTo: GoTo }) => {
  const t = useStrings()
  if (reference.kind === 'unresolved')
    return (
      <p class="crossing">
        {t('unresolved', reference.printed)}{' '}
        <span class="quiet remark" lang={ANNOTATION_LANGUAGE}>
          {curled(reference.remark)}
        </span>
      </p>
    )
  return (
    <p class="crossing">
      <em lang={ANNOTATION_LANGUAGE}>{reference.printed}</em> {t('refers_to')}{' '}
      <button type="button" class="quiet-action" onClick={() => goTo(footnoteId(reference.to))}>
        {t('note_number', String(reference.to))}
      </button>
      {reference.remark && (
        <span class="quiet remark" lang={ANNOTATION_LANGUAGE}>
          {curled(reference.remark)}
        </span>
      )}
    </p>
  )
}

type FootnoteBodyProps = { card: Card; footnote: Footnote; actions: CardActions }

/** What the edition adds to each work of a note that stands on the page. */
const Additions = ({ card, footnote: { citations }, actions }: FootnoteBodyProps) => (
  <ul class="additions">
    {citations.map((citation, index) => {
      const work = card.works[citation.source]
      const named = citations.length > 1
      return work && <NoteAddition key={index} {...{ actions, card, citation, named, work }} />
    })}
  </ul>
)

/** The body of a footnote's card. What the note says itself is not said again; a note that was not found is given in the edition's words. */
export const FootnoteBody = ({ card, footnote, actions }: FootnoteBodyProps) => {
  const { number, citations, crossReference, errata = [], check } = footnote
  const printed = useContext(Printed)
  const isSaid = !printed && card.note && citations.length > 0
  const given = [...(card.reference?.citations ?? []), ...(isSaid ? [] : citations)]
  return (
    <>
      {/* The page prints its own notes. */}
      {!(printed && card.note) && (
        <NoteText number={number} note={card.note} language={card.article.language} goTo={actions.goTo} />
      )}
      {errata.map((slip) => (
        <Emendation key={slip.printed} {...slip} />
      ))}
      {crossReference && <Crossing reference={crossReference} goTo={actions.goTo} />}
      {/* On paper the facts about a work stand only at the note that cites it in full. */}
      <SourceList card={card} citations={given} compact={card.reference !== undefined} actions={actions} />
      {isSaid && <Additions card={card} footnote={footnote} actions={actions} />}
      {check && <NoteCheck check={check} />}
    </>
  )
}
