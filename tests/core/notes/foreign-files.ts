/** Files in the shapes in which other programs write them, with words of our own. */
import { HARBOURS } from './examples'

const USER = 'acct:reader@hypothes.is'

type Fields = Readonly<Record<string, unknown>>

/** An annotation as Hypothesis keeps it. */
export const hypothesisRow = (id: string, more: Fields = {}): Fields => ({
  id,
  created: '2024-03-01T10:00:00.123456+00:00',
  updated: '2024-03-02T11:30:00.654321+00:00',
  user: USER,
  uri: HARBOURS.canonical,
  text: 'Why *here*?',
  tags: ['trade', ' two  words '],
  group: '__world__',
  permissions: { read: ['group:__world__'], admin: [USER], update: [USER], delete: [USER] },
  target: [
    {
      source: HARBOURS.canonical,
      selector: [
        {
          type: 'RangeSelector',
          startContainer: '/div[1]/p[2]',
          startOffset: 4,
          endContainer: '/div[1]/p[2]',
          endOffset: 16,
        },
        { type: 'TextPositionSelector', start: 2120, end: 2132 },
        { type: 'TextQuoteSelector', exact: 'the old quay', prefix: 'they lay behind ', suffix: ' by night, and' },
      ],
    },
  ],
  document: { title: ['Two Harbours'] },
  links: { html: `https://hypothes.is/a/${id}`, incontext: `https://hyp.is/${id}/review.example` },
  hidden: false,
  flagged: false,
  user_info: { display_name: 'A Reader' },
  ...more,
})

const PAGE_NOTE = { target: [{ source: HARBOURS.canonical }], text: 'On the whole', tags: [] }

export const HYPOTHESIS_ROWS = [
  hypothesisRow('reply', {
    ...PAGE_NOTE,
    references: ['one'],
    text: 'Because.',
    user: 'acct:other@hypothes.is',
    user_info: { display_name: null },
  }),
  hypothesisRow('one'),
  hypothesisRow('page', PAGE_NOTE),
  hypothesisRow('high', { text: '', tags: [], uri: `https://via.hypothes.is/${HARBOURS.canonical}` }),
  hypothesisRow('away', { uri: 'https://another.example/' }),
  hypothesisRow('deep', { ...PAGE_NOTE, references: ['one', 'reply'], text: 'I see.' }),
]

/** What the client of Hypothesis exports. */
export const HYPOTHESIS_EXPORT = {
  export_date: '2024-04-01T08:00:00.000Z',
  export_userid: USER,
  client_version: '1.1500.0',
  annotations: HYPOTHESIS_ROWS,
}

/** What recogito's text annotator gives as W3C annotations. */
export const RECOGITO = [
  {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: '9d0c26a1-75c5-4a8d-9f37-0a1f6c6d0001',
    type: 'Annotation',
    body: [
      {
        id: 'b1',
        type: 'TextualBody',
        purpose: 'commenting',
        value: 'Which one?',
        creator: { id: 'u1' },
        created: '2024-01-05T13:20:00.000Z',
      },
      { id: 'b2', type: 'TextualBody', purpose: 'tagging', value: 'place' },
      { id: 'b3', type: 'TextualBody', value: 'The west one.' },
    ],
    creator: { id: 'u1', name: 'A Reader' },
    created: '2024-01-05T13:19:14.716Z',
    modified: '2024-01-06T09:00:00.000Z',
    target: [
      {
        id: '6f1e2a3b-0000-4000-8000-000000000001',
        annotation: '9d0c26a1-75c5-4a8d-9f37-0a1f6c6d0001',
        source: HARBOURS.canonical,
        styleClass: 'blue',
        selector: [
          { type: 'TextQuoteSelector', exact: 'the old quay', prefix: 'ay behind ', suffix: ' by night' },
          { type: 'TextPositionSelector', start: 741, end: 753 },
        ],
      },
    ],
  },
  {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: '9d0c26a1-75c5-4a8d-9f37-0a1f6c6d0002',
    type: 'Annotation',
    body: [],
    creator: { id: 'u1' },
    target: {
      source: HARBOURS.canonical,
      selector: [
        { type: 'TextQuoteSelector', exact: 'a lamp' },
        { type: 'TextPositionSelector', start: 9, end: 15 },
      ],
    },
  },
]
