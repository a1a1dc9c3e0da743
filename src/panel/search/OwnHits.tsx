/** The reader's own notes among the hits of a search. */
import type { ArticleSummary } from '../../core/model/edition/edition'
import type { OwnNote } from '../../core/model/notes/own-note'
import { ownTitle } from '../../core/model/notes/own-title'
import { excerptOf, hitSpans } from '../../core/search/mark-hits'
import { bestField, type SearchHit } from '../../core/search/search-index'
import { useStrings } from '../../ui/strings'
import { Rows } from '../lists/Rows'
import { marked } from './marked'

export type OwnHitsProps = {
  hits: readonly SearchHit[]
  terms: readonly string[]
  notes: readonly OwnNote[]
  articles: readonly ArticleSummary[]
  /** How many to draw; the others come later. */
  limit: number
  /** Leads to a note. */
  press(note: OwnNote): void
}

/** A section with a heading; nothing without hits. */
export const OwnHits = ({ articles, hits, limit, notes, press, terms }: OwnHitsProps) => {
  const t = useStrings()
  if (hits.length === 0) return null
  const byId = new Map(notes.map((note) => [note.id, note]))
  const languageOf = ({ article }: OwnNote): string | undefined => articles.find(({ id }) => id === article)?.language
  const draw = (hit: SearchHit) => {
    const note = byId.get(hit.entry.id)
    const field = bestField(hit, terms)
    if (note === undefined) return <li key={hit.entry.id} />
    const isQuoted = note.body.trim() === ''
    const title = ownTitle(note)
    // Of a highlight the title is the passage.
    const part = field && !(isQuoted && field.name === 'quote') && excerptOf(field.text, terms)
    return (
      <li key={note.id}>
        <button type="button" class="entry" onClick={() => press(note)}>
          <span class="dot" data-pen={note.colour} />
          <span>
            <span class="hidden">{t(`colour_${note.colour}`)}: </span>
            {marked(title, hitSpans(title, terms), isQuoted ? languageOf(note) : undefined)}
            {field && part && (
              <span class="excerpt">
                {(field.name === 'quote' || field.name === 'tags') && (
                  <span class="label">{t(`field_${field.name}`)} </span>
                )}
                {marked(part.text, part.hits, field.name === 'quote' ? languageOf(note) : undefined)}
              </span>
            )}
          </span>
        </button>
      </li>
    )
  }
  return (
    <section>
      <h2 class="section-heading">
        {t('hits_own')} <span class="count">{hits.length}</span>
      </h2>
      <ul>
        <Rows items={hits} limit={limit} draw={draw} />
      </ul>
    </section>
  )
}
