import fc from 'fast-check'
import { JSDOM } from 'jsdom'
import { describe, expect, test } from 'vitest'
import { noteAddress } from '../../../src/core/links/note-address'
import type { OwnNote } from '../../../src/core/model/notes/own-note'
import { toHtmlNote } from '../../../src/core/notes/to-html-note'
import { ARTICLES, LIGHTS, own, TEXT } from './examples'

const CONTEXT = { articles: ARTICLES, linkTo: noteAddress, pageOf: () => undefined }
const html = (...notes: OwnNote[]): string => toHtmlNote(notes, CONTEXT)

/** What Zotero's editor makes elements of its own of. */
const KNOWN = 'meta h1 p blockquote span a strong em code pre ul ol li br hr'.split(' ')

test('notes are a fragment of headings, quotations, paragraphs and links', () => {
  expect(
    html(own({ body: 'Is it *old*?\n\n- a\n- b' }), own({ passage: null, body: 'Whole', tags: [] })),
  ).toBe(`<meta charset="utf-8">
<h1>Two Harbours: “A” &amp; &lt;B&gt;</h1>
<p>Ann Ferry, Ben Quay. The Review, 2019-03-05. <a href="https://review.example/2019/two-harbours/">https://review.example/2019/two-harbours/</a></p>
<blockquote>
<p><span style="background-color: #5fb23680">the old quay</span> (<a href="https://review.example/2019/two-harbours/#:~:text=the%20old%20quay,-by">Ferry &amp; Quay 2019</a>)</p>
</blockquote>
<p>Is it <em>old</em>?</p>
<ul>
<li><p>a</p></li>
<li><p>b</p></li>
</ul>
<p>#trade, #sea and land</p>
<hr>
<p>Whole</p>
`)
})

describe('a text', () => {
  test.each([
    ['`<b>`', '<p><code>&lt;b&gt;</code></p>'],
    ['# One', '<p><strong>One</strong></p>'],
    ['> a', '<blockquote>\n<p>a</p>\n</blockquote>'],
    ['3. a', '<ol start="3">\n<li><p>a</p></li>\n</ol>'],
    ['```\n<b>\n```', '<pre>&lt;b&gt;</pre>'],
    ['a\n**b** `c`', '<p>a<br><strong>b</strong> <code>c</code></p>'],
    ['a\n\n---', '<p>a</p>\n<hr>'],
    ['[a](https://b.example/?c="d"&e)', '<p><a href="https://b.example/?c=&quot;d&quot;&amp;e">a</a></p>'],
    ['<script>alert(1)</script>', '<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>'],
  ])('%j is %j', (body, expected) => {
    expect(html(own({ passage: null, body, tags: [] }))).toContain(`</p>\n${expected}\n`)
  })
})

test('notes on several articles stand under each, those on one that is not there under its id', () => {
  const text = html(own({}, { article: LIGHTS.id }), own(), own({}, { article: 'one-that-went' }))
  expect(text.match(/<h1>[^<&]*/gu)).toEqual(['<h1>Lights', '<h1>Two Harbours: “A” ', '<h1>one-that-went'])
  expect(text).toContain('<span style="background-color: #5fb23680">the old quay</span></p>')
})

test('notes in the trash are left out', () => {
  expect(html(own({ deleted: true }))).toBe('<meta charset="utf-8">\n\n')
})

test('whatever a note holds, there are no other elements, and nothing leaves its place', () => {
  const { document } = new JSDOM().window
  const holder = document.createElement('div')
  fc.assert(
    fc.property(TEXT, TEXT, TEXT, (body, words, tag) => {
      holder.innerHTML = html(
        own({ body, passage: { quote: { exact: `x${words}` } }, tags: [tag] }),
        own({ body: 'last', tags: [] }),
      )
      const elements = [...holder.querySelectorAll('*')]
      expect(elements.map(({ localName }) => localName).filter((name) => !KNOWN.includes(name))).toEqual([])
      for (const element of elements)
        for (const name of element.getAttributeNames()) expect(['charset', 'href', 'style', 'start']).toContain(name)
      for (const link of elements.filter(({ localName }) => localName === 'a'))
        expect(link.getAttribute('href')).toMatch(/^(?:https?:\/\/|mailto:)/iu)
      expect(holder.lastElementChild?.textContent).toBe('last')
      expect(holder.querySelectorAll('h1')).toHaveLength(1)
    }),
    { numRuns: 500 },
  )
})

test('where the PDF is open, a passage has its page', () => {
  const written = toHtmlNote([own(), own({ passage: null })], { ...CONTEXT, pageOf: () => 4 })
  expect(written.match(/Ferry &amp; Quay 2019, PDF p\. 4<\/a>\)/gu)).toHaveLength(1)
})
