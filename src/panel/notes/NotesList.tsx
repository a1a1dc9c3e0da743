/** The list of own notes, group by group. */
import type { VNode } from 'preact'
import type { ArticleSummary } from '../../core/model/edition/edition'
import type { OwnNote } from '../../core/model/notes/own-note'
import type { NoteGroup } from '../../core/notes/list-notes'
import { useStrings } from '../../ui/strings'
import { curled } from '../../ui/typography'
import { Rows } from '../lists/Rows'
import { useGrowing } from '../lists/use-growing'

type NotesListProps = {
  groups: readonly NoteGroup[]
  articles: readonly ArticleSummary[]
  /** What the list is of: with another one it begins anew. */
  of: string
  /** Draws a row, with its key. What it looks at besides the note is in `stampOf`. */
  draw(note: OwnNote): VNode
  stampOf(note: OwnNote): string
}

export const NotesList = ({ articles, draw, groups, of, stampOf }: NotesListProps) => {
  const t = useStrings()
  const total = groups.reduce((sum, { notes }) => sum + notes.length, 0)
  const limit = useGrowing(total, of)
  const heading = ({ article, of }: NoteGroup): { text: string; language?: string } => {
    if (of !== 'article') return { text: t(of === 'lost' ? 'not_placed' : `notes_group_${of}`) }
    const summary = articles.find(({ id }) => id === article)
    return summary ? { text: curled(summary.title), language: summary.language } : { text: article }
  }
  // A list of one kind needs no name for it.
  const isPlain = groups.length === 1 && ['text', 'both'].includes(groups[0]?.of ?? '')
  let before = 0
  return (
    <>
      {groups.map((group) => {
        const rest = limit - before
        before += group.notes.length
        if (rest <= 0) return null
        const { language, text } = heading(group)
        return (
          <section key={`${group.of} ${group.article}`} class="own-group">
            {!isPlain && (
              <h2 class="section-heading">
                <span lang={language}>{text}</span> <span class="count">{group.notes.length}</span>
              </h2>
            )}
            <ul>
              <Rows
                items={group.notes}
                limit={rest}
                draw={draw}
                stampOf={(piece) => piece.map(stampOf).filter(Boolean).join(' ')}
              />
            </ul>
          </section>
        )
      })}
    </>
  )
}
