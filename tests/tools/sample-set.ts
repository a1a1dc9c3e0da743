/** A small annotation set in which every check passes, to be broken in one place by each test. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { SetContents, SetFile } from '../../tools/edition/files'

export const SAMPLE_ID = 'a-sample-article'

/** The files as plain data: tests make them wrong on purpose. */
// biome-ignore lint/suspicious/noExplicitAny: a set is broken here in ways that its types forbid
export type LooseSet = Record<SetFile, any>

const source = (id: string, title: string, year: number) => ({
  id,
  type: 'report' as const,
  title,
  publisher: 'An Institute',
  issued: { 'date-parts': [[year]] as [number[]] },
  custom: custom(),
})
const custom = () => ({ verified: { level: 'identity' as const } })
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
      compiledBy: 'A compiler',
      method: 'By reading.',
      notVerified: 'Nothing.',
      corrections: 'By letter.',
      revised: '2026-01',
      licence: { name: 'CC BY', url: 'https://creativecommons.org/licenses/by/4.0/' },
    },
  },
  'sources.json': [source('doe-2010-report', 'A report', 2010), source('roe-2011-report', 'Another report', 2011)],
  'footnotes.json': [
    { number: 1, citations: [{ source: 'doe-2010-report', locator: '12' }] },
    { number: 2, citations: [], crossReference: { kind: 'ibid', printed: 'Ibid.', to: 1 } },
    { number: 3, citations: [], crossReference: { kind: 'ibid', printed: 'Ibid.', to: 2 } },
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
      citations: [{ source: 'roe-2011-report' }],
      confidence: 'high',
      reason: 'A reason.',
    },
  ],
  'context.json': [
    { id: 'a-term', quote: quote('a term'), term: 'Term', note: 'A note.', citations: [{ source: 'doe-2010-report' }] },
  ],
  'errata.json': [{ id: 'a-slip', quote: quote('a slop'), printed: 'slop', read: 'slip', remark: 'A letter.' }],
  'timeline.json': [
    { date: '2010', event: 'A report appears', annotations: ['note-1'] },
    { date: '2011-04', until: '2011-06', event: 'Another thing lasts', annotations: ['a-counterpoint', 'note-1'] },
  ],
})

/** Writes a set under a new folder for temporary files; gives the annotations folder, and the function that removes it. */
export const writeSet = (
  files: Partial<Record<SetFile, unknown>>,
  folder = SAMPLE_ID,
): { annotations: string; path: string; remove: () => void } => {
  const annotations = mkdtempSync(join(tmpdir(), 'counterpoint-'))
  const path = join(annotations, folder)
  mkdirSync(path)
  for (const [name, value] of Object.entries(files))
    writeFileSync(join(path, name), typeof value === 'string' ? value : JSON.stringify(value))
  return { annotations, path, remove: () => rmSync(annotations, { recursive: true }) }
}
