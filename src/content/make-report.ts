/** The report of a tab's page, for the popup, the panel and the badge. */

import type { Annotation } from '../core/model/card'
import type { Edition } from '../core/model/edition'
import { quoteOf } from '../core/model/edition-index'
import type { Part, Report, ReportedOutcome, ReportItem } from '../core/model/report'
import { findSections } from '../core/outline/find-sections'
import type { Steps } from '../core/steps/steps'
import type { Reading } from './reading'

export type ReportOptions = {
  readonly edition: Edition
  readonly annotations: readonly Annotation[]
  /** Null if the page does not hold the article. */
  readonly reading: Reading | null
  /** Whether annotations are shown now. */
  readonly shown: boolean
  /** What of the program has failed on this page. */
  readonly failed: readonly Part[]
  labelOf(annotation: Annotation): string
  /** Whether a reader can get to see a passage. */
  canBeSeen(passage: Range): boolean
}

/** The outcome of every annotation on this page, in the edition's order. */
export function* makeReport(options: ReportOptions): Steps<Report> {
  const { annotations, edition, reading, shown } = options
  const failed = [...options.failed]
  if (reading === null) return { article: null, shown: false, items: [], sections: [], failed }
  const items: ReportItem[] = []
  for (const annotation of annotations) {
    items.push(makeItem(annotation, reading, options))
    yield
  }
  return { article: edition.article.id, shown, items, sections: sectionsOf(reading), failed }
}

const sectionsOf = ({ footnotes, read: { page } }: Reading): Report['sections'] => {
  const notes = [...footnotes.values()].flatMap(({ note }) => note?.start ?? [])
  return findSections(page, Math.min(page.text.length, ...notes))
}

const makeItem = (annotation: Annotation, reading: Reading, { canBeSeen, labelOf }: ReportOptions): ReportItem => ({
  id: annotation.id,
  kind: annotation.kind,
  label: labelOf(annotation),
  ...(annotation.kind === 'counterpoint' && { stance: annotation.counterpoint.stance }),
  quote: quoteOf(annotation)?.exact ?? '',
  outcome: reportedOutcome(annotation.id, reading, canBeSeen),
})

const reportedOutcome = (
  id: string,
  { outcomes, read }: Reading,
  canBeSeen: ReportOptions['canBeSeen'],
): ReportedOutcome => {
  const outcome = outcomes.get(id)
  if (outcome === undefined) return { status: 'orphan', reason: 'absent' }
  if (outcome.status === 'anchored') {
    const { start, end, how, score } = outcome
    const passage = read.rangeOf(outcome)
    const isUnseen = passage !== undefined && !canBeSeen(passage)
    return { status: 'anchored', start, end, how, score, ...(isUnseen && { unseen: true }) }
  }
  const { nearest, reason } = outcome
  return {
    status: 'orphan',
    reason,
    ...(nearest && { nearest: { ...nearest, text: read.page.text.slice(nearest.start, nearest.end) } }),
  }
}
