/** Which of the reader's notes are listed, and in which groups. */
import { useMemo } from 'preact/hooks'
import type { Report } from '../../core/model/messages/report'
import type { OwnNote } from '../../core/model/notes/own-note'
import {
  filterNotes,
  groupByArticle,
  groupOnPage,
  type NoteGroup,
  type NoteOutcomes,
  tagsOf,
} from '../../core/notes/list-notes'
import { useStrings } from '../../ui/strings'
import type { NotesKept } from './notes-kept'
import { outcomesOf } from './way-to-note'

export type Listed = {
  /** What became of notes on the page. */
  readonly outcomes: NoteOutcomes
  /** The notes that filters may let through. */
  readonly inScope: readonly OwnNote[]
  /** Those that they let through. */
  readonly listed: readonly OwnNote[]
  readonly groups: readonly NoteGroup[]
  /** All tags that the reader has given, as suggestions. */
  readonly tags: readonly string[]
  /** A note that the reader has begun and that is not stored yet. */
  readonly begun: OwnNote | undefined
}

/** A note that the reader has begun, as the list shows it. */
const begunNote = ({ article, id, since }: NonNullable<NotesKept['begun']>): OwnNote => ({
  id,
  article,
  created: since,
  modified: since,
  versions: [],
  conflict: [],
  passage: null,
  colour: 'yellow',
  body: '',
  tags: [],
  deleted: false,
})

/**
 * @param notes all of the reader's notes that are not deleted
 * @param page the id of the article that the page holds
 */
export const useListedNotes = (
  notes: readonly OwnNote[],
  { begun: start, everywhere, filter, order }: NotesKept,
  page: string | undefined,
  report: Report | undefined,
): Listed => {
  const t = useStrings()
  const outcomes = useMemo(() => outcomesOf(report), [report])
  const scope = everywhere ? undefined : page
  const inScope = useMemo(() => notes.filter(({ article }) => scope === undefined || article === scope), [notes, scope])
  const begun = useMemo(
    () => (start === undefined || notes.some(({ id }) => id === start.id) ? undefined : begunNote(start)),
    [notes, start],
  )
  const listed = useMemo(() => filterNotes(inScope, filter), [inScope, filter])
  const groups = useMemo(() => {
    const all = begun === undefined ? listed : [begun, ...listed]
    return scope === undefined ? groupByArticle(all, order) : groupOnPage(all, scope, outcomes, order)
  }, [listed, begun, scope, outcomes, order])
  const tags = useMemo(() => tagsOf(notes, t('locale')), [notes, t])
  return { begun, groups, inScope, listed, outcomes, tags }
}
