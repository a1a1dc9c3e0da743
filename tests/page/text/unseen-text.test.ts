// @vitest-environment jsdom
/** What is hidden in the middle of a line does not count, nor do hidden copies of lines; other hidden text does. */
import { describe, expect, test } from 'vitest'
import { runSteps } from '../../../src/core/steps/steps'
import { readText } from '../../../src/page/text/read-text'
import { type Piece, unseenText } from '../../../src/page/text/unseen-text'
import { element, loadPage } from '../load-page'

const seen = (html: string): string => {
  loadPage(`<main>${html}</main>`)
  return readText(element('main')).seen.replaceAll('\u200b', '').replace(/\s+/gu, ' ').trim()
}

const LINE = 'The harbour town kept two clocks, one for the railway and one for the ships.'
const LONG = `${LINE} Visitors who came by ship set their watches by the church, and never by the school.`

describe('hidden in the middle of a line', () => {
  test.each<[what: string, html: string, read: string]>([
    ['a word', '<p>one <b hidden>two</b> three</p>', 'one three'],
    ['letters of a word', '<p>on<b hidden>xx</b>e two</p>', 'one two'],
    ['the end of it', '<p>one <b hidden>two</b></p><p>three</p>', 'one three'],
    ['the beginning of it', '<p><b hidden>one</b> two</p>', 'two'],
    ['a block', '<div>one<aside hidden>two</aside>, three</div>', 'one, three'],
    ['blocks', '<div>one<div hidden><p>two</p><p>2</p></div>, three</div>', 'one, three'],
    ['within what is hidden', '<p>one <b hidden><i>two</i> 2</b>three</p>', 'one three'],
    [
      'the text of closed details',
      '<div>one <details><summary>two</summary>hidden</details> three</div>',
      'one two hidden three',
    ],
  ])('%s', (_, html, read) => {
    expect(seen(html)).toBe(read)
  })
})

describe('a hidden line', () => {
  test.each<[what: string, html: string, read: string]>([
    ['before the same line', `<p hidden>${LINE}</p><p>${LINE}</p>`, LINE],
    ['behind the same line', `<p>${LINE}</p><p hidden>${LINE}</p>`, LINE],
    ['in another block', `<p>${LINE}</p><section hidden><div>${LINE}</div></section>`, LINE],
    ['with another mark-up', `<p>${LINE}</p><p hidden>${LINE.replace('two', '<b>two</b>')}</p>`, LINE],
    ['with other signs', `<p>${LINE}</p><p hidden>${LINE.replace(',', ' –')}</p>`, LINE],
    ['with a word more', `<p>${LONG}</p><p hidden>Print: ${LONG}</p>`, LONG],
    ['that is short', '<h2>Clocks</h2><h2 hidden>Clocks</h2>', 'Clocks'],
    ['that stands nowhere else', `<p>one</p><p hidden>${LINE}</p><p>two</p>`, `one ${LINE} two`],
    [
      'of which a part is seen',
      `<p>${LINE}</p><p hidden>${LINE} ${LONG.slice(LINE.length)} And more, and more, and more of it.</p>`,
      `${LINE} ${LINE} ${LONG.slice(LINE.length).trim()} And more, and more, and more of it.`,
    ],
  ])('%s', (_, html, read) => {
    expect(seen(html)).toBe(read)
  })

  test('that is a copy has no link, target, heading or emphasis', () => {
    const inner = '<h2>Two clocks</h2><p>One of <em>two</em> <sup><a id="r" href="#n">1</a></sup></p>'
    loadPage(`<main><div hidden>${inner}</div><div>${inner}</div></main>`)
    const { emphases, headings, links, superscripts, targets, text } = readText(element('main')).page
    for (const spans of [emphases, headings, links, superscripts, targets]) {
      expect(spans.map(({ end, start }) => text.slice(start, end).trim()).filter((words) => words === '')).toEqual([])
      expect(spans).toHaveLength(1)
    }
  })
})

describe('a line that stands more than once', () => {
  /** Three times the same line, of which the last is hidden by its style. */
  const text = `${LINE} ${LINE} ${LINE}`
  const pieces = [0, 1, 2].map((nth): Piece => {
    const start = nth * (LINE.length + 1)
    return { start, end: start + LINE.length, isSeen: nth < 2, breaks: nth, seenBreaks: nth }
  })

  test.each<[what: string, shown: readonly number[], copies: readonly number[]]>([
    ['counts where it is shown', [1], [0, 2]],
    ['counts wherever it is shown', [0, 1], [2]],
    ['counts where it is displayed if it is shown nowhere', [], [2]],
  ])('%s', (_, shown, copies) => {
    const isShown = ({ breaks }: Piece): boolean => shown.includes(breaks)
    expect(runSteps(unseenText(text, pieces, isShown))).toEqual({ within: [], copies })
  })
})

test('what is hidden is told, so that it can be looked at again', () => {
  loadPage('<main><p>one <b hidden>two</b></p><dialog>three</dialog><p hidden>four</p></main>')
  const { unseen } = readText(element('main'))
  expect(unseen.map(({ textContent }) => textContent)).toEqual(['three', 'two', 'four'])
})
