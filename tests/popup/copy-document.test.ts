// @vitest-environment jsdom
/** The file of an annotated copy: made of a page that may be hostile, it holds every annotation once and nothing of the page but its words. */
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { makeReport } from '../../src/content/make-report'
import { placeOwn } from '../../src/content/place-own'
import { readArticle } from '../../src/content/reading'
import { annotationsOf } from '../../src/core/model/card/annotation'
import type { OwnNote } from '../../src/core/model/notes/own-note'
import { parseArticleText } from '../../src/core/model/page/article-text'
import { PRINTINGS, type Printing } from '../../src/core/model/settings/printing'
import { DEFAULT_SETTINGS, type Settings } from '../../src/core/model/settings/settings'
import { runSteps } from '../../src/core/steps/steps'
import { copyOf } from '../../src/popup/copy-of'
import { copyDocument } from '../../src/ui/copy/copy-document'
import { translate } from '../../tools/export/messages'
import { LINKED, PLAIN, specimenPage } from '../content/read-specimen'
import { specimenEdition } from '../content/specimen-edition'
import { own } from '../core/notes/examples'
import { loadPage } from '../page/load-page'

const CSS_TEXT = 'body { color: red }'

/** The file for a page, as text and as a document. */
const copyOfPage = (
  html: string,
  more: Partial<Settings> = {},
  edition = specimenEdition(),
  notes: readonly OwnNote[] = [],
) => {
  const annotations = annotationsOf(edition)
  const read = runSteps(readArticle(loadPage(html), edition, annotations))
  if (read === null) throw new Error('the article was not found')
  const reading = { ...read, own: runSteps(placeOwn(read.text, notes)) }
  const report = runSteps(
    makeReport({
      edition,
      annotations,
      reading,
      shown: true,
      failed: [],
      labelOf: ({ id }) => id,
      canBeSeen: () => true,
      pageOf: undefined,
    }),
  )
  // As a message carries it.
  const sent = JSON.stringify({
    page: reading.read.page,
    text: reading.text,
    footnotes: [...reading.footnotes.values()],
  })
  const text = parseArticleText(JSON.parse(sent))
  const failed = vi.fn<(error: unknown) => void>()
  const source = copyOf({ edition, report, settings: { ...DEFAULT_SETTINGS, ...more }, text, notes })
  const file = copyDocument({ ...source, day: '2026-11-30', failed }, translate, CSS_TEXT)
  expect(failed).not.toHaveBeenCalled()
  return { file, copy: new DOMParser().parseFromString(file, 'text/html') }
}

/** What links lead to, and do not find. */
const dangling = (copy: Document): string[] =>
  [...copy.querySelectorAll('a[href^="#"]')]
    .map((link) => link.getAttribute('href')?.slice(1) ?? '')
    .filter((name) => copy.getElementById(name) === null)
const textOf = (element: Element | null): string => (element?.textContent ?? '').replace(/\s+/gu, ' ').trim()
const idsOf = (copy: Document): string[] => [...copy.querySelectorAll('.endnote')].map(({ id }) => id)

beforeEach(() => vi.stubGlobal('CSS', { escape: (text: string) => text }))

const EXPECTED: Readonly<Record<Printing, readonly string[]>> = {
  article: [],
  counterpoints: ['on-c-late', 'on-c-repair', 'on-x-clock', 'on-x-town'],
  everything: [
    ...['on-c-late', 'on-c-repair', 'on-e-bill', 'on-note-1', 'on-note-2', 'on-note-3', 'on-note-4', 'on-note-5'],
    ...['on-x-clock', 'on-x-town'],
  ],
}

