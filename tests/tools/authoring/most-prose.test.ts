/** The article of a page is found however its text is parted into lines. */
import { JSDOM } from 'jsdom'
import { describe, expect, test } from 'vitest'
import { mostProse } from '../../../tools/authoring/most-prose'
import { processorTime } from '../../core/processor-time'

const SENTENCE = 'The town kept two clocks, and neither of them agreed with the other for long. '
const text = (sentences: number): string => SENTENCE.repeat(sentences)
const times = (count: number, html: string): string => Array.from({ length: count }, () => html).join('\n')

const NAVIGATION = `<nav id="menu"><ul>${times(60, '<li><a href="/x">A title of another story, as long as such titles are</a></li>')}</ul></nav>`
const COMMENTS = `<div id="comments">${times(6, `<p>${text(1)}</p>`)}</div>`
const SIDEBAR = `<aside><h2>Related</h2>${times(8, '<div><a href="/y">Another story of the same town and of its clocks</a> Jun 1</div>')}</aside>`

const WRAPPED = times(60, 'The town kept two clocks,\n').replaceAll('\n', '<br>\n')
const HARD = times(60, 'The town kept two clocks, and neither of them agreed with the other.')

const ARTICLES: readonly (readonly [name: string, article: string])[] = [
  ['paragraphs', `<div id="article">${times(12, `<p>${text(3)}</p>`)}</div>`],
  ['one block parted by line breaks', `<div id="article">${times(12, `${text(3)}<br><br>`)}</div>`],
  ['short lines that are parted by line breaks', `<div id="article">${WRAPPED}</div>`],
  [
    'text and fonts in a cell of a table',
    `<table><tr><td id="article"><font>${times(12, `${text(3)}<br><br>`)}</font></td></tr></table>`,
  ],
  ['one preformatted block', `<pre id="article">${HARD}</pre>`],
  ['many preformatted blocks', `<div id="article">${times(6, `<pre>${HARD}</pre>`)}</div>`],
  ['blocks without paragraphs', `<div id="article">${times(12, `<div>${text(3)}</div>`)}</div>`],
  ['items of a list', `<ol id="article">${times(12, `<li>${text(3)}</li>`)}</ol>`],
  [
    'paragraphs of links and text',
    `<div id="article">${times(12, `<p>${text(2)}<a href="/z">Of clocks</a> ${text(1)}</p>`)}</div>`,
  ],
  ['Chinese lines', `<div id="article">${times(40, '双方在北京会谈并签署声明。<br>')}</div>`],
]

const bodyOf = (html: string): HTMLElement => new JSDOM(`<!DOCTYPE html><body>${html}</body>`).window.document.body

describe('the article is found in', () => {
  test.each(ARTICLES)('%s', (_name, article) => {
    const body = bodyOf(`${NAVIGATION}<h1>A title</h1><div>${article}${SIDEBAR}</div>`)
    expect(mostProse(body).closest('#article')).not.toBeNull()
  })

  test.each(ARTICLES.slice(0, 2))('%s, beside comments in paragraphs', (_name, article) => {
    expect(mostProse(bodyOf(`${NAVIGATION}<div>${article}</div>${COMMENTS}`)).closest('#article')).not.toBeNull()
  })
})

test.each([
  ['text of the body itself, beside a menu', `${NAVIGATION}${times(12, `${text(3)}<br>`)}`],
  ['a small page of a heading and a line', '<h1>A title</h1><div>Of clocks.</div>'],
  ['an empty page', ''],
])('the body holds the article of %s', (_name, html) => {
  const body = bodyOf(html)
  expect(mostProse(body)).toBe(body)
})

test('a page of 50,000 items takes seconds', () => {
  const body = bodyOf(`<div id="article"><ol>${times(50_000, '<li>An item of this list</li>')}</ol></div>`)
  const took = processorTime(() => {
    expect(mostProse(body).closest('#article')).not.toBeNull()
  })
  expect(took).toBeLessThan(20_000)
})
