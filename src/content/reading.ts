/** Reads the article on its page: finds it, reads its text, finds its footnotes, anchors its annotations. Changes nothing. */
import { anchorAll } from '../core/anchor/anchor'
import { type FoundFootnote, findFootnotes } from '../core/footnotes/find-footnotes'
import { maskMarkers } from '../core/footnotes/mask-markers'
import type { Annotation } from '../core/model/card'
import { type Edition, footnoteId } from '../core/model/edition'
import { quoteOf } from '../core/model/edition-index'
import type { Outcome } from '../core/model/outcome'
import { findArticle, growToNotes } from '../page/find-article'
import type { PaintedSpan } from '../page/hit-test'
import { type ReadText, readText } from '../page/read-text'

export type Reading = {
  readonly root: Element
  readonly read: ReadText
  readonly footnotes: ReadonlyMap<string, FoundFootnote>
  /** What became of each annotation, by id. */
  readonly outcomes: ReadonlyMap<string, Outcome>
}

/** Reads the article, or gives null if the page does not hold it. */
export const readArticle = (
  document: Document,
  edition: Edition,
  annotations: readonly Annotation[],
): Reading | null => {
  const quotes = annotations.flatMap((annotation) => quoteOf(annotation) ?? [])
  const article = findArticle(
    document,
    quotes.map(({ exact }) => exact),
  )
  if (article === null) return null
  const numbers = edition.footnotes.map(({ number }) => number)
  const readFootnotes = (root: Element) => {
    const read = readText(root)
    return { root, read, found: findFootnotes(read.page, numbers) }
  }
  let last = readFootnotes(article)
  const grown = growToNotes(article, (element) => {
    if (element !== last.root) last = readFootnotes(element)
    return last.found.some(({ note }) => note !== null)
  })
  const { found, read, root } = grown === last.root ? last : readFootnotes(grown)
  const footnotes = new Map(found.map((footnote) => [footnoteId(footnote.number), footnote]))
  const anchored = anchorAll(maskMarkers(read.page.text, found), quotes)
  const marked = numbers.map(
    (number): Outcome => footnoteOutcome(footnoteId(number), footnotes.get(footnoteId(number))),
  )
  return { root, read, footnotes, outcomes: new Map([...marked, ...anchored].map((outcome) => [outcome.id, outcome])) }
}

const footnoteOutcome = (id: string, footnote: FoundFootnote | undefined): Outcome =>
  footnote === undefined
    ? { id, status: 'orphan', reason: 'absent' }
    : { id, status: 'anchored', start: footnote.marker.start, end: footnote.marker.end, how: 'exact', score: 1 }

/** Whether every annotation has its place and every footnote its note: nothing is left to come. */
export const isComplete = ({ footnotes, outcomes }: Reading): boolean =>
  [...outcomes.values()].every(({ status }) => status === 'anchored') &&
  [...footnotes.values()].every(({ note }) => note !== null)

/** Where the given annotations stand, in the order of the text; those without a place are left out. */
export const spansOf = ({ outcomes }: Reading, annotations: readonly Annotation[]): PaintedSpan[] =>
  annotations
    .flatMap(({ id }) => {
      const outcome = outcomes.get(id)
      return outcome?.status === 'anchored' ? [{ id, start: outcome.start, end: outcome.end }] : []
    })
    .sort((a, b) => a.start - b.start || b.end - a.end)