describe.each([
  ['plain', PLAIN],
  ['linked', LINKED],
])('of a page with %s markers', (_, shape) => {
  test.each(PRINTINGS)(
    'every annotation of the choice is there once, and every link leads somewhere: %s',
    (printing) => {
      const { copy } = copyOfPage(specimenPage(shape), { printing })
      expect(idsOf(copy).sort()).toEqual(EXPECTED[printing])
      expect(dangling(copy)).toEqual([])
      const names = [...copy.querySelectorAll('[id]')].map(({ id }) => id)
      expect(names).toHaveLength(new Set(names).size)
      const references = [...copy.querySelectorAll('.ref')].map((link) => link.getAttribute('href'))
      expect(references.sort()).toEqual(
        EXPECTED[printing].filter((id) => !id.startsWith('on-note')).map((id) => `#${id}`),
      )
    },
  )

  test('the author’s text and notes are all there, and lead to each other', () => {
    const { copy } = copyOfPage(specimenPage(shape), { printing: 'article' })
    const text = textOf(copy.querySelector('.text'))
    expect(text).toContain('The town of Harrow Quay kept two clocks.')
    expect(text).toContain('It was paid in instalments.')
    expect(text).not.toContain('Council records')
    expect([...copy.querySelectorAll('.text h2')].map(textOf)).toEqual(['A town with two times', 'The long repair'])
    expect(textOf(copy.querySelector('.text em'))).toBe('late')
    const notes = [...copy.querySelectorAll('.notes li')]
    expect(notes.map((note) => note.getAttribute('value'))).toEqual(['1', '2', '3', '4', '5'])
    expect(textOf(notes[0] ?? null)).toContain('A. Quill, Hours of the Quay, Harrow 1999, p. 12.')
    expect(copy.querySelector('.notes li:nth-child(2) a')?.getAttribute('href')).toBe(
      'https://gazette.example.org/2012/interview',
    )
    expect(copy.querySelectorAll('.text a[href="#note-1"]')).toHaveLength(2)
  })
})

test('an endnote begins with the words of its passage, which are marked in the text', () => {
  const { copy } = copyOfPage(specimenPage())
  for (const endnote of copy.querySelectorAll('.endnote')) {
    const lemma = textOf(endnote.querySelector('.lemma')).replace(/\]$/u, '')
    expect(lemma).not.toBe('')
    const name = endnote.id.replace('on-', 'at-')
    let before = copy.getElementById(name)?.closest('sup')?.previousElementSibling
    while (before?.localName === 'sup') before = before.previousElementSibling
    expect([before?.localName, lemma.endsWith(textOf(before ?? null))]).toEqual(['mark', true])
  }
})

test('title, author, publisher, address, licences, version and day are named', () => {
  const { copy } = copyOfPage(specimenPage())
  const head = textOf(copy.querySelector('header'))
  const { article } = specimenEdition()
  expect(copy.title).toBe(article.title)
  for (const words of [
    article.title,
    article.publisher,
    article.author[0]?.family,
    article.canonical,
    article.licence.name,
    article.licence.holder,
    article.edition.version,
    article.edition.licence.name,
    '30 November 2026',
  ])
    expect(head).toContain(words)
})

