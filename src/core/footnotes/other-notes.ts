/** Footnotes without figures: with symbols or letters instead, or beside the text with numbers that only the site's style shows. */
import type { PageText } from '../model/page/page-text'
import type { FoundFootnote } from './find-footnotes'
import { indexPage } from './page-index'

const SYMBOL = /[*†‡§‖¶]/gu
/** A symbol or letter, and the raised figure that stands for it. */
const SIGN = /^(?:[*†‡§‖¶]|[a-h])$/u
const FIGURES = '¹²³⁴⁵⁶⁷⁸⁹'

/**
 * The page with raised figures in place of symbols and letters, which are counted as lines begin with them; null if fewer than half of
 * `count` notes have one.
 */
export const withFigures = (page: PageText, count: number): PageText | null => {
  const { lines, superscripts, text } = page
  const index = indexPage(page)
  const raised = superscripts.filter(({ end, start }) => SIGN.test(text.slice(start, end).trim()))
  const places = raised.map(({ end, start }) => start + text.slice(start, end).search(/\S/u))
  const labels = [
    ...lines
      .map((line) => line + Math.max(0, text.slice(line, line + 9).search(/\S/u)))
      .filter((at) => text[at]?.match(SYMBOL)),
    ...places.filter((at) => index.isLineStart(at)),
  ].sort((a, b) => a - b)
  const signs = [...new Set(labels.map((at) => text[at] ?? ''))].slice(0, FIGURES.length)
  if (signs.length === 0 || signs.length < count / 2) return null
  const changed = new Map(places.map((at) => [at, FIGURES[signs.indexOf(text[at] ?? '')]]))
  for (const { 0: sign, index: at } of text.matchAll(SYMBOL)) changed.set(at, FIGURES[signs.indexOf(sign)])
  let figured = ''
  let from = 0
  for (const [at, figure] of [...changed].sort(([a], [b]) => a - b)) {
    figured += text.slice(from, at) + (figure ?? text[at])
    from = at + 1
  }
  return { ...page, text: figured + text.slice(from) }
}

/** The notes in the middle of lines, counted; none if they are fewer than half of `count`. Each is its own marker. */
export const uncountedNotes = (page: PageText, count: number): FoundFootnote[] => {
  const index = indexPage(page)
  const notes = page.asides
    .filter(({ isNote, start }) => isNote && !index.isLineStart(start))
    .sort((a, b) => a.start - b.start)
  if (notes.length < count / 2) return []
  return notes.slice(0, count).map(({ end, start }, i) => {
    const note = { start, end }
    return { number: i + 1, marks: [{ ...note, linked: false }], note, beside: note, references: [] }
  })
}
