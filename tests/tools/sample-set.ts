/** A small annotation set in which every check passes, to be broken in one place by each test. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { SetContents, SetFile } from '../../tools/edition/files'

export const SAMPLE_ID = 'a-sample-article'

/** The files as plain data: tests make them wrong on purpose. */
// biome-ignore lint/suspicious/noExplicitAny: a set is broken here in ways that its types forbid
export type LooseSet = Record<Exclude<SetFile, 'published.json'>, any>

const source = (id: string, title: string, year: number) => ({
  id,
  type: 'report' as const,
  title,
  publisher: 'An Institute',
  issued: { 'date-parts': [[year]] as [number[]] },
  accessed: { 'date-parts': [[2026, 1, 2]] as [number[]] },
  custom: custom(),
})
const custom = () => ({ verified: { level: 'identity' as const } })
const dated = () => ({ created: '2026-01-05', revised: '2026-01-20' })
const quote = (exact: string) => ({ type: 'TextQuoteSelector' as const, exact, prefix: 'before ', suffix: ' after' })

export const sampleSet = (): SetContents => ({
  'article.json': {
    id: SAMPLE_ID,
    title: 'A Sample Article',
    author: [{ family: 'Doe', given: 'Jane' }],
    publisher: 'A Journal',
    issued: '2012-06-22',
    language: 'en',
    canonical: 'https://example.org/a-sample-article/',
    address: { hosts: ['example.org', 'www.example.org'], path: '/a-sample-article' },
    licence: { name: 'CC BY', url: 'https://creativecommons.org/licenses/by/4.0/', holder: 'Jane Doe' },
    edition: {
      title: 'Notes on a sample',
      version: '1.0.0',
      revised: '2026-01-20',
      compiledBy: 'A compiler',
      introduction: ['It is a sample.'],
      selection: 'All of it.',
      method: 'By reading.',
      review: 'By nobody.',
      notVerified: 'Nothing.',
      corrections: 'By letter.',
      licence: { name: 'CC BY', url: 'https://creativecommons.org/licenses/by/4.0/' },
    },
  },
  'sources.json': [source('doe-2010-report', 'A report', 2010), source('roe-2011-report', 'Another report', 2011)],
  'footnotes.json': [
    { number: 1, citations: [{ source: 'doe-2010-report', locator: '12' }], ...dated() },
    { number: 2, citations: [], crossReference: { kind: 'ibid', printed: 'Ibid.', to: 1 }, ...dated() },
    { number: 3, citations: [], crossReference: { kind: 'ibid', printed: 'Ibid.', to: 2 }, ...dated() },
  ],
  'counterpoints.json': [
    {
      id: 'a-counterpoint',
      quote: quote('a claim'),
      stance: 'qualifies',
      asOf: '2011-04',
      known: 'then',
      headline: 'A headline',
      body: 'A body.',
      citations: [{ source: 'roe-2011-report', bears: 'qualifies' }],
      confidence: 'high',
      reason: 'A reason.',
      ...dated(),
    },
  ],
  'context.json': [
    {
      id: 'a-term',
      quote: quote('a term'),
      term: 'Term',
      note: 'A note.',
      citations: [{ source: 'doe-2010-report' }],
      ...dated(),
    },
  ],
  'errata.json': [
    { id: 'a-slip', quote: quote('a slop'), printed: 'slop', read: 'slip', remark: 'A letter.', ...dated() },
  ],
  'timeline.json': [
    { date: '2010', event: 'A report appears', annotations: ['note-1'] },
    { date: '2011-04', until: '2011-06', event: 'Another thing lasts', annotations: ['a-counterpoint', 'note-1'] },
  ],
  'examined.json': [{ section: 'One', paragraph: 1, quote: 'another claim', reason: 'Nobody doubts it.' }],
  'index.json': [
    { heading: 'Doe, Jane', kind: 'person', forms: ['Doe'], paragraphs: [1] },
    { heading: 'Term', kind: 'body', forms: ['Term'], paragraphs: [] },
  ],
  'CHANGES.md': [{ version: '1.0.0', date: '2026-01-20', changes: ['First version.'] }],
})

const changesText = (releases: SetContents['CHANGES.md']): string =>
  releases
    .map(({ changes, date, version }) => `## ${version} (${date})\n\n${changes.map((each) => `- ${each}\n`).join('')}`)
    .join('\n')

const textOf = (name: string, value: unknown): string => {
  if (typeof value === 'string') return value
  return name === 'CHANGES.md' && Array.isArray(value) ? changesText(value) : JSON.stringify(value)
}

/** Writes a set under a new folder for temporary files; gives the annotations folder, and the function that removes it. */
export const writeSet = (
  files: Partial<Record<SetFile, unknown>>,
  folder = SAMPLE_ID,
): { annotations: string; path: string; remove: () => void } => {
  const annotations = mkdtempSync(join(tmpdir(), 'counterpoint-'))
  const path = join(annotations, folder)
  mkdirSync(path)
  for (const [name, value] of Object.entries(files)) writeFileSync(join(path, name), textOf(name, value))
  return { annotations, path, remove: () => rmSync(annotations, { recursive: true }) }
}
