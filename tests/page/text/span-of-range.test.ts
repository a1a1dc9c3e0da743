// @vitest-environment jsdom
/** What is selected on the page, in the article's text. */
import { describe, expect, test } from 'vitest'
import { readText } from '../../../src/page/text/read-text'
import { spanOfRange } from '../../../src/page/text/span-of-range'
import { element, loadPage } from '../load-page'

const PAGE = `<nav>Home</nav><main><h1>On tides</h1><p>The sea <em>rose</em> twice.<script>no()</script></p>
<ul><li>Ebb</li><li>Flood</li></ul><p>It fell.</p></main><footer>Bye</footer>`

type End = readonly [selector: string, child: number | null, offset: number]

const selected = (from: End, to: End): string | null => {
  loadPage(PAGE)
  const root = element('main')
  const read = readText(root)
  const range = document.createRange()
  const node = ([selector, child]: End): Node => {
    const found = element(selector)
    return child === null ? found : (found.childNodes[child] as Node)
  }
  range.setStart(node(from), from[2])
  range.setEnd(node(to), to[2])
  const span = spanOfRange(root, read, range)
  return span && read.page.text.slice(span.start, span.end)
}

describe('a range', () => {
  test.each<[string, End, End, string | null]>([
    ['within a text node', ['main > p', 0, 4], ['main > p', 0, 7], 'sea'],
    ['across elements', ['main > p', 0, 4], ['main > p', 2, 6], 'sea rose twice'],
    ['from element to element', ['main', null, 0], ['main > p', null, 2], 'On tides The sea rose'],
    ['across blocks', ['main > p', 2, 1], ['li:last-child', 0, 5], 'twice.  Ebb Flood'],
    ['that begins before the article', ['nav', 0, 0], ['h1', 0, 2], 'On'],
    ['that ends behind it', ['main > p:last-child', 0, 3], ['footer', 0, 2], 'fell.'],
    ['beside it', ['nav', 0, 0], ['nav', 0, 4], null],
    ['in a script', ['script', 0, 0], ['script', 0, 2], null],
    ['at a border, of no length', ['main > p', null, 1], ['main > p', null, 1], null],
  ])('%s', (_, from, to, words) => {
    expect(selected(from, to)?.replace(/\s+/gu, ' ') ?? null).toBe(words?.replace(/\s+/gu, ' ') ?? null)
  })
})
