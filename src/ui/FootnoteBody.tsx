/** A footnote: the note as the page has it, what it refers to, its sources, and the apparatus on demand. */
import { useContext } from 'preact/hooks'
import type { CrossReference, Footnote } from '../core/model/annotations'
import type { Card } from '../core/model/card'
import { ANNOTATION_LANGUAGE, footnoteId } from '../core/model/edition'
import type { TextRun } from '../core/model/page-text'
import type { CardActions } from './card-actions'
import { Emendation } from './Emendation'
import { NoteCheck } from './NoteCheck'
import { Printed } from './printed'
import { SourceList } from './SourceList'
import { useStrings } from './strings'
import { curled } from './typography'
import { WebLink } from './WebLink'

const Run = ({ run: { text, emphasis, url } }: { run: TextRun }) => {
  const content = emphasis ? <em>{text}</em> : text
  return <WebLink href={url}>{content}</WebLink>
}

type NoteTextProps = { number: number; note: readonly TextRun[] | null | undefined; language: string }

/** `language`: that of the page's note, which is the article's. */
const NoteText = ({ number, note, language }: NoteTextProps) => {
  const t = useStrings()
  return (
    <p class={note ? 'note' : 'note quiet'} lang={note ? language : undefined}>
      <span class="figure" aria-hidden="true">
        {number}
      </span>
      {note ? note.map((run, index) => <Run key={index} run={run} />) : t('note_absent')}
    </p>
  )
}

const Crossing = ({ reference, goTo }: { reference: CrossReference; goTo: CardActions['goTo'] }) => {
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

/** The body of a footnote's card. */
export const FootnoteBody = ({ card, footnote, actions }: FootnoteBodyProps) => {
  const t = useStrings()
  const { number, citations, crossReference, errata, check } = footnote
  const printed = useContext(Printed)
  return (
    <>
      {/* The page prints its own notes. */}
      {!(printed && card.note) && <NoteText number={number} note={card.note} language={card.article.language} />}
      {crossReference && <Crossing reference={crossReference} goTo={actions.goTo} />}
      {/* On paper the facts about a work stand only at the note that cites it in full. */}
      <SourceList
        card={card}
        citations={[...(card.reference?.citations ?? []), ...citations]}
        compact={printed && card.reference !== undefined}
        actions={actions}
      />
      {errata && errata.length > 0 && (
        <details open={printed}>
          <summary>{t('as_printed')}</summary>
          {errata.map((slip) => (
            <Emendation key={slip.printed} {...slip} />
          ))}
        </details>
      )}
      {check && <NoteCheck check={check} />}
    </>
  )
}
