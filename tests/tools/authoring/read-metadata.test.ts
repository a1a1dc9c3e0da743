/** What pages tell of their article, in whatever place they tell it. */
import { JSDOM } from 'jsdom'
import { describe, expect, test } from 'vitest'
import { dateIn } from '../../../tools/authoring/date-in'
import { peopleIn, personName } from '../../../tools/authoring/person-name'
import { readMetadata } from '../../../tools/authoring/read-metadata'

const metadata = (head: string, body = '', url = 'https://example.org/a-title/') =>
  readMetadata(
    new JSDOM(`<!DOCTYPE html><html lang="en"><head>${head}</head><body>${body}</body></html>`, { url }).window
      .document,
  )

const LINKED = {
  '@graph': [
    { '@type': 'WebSite', name: 'A site' },
    {
      '@type': 'ScholarlyArticle',
      headline: 'Of things',
      author: [{ '@type': 'Person', name: 'Ada Quill' }, { name: 'Tom Roe' }],
      publisher: { name: 'Quay Press' },
      datePublished: '2012-06-01T10:00:00+00:00',
    },
  ],
}

describe('an article is described', () => {
  test('by tags for scholarly indexes, which win over all others', () => {
    const head = `<title>Of things | A site</title><meta property="og:title" content="Things!">
      <meta name="citation_title" content="Of Things"><meta name="citation_author" content="Quill, Ada">
      <meta name="citation_author" content="Roe, Tom"><meta name="citation_journal_title" content="Quay Studies">
      <meta name="citation_publication_date" content="2012/06/01">`
    expect(metadata(head)).toEqual({
      title: 'Of Things',
      authors: [
        { family: 'Quill', given: 'Ada' },
        { family: 'Roe', given: 'Tom' },
      ],
      publisher: 'Quay Studies',
      issued: '2012-06-01',
      language: 'en',
    })
  })

  test('by linked data', () => {
    expect(metadata(`<script type="application/ld+json">${JSON.stringify(LINKED)}</script>`)).toMatchObject({
      title: 'Of things',
      authors: [{ family: 'Quill' }, { family: 'Roe' }],
      publisher: 'Quay Press',
      issued: '2012-06-01',
    })
  })

  test('by its text and its address where nothing else tells', () => {
    const body =
      '<h1>Of things</h1><p class="byline">By <a href="/author/q/">Ada Quill</a></p><a rel="license" href="/by/">x</a>'
    expect(metadata('<title>x</title>', body, 'https://example.org/2012/06/of-things/')).toEqual({
      title: 'Of things',
      authors: [{ family: 'Quill', given: 'Ada' }],
      issued: '2012-06',
      language: 'en',
      licence: 'https://example.org/by/',
    })
  })

  test('without what is broken or says nothing', () => {
    const head = '<script type="application/ld+json">{</script><meta name="citation_title" content=" ">'
    expect(metadata(head)).toEqual({ authors: [], language: 'en' })
  })
})

const linked = (...objects: readonly object[]): string =>
  `<script type="application/ld+json">${JSON.stringify({ '@graph': objects })}</script>`
const head = (meta: Readonly<Record<string, string>>): string =>
  Object.entries(meta)
    .map(([name, content]) => `<meta name="${name}" content="${content}">`)
    .join('')

const TEXT = `<p>${'The town kept two clocks, and neither agreed with the other. '.repeat(6)}</p>`
const QUILL = [{ family: 'Quill', given: 'Ada' }]
const TITLE = '<title>Of Two Clocks - The Quay</title>'
const H1 = '<h1>Of Two Clocks</h1>'
const SIDEBAR = '<aside><h3>Columns</h3><a rel="author" href="/c/">Tom Roe</a></aside>'
const OTHERS = `<h2>More stories</h2><ul><li><h3>Of Bells</h3><span class="byline">By Tom Roe</span></li></ul>`

