/** A note as the page has it: its blocks, with their emphasis, and links to the web and to other notes. */
import type { Card } from '../core/model/card/card'
import { footnoteId } from '../core/model/edition/edition'
import type { NoteBlock, TextRun } from '../core/model/page/page-text'
import type { CardActions } from './card-actions'
import { useStrings } from './strings'
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

/** The note under its figure, or that it was not found. `language`: that of the page's note, which is the article's. */
export const NoteText = ({ number, note, language, goTo }: NoteTextProps) => {
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
