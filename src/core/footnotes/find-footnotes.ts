/**
 * Finds an article's footnotes in its text: each number's marker in the body and its note, whatever the site made of them
 * (plain `[n]`, Word's anchors, links of a footnote plugin; notes as lines, blocks or list items).
 */
import type { PageLink, PageText, Span } from '../model/page-text'
import { findNotes } from './find-notes'
import { labelNumber, leadingLabel } from './note-label'

export type FoundFootnote = {
  readonly number: number
  readonly marker: Span & {
    /** True where the marker is the page's own link to its note. */
    readonly linked: boolean
  }
  /** The note's text without its label and back-links, or null if the page has it not. */
  readonly note: Span | null
}

/** Fragments that lead back from a note to its marker: Word's `_ftnref1`, plugins' `fnref-1`, `cite_ref-1`. */
const BACK = /ref/iu
/** Fragments of footnotes and endnotes, for pages from which the notes are missing. */
const FORWARD = /(?:^|[-_])(?:ftn|edn|fn|footnote|endnote|note|sdfootnote|sdendnote|cite_note)[-_:]?|^_?n[-_:.]?\d+$/iu

/**
 * Finds each of `numbers` at most once, in the order of the text. A number without a marker is left out;
 * other numbers on the page are no footnotes of the edition and are ignored.
 */
export const findFootnotes = (page: PageText, numbers: readonly number[]): FoundFootnote[] => {
  const wanted = new Set(numbers)
  const linked = linkedMarkers(page, wanted)
  const notes = findNotes(page, linked, wanted)
  const bodyEnd = Math.min(page.text.length, ...[...notes.values()].map(({ start }) => start))

  const markers = new Map<number, Span & { linked: boolean }>()
  for (const [number, link] of linked) markers.set(number, { ...withBrackets(page.text, link), linked: true })
  for (const [number, span] of plainMarkers(page, wanted, bodyEnd)) {
    if (!markers.has(number)) markers.set(number, { ...span, linked: false })
  }
  return [...markers]
    .map(([number, marker]) => ({ number, marker, note: notes.get(number) ?? null }))
    .sort((a, b) => a.marker.start - b.marker.start)
}

const linkedMarkers = (page: PageText, wanted: ReadonlySet<number>): Map<number, PageLink> => {
  const targets = new Map(page.targets.map((target) => [target.id, target]))
  const found = new Map<number, PageLink>()
  for (const link of page.links) {
    if (link.fragment === null || link.fragment === '') continue
    const number = labelNumber(page.text.slice(link.start, link.end))
    if (number === undefined || !wanted.has(number) || found.has(number)) continue
    const target = targets.get(link.fragment)
    const named = FORWARD.test(link.fragment) && !BACK.test(link.fragment)
    const leadsOn =
      target === undefined ? named : target.start > link.start && (named || isLabelled(page, target, number))
    if (leadsOn) found.set(number, link)
  }
  return found
}

/** A link with another name leads to a note only if the number stands there again; a table of contents has figures too. */
const isLabelled = (page: PageText, { start, end }: Span, number: number): boolean =>
  labelNumber(page.text.slice(start, end)) === number || leadingLabel(page.text.slice(start, end), number) > 0

/** Some pages set the brackets outside the link; to the reader they are part of the marker. */
const withBrackets = (text: string, { start, end }: Span): Span =>
  text[start - 1] === '[' && text[end] === ']' ? { start: start - 1, end: end + 1 } : { start, end }

const BRACKETED = /\[\s?(?:\d{1,3}|[ivxlc]{1,8})\s?\]/gu

const plainMarkers = (page: PageText, wanted: ReadonlySet<number>, bodyEnd: number): Map<number, Span> => {
  const lines = new Set(page.lines)
  const spans: Span[] = [...page.superscripts]
  for (const match of page.text.matchAll(BRACKETED)) {
    spans.push({ start: match.index, end: match.index + match[0].length })
  }
  const found = new Map<number, Span>()
  for (const span of spans.sort((a, b) => a.start - b.start)) {
    if (span.end > bodyEnd || lines.has(span.start)) continue
    const number = labelNumber(page.text.slice(span.start, span.end))
    if (number !== undefined && wanted.has(number) && !found.has(number)) found.set(number, span)
  }
  return found
}
