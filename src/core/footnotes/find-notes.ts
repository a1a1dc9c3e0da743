/** Finds where notes stand: runs of labelled lines, numbered lists, and what markers link to. Says where each of them ends. */
import type { PageText, Span } from '../model/page/page-text'
import type { Mark } from './find-marks'
import { BARE, labelNumber, labelNumbers, leadingLabel } from './note-label'
import { type PageIndex, within } from './page-index'

/** A note's number and where it begins, with its label. `end`: where its own element ends, if that holds all of it. */
export type Entry = { readonly number: number; readonly start: number; readonly end?: number }

/** A note as it stands on the page, with its label. */
export type WholeNote = Span & { readonly number: number }

/** Adds to the list that a map has for a key. */
export const push = <Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void => {
  const list = map.get(key)
  if (list === undefined) map.set(key, [value])
  else list.push(value)
}

/** Stretches of labels of one form whose numbers rise. Each form is a list of runs; the surest form is first. */
export const findRuns = (page: PageText, index: PageIndex, wanted: ReadonlySet<number>): Entry[][][] => {
  const forms = new Map<number, Entry[]>()
  const add = (form: number, entry: Entry): void => {
    if (wanted.has(entry.number)) push(forms, form, entry)
  }
  page.lines.forEach((start, i) => {
    const label = leadingLabel(page.text.slice(start, page.lines[i + 1] ?? page.text.length))
    if (label) add(label.form, { number: label.number, start })
  })
  for (const { end, start } of page.superscripts) {
    const number = index.isLineStart(start) ? labelNumber(page.text.slice(start, end)) : undefined
    if (number !== undefined) add(BARE + 1, { number, start: index.lineStart(start) })
  }
  const lists = new Map<number, Entry[]>()
  for (const { end, list, ordinal, start } of page.items) {
    if (wanted.has(ordinal)) push(lists, list, { number: ordinal, start, end })
  }
  const least = Math.min(2, wanted.size)
  const lines = [...forms].sort(([a], [b]) => a - b).map(([form, entries]) => rising(entries, form === BARE))
  return [...lines, joined([...lists.values()])]
    .map((runs) => runs.filter(({ length }) => length >= least))
    .filter(({ length }) => length > 0)
}

/** Lists behind each other whose numbers go on are one: something else may stand between the items of a page's list. */
const joined = (lists: readonly (readonly Entry[])[]): Entry[][] => {
  const runs: Entry[][] = []
  for (const entries of lists) {
    const last = runs.at(-1)?.at(-1)
    const [first] = entries
    // A list within an item begins before the item ends.
    const goesOn = last && first && first.number > last.number && first.start >= (last.end ?? last.start)
    if (goesOn) runs.at(-1)?.push(...entries)
    else runs.push([...entries])
  }
  return runs
}

/** @param isStrict whether each number is one more than that before: figures at a line's beginning are often something else */
const rising = (entries: readonly Entry[], isStrict: boolean): Entry[][] => {
  const runs: Entry[][] = []
  for (const entry of entries) {
    const last = runs.at(-1)?.at(-1)?.number
    const goesOn = last !== undefined && (isStrict ? entry.number === last + 1 : entry.number > last)
    if (goesOn) runs.at(-1)?.push(entry)
    else runs.push([entry])
  }
  return runs
}

/** Elements that may hold a part of a note only: the rest may stand in those behind. */
const PARTS = /^(?:p|blockquote|ul|ol|pre|table|figure|dt|dd|td|th)$/u
/** A paragraph behind the last note is part of it only if it is longer than a link or a name, in UTF-16 units. */
const LEAST = 20
/** How many paragraphs behind the last note may be part of it. */
const MOST = 2

/** Where each of the notes ends; `entries` stand in the order of the text. */
export const wholeNotes = (
  page: PageText,
  index: PageIndex,
  entries: readonly Entry[],
  marks: readonly Mark[],
): WholeNote[] => {
  const first = entries[0]?.start ?? 0

  /** The largest block that begins at a line and ends before the next note. */
  const blockAt = (line: number, next: number) => index.blocksAt(line).findLast(({ end }) => end <= next)

  const isBare = (start: number, end: number): boolean => {
    const words = page.text.slice(start, end)
    return words.trim() === '' || labelNumbers(words.replace(/^[\s^↑]+/u, '')).length > 0
  }

  /** Where the next line begins that holds text. */
  const nextLine = (end: number): number => {
    let at = index.lineEnd(Math.max(end - 1, 0))
    while (at < page.text.length && page.text.slice(at, index.lineEnd(at)).trim() === '') at = index.lineEnd(at)
    return at
  }

  /** Whether the text up to the next note can belong to this one: it has no heading, no note with a symbol, and does not cite the next note. */
  const goesOn = (end: number, next: Entry): boolean => {
    const gap = { start: end, end: next.start }
    if (/^\s*[*†‡§]/u.test(page.text.slice(end, next.start))) return false
    return !index.hasHeading(gap) && !within(marks, gap).some(({ numbers }) => numbers.includes(next.number))
  }

  /** The end of the last note: paragraphs of it may follow, if nothing else does in what holds the notes. */
  const lastEnd = (end: number): number => {
    const limit = index.endAround({ start: first, end })
    if (limit === undefined) return end
    let at = end
    for (let count = 0; count < MOST; count++) {
      const block = index.blocksAt(nextLine(at)).findLast((each) => each.end <= limit)
      if (!block || !PARTS.test(block.name) || block.end - block.start < LEAST || index.hasHeading(block)) break
      at = block.end
    }
    return page.text.slice(at, limit).trim() === '' ? at : end
  }

  return entries.map((entry, i) => {
    const { number, start } = entry
    const next = entries[i + 1]
    const limit = next?.start ?? page.text.length
    const line = index.lineStart(start)
    const block = entry.end === undefined && start === line ? blockAt(line, limit) : undefined
    let end = Math.min(entry.end ?? block?.end ?? index.lineEnd(start), limit)
    // The label stands in a block of its own.
    const behind = isBare(start, end) ? nextLine(end) : end
    if (behind > end || isBare(start, end)) end = blockAt(behind, limit)?.end ?? Math.min(index.lineEnd(behind), limit)
    const isPart = entry.end === undefined && (block === undefined || PARTS.test(block.name))
    if (!isPart) return { number, start, end }
    if (next === undefined) return { number, start, end: block || behind > end ? lastEnd(end) : end }
    return { number, start, end: goesOn(end, next) ? limit : end }
  })
}
