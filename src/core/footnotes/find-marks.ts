/** Finds what in a text may be a footnote's marker, whatever form it has, and which of them are links to a note. */
import type { PageLink, PageText, Span } from '../model/page/page-text'
import { labelNumber, labelNumbers, leadingLabel } from './note-label'
import { meets, type PageIndex } from './page-index'

export type Mark = Span & {
  readonly numbers: readonly number[]
  readonly shape: 'bracket' | 'raised' | 'paren'
  /** The page's own link to the note. */
  readonly link?: PageLink
  /** It is what stands between the two links of a range; its link is the first of them. */
  readonly isBetween?: boolean
  /** It looks just like an exponent. */
  readonly isDoubtful?: boolean
}

/** Fragments that lead back from a note to its marker: Word's `_ftnref1`, plugins' `fnref-1`, `cite_ref-1`. */
export const BACK = /ref|return|identifier/iu
/** Fragments of footnotes and endnotes. */
const FORWARD = /(?:^|[-_])(?:ftn|edn|fn|footnote|endnote|note|sdfootnote|sdendnote|cite_note)[-_:]?|^_?n[-_:.]?\d+$/iu

const isNamed = (fragment: string): boolean => FORWARD.test(fragment) && !BACK.test(fragment)

const PLAIN = [
  [/[[［][^[\]［］]{1,40}[\]］]/gu, 'bracket'],
  [/[¹²³⁰⁴-⁹]+(?:[,⁻–-][¹²³⁰⁴-⁹]+)*/gu, 'raised'],
  [/\(\d{1,3}(?:\s?[,–-]\s?\d{1,3})*\)/gu, 'paren'],
] as const
/** What exponents stand behind: a unit, ten, a variable. */
const BASE = /(?:^|[^\p{L}\d])(?:[kcdmµ]m|10|\p{L})$/u

/** All that may be markers, in the order of the text. Labels at a line's beginning are none, nor are words of other links. */
export const findMarks = (page: PageText, index: PageIndex): Mark[] => {
  const { superscripts, text } = page
  const linked = linkedMarks(page, index)
  const others = page.links
    .filter(({ end, fragment, start }) => fragment && labelNumbers(text.slice(start, end)).length === 0)
    .sort((a, b) => a.start - b.start)

  const plain: Mark[] = []
  const add = (span: Span, shape: Mark['shape']): void => {
    const { end, start } = span
    const numbers = labelNumbers(text.slice(start, end))
    if (numbers.length === 0 || index.isLineStart(start) || meets(linked, span) || meets(others, span)) return
    const isDoubtful = shape === 'raised' && BASE.test(text.slice(Math.max(0, start - 4), start))
    plain.push({ start, end, numbers, shape, ...(isDoubtful && { isDoubtful }) })
  }
  for (const [form, shape] of PLAIN) {
    for (const { 0: words, index: start } of text.matchAll(form)) add({ start, end: start + words.length }, shape)
  }
  for (const { end, start } of superscripts)
    add({ start, end }, /[[［]/u.test(text[start] ?? '') ? 'bracket' : 'raised')
  return apart([...linked, ...linkedRanges(text, linked), ...plain])
}

/** Drops what lies in something before it, but no links. */
const apart = (marks: Mark[]): Mark[] => {
  let end = 0
  return marks
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter((mark) => {
      const isFree = mark.start >= end || mark.link !== undefined
      if (isFree) end = Math.max(end, mark.end)
      return isFree
    })
}

const linkedMarks = (page: PageText, index: PageIndex): Mark[] =>
  page.links
    .flatMap((link): Mark[] => {
      const numbers = link.fragment ? labelNumbers(page.text.slice(link.start, link.end)) : []
      if (!numbers.some((number) => leadsOn(page, index, link, number))) return []
      const span = withBrackets(page.text, link)
      return [{ ...span, numbers, shape: /[[［]/u.test(page.text[span.start] ?? '') ? 'bracket' : 'raised', link }]
    })
    .sort((a, b) => a.start - b.start)

/** A link with another name leads to a note only if the number stands there again; a table of contents has figures too. */
const leadsOn = (page: PageText, index: PageIndex, { fragment, start }: PageLink, number: number): boolean => {
  const target = index.targetOf(fragment)
  if (target === undefined) return isNamed(fragment ?? '')
  return target.start > start && (isNamed(target.id) || isLabelled(page, index, target, number))
}

/** Whether the number stands at a target: in its text, before it on its line, or as a list shows it. */
const isLabelled = ({ text }: PageText, index: PageIndex, { end, start }: Span, number: number): boolean => {
  const words = text.slice(start, end)
  const before = text.slice(Math.max(index.lineStart(start), start - 10), start)
  return (
    labelNumber(words) === number ||
    leadingLabel(words)?.number === number ||
    labelNumber(before) === number ||
    index.itemAt(start)?.ordinal === number
  )
}

/** Some pages set the brackets outside the link; to the reader they are part of the marker. */
const withBrackets = (text: string, { start, end }: Span): Span =>
  text[start - 1] === '[' && text[end] === ']' ? { start: start - 1, end: end + 1 } : { start, end }

/** What stands between the two ends of a range. */
const DASH = /^[\s\])]*[-‐-―−][\s[(]*$/u

/** `[4]–[6]`, of which only the ends are links, names note 5 as well. */
const linkedRanges = (text: string, linked: readonly Mark[]): Mark[] =>
  linked.flatMap((first, i): Mark[] => {
    const last = linked[i + 1]
    const [from = 0] = first.numbers
    const to = last?.numbers[0] ?? 0
    if (last === undefined || last.start - first.end > 5 || to - from < 2 || to - from > 20) return []
    if (!DASH.test(text.slice(first.end, last.start))) return []
    const numbers = Array.from({ length: to - from - 1 }, (_, at) => from + at + 1)
    return [{ ...first, end: last.end, numbers, isBetween: true }]
  })
