/** A made-up edition for the tests of the panel: the annotations of the report in tests/ui/reports.ts, two works, three events. */
import { vi } from 'vitest'
import type { FullEdition } from '../../src/core/model/edition/edition'
import type { OnArticle, PanelActions } from '../../src/panel/panel-state'
import { translate } from '../../tools/export/messages'
import { report } from '../ui/reports'
import { article, citation, context, counterpoint, footnote, rendered, source } from '../ui/samples'

const board = source({
  id: 'board-2010',
  type: 'report',
  author: [{ literal: 'Äußeres Amt' }],
  title: 'Floods of the year',
  issued: { 'date-parts': [[2010]] },
  custom: {
    verified: { level: 'identity' },
    outlet: { line: 'A public body', ownership: 'state' },
    address: { state: 'dead' },
  },
})

export const edition: FullEdition = {
  article,
  works: { 'doe-1999-bridges': source(), 'board-2010': board },
  footnotes: [
    { ...footnote, number: 1 },
    { ...footnote, number: 2, citations: [{ source: 'board-2010', remark: 'Seen in part.' }] },
  ],
  counterpoints: [
    { ...counterpoint, id: 'dam', headline: 'A dam was built' },
    {
      ...counterpoint,
      id: 'ford',
      headline: 'The ford was open',
      stance: 'contradicts',
      known: 'then',
      body: 'It was open to carts.',
      citations: [{ source: 'board-2010' }],
    },
  ],
  context: [{ ...context, id: 'sea', term: 'The Sea', note: 'Where the café is.' }],
  errata: [],
  citation,
  rendered: { 'doe-1999-bridges': rendered, 'board-2010': rendered, [citation.id]: rendered },
  index: [
    { heading: 'Amt, Äußeres', kind: 'body', forms: ['Amt'], paragraphs: [2, 5], annotations: ['dam'] },
    { heading: 'Sea, the', kind: 'place', forms: ['Sea'], paragraphs: [], annotations: ['sea', 'ford'] },
  ],
  examined: [
    { section: 'Sources', paragraph: 1, quote: 'rivers run', reason: 'Nobody disputes it.' },
    { section: 'Mouths', paragraph: 4, quote: 'to the sea', reason: 'Too general to test.' },
  ],
  changes: [
    { version: '1.2.0', date: '2026-01-15', changes: ['The dam was added.'] },
    { version: '1.1.0', date: '2025-12-01', changes: ['A date was mended.', 'A source was found.'] },
  ],
  timeline: [
    { date: '1901', event: 'A bridge is opened', annotations: ['sea'] },
    { date: '2012-06-01', event: 'The ford is shut', annotations: ['ford', 'note-2'] },
    { date: '2014', until: '2016-05', event: 'The dam is built', annotations: ['dam'] },
  ],
}

export const panelActions = () => ({
  openArticle: vi.fn<PanelActions['openArticle']>(),
  openSettings: vi.fn<PanelActions['openSettings']>(),
  openPdf: vi.fn<PanelActions['openSettings']>(),
  loadAgain: vi.fn<PanelActions['loadAgain']>(),
  visit: vi.fn<PanelActions['visit']>(async () => true),
  show: vi.fn<PanelActions['show']>(async () => true),
  goBack: vi.fn<PanelActions['goBack']>(async () => true),
  copy: vi.fn<PanelActions['copy']>(async () => 'formatted' as const),
  inEnglish: vi.fn<PanelActions['inEnglish']>(async () => translate),
  download: vi.fn<PanelActions['download']>(),
  placeNote: vi.fn<PanelActions['placeNote']>(async () => true),
  packNotes: vi.fn<PanelActions['packNotes']>(async (text) => new Blob([text])),
  readNotesFile: vi.fn<PanelActions['readNotesFile']>(async (file) => ({ text: await file.text() })),
})

export const onArticle: OnArticle = { status: 'article', tab: 7, article, report, edition }
