/** Searching: what folds together, what a term may stand at, which hits come first, and what is marked of them. */
import { describe, expect, test } from 'vitest'
import { foldLetters, foldWithOrigins } from '../../../src/core/search/fold-letters'
import { excerptOf, hitSpans } from '../../../src/core/search/mark-hits'
import { findTerm, parseQuery } from '../../../src/core/search/query'
import { type SearchEntry, searchEntries } from '../../../src/core/search/search-entries'
import { bestField, indexEntry, search } from '../../../src/core/search/search-index'
import { dated, specimenEdition } from '../../content/specimen-edition'

describe('folding for search', () => {
  const CASES: readonly (readonly [text: string, folded: string])[] = [
    ['Énergie', 'energie'],
    ['Straße', 'strasse'],
    ['Łódź, Ærø', 'lodz, aero'],
    ['“Axis” of ‘convenience’', '"axis" of \'convenience\''],
    ['2010–2015 — pages', '2010-2015 - pages'],
    ['22\u00a0June', '22 june'],
    ['co\u00adope\u200bration', 'cooperation'],
    ['ﬁnance …', 'finance ...'],
    ['Йод и Ёлка', 'иод и елка'],
    ['e\u0301', 'e'],
    ['ΟΔΟΣ', 'οδοσ'],
    ['俄罗斯', '俄罗斯'],
    ['№ 3™', 'no 3tm'],
  ]
  test.each(CASES)('%s', (text, folded) => {
    expect(foldLetters(text)).toBe(folded)
    expect(foldWithOrigins(text).text).toBe(folded)
  })

  test('leads back to where each letter comes from', () => {
    const { originOf, text } = foldWithOrigins('aß\u0301b')
    expect(text).toBe('assb')
    expect([0, 1, 2, 3, 4].map(originOf)).toEqual([0, 1, 1, 3, 4])
  })
})

describe('a query', () => {
  test.each([
    ['', []],
    ['  ', []],
    ['Gas  gas', ['gas']],
    ['Énergie Chine', ['energie', 'chine']],
    ['“core interests” Asia', ['core interests', 'asia']],
    ['"no end', ['no end']],
    ['""', []],
    ['Weitz, R. (gas); [5]', ['weitz', 'r', 'gas', '5']],
    ['U.S. S-400', ['u.s', 's-400']],
    ['gas - oil', ['gas', 'oil']],
    ['—', ['-']],
    ['"gas, oil"', ['gas, oil']],
    ['doi:10.1000/182', ['10.1000/182']],
    ['https://doi.org/10.1000/ABC', ['10.1000/abc']],
    ['http://dx.doi.org/10.1000/182.', ['10.1000/182']],
    ['https://doi.org/ doi:', ['https://doi.org', 'doi']],
  ])('%j has the terms %j', (query, terms) => {
    expect(parseQuery(query)).toEqual(terms)
  })
})

describe('a term', () => {
  test.each([
    ['war and peace', 'war', 0],
    ['toward a war', 'war', 9],
    ['russo-chinese', 'chinese', 6],
    ['toward', 'war', -1],
    ['the warm', 'war', 4],
    ['了解俄罗斯', '俄罗', 2],
    ['s-400', '-400', 1],
  ])('in %j: %j at %i', (text, term, at) => {
    expect(findTerm(text, term)).toBe(at)
  })
})

describe('marks', () => {
  const marked = (text: string, query: string): string[] =>
    hitSpans(text, parseQuery(query)).map(({ end, start }) => text.slice(start, end))

  test.each([
    ['Énergie and energies', 'energ', ['Énerg', 'energ']],
    ['Straßen', 'strass', ['Straß']],
    ['Sino–Russian', 'sino-rus', ['Sino–Rus']],
    ['gas gas', 'gas ga', ['gas', 'gas']],
    ['nothing', 'gas', []],
  ])('in %j for %j', (text, query, hits) => {
    expect(marked(text, query)).toEqual(hits)
  })

  test('an excerpt of a long address is cut behind the hit', () => {
    const address = `http://www.${'long-'.repeat(40)}army.example.org/`
    const { hits, text } = excerptOf(address, ['army'])
    expect(hits.map(({ end, start }) => text.slice(start, end))).toEqual(['army'])
  })

  test('an excerpt begins and ends at a word, with the first hit in it', () => {
    const text = `${'Words before it all. '.repeat(9)}The pipeline was built. ${'Words after it all. '.repeat(9)}`
    const { hits, text: cut } = excerptOf(text, ['pipeline'])
    expect(cut).toMatch(/^… \S.*The pipeline was built\..* …$/u)
    expect(cut.length).toBeLessThan(170)
    expect(hits.map(({ end, start }) => cut.slice(start, end))).toEqual(['pipeline'])
    expect(excerptOf('A pipeline.', ['pipeline']).text).toBe('A pipeline.')
  })
})

