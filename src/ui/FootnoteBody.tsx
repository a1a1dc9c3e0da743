/** A footnote: the note as the page has it, what it refers to, its sources, and the apparatus on demand. */
import { useContext } from 'preact/hooks'
import type { CrossReference, Footnote } from '../core/model/annotations'
import type { Card } from '../core/model/card'
import { ANNOTATION_LANGUAGE, footnoteId } from '../core/model/edition'
import type { NoteBlock, TextRun } from '../core/model/page-text'
import type { CardActions } from './card-actions'
import { Emendation } from './Emendation'
import { NoteCheck } from './NoteCheck'
import { Printed } from './printed'
import { SourceList } from './SourceList'
import { useStrings } from './strings'
import { curled } from './typography'
import { WebLink } from './WebLink'

type GoTo = CardActions['goTo']

const Run = ({ run: { text, emphasis, note, url }, goTo }: { run: TextRun; goTo: GoTo }) => {
  const content = emphasis ? <em>{text}</em> : text
  if (note === undefined) return <WebLink href={url}>{content}</WebLink>
  return (
    <button type="button" class="quiet-action" onClick={() => goTo(footnoteId(note))}>
      {content}
    </button>
  )
}

/** The element of each kind of block. A row's cells are runs, so it is a line like a paragraph. */
const ELEMENTS = { paragraph: 'p', item: 'li', quotation: 'blockquote', code: 'pre', row: 'p', image: 'p' } as const

const Block = ({ block: { kind, runs }, goTo }: { block: NoteBlock; goTo: GoTo }) => {
  const t = useStrings()
  const Element = ELEMENTS[kind]
  const text = runs.map((run, index) => <Run key={index} run={run} goTo={goTo} />)
  return <Element>{kind === 'image' ? t('note_image', runs[0]?.text ?? '') : text}</Element>
}

/** The blocks of a note in parts: items that follow on each other are one, a list. */
const partsOf = (note: readonly NoteBlock[]): NoteBlock[][] => {
  const parts: NoteBlock[][] = []
  for (const block of note) {
    const last = parts.at(-1)
    if (block.kind === 'item' && last?.[0]?.kind === 'item') last.push(block)
    else parts.push([block])
  }
  return parts
}

type NoteTextProps = { number: number; note: Card['note']; language: string; goTo: GoTo }

/** `language`: that of the page's note, which is the article's. */
const NoteText = ({ number, note, language, goTo }: NoteTextProps) => {
  const t = useStrings()
  return (
    <div class={note ? 'note' : 'note quiet'} lang={note ? language : undefined}>
      <span class="figure" aria-hidden="true">
        {number}
      </span>
      {note ? (
        partsOf(note).map((part, index) => {
          const blocks = part.map((block, nth) => <Block key={nth} block={block} goTo={goTo} />)
          return part[0]?.kind === 'item' ? <ul key={index}>{blocks}</ul> : blocks
        })
      ) : (
        <p>{t('note_absent')}</p>
      )}
    </div>
  )
}

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

/** The body of a footnote's card. */
export const FootnoteBody = ({ card, footnote, actions }: FootnoteBodyProps) => {
  const t = useStrings()
  const { number, citations, crossReference, errata, check } = footnote
  const printed = useContext(Printed)
  return (
    <>
      {/* The page prints its own notes. */}
      {!(printed && card.note) && (
        <NoteText number={number} note={card.note} language={card.article.language} goTo={actions.goTo} />
      )}
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
