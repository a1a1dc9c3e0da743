/** The author's own notes in a copy, each with the way back to where it is cited. */
import type { NoteBlock, TextRun } from '../../core/model/page/page-text'
import { useStrings } from '../strings'
import { WebLink } from '../WebLink'
import type { CopiedNote } from './copied'

const Run = ({ run: { emphasis, note, text, url } }: { run: TextRun }) => {
  const words = emphasis ? <em>{text}</em> : text
  return note === undefined ? <WebLink href={url}>{words}</WebLink> : <a href={`#note-${note}`}>{words}</a>
}

const Block = ({ block: { kind, runs } }: { block: NoteBlock }) => {
  const t = useStrings()
  const text = runs.map((run, index) => <Run key={index} run={run} />)
  if (kind === 'image') return <p>{t('note_image', runs[0]?.text ?? '')}</p>
  if (kind === 'code') return <pre>{text}</pre>
  return kind === 'quotation' ? <blockquote>{text}</blockquote> : <p>{text}</p>
}

/** Nothing where the page has no notes. `language`: the article's. */
export const CopyNotes = ({ notes, language }: { notes: readonly CopiedNote[]; language: string }) => {
  const t = useStrings()
  if (notes.length === 0) return null
  return (
    <section class="notes">
      <h2>{t('copy_notes')}</h2>
      <ol>
        {notes.map(({ blocks, isCited, number }) => (
          <li key={number} id={`note-${number}`} value={number}>
            <div lang={language}>
              {blocks.map((block, index) => (
                <Block key={index} block={block} />
              ))}
            </div>
            {isCited && (
              <a class="back" href={`#cited-${number}`} role="doc-backlink" aria-label={t('copy_back')}>
                ↩
              </a>
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}
