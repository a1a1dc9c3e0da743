/** The report of a tab's page, for the popup, the panel and the badge. */
import { type Annotation, quoteOf } from '../core/model/card/annotation'
import type { Edition } from '../core/model/edition/edition'
import type { Part, Report, ReportedOutcome, ReportItem } from '../core/model/messages/report'
import { findSections } from '../core/outline/find-sections'
import type { Steps } from '../core/steps/steps'
import { outcomeOf, type Reading } from './reading'

export type ReportOptions = {
  readonly edition: Edition
  readonly annotations: readonly Annotation[]
  /** Null if the page does not hold the article. */
  readonly reading: Reading | null
  /** Whether annotations are shown now. */
  readonly shown: boolean
  /** What of the program has failed on this page. */
  readonly failed: Part[]
  labelOf(annotation: Annotation): string
  /** Whether a reader can get to see a passage. */
  canBeSeen(passage: Range): boolean
  /** The page of a PDF on which a passage begins; undefined on the web. */
  readonly pageOf: ((passage: Range) => number | undefined) | undefined
}

/** The outcome of every annotation on this page, in the edition's order. */
export function* makeReport(options: ReportOptions): Steps<Report> {
  const { annotations, edition, failed, reading, shown } = options
  if (reading === null) return { article: null, shown: false, items: [], own: [], sections: [], failed }
  const items: ReportItem[] = []
  for (const annotation of annotations) {
    items.push(makeItem(annotation, reading, options))
    yield
  }
  const own: Report['own'] = []
  for (const id of reading.own.outcomes.keys()) {
    own.push({ id, outcome: reportedOutcome(id, reading, options) })
    yield
  }
  return { article: edition.article.id, shown, items, own, sections: sectionsOf(reading), failed }
}

const sectionsOf = ({ footnotes, read: { page } }: Reading): Report['sections'] => {
  const notes = [...footnotes.values()].flatMap(({ note }) => note?.start ?? [])
  return findSections(page, Math.min(page.text.length, ...notes))
}

const makeItem = (annotation: Annotation, reading: Reading, options: ReportOptions): ReportItem => ({
  id: annotation.id,
  kind: annotation.kind,
  label: options.labelOf(annotation),
  stance: annotation.kind === 'counterpoint' ? annotation.counterpoint.stance : undefined,
  quote: quoteOf(annotation)?.exact ?? '',
  outcome: reportedOutcome(annotation.id, reading, options),
})

const reportedOutcome = (id: string, reading: Reading, { canBeSeen, pageOf }: ReportOptions): ReportedOutcome => {
  const { read } = reading
  const outcome = outcomeOf(reading, id)
  if (!outcome) return { status: 'orphan', reason: 'absent' }
  if (outcome.status === 'anchored') {
    const { start, end, how, score } = outcome
    const passage = read.rangeOf(outcome)
    const unseen = (passage && !canBeSeen(passage)) || undefined
    return { status: 'anchored', start, end, how, score, unseen, page: passage && pageOf?.(passage) }
  }
  const { nearest, reason } = outcome
  return {
    status: 'orphan',
    reason,
    nearest: nearest && { ...nearest, text: read.page.text.slice(nearest.start, nearest.end) },
  }
}
