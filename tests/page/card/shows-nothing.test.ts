// @vitest-environment jsdom
/** What of the site counts as something in a margin. The layout is made up: each element lies on top where its box is. */
import { beforeEach, describe, expect, test } from 'vitest'
import { showsNothing } from '../../../src/page/card/shows-nothing'
import { element, loadPage } from '../load-page'

const PART = { left: 1000, right: 1450, top: 100, bottom: 600 }
/** Boxes of the elements beside the article, the topmost first. */
let boxes: { readonly is: Element; readonly box: DOMRect }[] = []
const box = (left: number, top: number, right: number, bottom: number): DOMRect =>
  ({ left, top, right, bottom, width: right - left, height: bottom - top }) as DOMRect

beforeEach(() => {
  boxes = []
  document.elementFromPoint = (x, y) =>
    boxes.find(({ box: { bottom, left, right, top } }) => x >= left && x < right && y >= top && y < bottom)?.is ??
    document.body
  Range.prototype.getClientRects = function (this: Range) {
    const lines = this.startContainer.parentElement?.dataset['lines']?.split(' ').map(Number) ?? [0, 0, 0, 0]
    return [box(...(lines as [number, number, number, number]))] as unknown as DOMRectList
  }
})

const show = (html: string, ...part: [number, number, number, number]): boolean => {
  loadPage(`<main><p>Words of the article.</p></main>${html}`)
  boxes = [{ is: element('.beside'), box: box(...part) }]
  return showsNothing(PART, element('p').firstChild as Node)
}

describe('a part of the window', () => {
  test.each<[string, boolean, string, [number, number, number, number]]>([
    ['of the ground alone', true, '<div class="beside"></div>', [0, 0, 0, 0]],
    ['with text', false, '<aside class="beside" data-lines="1100 200 1300 220">A list</aside>', [1000, 190, 1400, 240]],
    [
      'with text of its own further up',
      true,
      '<aside class="beside" data-lines="1100 10 1300 30">A list</aside>',
      [1000, 0, 1400, 900],
    ],
    ['with the empty part of a sidebar', true, '<aside class="beside"> <p>Up there</p> </aside>', [1000, 0, 1400, 900]],
    ['with a picture', false, '<img class="beside" alt="">', [1200, 400, 1260, 460]],
    [
      'with a painted box',
      false,
      '<div class="beside" style="background-image:url(a.png)"></div>',
      [1000, 0, 1400, 900],
    ],
    ['with a coloured box', true, '<div class="beside" style="background-color:red"></div>', [1000, 0, 1400, 900]],
    ['beside a picture', true, '<img class="beside" alt="">', [1460, 400, 1520, 460]],
  ])('%s: shows nothing is %s', (_, expected, html, part) => {
    expect(show(html, ...part)).toBe(expected)
  })
})
