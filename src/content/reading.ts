/** Reads the article on its page: finds it, reads its text, finds its footnotes, anchors its annotations. Changes nothing. */
import { anchorSteps } from '../core/anchor/anchor'
import { reAnchorSteps } from '../core/anchor/re-anchor'
import { type FoundFootnote, findFootnotes } from '../core/footnotes/find-footnotes'
import { maskMarkers } from '../core/footnotes/mask-markers'
import { type Annotation, type Marked, quoteOf } from '../core/model/card/annotation'
import { type Edition, footnoteId } from '../core/model/edition/edition'
import type { Outcome, Quote } from '../core/model/page/outcome'
import type { Steps } from '../core/steps/steps'
import type { PaintedSpan } from '../page/marks/hit-test'
import { findArticle, growToNotes } from '../page/text/find-article'
import { type ReadText, readTextSteps } from '../page/text/read-text'
import { NO_NOTES, type OwnPlaces } from './place-own'

export type Reading = {
  readonly root: Element
  readonly read: ReadText
  readonly footnotes: ReadonlyMap<string, FoundFootnote>
  /** The outcome of each annotation, by id. */
  readonly outcomes: ReadonlyMap<string, Outcome>
  /** The text in which quotes were anchored: without footnote markers, and without what is hidden in the middle of a line. */
  readonly text: string
  /** The reader's own notes in it. */
  readonly own: OwnPlaces
}

/** What became of an annotation, or of an own note on a passage. */
export const outcomeOf = ({ outcomes, own }: Reading, id: string): Outcome | undefined =>
  outcomes.get(id) ?? own.outcomes.get(id)

/**
 * Reads the article in steps; null if the page does not hold it.
 *
 * @param before the last reading: only what has changed since is anchored again
 * @param elsewhere whether the article may now be in another place on the page
 * @param findNotes finds the footnotes in the text
 */
export function* readArticle(
  document: Document,
  edition: Edition,
  annotations: readonly Annotation[],
  before: Reading | null = null,
  elsewhere = true,
  findNotes = findFootnotes,
): Steps<Reading | null> {
  const quotes = annotations.flatMap((annotation) => quoteOf(annotation) ?? [])
  const numbers = edition.footnotes.map(({ number }) => number)

  function* readFootnotes(root: Element): Steps<Found> {
    const read = yield* readTextSteps(root)
    return { root, read, found: findNotes(read.page, numbers) }
  }

  if (before?.root.isConnected && !elsewhere) {
    const now = yield* readAgain(before, yield* readFootnotes(before.root), quotes, numbers)
    if (placesIn(now) >= placesIn(before)) return now
  }
  const article = yield* findArticle(
    document,
    quotes.map(({ exact }) => exact),
  )
  if (article === null) return null
  let last = yield* readFootnotes(article)
  const grown = yield* growToNotes(article, function* (element) {
    if (element !== last.root) last = yield* readFootnotes(element)
    return last.found.some(({ note }) => note !== null)
  })
  const found = grown === last.root ? last : yield* readFootnotes(grown)
  if (before?.root === found.root) return yield* readAgain(before, found, quotes, numbers)

  const text = maskMarkers(found.read.seen, found.found)
  return readingOf(found, text, yield* anchorSteps(text, quotes), numbers)
}

type Found = { readonly root: Element; readonly read: ReadText; readonly found: readonly FoundFootnote[] }

function* readAgain(before: Reading, now: Found, quotes: readonly Quote[], numbers: readonly number[]): Steps<Reading> {
  const text = maskMarkers(now.read.seen, now.found)
  const outcomes = quotes.flatMap(({ id }) => before.outcomes.get(id) ?? [])
  return readingOf(now, text, yield* reAnchorSteps({ text: before.text, outcomes }, text, quotes), numbers)
}

const readingOf = (
  { found, read, root }: Found,
  text: string,
  anchored: readonly Outcome[],
  numbers: readonly number[],
): Reading => {
  const footnotes = new Map(found.map((footnote) => [footnoteId(footnote.number), footnote]))
  const marked = numbers.map(
    (number): Outcome => footnoteOutcome(footnoteId(number), footnotes.get(footnoteId(number))),
  )
  const outcomes = new Map([...marked, ...anchored].map((outcome) => [outcome.id, outcome]))
  return { root, read, footnotes, text, outcomes, own: NO_NOTES }
}

const footnoteOutcome = (id: string, footnote: FoundFootnote | undefined): Outcome =>
  footnote === undefined
    ? { id, status: 'orphan', reason: 'absent' }
    : { id, status: 'anchored', start: footnote.marks[0].start, end: footnote.marks[0].end, how: 'exact', score: 1 }

/** How many annotations have their place, and footnotes their note. */
const placesIn = ({ footnotes, outcomes }: Reading): number =>
  [...outcomes.values()].filter(({ status }) => status === 'anchored').length +
  [...footnotes.values()].filter(({ note }) => note !== null).length

/** Whether every annotation has its place and every footnote its note, so that nothing more is expected. */
export const isComplete = (reading: Reading): boolean =>
  placesIn(reading) === reading.outcomes.size + reading.footnotes.size

/**
 * Where the given annotations stand, in the order of the text; those without a place are left out. A note has a span for each of its
 * marks, and `nth` counts them from 0.
 */
export const spansOf = (reading: Reading, annotations: readonly Marked[]): PaintedSpan[] =>
  annotations
    .flatMap(({ id }): PaintedSpan[] => {
      const outcome = outcomeOf(reading, id)
      if (outcome?.status !== 'anchored') return []
      const marks = reading.footnotes.get(id)?.marks ?? [outcome]
      return marks.map(({ end, start }, nth) => ({ id, nth, start, end }))
    })
    .sort((a, b) => a.start - b.start || b.end - a.end)
