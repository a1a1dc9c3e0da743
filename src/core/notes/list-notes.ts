/** The reader's own notes as a list: which of them, in which order, and what stands together. */
import type { ReportedOutcome } from '../model/messages/report'
import type { NoteColour } from '../model/notes/note-colours'
import type { OwnNote } from '../model/notes/own-note'

/** `text`: as the passages stand in the article; `date`: what was changed last comes first. */
export const NOTE_ORDERS = ['text', 'date'] as const
export type NoteOrder = (typeof NOTE_ORDERS)[number]

export type NoteFilter = {
  readonly tag?: string | undefined
  readonly colour?: NoteColour | undefined
}

/** Whether anything is filtered. */
export const isNoteFiltering = ({ colour, tag }: NoteFilter): boolean => colour !== undefined || tag !== undefined

/** The notes that a filter lets through. */
export const filterNotes = (notes: readonly OwnNote[], { colour, tag }: NoteFilter): OwnNote[] =>
  notes.filter(
    (note) => (colour === undefined || note.colour === colour) && (tag === undefined || note.tags.includes(tag)),
  )

/** Every tag of the notes once, in the order of the alphabet. */
export const tagsOf = (notes: readonly OwnNote[], locale: string): string[] =>
  [...new Set(notes.flatMap(({ tags }) => tags))].sort((a, b) => a.localeCompare(b, locale))

/** What became of passages on the page that is shown, by the notes' ids; a note that is not in it was not looked for. */
export type NoteOutcomes = ReadonlyMap<string, ReportedOutcome>

/**
 * What stands together. `whole`: notes on the article as a whole; `text`: those on its passages; `both`: these two by date; `lost`: those
 * whose passage the page does not have; `article`: all of one article.
 */
export type NoteGroup = {
  readonly of: 'whole' | 'text' | 'both' | 'lost' | 'article'
  /** The article's id. */
  readonly article: string
  readonly notes: readonly OwnNote[]
}

const byDate = (a: OwnNote, b: OwnNote): number => b.modified - a.modified || (a.id < b.id ? -1 : 1)

/** Notes on the whole come before the text, and what was marked without a place behind it. */
const startOf = ({ id, passage }: OwnNote, outcomes: NoteOutcomes): number => {
  const outcome = outcomes.get(id)
  if (outcome?.status === 'anchored') return outcome.start
  return passage === null ? -1 : (passage.start ?? Number.MAX_SAFE_INTEGER)
}

const byPlace =
  (outcomes: NoteOutcomes) =>
  (a: OwnNote, b: OwnNote): number =>
    startOf(a, outcomes) - startOf(b, outcomes) || a.created - b.created || (a.id < b.id ? -1 : 1)

const NOWHERE: NoteOutcomes = new Map()

/** The notes on the article of the page that is shown. Groups without notes are left out. */
export const groupOnPage = (
  notes: readonly OwnNote[],
  article: string,
  outcomes: NoteOutcomes,
  order: NoteOrder,
): NoteGroup[] => {
  const own = notes.filter((note) => note.article === article)
  const isLost = ({ id }: OwnNote): boolean => outcomes.get(id)?.status === 'orphan'
  const there = own.filter((note) => !isLost(note))
  const sorted = (some: readonly OwnNote[]): OwnNote[] => some.toSorted(order === 'date' ? byDate : byPlace(outcomes))
  const parts: [NoteGroup['of'], readonly OwnNote[]][] =
    order === 'date'
      ? [['both', there]]
      : [
          ['whole', there.filter(({ passage }) => passage === null)],
          ['text', there.filter(({ passage }) => passage !== null)],
        ]
  return [...parts, ['lost', own.filter(isLost)] as const]
    .map(([of, some]): NoteGroup => ({ of, article, notes: sorted(some) }))
    .filter((group) => group.notes.length > 0)
}

/** The notes of all articles, an article a group; the one with what was changed last comes first. */
export const groupByArticle = (notes: readonly OwnNote[], order: NoteOrder): NoteGroup[] => {
  const articles = [...new Set(notes.toSorted(byDate).map(({ article }) => article))]
  const compare = order === 'date' ? byDate : byPlace(NOWHERE)
  return articles.map((article) => ({
    of: 'article',
    article,
    notes: notes.filter((note) => note.article === article).sort(compare),
  }))
}
