/** Finds the notes themselves: where markers link to them, else as labelled lines or as the items of a numbered list. */
import type { ListItem, PageLink, PageText, Span } from '../model/page-text'
import { labelNumber, leadingLabel } from './note-label'

/** Signs with which plugins lead back from a note to its marker. */
const BACK_SIGNS = /[\s\u200b]*(?:[↩↑⤴⬆^⏎]\ufe0e?[\s\u200b]*)+$/u

/** The span of each wanted note, without its label and without signs that lead back. */
export const findNotes = (
  page: PageText,
  linked: ReadonlyMap<number, PageLink>,
  wanted: ReadonlySet<number>,
): Map<number, Span> => {
  const found = new Map<number, Span>()
  for (const notes of [linkedNotes(page, linked), labelledLines(page, wanted), numberedList(page, wanted)]) {
    for (const [number, span] of notes) {
      const text = found.has(number) ? undefined : bareNote(page, number, span)
      if (text !== undefined) found.set(number, text)
    }
  }
  return found
}

const lineEnd = (page: PageText, offset: number): number => page.lines.find((line) => line > offset) ?? page.text.length

/** The notes that markers link to. A target may be the whole note, or an anchor at its beginning. */
const linkedNotes = (page: PageText, linked: ReadonlyMap<number, PageLink>): Map<number, Span> => {
  const targets = new Map(page.targets.map((target) => [target.id, target]))
  const starts = [...linked].flatMap(([number, { fragment }]) => {
    const target = targets.get(fragment ?? '')
    return target === undefined ? [] : [{ number, target }]
  })
  const notes = new Map<number, Span>()
  for (const { number, target } of starts) {
    const own = page.text.slice(target.start, target.end).trim()
    if (own !== '' && labelNumber(own) === undefined) {
      notes.set(number, target)
      continue
    }
    const next = starts.find((other) => other.number === number + 1)?.target.start
    const end = next !== undefined && next > target.start ? next : lineEnd(page, target.start)
    notes.set(number, { start: target.start, end })
  }
  return notes
}

/**
 * Lines that begin with `[1]`, `[2]` …, else with `1.`, `2.` …, else with superscript figures: the longest run of rising numbers,
 * the later of two equal ones.
 */
const labelledLines = (page: PageText, wanted: ReadonlySet<number>): Map<number, Span> => {
  const run = [
    labels(page, wanted, /^\s*\[\s?(\d{1,3}|[ivxlc]{1,8})\s?\]/u),
    labels(page, wanted, /^\s*(\d{1,3})[.)]\s/u),
    superscriptLabels(page, wanted),
  ]
    .map(longestRun)
    .find(({ length }) => length >= Math.min(2, wanted.size))
  return new Map(
    run?.map(({ number, start }, i) => [number, { start, end: run[i + 1]?.start ?? lineEnd(page, start) }]),
  )
}

type Label = { readonly number: number; readonly start: number }

const labels = (page: PageText, wanted: ReadonlySet<number>, pattern: RegExp): Label[] =>
  page.lines.flatMap((start, i) => {
    const label = pattern.exec(page.text.slice(start, page.lines[i + 1] ?? page.text.length))?.[1]
    const number = label === undefined ? undefined : labelNumber(label)
    return number !== undefined && wanted.has(number) ? [{ number, start }] : []
  })

const superscriptLabels = (page: PageText, wanted: ReadonlySet<number>): Label[] => {
  const lines = new Set(page.lines)
  return page.superscripts.flatMap(({ start, end }) => {
    const number = lines.has(start) ? labelNumber(page.text.slice(start, end)) : undefined
    return number !== undefined && wanted.has(number) ? [{ number, start }] : []
  })
}

const longestRun = (all: readonly Label[]): readonly Label[] => {
  let best: readonly Label[] = []
  let run: Label[] = []
  for (const label of all) {
    const last = run.at(-1)
    run = last !== undefined && label.number > last.number ? [...run, label] : [label]
    if (run.length >= best.length) best = run
  }
  return best
}

/** The last numbered list of the page that has an item for most of the wanted numbers: plugins number the items, not the text. */
const numberedList = (page: PageText, wanted: ReadonlySet<number>): Map<number, Span> => {
  const lists = new Map<number, ListItem[]>()
  for (const item of page.items) lists.set(item.list, [...(lists.get(item.list) ?? []), item])
  const notes = [...lists.values()].findLast(
    (items) => items.filter(({ ordinal }) => wanted.has(ordinal)).length >= Math.max(2, wanted.size * 0.8),
  )
  return new Map((notes ?? []).filter(({ ordinal }) => wanted.has(ordinal)).map((item) => [item.ordinal, item]))
}

const bareNote = (page: PageText, number: number, { start, end }: Span): Span | undefined => {
  const raw = page.text.slice(start, end)
  const label = leadingLabel(raw, number)
  const text = raw.slice(label).replace(BACK_SIGNS, '')
  const lead = text.length - text.trimStart().length
  const body = text.trim()
  if (body === '') return undefined
  const from = start + label + lead
  return { start: from, end: from + body.length }
}
