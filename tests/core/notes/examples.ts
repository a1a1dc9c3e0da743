/** Articles and notes for tests. */
import fc from 'fast-check'
import type { ArticleSummary } from '../../../src/core/model/edition/edition'
import { NOTE_COLOURS } from '../../../src/core/model/notes/note-colours'
import type { NoteContent, OwnNote, StoredNote } from '../../../src/core/model/notes/own-note'
import { articleOf } from '../../../src/core/notes/article-of'
import { inOrder } from '../../../src/core/notes/merge'

export const NOW = 1_780_000_000_000

export const HARBOURS: ArticleSummary = {
  id: 'two-harbours',
  title: 'Two Harbours: “A” & <B>',
  language: 'en',
  author: [
    { family: 'Ferry', given: 'Ann' },
    { family: 'Quay', given: 'Ben' },
  ],
  publisher: 'The Review',
  issued: '2019-03-05',
  canonical: 'https://review.example/2019/two-harbours/',
  address: { hosts: ['review.example', 'www.review.example'], path: '/2019/two-harbours' },
}
export const LIGHTS: ArticleSummary = {
  ...HARBOURS,
  id: 'lights',
  title: 'Lights',
  author: [{ family: 'Wick', given: 'Cy' }],
  issued: '2021',
  canonical: 'https://lights.example/essay',
  address: { hosts: ['lights.example'], path: '/essay' },
}
export const ARTICLES = articleOf([HARBOURS, LIGHTS])

const CONTENT: NoteContent = {
  passage: { quote: { exact: 'the old quay', prefix: 'behind ', suffix: ' by night' }, start: 120, end: 132 },
  colour: 'green',
  body: 'Is it *old*?',
  tags: ['trade', 'sea and land'],
  deleted: false,
}

/** A note with one version. */
export const stored = (content: Partial<NoteContent> = {}, more: Partial<StoredNote> = {}): StoredNote => ({
  v: 1,
  id: '0198c0de-0000-4000-8000-000000000001',
  article: HARBOURS.id,
  created: NOW - 2000,
  seen: { a1b2c3d4: `${NOW - 1000}-0000` },
  versions: [{ at: `${NOW - 1000}-0000`, by: 'a1b2c3d4', ...CONTENT, ...content }],
  ...more,
})

export const own = (content: Partial<NoteContent> = {}, more: Partial<OwnNote> = {}): OwnNote => ({
  id: '0198c0de-0000-4000-8000-000000000001',
  article: HARBOURS.id,
  created: NOW - 2000,
  modified: NOW - 1000,
  versions: [],
  conflict: [],
  ...CONTENT,
  ...content,
  ...more,
})

/** Signs that mean something in one format or another. */
const SIGNS = [
  '*',
  '#',
  '- ',
  '\n',
  '\r\n',
  '```',
  '~~~',
  '<b>',
  '</p>',
  '&amp;',
  '"',
  "'",
  '`',
  '[',
  '](x)',
  '%%',
  '$$',
  '|',
  '^a',
  ',',
  '=1',
  '@',
  '\t',
]
const HARD = [
  '\u202e',
  '\0',
  '\u2028',
  '\ud800',
  '__proto__',
  '---',
  '===',
  '>',
  '!',
  '<!--',
  '\\',
  '{',
  '}',
  ':',
  'é',
  '漢',
  '😀',
  '\u200b',
  ' ',
]
export const TEXT = fc
  .array(fc.oneof(fc.constantFrom(...SIGNS, ...HARD, 'word', ' '), fc.string({ unit: 'binary', maxLength: 3 })), {
    maxLength: 12,
  })
  .map((pieces) => pieces.join(''))

const some = (text: string): string => text || 'x'
const QUOTE = fc.record(
  {
    exact: TEXT.map(some),
    prefix: TEXT.map((text) => text.slice(0, 64)),
    suffix: TEXT.map((text) => text.slice(0, 64)),
  },
  { requiredKeys: ['exact'] },
)
const PASSAGE = fc.record({ quote: QUOTE, until: QUOTE, start: fc.nat(), end: fc.nat() }, { requiredKeys: ['quote'] })
const WRITER = fc.constantFrom('a', 'b', 'c1', 'd4e5')
const STAMP = fc.nat(99_999).map((time) => `${NOW - 100_000 + time}-000${time % 10}`)
const VERSION = fc.record(
  {
    at: STAMP,
    by: WRITER,
    passage: fc.option(PASSAGE),
    about: fc.constantFrom('ctx-1', 'note-3', 'a b#c'),
    colour: fc.constantFrom(...NOTE_COLOURS),
    body: TEXT,
    tags: fc.array(
      TEXT.map((text) => some(text).slice(0, 64)),
      { maxLength: 3 },
    ),
    deleted: fc.boolean(),
  },
  { requiredKeys: ['at', 'by', 'passage', 'colour', 'body', 'tags', 'deleted'] },
)

/** Any note that may be stored, with conflicts and in the trash. */
export const NOTE: fc.Arbitrary<StoredNote> = fc
  .record({
    v: fc.constant(1 as const),
    id: fc.uuid(),
    article: fc.constantFrom(HARBOURS.id, LIGHTS.id, 'one-that-went'),
    created: fc.nat(NOW),
    seen: fc.dictionary(WRITER, STAMP).map((seen) => ({ ...seen })),
    versions: fc.array(VERSION, { minLength: 1, maxLength: 3 }),
  })
  .map(inOrder)
