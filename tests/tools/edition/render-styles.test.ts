/** References in the styles, as their handbooks have them for works of these types, with their italics. */
import { describe, expect, test } from 'vitest'
import { annotationAsWork } from '../../../src/core/bibliography/annotation-as-work'
import type { Annotation } from '../../../src/core/model/card/annotation'
import { STYLES, type Style } from '../../../src/core/model/edition/edition'
import type { Source } from '../../../src/core/model/edition/source'
import { formattedHtml } from '../../../src/core/model/formatted'
import { editionAsWork } from '../../../tools/edition/edition-as-work'
import { parseFormatted } from '../../../tools/edition/parse-formatted'
import { renderWork } from '../../../tools/edition/render'
import { sampleSet } from '../sample-set'

const custom: Source['custom'] = { verified: { level: 'identity' } }

const CHAPTER: Source = {
  id: 'lo-2012',
  type: 'chapter',
  author: [{ family: 'Lo', given: 'Bobo' }],
  editor: [{ family: 'Rozman', given: 'Gilbert' }],
  title: 'A partnership & its limits',
  'container-title': 'China, Russia, and the World: A Reader',
  publisher: 'Palgrave',
  'publisher-place': 'New York',
  page: '161-162',
  issued: { 'date-parts': [[2012]] },
  language: 'en',
  custom,
}

const PAGE: Source = {
  id: 'board-2011',
  type: 'webpage',
  author: [{ literal: 'Harbour Board' }],
  title: "The harbour's depth",
  'container-title': 'harbour.example.org',
  issued: { 'date-parts': [[2011, 5, 4]] },
  URL: "https://harbour.example.org/the-harbour's-depth",
  language: 'en',
  custom,
}

const NEWS: Source = {
  id: 'yu-2010',
  type: 'article-newspaper',
  author: [{ family: 'Yu', given: 'Bin' }],
  title: 'Minister speaks of "the new road" to the north',
  'container-title': 'The Daily Sample',
  issued: { 'date-parts': [[2010, 3, 2]] },
  language: 'en',
  custom,
}

const article = sampleSet()['article.json']
const EDITION = editionAsWork(article)
const [point] = sampleSet()['counterpoints.json']
if (point === undefined) throw new Error('the sample has a counterpoint')
const counterpoint = { ...point, headline: 'The dam was built in 2014, not in 2012' }
const POINT = annotationAsWork({ kind: 'counterpoint', id: point.id, counterpoint }, EDITION, article)

const SITE = 'Notes on a sample of Jane Doe, “A Sample Article” (version 1.0.0)'
const ADDRESS = 'https://example.org/a-sample-article/#counterpoint=a-counterpoint'

