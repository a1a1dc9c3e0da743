/** What pages tell of their article, in whatever place they tell it. */
import { JSDOM } from 'jsdom'
import { describe, expect, test } from 'vitest'
import { dateIn, personName, readMetadata } from '../../../tools/authoring/read-metadata'

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
  ['Ada Quill', { family: 'Quill', given: 'Ada' }],
  ['Quill, Ada B.', { family: 'Quill', given: 'Ada B.' }],
  ['Quill', undefined],
])('%s is a person', (name, person) => expect(personName(name)).toEqual(person))
