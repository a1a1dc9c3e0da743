/**
 * Finds an article's footnotes in its text: each number's markers in the body and its note, whatever the site made of them (plain `[n]`,
 * raised figures, links; notes as lines, blocks, list items or table rows, at the end, behind a section, or beside the marker).
 */
import type { PageText, Span } from '../model/page/page-text'
import { noteCutter } from './bare-note'
import { type ChosenNotes, chooseRuns } from './choose-runs'
import { findMarks, type Mark } from './find-marks'
import { findRuns, push } from './find-notes'
import { linkedNotes } from './linked-notes'
import { notesBeside } from './notes-beside'
import { uncountedNotes, withFigures } from './other-notes'
import { indexPage, meets, within } from './page-index'

export type NoteMark = Span & {
  /** True where the marker is the page's own link to its note. */
  readonly linked: boolean
}

export type FoundFootnote = {
  readonly number: number
  /** Where the note is cited, in the order of the text. One marker may name several notes; each of them then has all of it. */
  readonly marks: readonly [NoteMark, ...NoteMark[]]
  /** The note's text without its label and back-links, or null if it was not found on the page. */
  readonly note: Span | null
  /** The note with its label where it stands within the article: it is no part of the article's text. */
  readonly beside: Span | null
  /** The markers within the note. */
  readonly references: readonly (Span & { readonly number: number })[]
}

/** A marker that may be the note's, and the note that it would be. The best one has the lowest rank. */
type Candidate = {
  readonly mark: Mark
  readonly note: Span | null
  readonly beside: Span | null
  readonly rank: number
}

/**
 * Finds each of `numbers` at most once, in the order of the text. A number without a marker is left out;
 * other numbers on the page are no footnotes of the edition and are ignored.
 */
export const findFootnotes = (page: PageText, numbers: readonly number[]): FoundFootnote[] => {
  const wanted = new Set(numbers)
  const found = findCounted(page, wanted)
  if (found.length > 0 || wanted.size === 0) return found
  const figured = withFigures(page, wanted.size)
  const signed = figured ? findCounted(figured, wanted).filter(({ note }) => note !== null) : []
  return signed.length > 0 ? signed : uncountedNotes(page, wanted.size).filter(({ number }) => wanted.has(number))
}

/** The same for footnotes whose numbers stand in the text. */
const findCounted = (page: PageText, wanted: ReadonlySet<number>): FoundFootnote[] => {
  const index = indexPage(page)
  const all = findMarks(page, index).filter((mark) => mark.numbers.some((number) => wanted.has(number)))
  const seen = all.filter((mark) => !meets(page.hidden, mark))
  const besides = notesBeside(page, index, seen)
  const wholes = besides.map(({ whole }) => whole)
  const byMark = new Map(besides.map((each) => [each.mark, each]))
  const linked = linkedNotes(page, index, seen)
  const outside = seen.filter((mark) => !meets(wholes, mark) && !meets(linked.notes, mark))
  const cut = noteCutter(page, index, outside)
  const sure = outside.filter(({ shape }) => shape !== 'paren')
  const marks = sure.length > 0 ? sure : outside

  let runs: ChosenNotes | undefined
  for (const form of findRuns(page, index, wanted)) {
    const found = chooseRuns(page, index, form, marks)
    if (found.count > (runs?.count ?? 0)) runs = found
  }
  if (sure.length === 0 && runs === undefined && besides.length === 0) return []

  const notesEnd = runs?.notes.at(-1)?.end
  const linkedStart = linked.notes[0]?.start ?? Number.POSITIVE_INFINITY
  const shapes = new Map<string, Set<number>>()
  const candidates = new Map<number, Candidate[]>()
  for (const mark of marks) {
    if (runs && meets(runs.notes, mark)) continue
    for (const number of mark.numbers) {
      if (!wanted.has(number)) continue
      const beside = mark.numbers.length === 1 ? byMark.get(mark) : undefined
      const own = linked.noteOf(mark, number)
      const run = own ? undefined : runs?.noteOf(mark, number)
      const note = own ?? run ?? beside?.whole ?? null
      // Behind the notes figures are those of other things.
      if (note === null && mark.link === undefined && mark.start >= Math.min(linkedStart, notesEnd ?? linkedStart))
        continue
      const rank = own ? 0 : mark.isDoubtful ? 4 : note ? 1 : mark.link ? 2 : 3
      push(candidates, number, { mark, note, beside: beside?.whole ?? null, rank })
      const kind = shapes.get(mark.shape) ?? new Set()
      shapes.set(mark.shape, kind.add(number))
    }
  }
  const spread = ({ mark }: Candidate): number => shapes.get(mark.shape)?.size ?? 0

  return [...candidates]
    .map(([number, found]): FoundFootnote => {
      const best = found.reduce((a, b) => (b.rank < a.rank || (b.rank === a.rank && spread(b) > spread(a)) ? b : a))
      const same = found.filter(
        ({ mark, note, rank }) =>
          note?.start === best.note?.start &&
          (rank === 0 || (mark.shape === best.mark.shape && mark.isDoubtful === best.mark.isDoubtful)),
      )
      const marked = (same.length > 0 ? same : [best]).map(({ mark }) => markOf(mark))
      const note = best.note && (cut(number, best.note) ?? null)
      return {
        number,
        marks: marked as [NoteMark, ...NoteMark[]],
        note,
        beside: best.beside,
        references: note === null ? [] : referencesIn(all, note),
      }
    })
    .sort((a, b) => a.marks[0].start - b.marks[0].start || a.number - b.number)
}

const markOf = ({ end, link, start }: Mark): NoteMark => ({ start, end, linked: link !== undefined })

const referencesIn = (marks: readonly Mark[], note: Span): FoundFootnote['references'] =>
  within(marks, note).flatMap(({ end, numbers, start }) =>
    numbers.length === 1 && end <= note.end ? [{ start, end, number: numbers[0] ?? 0 }] : [],
  )