test.each<[name: string, work: Source, references: Readonly<Record<Style, string>>]>([
  [
    'a chapter in an edited volume',
    CHAPTER,
    {
      apa: 'Lo, B. (2012). A partnership &amp; its limits. In G. Rozman (Ed.), <i>China, Russia, and the World: A Reader</i> (pp. 161–162). Palgrave.',
      'chicago-note':
        'Bobo Lo, “A Partnership &amp; Its Limits,” in <i>China, Russia, and the World: A Reader</i>, ed. Gilbert Rozman (New York: Palgrave, 2012), 161–62.',
      chicago:
        'Lo, Bobo. “A Partnership &amp; Its Limits.” In <i>China, Russia, and the World: A Reader</i>, edited by Gilbert Rozman, 161–62. New York: Palgrave, 2012.',
      mla: 'Lo, Bobo. “A Partnership &amp; Its Limits.” <i>China, Russia, and the World: A Reader</i>, edited by Gilbert Rozman, Palgrave, 2012, pp. 161–62.',
    },
  ],
  [
    'a web page',
    PAGE,
    {
      apa: "Harbour Board. (2011, May 4). <i>The harbour’s depth</i>. harbour.example.org. https://harbour.example.org/the-harbour's-depth",
      'chicago-note':
        "Harbour Board, “The Harbour’s Depth,” harbour.example.org, May 4, 2011, https://harbour.example.org/the-harbour's-depth.",
      chicago:
        "Harbour Board. “The Harbour’s Depth.” harbour.example.org, May 4, 2011. https://harbour.example.org/the-harbour's-depth.",
      mla: "Harbour Board. “The Harbour’s Depth.” <i>harbour.example.org</i>, 4 May 2011, https://harbour.example.org/the-harbour's-depth.",
    },
  ],
  [
    'a newspaper article, in whose title a quotation keeps its letters',
    NEWS,
    {
      apa: 'Yu, B. (2010, March 2). Minister speaks of “the new road” to the north. <i>The Daily Sample</i>.',
      'chicago-note':
        'Bin Yu, “Minister Speaks of ‘the new road’ to the North,” <i>The Daily Sample</i>, March 2, 2010.',
      chicago: 'Yu, Bin. “Minister Speaks of ‘the new road’ to the North.” <i>The Daily Sample</i>, March 2, 2010.',
      mla: 'Yu, Bin. “Minister Speaks of ‘the new road’ to the North.” <i>The Daily Sample</i>, 2 Mar. 2010.',
    },
  ],
  [
    'an annotation',
    POINT,
    {
      apa: `A compiler. (2026, January 20). <i>The dam was built in 2014, not in 2012</i>. ${SITE}. ${ADDRESS}`,
      'chicago-note': `A compiler, “The Dam Was Built in 2014, Not in 2012,” ${SITE}, January 20, 2026, ${ADDRESS}.`,
      chicago: `A compiler. “The Dam Was Built in 2014, Not in 2012.” ${SITE}, January 20, 2026. ${ADDRESS}.`,
      mla: `A compiler. “The Dam Was Built in 2014, Not in 2012.” <i>${SITE}</i>, 20 Jan. 2026, ${ADDRESS}.`,
    },
  ],
  [
    'the edition',
    EDITION,
    {
      apa: 'A compiler. (2026). <i>Notes on a sample of Jane Doe, “A Sample Article”</i> (Version 1.0.0) [Dataset].',
      'chicago-note':
        'A compiler, “Notes on a Sample of Jane Doe, ‘A Sample Article’ (Version 1.0.0),” January 20, 2026.',
      chicago: 'A compiler. “Notes on a Sample of Jane Doe, ‘A Sample Article’ (Version 1.0.0),” January 20, 2026.',
      mla: 'A compiler. <i>Notes on a Sample of Jane Doe, “A Sample Article.”</i> Version 1.0.0, 20 Jan. 2026.',
    },
  ],
])('%s', (_, work, references) => {
  const rendered = renderWork(work)
  expect(Object.fromEntries(STYLES.map((style) => [style, formattedHtml(rendered[style])]))).toEqual(references)
})

describe('an annotation is cited by', () => {
  const set = sampleSet()
  const [context] = set['context.json']
  const [erratum] = set['errata.json']
  const [footnote] = set['footnotes.json']
  if (!context || !erratum || !footnote) throw new Error('the sample has one of each')
  test.each<[name: string, annotation: Annotation, title: string]>([
    ['its number', { kind: 'footnote', id: 'note-1', footnote }, 'Note 1'],
    ['its term', { kind: 'context', id: context.id, context }, context.term],
    ['what is printed', { kind: 'erratum', id: erratum.id, erratum }, `Erratum: “${erratum.printed}”`],
  ])('%s, in the edition with its version', (_, annotation, title) => {
    const work = annotationAsWork(annotation, EDITION, article)
    expect(work).toMatchObject({ title, 'container-title': SITE, author: [{ literal: 'A compiler' }] })
    const { bibtex, ris } = renderWork(work)
    expect(bibtex).toContain(`url = {${work.URL}}`)
    expect(bibtex).toContain('version 1.0.0')
    expect(ris).toContain(`UR  - ${work.URL}\r\n`)
  })
})

test.each([
  ['<div class="x">\n a <i>b</i> c\n</div>', ['a ', { italic: 'b' }, ' c']],
  ['<i>a <span style="font-style:normal;">b</span> c</i>', [{ italic: 'a ' }, 'b', { italic: ' c' }]],
  ['a <b>b</b> <span class="nocase">c</span> &#60;i&#62; &amp;', ['a b c <i> &']],
  ['', []],
])('%j is read with its italics', (html, text) => {
  expect(parseFormatted(html)).toEqual(text)
})
