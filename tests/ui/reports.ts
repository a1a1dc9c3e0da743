/** A made-up report for the tests of popup and panel: five annotations, out of reading order, two without a place. */
import type { Report, ReportItem } from '../../src/core/model/messages/report'

const at = (start: number, end = start + 5): ReportItem['outcome'] => ({
  status: 'anchored',
  start,
  end,
  how: 'exact',
  score: 1,
})

export const report: Report = {
  article: 'rivers',
  shown: true,
  failed: [],
  own: [],
  sections: [
    { heading: 'Springs', start: 0, end: 4 },
    { heading: 'Mouths', start: 60, end: 66 },
  ],
  items: [
    { id: 'note-1', kind: 'footnote', label: 'Note 1', quote: '', outcome: at(90) },
    { id: 'note-2', kind: 'footnote', label: 'Note 2', quote: '', outcome: { status: 'orphan', reason: 'absent' } },
    {
      id: 'dam',
      kind: 'counterpoint',
      label: 'A dam was built',
      stance: 'updates',
      quote: 'rivers run',
      outcome: at(40),
    },
    { id: 'sea', kind: 'context', label: 'The Sea', quote: 'to the sea', outcome: at(5, 300) },
    {
      id: 'ford',
      kind: 'counterpoint',
      label: 'The ford was open',
      stance: 'contradicts',
      quote: 'no ford is open',
      outcome: {
        status: 'orphan',
        reason: 'changed',
        nearest: { start: 1, end: 9, score: 0.5, text: 'the ford is shut' },
      },
    },
  ],
}
