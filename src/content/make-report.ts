/** The report of a tab's page, for the popup, the panel and the badge. */

import type { Annotation } from '../core/model/card'
import type { Edition } from '../core/model/edition'
import { quoteOf } from '../core/model/edition-index'
import type { Report, ReportedOutcome, ReportItem } from '../core/model/report'
import { findSections } from '../core/outline/find-sections'
import type { Reading } from './reading'

/**
 * The outcome of every annotation on this page, in the edition's order.
 *
 * @param shown whether annotations are shown now
 * @param canBeSeen whether a reader can get to see a passage
 */
export const makeReport = (
  edition: Edition,
  annotations: readonly Annotation[],
  reading: Reading | null,
  shown: boolean,
  labelOf: (annotation: Annotation) => string,
  canBeSeen: (passage: Range) => boolean,
): Report => ({
  article: reading === null ? null : edition.article.id,
  shown: shown && reading !== null,
  items:
    reading === null
      ? []
      : annotations.map((annotation) => makeItem(annotation, reading, labelOf(annotation), canBeSeen)),
  sections: reading === null ? [] : sectionsOf(reading),
})

const sectionsOf = ({ footnotes, read: { page } }: Reading): Report['sections'] => {
  const notes = [...footnotes.values()].flatMap(({ note }) => note?.start ?? [])
  return findSections(page, Math.min(page.text.length, ...notes))
}

const makeItem = (
  annotation: Annotation,
  reading: Reading,
  label: string,
  canBeSeen: (passage: Range) => boolean,
): ReportItem => ({
  id: annotation.id,
  kind: annotation.kind,
  label,
  ...(annotation.kind === 'counterpoint' && { stance: annotation.counterpoint.stance }),
  quote: quoteOf(annotation)?.exact ?? '',
  outcome: reportedOutcome(annotation.id, reading, canBeSeen),
})

const reportedOutcome = (
  id: string,
  { outcomes, read }: Reading,
  canBeSeen: (passage: Range) => boolean,
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
