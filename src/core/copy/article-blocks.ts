/** The article's body as blocks of runs, with the passages of annotations and the references to notes in it: what a copy is set from. */
import type { ArticleText } from '../model/page/article-text'
import type { CopiedBlock, CopiedRun } from '../model/page/copied-text'
import type { Span } from '../model/page/page-text'
import { bodyOf } from './body-of'
import { pageUnits } from './page-units'

export type Passage = Span & { readonly id: string }

const covers = (outer: Span, { end, start }: Span): boolean => outer.start <= start && outer.end >= end
const plain = (text: string): CopiedRun => ({ text, emphasis: false, within: [], ends: [] })

/**
 * The blocks in the order of the text. In all but code white space is collapsed; a break within a paragraph stays one.
 * @param known other places that are in the article
 */
export const articleBlocks = (
  { footnotes, page }: Pick<ArticleText, 'footnotes' | 'page'>,
  passages: readonly Passage[],
  known: readonly Span[] = [],
): CopiedBlock[] => {
  const links = page.links.flatMap(({ url, ...span }) => (url === null ? [] : [{ ...span, url }]))
  const references = footnotes.flatMap(({ marks, number }) => marks.map((span, nth) => ({ ...span, number, nth })))
  const hidden = [...page.hidden, ...footnotes.flatMap(({ beside }) => beside ?? [])]
  const edges = [...page.emphases, ...links, ...passages, ...references, ...hidden].flatMap(({ end, start }) => [
    start,
    end,
  ])
  const cuts = [...new Set(edges)].sort((a, b) => a - b)

  const runOf = (span: Span, text: string): CopiedRun => {
    const url = links.find((link) => covers(link, span))?.url
    const note = references.find((reference) => covers(reference, span))
    return {
      text,
      emphasis: page.emphases.some((emphasis) => covers(emphasis, span)),
      ...(note ? { note: { number: note.number, nth: note.nth } } : url !== undefined && { url }),
      within: passages.filter((passage) => covers(passage, span)).map(({ id }) => id),
      ends: passages.filter(({ end }) => end === span.end).map(({ id }) => id),
    }
  }

  const lineOf = ({ end, start }: Span, isCode: boolean): CopiedRun[] => {
    const ends = [...cuts.filter((cut) => cut > start && cut < end), end]
    let from = start
    let afterSpace = true
    return ends.flatMap((to) => {
      const span = { start: from, end: to }
      from = to
      if (hidden.some((each) => covers(each, span))) return []
      const words = page.text.slice(span.start, span.end)
      const collapsed = isCode ? words : words.replace(/\s+/gu, ' ')
      const text = afterSpace && !isCode ? collapsed.trimStart() : collapsed
      if (text !== '') afterSpace = text.endsWith(' ')
      const run = runOf(span, text)
      return text === '' && run.ends.length === 0 ? [] : [run]
    })
  }

  return bodyOf(pageUnits(page), [...passages, ...known, ...references], footnotes).flatMap(
    ({ kind, level, lines, ordinal }) => {
      const between = plain(kind === 'row' ? ' · ' : '\n')
      const runs = lines.flatMap((line, i) => [...(i > 0 ? [between] : []), ...lineOf(line, kind === 'code')])
      return runs.length === 0 ? [] : [{ kind, level, ...(ordinal !== undefined && { ordinal }), runs }]
    },
  )
}
