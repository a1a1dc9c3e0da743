/** Made-up cards for the tests of the interface: every field that a component shows is there at least once. */
import type { Card } from '../../src/core/model/card/card'
import type { ContextNote, Counterpoint, Erratum, Footnote } from '../../src/core/model/edition/annotation-schemas'
import type { Edition, Rendered } from '../../src/core/model/edition/edition'
import type { Source } from '../../src/core/model/edition/source'
import type { Forms } from '../../src/core/model/messages/forms'

export const source = (part: Partial<Source> = {}): Source => ({
  id: 'doe-1999-bridges',
  type: 'article-journal',
  author: [{ family: 'Doe', given: 'Jane' }, { literal: 'Bridge Board' }],
  title: "Bridges and what they're for",
  'container-title': 'Journal of Rivers',
  volume: '4',
  issue: '2',
  issued: { 'date-parts': [[1999, 5]] },
  page: '10-20',
  URL: 'https://www.example.org/bridges/1',
  ...part,
  custom: { verified: { level: 'identity' }, ...part.custom },
})

/** Any work in the formats that it is cited in. */
export const rendered: Rendered = {
  apa: ['Doe, J. (1999). ', { italic: 'Bridges & fords' }, '.'],
  'chicago-note': ['Jane Doe, ', { italic: 'Bridges & Fords' }, ' (1999).'],
  chicago: ['Doe, Jane. ', { italic: 'Bridges & Fords' }, '. 1999.'],
  mla: ['Doe, Jane. ', { italic: 'Bridges & Fords' }, ', 1999.'],
  bibtex: '@article{doe}',
  ris: 'TY  - JOUR',
}

export const article: Edition['article'] = {
  id: 'rivers',
  title: 'The Paradox of Rivers',
  author: [{ family: 'Roe', given: 'Richard' }],
  publisher: 'Review of Waters',
  issued: '2012-06-22',
  language: 'en',
  canonical: 'https://www.example.org/rivers/',
  address: { hosts: ['www.example.org'], path: '/rivers' },
  licence: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/', holder: 'Richard Roe' },
  edition: {
    title: 'Rivers, annotated',
    version: '1.2.0',
    revised: '2026-01-15',
    compiledBy: 'Nobody',
    introduction: ['Rivers have changed since.'],
    selection: 'At will.',
    method: 'None.',
    review: 'By nobody.',
    notVerified: 'All.',
    corrections: 'None.',
    licence: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
  },
}

/** When every annotation was written and last changed. */
export const dated = { created: '2025-11-02', revised: '2026-01-15' }

const quote = { type: 'TextQuoteSelector', exact: 'rivers run' } as const

export const counterpoint: Counterpoint = {
  id: 'dam-built',
  quote,
  stance: 'updates',
  asOf: '2026-01-13',
  known: 'since',
  headline: 'A dam was built in 2014',
  body: 'The river no longer reaches the sea.',
  citations: [{ source: 'doe-1999-bridges' }],
  confidence: 'high',
  reason: 'Two reports agree.',
  ...dated,
}

export const context: ContextNote = {
  id: 'bridge-board',
  quote,
  term: 'Bridge Board',
  note: 'A public body.',
  citations: [],
  ...dated,
}

export const erratum: Erratum = { id: 'rivver', quote, printed: 'rivver', read: 'river', remark: 'A slip.', ...dated }

export const footnote: Footnote = { number: 5, citations: [{ source: 'doe-1999-bridges' }], ...dated }

/** The same as it is copied. */
export const forms: Forms = {
  apa: { text: 'Doe, J. (1999). Bridges & fords.', html: 'Doe, J. (1999). <i>Bridges &amp; fords</i>.' },
  'chicago-note': { text: 'Jane Doe, Bridges (1999).', html: 'Jane Doe, <i>Bridges</i> (1999).' },
  chicago: { text: 'Doe, Jane. Bridges. 1999.', html: 'Doe, Jane. <i>Bridges</i>. 1999.' },
  mla: { text: 'Doe, Jane. Bridges, 1999.', html: 'Doe, Jane. <i>Bridges</i>, 1999.' },
  bibtex: { text: '@article{doe}' },
  ris: { text: 'TY  - JOUR' },
  csl: { text: '[{"id": "doe"}]' },
}

/** The edition as a work. */
export const citation = source({
  id: 'edition-of-rivers',
  type: 'dataset',
  title: 'Rivers, annotated',
  version: '1.2.0',
})

const base = {
  works: { 'doe-1999-bridges': source() },
  article,
  citation,
  alsoCited: {},
  share: 'https://www.example.org/rivers/#:~:text=rivers%20run',
}

export const footnoteCard = (part: Partial<Footnote> = {}, card: Partial<Card> = {}): Card => ({
  ...base,
  note: [{ kind: 'paragraph', runs: [{ text: 'Jane Doe, ' }, { text: 'Bridges', emphasis: true }] }],
  ...card,
  annotation: { kind: 'footnote', id: `note-${part.number ?? 5}`, footnote: { ...footnote, ...part } },
})

export const counterpointCard = (part: Partial<Counterpoint> = {}, card: Partial<Card> = {}): Card => ({
  ...base,
  how: 'exact',
  ...card,
  annotation: { kind: 'counterpoint', id: counterpoint.id, counterpoint: { ...counterpoint, ...part } },
})

export const contextCard: Card = { ...base, how: 'exact', annotation: { kind: 'context', id: context.id, context } }

export const erratumCard: Card = { ...base, how: 'exact', annotation: { kind: 'erratum', id: erratum.id, erratum } }
