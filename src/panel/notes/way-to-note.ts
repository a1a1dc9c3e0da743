/** Where a press on an own note leads: to its passage on the page, or to the note in the panel. */
import type { Report, ReportedOutcome } from '../../core/model/messages/report'
import type { OwnNote } from '../../core/model/notes/own-note'
import type { Visit } from '../use-visits'

/** Whether the page that is shown may have the note's passage. A page that has not looked for it yet may. */
export const leadsToPage = (
  note: OwnNote,
  article: string | undefined,
  outcome: ReportedOutcome | undefined,
): boolean => note.article === article && note.passage !== null && outcome?.status !== 'orphan'

/** What became of own notes on a page, by their ids. */
export const outcomesOf = (report: Pick<Report, 'own'> | undefined): ReadonlyMap<string, ReportedOutcome> =>
  new Map(report?.own.map(({ id, outcome }) => [id, outcome]))

/**
 * Leads to the note's passage.
 * @returns whether the page showed it
 */
export const visitNote = async (
  note: OwnNote,
  article: string | undefined,
  outcome: ReportedOutcome | undefined,
  visit: Pick<Visit, 'note'>,
): Promise<boolean> =>
  leadsToPage(note, article, outcome) && visit.note(note.id, outcome?.status === 'anchored' ? outcome : undefined)