describe('a hostile page', () => {
  const EVIL = [
    '<img src=x onerror=alert(1)>',
    '</style><script>alert(1)</script>',
    '<svg onload="alert(1)"><style><!--</style><img title="--><img src onerror=alert(1)>">',
    '</p></main></body><iframe srcdoc="<script>alert(1)</script>">',
    '&lt;script&gt;alert(1)&lt;/script&gt; <math><mtext><table><mglyph><style><!--',
  ]
  const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  const page = specimenPage()
    .replace('Visitors hardly noticed.', `Visitors hardly noticed. ${EVIL.map(escaped).join(' ')}`)
    .replace('</article>', '</article>')
    .replace(
      'It was paid in instalments.',
      `<a href="javascript:alert(1)" onclick="alert(1)">paid</a> <b style="color:red" id="at-c-late" class="endnote">off</b> <a href="data:text/html,x">data</a> <a href="https://www.example.org/&quot;onmouseover=&quot;alert(1)">web</a> It was paid in instalments.`,
    )

  test('has its words in the copy, as words', () => {
    const { copy } = copyOfPage(page)
    for (const words of EVIL) expect(copy.body.textContent).toContain(words)
    expect(textOf(copy.querySelector('.text'))).toContain('paid off data web It was paid in instalments.')
  })

  test('has no element, no attribute and no address in it but those that we set', () => {
    const { copy } = copyOfPage(page, { printing: 'everything' })
    const [clean, evil] = [copyOfPage(specimenPage(), { printing: 'everything' }).copy, copy].map((each) => {
      const all = [...each.querySelectorAll('*')]
      return {
        elements: new Set(all.map(({ localName }) => localName)),
        attributes: new Set(all.flatMap((element) => element.getAttributeNames())),
      }
    })
    expect(evil?.elements).toEqual(clean?.elements)
    expect(evil?.attributes).toEqual(clean?.attributes)
    expect(
      [...(evil?.elements ?? [])].filter((name) => /script|img|iframe|object|form|button|link|base/u.test(name)),
    ).toEqual([])
    const addresses = [...copy.querySelectorAll('[href]')].map((element) => element.getAttribute('href') ?? '')
    expect(addresses.filter((address) => !/^(?:#|https?:\/\/)/u.test(address))).toEqual([])
    expect(idsOf(copy).sort()).toEqual(EXPECTED.everything)
  })

  test('reads the same when the file is read and written again', () => {
    const { copy, file } = copyOfPage(page)
    expect(`<!doctype html>\n${copy.documentElement.outerHTML}\n`.replace(/\s+/gu, '')).toBe(file.replace(/\s+/gu, ''))
  })
})

test('the file asks for nothing and lets nothing run', () => {
  const { copy, file } = copyOfPage(specimenPage())
  const policy = copy.querySelector('meta[http-equiv="Content-Security-Policy"]')?.getAttribute('content')
  expect(policy).toMatch(/^default-src 'none'; style-src 'unsafe-inline'/u)
  expect(copy.querySelector('style')?.textContent).toBe(CSS_TEXT)
  expect(file.indexOf('charset')).toBeLessThan(200)
  expect(copy.querySelectorAll('[src], script, link, button, details:not([open])')).toHaveLength(0)
})

test('a tab that answers with something else is refused; an address that is none is no link', () => {
  for (const answer of [null, undefined, true, {}, { page: { text: 'x' } }])
    expect(() => parseArticleText(answer)).toThrow()
  const place = { start: 0, end: 1 }
  const page = { text: 'x', lines: [0], items: [], emphases: [], headings: [], blocks: [], images: [], hidden: [] }
  const links = [{ ...place, fragment: null, url: 'javascript:alert(1)' }]
  expect(parseArticleText({ page: { ...page, links }, text: 'x', footnotes: [] }).page.links).toEqual([
    { ...place, fragment: null, url: null },
  ])
})

describe('the reader’s own notes', () => {
  const note = (id: string, exact: string | null, body: string): OwnNote =>
    own({ passage: exact === null ? null : { quote: { exact } }, colour: 'blue', body, tags: ['doubt'] }, { id })
  const NOTES = [
    note('own-1', 'The railway clock was never late', 'Was it? <b>No</b>'),
    note('own-2', 'words that are nowhere', 'Lost'),
    note('own-3', null, 'On the whole'),
  ]
  const made = (printOwn: boolean) => copyOfPage(specimenPage(PLAIN), { printOwn }, specimenEdition(), NOTES).copy

  test('go along if the reader wants it: each under its number in the text, then those without a place', () => {
    const copy = made(true)
    const texts = [...copy.querySelectorAll('[data-kind="own"].endnote')].map(textOf)
    expect(texts.map((text) => text.replace(/^\d*\s*/u, ''))).toEqual([
      'The railway clock was never late] Was it? <b>No</b>#doubt',
      'On the whole#doubt',
      'words that are nowhere] Lost#doubt',
    ])
    expect(copy.querySelector('mark[data-pen="blue"]')?.textContent).toBe('The railway clock was never late')
    expect(copy.querySelector('b')).toBeNull()
    expect(dangling(copy)).toEqual([])
  })

  test('stay behind otherwise', () => {
    expect(textOf(made(false).body)).not.toMatch(/Was it|On the whole/u)
  })
})
