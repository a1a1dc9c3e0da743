/** Rendered citations: what a reader pastes leads back to the same work. */
import { Cite } from '@citation-js/core'
import '@citation-js/plugin-bibtex'
import '@citation-js/plugin-ris'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { SOURCE_TYPES, type Source } from '../../../src/core/model/edition/source'
import { plainText } from '../../../src/core/model/formatted'
import { renderWork } from '../../../tools/edition/render'

const custom: Source['custom'] = { verified: { level: 'identity' } }

const ARTICLE: Source = {
  id: 'van-der-doe-2009-of-things',
  type: 'article-journal',
  author: [
    { family: 'Doe', given: 'Jane', 'non-dropping-particle': 'van der' },
    { family: 'Лукин', given: 'Александр' },
  ],
  title: 'Of Things & 50% of Others: O дружбе_2',
  'container-title': 'Journal of Things & Others',
  volume: '12',
  issue: '3',
  page: '161-178',
  issued: { 'date-parts': [[2009, 3, 5]] },
  DOI: '10.1080/0163660X.2009.1',
  URL: `https://example.org/${'a-long-path/'.repeat(8)}?a=1&b=2_3%20#x`,
  language: 'en',
  custom,
}

const UNTITLED: Source = {
  id: 'agency-2012-dispatch',
  type: 'article-newspaper',
  author: [{ literal: 'Agency & Sons' }],
  'container-title': 'The Daily Sample',
  issued: { 'date-parts': [[2012, 5]], circa: true },
  custom: { ...custom, titleDisplay: '[untitled dispatch]' },
}

const TAGS: Source = { id: 'tags', type: 'document', title: 'A < B & "C" > D', custom }

/** APA cites these by their title, as law does. */
const LEGAL = new Set<Source['type']>(['legislation', 'treaty'])

const parse = (text: string): Record<string, unknown> => new Cite(text).data[0] ?? {}

describe('APA', () => {
  test('a journal article', () => {
    expect(plainText(renderWork(ARTICLE).apa)).toBe(
      'van der Doe, J., & Лукин, А. (2009). Of Things & 50% of Others: O дружбе_2. Journal of Things & Others, 12(3), ' +
        '161–178. https://doi.org/10.1080/0163660X.2009.1',
    )
  })

  test('an untitled work goes by its description', () => {
    expect(plainText(renderWork(UNTITLED).apa)).toBe(
      'Agency & Sons. (ca. 2012, May). [untitled dispatch]. The Daily Sample.',
    )
  })

  test('the name of a periodical keeps its capitals', () => {
    expect(plainText(renderWork({ ...UNTITLED, 'container-title': 'bne daily.com' }).apa)).toMatch(
      / bne daily\.com\.$/u,
    )
  })

  test('an undated page has its address and no date of retrieval, and the address stays letter for letter', () => {
    const page: Source = {
      id: 'page',
      type: 'webpage',
      title: "A people's page",
      URL: "https://example.org/people's",
      custom,
    }
    expect(plainText(renderWork(page).apa)).toBe("A people’s page. (n.d.). https://example.org/people's")
  })

  test('a report has its number', () => {
    const report: Source = { ...TAGS, type: 'report', 'collection-title': 'Papers', number: '92' }
    expect(plainText(renderWork(report).apa)).toContain('(No. 92; Papers)')
    expect(renderWork(report).bibtex).toContain('number = {92}')
    expect(renderWork(report).ris).toContain('IS  - 92')
  })

  test('signs of markup stay signs', () => {
    expect(plainText(renderWork(TAGS).apa)).toContain('A < B & “C” > D')
  })
})

