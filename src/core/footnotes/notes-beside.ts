/** Finds notes that stand in the article beside their markers: in tooltips, asides and the margin. */
import type { PageAside, PageText, Span } from '../model/page/page-text'
import type { Mark } from './find-marks'
import { push } from './find-notes'
import { labelNumber, labelNumbers, leadingLabel } from './note-label'
import { lastBefore, type PageIndex } from './page-index'

export type BesideNote = {
  readonly number: number
  readonly mark: Mark
  /** All of it, with its label. It is no part of the article's text. */
  readonly whole: Span
}

/** White space between a marker and its note is no longer than this, in UTF-16 units. */
const GAP = 60

/** The notes beside their markers, in the order of the text. */
export const notesBeside = (page: PageText, index: PageIndex, marks: readonly Mark[]): BesideNote[] => {
  const { asides, superscripts, text } = page
  if (asides.length === 0) return []
  const byNumber = new Map<number, Mark[]>()
  for (const mark of marks) {
    for (const number of mark.numbers) push(byNumber, number, mark)
  }
  const raised = new Map(superscripts.map(({ end, start }) => [start, labelNumber(text.slice(start, end))]))

  const isNear = (from: number, to: number): boolean => to - from <= GAP && text.slice(from, to).trim() === ''

  const noteIn = ({ end, isNote, start }: PageAside): BesideNote | undefined => {
    const words = text.slice(start, end)
    if (labelNumbers(words).length > 0) return undefined
    const whole = { start, end }
    const label = raised.get(start) ?? leadingLabel(words)?.number
    const before = lastBefore(marks, start)
    const [number, ...others] = before?.numbers ?? []
    if (before && number && others.length === 0 && isNear(before.end, start)) {
      const isInLine = index.lineStart(start) === index.lineStart(before.start)
      if (label === number || (isNote && isInLine)) return { number, mark: before, whole }
    }
    const mark = label && (isNote || index.isLineStart(start)) && lastBefore(byNumber.get(label) ?? [], start)
    return mark ? { number: label, mark, whole } : undefined
  }

  const notes: BesideNote[] = []
  let last = 0
  for (const aside of [...asides].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const found = aside.start < last ? undefined : noteIn(aside)
    if (found === undefined || text.slice(found.whole.start, found.whole.end).trim() === '') continue
    notes.push(found)
    last = aside.end
  }
  return notes
}
