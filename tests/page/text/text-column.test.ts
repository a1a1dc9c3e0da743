// @vitest-environment jsdom
/** The column of the article's text: what holds the blocks of its passages. The layout is made up. */
import { expect, test } from 'vitest'
import { textColumn } from '../../../src/page/text/text-column'
import { loadPage } from '../load-page'

/** Each element has the sides that it names: left, right, top, bottom. */
const sides = ({ dataset }: HTMLElement): DOMRect => {
  const [left = 0, right = 0, top = 0, bottom = 0] = (dataset['box'] ?? '0 0 0 0').split(' ').map(Number)
  return { left, right, top, bottom, width: right - left, height: bottom - top } as DOMRect
}

const columnOf = (html: string): [number, number, number, number] | undefined => {
  loadPage(html)
  HTMLElement.prototype.getBoundingClientRect = function (this: HTMLElement) {
    return sides(this)
  }
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  const places: Node[] = []
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) places.push(node)
  const column = textColumn(places)
  return column && [column.left, column.right, column.top, column.bottom]
}

test.each<[string, string, [number, number, number, number] | undefined]>([
  ['nothing has none', '', undefined],
  ['one paragraph', '<p data-box="100 700 0 40">Words</p>', [100, 700, 0, 40]],
  [
    'paragraphs of different widths',
    '<p data-box="100 700 0 40">Words</p><blockquote data-box="140 760 50 90">More</blockquote>',
    [100, 760, 0, 90],
  ],
  [
    'the block around words that are set apart within a line',
    '<p data-box="100 700 0 40"><em data-box="120 180 0 20" style="display:inline">Words</em></p>',
    [100, 700, 0, 40],
  ],
  [
    'a block that has no width counts for nothing',
    '<p data-box="100 700 0 40">Words</p><p data-box="10 10 0 0">Hidden</p>',
    [100, 700, 0, 40],
  ],
])('%s', (_, html, column) => {
  expect(columnOf(html)).toEqual(column)
})