describe('the index', () => {
  const entry = (id: string, fields: SearchEntry['fields']): SearchEntry => ({ group: 'annotation', id, fields })
  const found = (entries: readonly SearchEntry[], query: string): string[] =>
    search(entries.map(indexEntry), parseQuery(query)).map((hit) => hit.entry.id)

  const ENTRIES: readonly SearchEntry[] = [
    entry('cited', [
      { name: 'title', text: 'Oil' },
      { name: 'source', text: 'Gas and ice' },
    ]),
    entry('said', [
      { name: 'title', text: 'Ports' },
      { name: 'text', text: 'Of gas and of ships.' },
    ]),
    entry('begun', [{ name: 'title', text: 'Gasoline' }]),
    entry('named', [{ name: 'title', text: 'Gas' }]),
  ]

  test('puts what is named first, whole words before beginnings, and what is cited last', () => {
    expect(found(ENTRIES, 'gas')).toEqual(['named', 'begun', 'said', 'cited'])
  })

  test('wants all words, wherever in the entry they stand', () => {
    expect(found(ENTRIES, 'gas ice')).toEqual(['cited'])
    expect(found(ENTRIES, 'oil gas')).toEqual(['cited'])
    expect(found(ENTRIES, 'gas zeppelin')).toEqual([])
    expect(found(ENTRIES, '')).toEqual([])
  })

  test('names the text that has most of the words, unless the title has them all', () => {
    const hits = search(ENTRIES.map(indexEntry), ['gas'])
    expect(hits.map((hit) => bestField(hit, ['gas'])?.name)).toEqual([undefined, undefined, 'text', 'source'])
  })
})

describe('everything that an edition says is searched', () => {
  const edition = specimenEdition({
    footnotes: [
      {
        number: 1,
        citations: [{ source: 'roe', remark: 'alpha' }],
        crossReference: { kind: 'unresolved', printed: 'bravo', remark: 'charlie' },
        errata: [{ printed: 'delta', read: 'echo', remark: 'foxtrot' }],
        check: { strength: 'A', claim: 'golf', finding: 'hotel', evidence: [{ shows: 'india' }] },
        ...dated,
      },
    ],
    timeline: [{ date: '2012-06', event: 'juliett', annotations: ['note-1'] }],
    index: [{ heading: 'Kilo, Lima', kind: 'person', forms: ['Mike'], paragraphs: [1], annotations: ['note-1'] }],
  })
  const index = [
    ...searchEntries(
      edition,
      (id) => `label of ${id}`,
      ({ date }) => `on ${date}`,
    ),
  ].map(indexEntry)
  const CASES: readonly (readonly [words: string, group: string, id: string])[] = [
    ...['alpha', 'bravo', 'charlie', 'delta', 'echo', 'foxtrot', 'golf', 'hotel', 'india'].map(
      (word) => [word, 'annotation', 'note-1'] as const,
    ),
    ['juliett', 'event', '0'],
    ['kilo lima', 'name', 'Kilo, Lima'],
    ['mike', 'name', 'Kilo, Lima'],
    ['"two clocks, one town"', 'about', 'introduction'],
    ['"by lot"', 'about', 'selection'],
    ['2012-06', 'event', '0'],
    ['"on 2012-06"', 'event', '0'],
    ['"railway clock was never late"', 'annotation', 'c-late'],
    ['"a third clock"', 'annotation', 'c-nowhere'],
    ['"label of e-bill"', 'annotation', 'e-bill'],
    ['three', 'annotation', 'e-bill'],
    ['"as the bill"', 'annotation', 'e-bill'],
    ['"a town"', 'annotation', 'x-town'],
    ['"hours of the quay"', 'source', 'quill-1999'],
    ['"made up"', 'about', 'method'],
  ]
  test.each(CASES)('%s is found in the %s %s', (words, group, id) => {
    const hits = search(index, parseQuery(words)).map(({ entry }) => `${entry.group} ${entry.id}`)
    expect(hits).toContain(`${group} ${id}`)
  })

  test('a source is found by its name, and so is what cites it', () => {
    const ids = search(index, parseQuery('"two hands"')).map((hit) => hit.entry.id)
    expect(ids[0]).toBe('roe')
    expect(ids).toContain('note-1')
    expect(ids).toContain('c-repair')
  })
})
