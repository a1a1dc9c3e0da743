/** The notes that markers link to. A target may be the whole note, its label, or an empty anchor at its beginning. */
import type { PageTarget, PageText, Span } from '../model/page/page-text'
import type { Mark } from './find-marks'
import { type Entry, type WholeNote, wholeNotes } from './find-notes'
import { labelNumber } from './note-label'
import type { PageIndex } from './page-index'

export type LinkedNotes = {
  /** In the order of the text. */
  readonly notes: readonly WholeNote[]
  /** The note that a marker links to; undefined if it is no link, or leads to another note. */
  noteOf(mark: Mark, number: number): WholeNote | undefined
}

export const linkedNotes = (page: PageText, index: PageIndex, marks: readonly Mark[]): LinkedNotes => {
  const targetOf = (mark: Mark, number: number): PageTarget | undefined => {
    const fragment = mark.link?.fragment ?? null
    // The link of `[4–6]` leads to one of the notes. The others have names that differ in the number.
    const isOne = mark.numbers.length === 1 && mark.isBetween !== true
    const named = isOne ? fragment : (fragment?.replace(/\d+(?=\D*$)/u, String(number)) ?? null)
    const target = index.targetOf(named)
    return target && target.start > mark.start ? target : undefined
  }
  const entries = new Map<number, Entry>()
  for (const mark of marks) {
    for (const number of mark.numbers) {
      const target = targetOf(mark, number)
      if (target) entries.set(target.start, entryAt(page, index, target, number))
    }
  }
  const sorted = [...new Map([...entries.values()].map((entry) => [entry.start, entry])).values()]
  const notes = wholeNotes(
    page,
    index,
    sorted.sort((a, b) => a.start - b.start),
    marks,
  )
  const byStart = new Map(notes.map((note) => [note.start, note]))
  return {
    notes,
    noteOf: (mark, number) => {
      const target = targetOf(mark, number)
      return target && byStart.get(entries.get(target.start)?.start ?? -1)
    },
  }
}

const entryAt = ({ text }: PageText, index: PageIndex, { end, start }: Span, number: number): Entry => {
  const line = index.lineStart(start)
  const own = text.slice(start, end).trim()
  const isLabel = own === '' || labelNumber(own) !== undefined
  const isParagraph = index.blocksAt(start).some((block) => block.name === 'p' && block.end === end)
  if (!isLabel) return { number, start, ...(!isParagraph && { end }) }
  const before = text.slice(Math.max(line, start - 10), start).trim()
  const isFirst = start - line <= 10 && (/^[[(^↑]?$/u.test(before) || labelNumber(before) !== undefined)
  return { number, start: isFirst ? line : start }
}