describe('the authors are', () => {
  test.each([
    [
      'those named beside the address of their page',
      head({ 'article:author_name': 'Ada Quill', 'article:author': 'https://x.example/ada' }),
      `${SIDEBAR}${H1}${TEXT}`,
      QUILL,
    ],
    [
      'those of a byline field',
      head({ byl: 'By Ada Quill and Tom van der Roe' }),
      H1,
      [...QUILL, { family: 'van der Roe', given: 'Tom' }],
    ],
    ['those of a field for counting readers', head({ 'parsely-author': 'Ada Quill' }), `${H1}${TEXT}${OTHERS}`, QUILL],
    [
      'those of linked data in CDATA',
      `<script type="application/ld+json">//<![CDATA[\n${JSON.stringify({ '@type': 'NewsArticle', author: { '@type': 'Person', name: 'Ada Quill' } })}\n//]]></script>`,
      H1,
      QUILL,
    ],
    [
      'those of linked data with raw line breaks',
      '<script type="application/ld+json">{"@type":"Article","description":"a\nb","author":{"name":"Ada Quill"}}</script>',
      H1,
      QUILL,
    ],
    [
      'persons that linked data describe elsewhere',
      linked(
        { '@type': 'Article', author: { '@id': '#ada' } },
        { '@type': 'Person', '@id': '#ada', name: 'Ada Quill' },
      ),
      H1,
      QUILL,
    ],
    [
      'persons whose names linked data take apart',
      linked({
        '@type': 'Article',
        author: { '@type': 'Person', name: 'Quill Ada', familyName: 'Quill', givenName: 'Ada' },
      }),
      H1,
      QUILL,
    ],
    [
      'those of this article, where other stories are described',
      linked(
        { '@type': 'Article', headline: 'Of Bells', author: { name: 'Tom Roe' } },
        { '@type': 'Article', headline: 'Of Two Clocks', author: { name: 'Ada Quill' } },
      ),
      H1,
      QUILL,
    ],
    [
      'those named under the title',
      '',
      `${SIDEBAR}${H1}<div class="byline">By <a href="/author/q">Ada Quill</a></div>${TEXT}${OTHERS}`,
      QUILL,
    ],
    [
      'several in one field, with a degree',
      head({ author: 'Ada Quill, PhD and Tom Roe' }),
      H1,
      [...QUILL, { family: 'Roe', given: 'Tom' }],
    ],
    ['one with the family name first', head({ author: 'Quill, Ada' }), H1, QUILL],
    [
      'a person in the field, though the site names itself first',
      linked({ '@type': 'Article', author: { '@type': 'Organization', name: 'The Quay' } }) +
        head({ author: 'Ada Quill' }),
      H1,
      QUILL,
    ],
  ])('%s', (_name, meta, body, authors) => expect(metadata(TITLE + meta, body).authors).toEqual(authors))
})

describe('an author is asked for, with what the page has,', () => {
  test.each([
    [
      'where a body is named',
      linked({ '@type': 'Article', author: { '@type': 'Organization', name: 'Contributors to Wikimedia projects' } }),
      H1,
      'Contributors to Wikimedia projects',
    ],
    ['where a name is that of an office', head({ author: 'Quay Staff' }), H1, 'Quay Staff'],
    ['where a bank is in the field of authors', head({ citation_author: 'World Bank' }), H1, 'World Bank'],
    [
      'where a byline holds more than a name',
      '',
      `${H1}<p class="author"><a>by Ada Quill January 17, 2017 11:00 PM PST @adaquill</a></p>${TEXT}`,
      'by Ada Quill January 17',
    ],
    ['where a sign stands for a name', head({ author: '—' }), H1, '—'],
    ['where a name is one word', head({ author: 'quaymaster' }), H1, 'quaymaster'],
    ['where a place may be a given name', head({ author: 'Ada Quill, London' }), H1, 'Ada Quill, London'],
    [
      'where the byline names another person than the field',
      head({ author: 'Tom Roe' }),
      `${H1}<p class="byline">By Ada Quill</p>${TEXT}`,
      'Tom Roe”, “By Ada Quill',
    ],
    ['where the site is written in a script without capitals', head({ author: '王小明' }), H1, '王小明'],
  ])('%s', (_name, meta, body, said) => {
    const { authors } = metadata(TITLE + meta, body)
    expect(authors).toHaveLength(1)
    expect(authors[0]?.family).toMatch(/^COMPLETE: /u)
    expect(authors[0]?.family).toContain(`“${said}`)
    expect(authors[0]?.given).toBe('COMPLETE: given name')
  })
})

test.each([
  ['beside the article', `${SIDEBAR}${H1}${TEXT}`],
  ['of other stories', `${H1}${TEXT}${OTHERS}`],
  ['of other stories above it', `<div><h3>Of Bells</h3><span class="byline">By Tom Roe</span></div>${H1}${TEXT}`],
  ['of a comment', `${H1}${TEXT}<div><a rel="author" href="/r">Tom Roe</a> says: so.</div>`],
  ['under a heading of more stories, without a text', `${H1}${OTHERS}`],
])('a byline %s names no author', (_name, body) => expect(metadata(TITLE, body).authors).toEqual([]))

describe('the title is', () => {
  test.each([
    [
      'the name that the window shows, not the description',
      linked({ '@type': 'Article', name: 'Of Two Clocks', headline: 'Wikimedia list article' }),
      H1,
    ],
    [
      'the name, though no heading shows it',
      linked({ '@type': 'Article', name: 'Of Two Clocks', headline: 'A list' }),
      '',
    ],
    [
      'the headline, where the name is the site',
      linked({ '@type': 'Article', name: 'The Quay', headline: 'Of Two Clocks' }),
      H1,
    ],
    ["the second heading, where the first is the site's", '', '<h1>The Quay</h1><h2>Of Two Clocks</h2>'],
    [
      "the window's, where the first heading is the site's and says so",
      head({ 'og:site_name': 'Quay News', 'og:title': 'Of Two Clocks' }),
      '<h1>Quay News</h1>',
    ],
    ['that for sharing', head({ 'og:title': 'Of Two Clocks' }), '<h1>Welcome</h1>'],
  ])('%s', (_name, meta, body) => expect(metadata(TITLE + meta, body).title).toBe('Of Two Clocks'))

  test.each([
    ['a heading of the site alone', TITLE, '<h1>The Quay</h1>', 'Of Two Clocks'],
    [
      'a title that nothing on the page repeats',
      `<title>Quay</title>${head({ 'og:title': 'Clocks!' })}`,
      '<h1>Welcome to us</h1>',
      'Clocks!',
    ],
    ['two headings, neither in the window', '<title>Quay</title>', '<h1>Of bells</h1><h1>Of clocks</h1>', 'Of bells'],
  ])('asked for where there is %s', (_name, meta, body, said) => {
    expect(metadata(meta, body).title).toBe(`COMPLETE: the article's title; the page has “${said}”`)
  })
})