describe('BibTeX', () => {
  test('has our id as its key, and escapes what LaTeX would take for a command', () => {
    const { bibtex } = renderWork(ARTICLE)
    expect(bibtex).toMatch(/^@article\{van-der-doe-2009-of-things,\n/u)
    expect(bibtex).toContain('journal = {Journal of Things \\& Others}')
    expect(bibtex).toContain('50\\% of')
    expect(bibtex).toContain(`url = {${ARTICLE.URL}}`)
  })

  test('reads back as the same work', () => {
    expect(parse(renderWork(ARTICLE).bibtex)).toMatchObject({
      id: ARTICLE.id,
      type: ARTICLE.type,
      author: ARTICLE.author,
      'container-title': ARTICLE['container-title'],
      volume: ARTICLE.volume,
      issue: ARTICLE.issue,
      page: ARTICLE.page,
      DOI: ARTICLE.DOI,
      URL: ARTICLE.URL,
      issued: ARTICLE.issued,
    })
    expect(String(parse(renderWork(ARTICLE).bibtex)['title']).replace(/<[^>]+>/gu, '')).toBe(ARTICLE.title)
  })

  test('says of an entry without a type of its own where it appeared', () => {
    const { bibtex } = renderWork({ ...ARTICLE, type: 'post-weblog' })
    expect(bibtex).toMatch(/^@misc\{.*\thowpublished = \{Journal of Things \\& Others\},\n\}$/su)
    expect(parse(bibtex)['URL']).toBe(ARTICLE.URL)
  })

  test('a chapter is part of a collection', () => {
    const { bibtex } = renderWork({ ...ARTICLE, type: 'chapter', 'container-title': 'The Volume' })
    expect(bibtex).toMatch(/^@incollection\{van-der-doe-2009-of-things,\n.*\tbooktitle = \{The \{?Volume/su)
    expect(parse(bibtex)['type']).toBe('chapter')
  })

  test('keeps the capital of a word with letters beyond ASCII', () => {
    expect(renderWork({ ...ARTICLE, title: 'Acordo entre Rússia e Japão' }).bibtex).toMatch(/\{Rússia\} e \{Japão\}/u)
  })

  test.each([
    { parts: [2009], month: undefined },
    { parts: [2009, 12], month: 'dec' },
    { parts: [2009, 5], month: 'may' },
    { parts: [2009, 6, 21], month: '{June 21}' },
    { parts: [2009, 1, 1], month: '{January 1}' },
  ] as const)('has the month of $parts as styles print it, and reads back as the same date', ({ parts, month }) => {
    const issued: Source['issued'] = { 'date-parts': [[...parts]] }
    const { bibtex } = renderWork({ ...ARTICLE, issued })
    expect(/month = (.*),/u.exec(bibtex)?.[1]).toBe(month)
    expect(parse(bibtex)['issued']).toEqual(issued)
  })

  test('keeps the name of a body whole', () => {
    expect(renderWork(UNTITLED).bibtex).toContain('author = {{Agency \\& Sons}}')
    expect(renderWork(UNTITLED).bibtex).toContain('title = {[untitled dispatch]}')
  })
})

describe('RIS', () => {
  test('reads back as the same work', () => {
    expect(parse(renderWork(ARTICLE).ris)).toMatchObject({
      id: ARTICLE.id,
      type: ARTICLE.type,
      title: ARTICLE.title,
      author: [{ family: 'van der Doe', given: 'Jane' }, ARTICLE.author?.[1]],
      'container-title': ARTICLE['container-title'],
      volume: ARTICLE.volume,
      issue: ARTICLE.issue,
      page: ARTICLE.page,
      DOI: ARTICLE.DOI,
      URL: ARTICLE.URL,
      issued: ARTICLE.issued,
    })
  })

  test('keeps the author of a newspaper article, and the date as far as it is known', () => {
    expect(renderWork(UNTITLED).ris.split('\r\n')).toEqual([
      'TY  - NEWS',
      'ID  - agency-2012-dispatch',
      'AU  - Agency & Sons,',
      'TI  - [untitled dispatch]',
      'T2  - The Daily Sample',
      'PY  - 2012',
      'DA  - 2012/05/',
      'ER  - ',
    ])
  })
})

describe('whatever stands in the fields of a work', () => {
  const part = fc.constantFrom(
    '{',
    '}',
    '\\',
    '\r\n',
    '\n',
    'ER  - ',
    'TY  - BOOK',
    '\u0000',
    '@book{x,',
    '%',
    '$',
    'word',
    ' ',
  )
  const text = fc.array(part, { minLength: 1, maxLength: 8 }).map((parts) => `a${parts.join('')}`)
  const works = fc
    .record({
      title: text,
      family: text,
      container: text,
      publisher: text,
      page: text,
      note: text,
      version: text,
      path: text,
    })
    .map(
      ({ container, family, path, ...texts }): Source => ({
        ...UNTITLED,
        ...texts,
        author: [{ family, given: family }],
        'container-title': container,
        DOI: path,
        URL: `https://example.org/${path}`,
      }),
    )
  const typed = fc.tuple(works, fc.constantFrom<Source['type']>('article-journal', 'post-weblog', 'chapter', 'report'))

  test('BibTeX has one entry, whose braces all have their other one', () => {
    fc.assert(
      fc.property(typed, ([work, type]) => {
        const { bibtex } = renderWork({ ...work, type })
        let open = 0
        for (const [at, sign] of [...bibtex].entries()) {
          open += sign === '{' ? 1 : sign === '}' ? -1 : 0
          // BibTeX knows no other end of an entry.
          if (at > bibtex.indexOf('{') && at < bibtex.length - 1) expect(open).toBeGreaterThan(0)
        }
        expect(open).toBe(0)
        expect(bibtex.split('\n').slice(1, -1)).toEqual(
          bibtex
            .split('\n')
            .slice(1, -1)
            .map(() => expect.stringMatching(/^\t[a-z]+ = /u)),
        )
      }),
      { numRuns: 20 },
    )
  })

  test('RIS has one record, a field in each line', () => {
    fc.assert(
      fc.property(typed, ([work, type]) => {
        const lines = renderWork({ ...work, type }).ris.split('\r\n')
        expect(lines.filter((line) => !/^[A-Z][A-Z0-9] {2}- [^\r\n]*$/u.test(line))).toEqual([])
        expect(lines.filter((line) => /^(?:TY|ER) {2}- /u.test(line))).toHaveLength(2)
      }),
      { numRuns: 20 },
    )
  })

  test('a brace reads back as the brace that it is', () => {
    expect(parse(renderWork({ ...ARTICLE, title: 'The sign } and the sign {' }).bibtex)['title']).toBe(
      'The sign } and the sign {',
    )
  })
})

test.each(SOURCE_TYPES)('a work of type %s has its title, author and year in every form', (type) => {
  const work = renderWork({ ...ARTICLE, type, author: [{ family: 'Doe', given: 'Jane' }], title: 'Of things' })
  expect(plainText(work.apa)).toMatch(LEGAL.has(type) ? /^Of Things.*2009/u : /^Doe, J\. .*2009.*Of things/u)
  expect(work.bibtex).toMatch(/author = \{Doe, Jane\}.*year = \{2009\}.*title = \{Of things\}/su)
  expect(work.ris).toMatch(/AU {2}- Doe, Jane\r\nTI {2}- Of things\r\n.*PY {2}- 2009/su)
})
