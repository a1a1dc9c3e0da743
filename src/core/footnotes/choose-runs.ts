/** Tells the runs of labels that are notes from other numbered lines, and which markers belong to which run. */
import type { PageText, Span } from '../model/page/page-text'
import { SIGN } from './bare-note'
import type { Mark } from './find-marks'
import { type Entry, push, type WholeNote, wholeNotes } from './find-notes'
import { lastBefore, meets, type PageIndex } from './page-index'

/** The notes that belong to the markers from `start` on, each to those before it. */
type Region = {
  readonly start: number
  readonly notes: ReadonlyMap<number, WholeNote>
}

export type ChosenNotes = {
  /** How many notes are cited. */
  readonly count: number
  /** The note that a marker names; undefined if it names none of these. */
  noteOf(mark: Span, number: number): WholeNote | undefined
  /** All of the notes, in the order of the text. */
  readonly notes: readonly WholeNote[]
}

/** A run that may be notes. */
type Run = { readonly start: number; readonly notes: readonly WholeNote[]; readonly cited: number }

/**
 * Of the runs of one form those that markers before them cite. Where numbering starts again, a marker's note is in the run that follows it.
 * Two runs for the same markers are told apart by how many of their notes are cited, and by what leads back; else the notes that both have
 * are left out.
 */
export const chooseRuns = (
  page: PageText,
  index: PageIndex,
  runs: readonly (readonly Entry[])[],
  marks: readonly Mark[],
): ChosenNotes => {
  const byNumber = new Map<number, Mark[]>()
  for (const mark of marks) for (const number of mark.numbers) push(byNumber, number, mark)

  /** How many of the notes are cited between `start` and themselves. */
  const citedFrom = (start: number, notes: readonly WholeNote[]): number =>
    notes.filter((note) => {
      const list = byNumber.get(note.number) ?? []
      let mark = lastBefore(list, note.start)
      while (mark && meets(notes, mark)) mark = lastBefore(list, mark.start)
      return mark !== undefined && mark.start >= start
    }).length

  const chosen: Run[][] = []
  /** The numbers that the markers since the last run name. */
  const named = new Set<number>()
  let from = 0
  let at = 0
  for (const entries of runs) {
    const notes = wholeNotes(page, index, entries, marks)
    const [first] = notes
    if (first === undefined || first.start < from) continue
    for (let mark = marks[at]; mark && mark.start < first.start; mark = marks[++at]) {
      if (mark.start >= from) for (const number of mark.numbers) named.add(number)
    }
    const cited = citedFrom(from, notes)
    const rivals = chosen.at(-1)
    const last = rivals?.at(-1)
    const isRival = last?.notes.some(({ number }) => number === first.number) && citedFrom(from, [first]) === 0
    if (rivals && last && isRival) {
      const run = { start: last.start, notes, cited: citedFrom(last.start, notes) }
      if (run.cited < last.cited) continue
      if (run.cited === last.cited) rivals.push(run)
      else chosen.splice(-1, 1, [run])
    } else {
      const known = notes.filter(({ number }) => byNumber.has(number)).length
      if (cited === 0 || cited < Math.max(known, named.size) / 2) continue
      chosen.push([{ start: from, notes, cited }])
    }
    from = notes.at(-1)?.end ?? from
    named.clear()
  }
  const regions = chosen.map((rivals) => regionOf(page, rivals))
  return {
    count: chosen.reduce((sum, [run]) => sum + (run?.cited ?? 0), 0),
    notes: regions.flatMap(({ notes }) => [...notes.values()]).sort((a, b) => a.start - b.start),
    noteOf: ({ start }, number) => {
      const region = lastBefore(regions, start + 1)
      const note = region?.notes.get(number)
      return note && start < note.start ? note : undefined
    },
  }
}

/** Of several runs for the same markers the one with signs that lead back; else only the notes that no other has with other words. */
const regionOf = ({ text }: PageText, rivals: readonly Run[]): Region => {
  const wordsOf = ({ notes }: Run): string => text.slice(notes[0]?.start, notes.at(-1)?.end).trim()
  const backed = rivals.filter((run) => SIGN.test(wordsOf(run)))
  const [run = { start: 0, notes: [], cited: 0 }, ...others] = backed.length > 0 ? backed : rivals
  const unclear = others.filter((other) => wordsOf(other) !== wordsOf(run)).flatMap(({ notes }) => notes)
  const notes = new Map(run.notes.map((note) => [note.number, note]))
  for (const { number } of unclear) notes.delete(number)
  return { start: run.start, notes }
}