describe('the date is', () => {
  test.each([
    [
      'that of linked data in CDATA',
      `<script type="application/ld+json"><![CDATA[{"@type":"Article","datePublished":"2012-06-01"}]]></script>`,
      H1,
      '2012-06-01',
    ],
    [
      'that under the title, not that of a change',
      '',
      `${H1}<time class="updated" datetime="2015-01-01">x</time><time datetime="2012-06-01T10:00">x</time>${TEXT}`,
      '2012-06-01',
    ],
    [
      'that under the title, not that of another story',
      '',
      `<ul><li><time datetime="2015-01-01">x</time></li></ul>${H1}<small>Jun 1 2012</small>${TEXT}`,
      '2012-06-01',
    ],
    ['as much of it as a calendar has', head({ citation_date: '2012/06/31' }), H1, '2012-06'],
    [
      'asked for where it stands elsewhere',
      '',
      `${H1}${TEXT}<time datetime="2015-01-01">x</time>`,
      'COMPLETE: the date it appeared, YYYY-MM-DD; the page has “2015-01-01”',
    ],
  ])('%s', (_name, meta, body, issued) => expect(metadata(TITLE + meta, body).issued).toBe(issued))
})

test('what cannot be seen in a text of the page is left out', () => {
  const told = metadata(
    head({
      citation_title: 'Of\u202e Two\u0007\nClocks',
      citation_author: 'Quill, \u200fAda',
      'og:site_name': 'Quay\ud83d',
    }),
  )
  expect(told).toMatchObject({ title: 'Of Two Clocks', authors: QUILL, publisher: 'Quay' })
})

test('linked data that are nested without end are passed over', () => {
  const deep = `${'{"@graph":[{"name":'.repeat(20_000)}1${'}]}'.repeat(20_000)}`
  const types = `{"@type":${'['.repeat(20_000)}${']'.repeat(20_000)}}`
  const scripts = [deep, types].map((json) => `<script type="application/ld+json">${json}</script>`).join('')
  expect(metadata(TITLE + scripts, H1)).toMatchObject({ title: 'Of Two Clocks', authors: [] })
})

test('a licence that is no address of the web is none', () => {
  expect(metadata(TITLE, `${H1}<a rel="license" href="javascript:alert(1)">x</a>`).licence).toBeUndefined()
})

test.each([
  ['June 22, 2012', '2012-06-22'],
  ['22 Jun 2012', '2012-06-22'],
  ['on the 3rd March 2011', '2011-03-03'],
  ['December, 2009', '2009-12'],
  ['2012-06-22T01:02', '2012-06-22'],
  ['/2012/06/22/a-title', '2012-06-22'],
  ['/2012/06/a-title', '2012-06'],
  ['/2012/77/a-title', undefined],
  ['in 2012', undefined],
])('%s is the date %s', (text, date) => expect(dateIn(text)).toBe(date))

test.each([
  ['By Ada Quill', QUILL],
  ['by ada quill', undefined],
  ['BY ADA QUILL', [{ family: 'QUILL', given: 'ADA' }]],
  [
    'Ada Quill, Tom Roe & Mary-Jane O’Neill',
    [...QUILL, { family: 'Roe', given: 'Tom' }, { family: 'O’Neill', given: 'Mary-Jane' }],
  ],
  ['Quill, Ada; Roe, Tom', [...QUILL, { family: 'Roe', given: 'Tom' }]],
  ['van der Roe, Tom', [{ family: 'van der Roe', given: 'Tom' }]],
  ['Tom Roe Jr.', [{ family: 'Roe Jr.', given: 'Tom' }]],
  ['Associated Press', undefined],
  ['University of Harrow', undefined],
  ['Ada Quill, Staff Writer', undefined],
  ['ada@example.org', undefined],
  ['Ada Quill 2012', undefined],
])('%s names the persons %j', (text, people) => expect(peopleIn(text)).toEqual(people))

test.each([
  ['Ada Quill', { family: 'Quill', given: 'Ada' }],
  ['Quill, Ada B.', { family: 'Quill', given: 'Ada B.' }],
  ['Quill', undefined],
])('%s is a person', (name, person) => expect(personName(name)).toEqual(person))
