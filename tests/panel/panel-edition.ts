/** A made-up edition for the tests of the panel: the annotations of the report in tests/ui/reports.ts, two works, three events. */
import { vi } from 'vitest'
import type { Edition } from '../../src/core/model/edition'
import type { OnArticle, PanelActions } from '../../src/panel/panel-state'
import { report } from '../ui/reports'
import { article, context, counterpoint, footnote, work } from '../ui/samples'

const board = work({
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

export const edition: Edition = {
  article,
  works: { 'doe-1999-bridges': work(), 'board-2010': board },
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
  timeline: [
    { date: '1901', event: 'A bridge is opened', annotations: ['sea'] },
    { date: '2012-06-01', event: 'The ford is shut', annotations: ['ford', 'note-2'] },
    { date: '2014', until: '2016-05', event: 'The dam is built', annotations: ['dam'] },
  ],
}

export const panelActions = () => ({
  openArticle: vi.fn<PanelActions['openArticle']>(),
  openSettings: vi.fn<PanelActions['openSettings']>(),
  visit: vi.fn<PanelActions['visit']>(async () => true),
  show: vi.fn<PanelActions['show']>(async () => true),
  goBack: vi.fn<PanelActions['goBack']>(async () => true),
  copy: vi.fn<PanelActions['copy']>(async () => true),
  download: vi.fn<PanelActions['download']>(),
})

export const onArticle: OnArticle = { status: 'article', tab: 7, article, report, edition }
