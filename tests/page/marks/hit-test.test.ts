// @vitest-environment jsdom
/** Which annotations are at a point, with a fake of the browser's layout: ten pixels a character, one line for each paragraph. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { lineBoxAt, spanNear, spansAt } from '../../../src/page/marks/hit-test'
import { readText } from '../../../src/page/text/read-text'
import { element, loadPage } from '../load-page'

const rect = (left: number, top: number, width: number): DOMRect => ({
  left,
  top,
  width,
  height: 20,
  right: left + width,
  bottom: top + 20,
  x: left,
  y: top,
  toJSON: () => '',
})

const prototype = Range.prototype as { getClientRects?: unknown }
const page = document as { caretPositionFromPoint?: unknown }

beforeEach(() => {
  loadPage('<main><p>one two three</p><p>four five</p></main><p id="else">else</p>')
  prototype.getClientRects = function (this: Range): DOMRect[] {
    const nodes = [...document.querySelectorAll('p')].map((paragraph) => paragraph.firstChild as Text)
    return nodes.flatMap((node, line) => {
      if (!this.intersectsNode(node)) return []
      const from = node === this.startContainer ? this.startOffset : 0
      const to = node === this.endContainer ? this.endOffset : node.data.length
      return [rect(from * 10, line * 20, (to - from) * 10)]
    })
  }
  page.caretPositionFromPoint = (x: number, y: number) => {
    const node = document.querySelectorAll('p')[Math.floor(y / 20)]?.firstChild as Text | undefined
    return node === undefined ? null : { offsetNode: node, offset: Math.min(node.data.length, Math.round(x / 10)) }
  }
})
afterEach(() => {
  delete prototype.getClientRects
  delete page.caretPositionFromPoint
})

const SPANS = [
  { id: 'long', start: 0, end: 23 },
  { id: 'two', start: 4, end: 7 },
  { id: 'two-three', start: 4, end: 13 },
]

describe('the passages at a point', () => {
  const CASES: readonly (readonly [name: string, x: number, y: number, ids: readonly string[]])[] = [
    ['are the one there', 15, 10, ['long']],
    ['are all there, the shortest first', 55, 10, ['two', 'two-three', 'long']],
    ['are those that reach there', 100, 10, ['two-three', 'long']],
    ['are those of the line', 55, 30, ['long']],
    ['are none beside the line', 300, 10, []],
    ['are none below the text', 55, 200, []],
    ['are none in other text', 15, 50, []],
    ['end at the last letter', 71.5, 10, ['two-three', 'long']],
    ['begin a little before the first letter', 39.5, 10, ['two', 'two-three', 'long']],
  ]
  for (const [name, x, y, ids] of CASES) {
    test(name, () => {
      const read = readText(element('main'))
      expect(spansAt(element('main'), read, SPANS, x, y).map(({ id }) => id)).toEqual(ids)
    })
  }
})

describe('where the browser names no caret, as in text that is selected as a whole', () => {
  beforeEach(() => {
    page.caretPositionFromPoint = () => ({ offsetNode: element('main p'), offset: 3 })
  })
  const idsAt = (selector: string, x: number, y: number): string[] =>
    spansAt(element(selector), readText(element('main')), SPANS, x, y).map(({ id }) => id)

  test('the lines of the passages decide', () => {
    expect(idsAt('main p', 55, 10)).toEqual(['two', 'two-three', 'long'])
    expect(idsAt('main p', 15, 10)).toEqual(['long'])
    expect(idsAt('main p', 300, 10)).toEqual([])
  })

  test('what lies over a passage hides it', () => {
    expect(idsAt('#else', 55, 10)).toEqual([])
  })
})

describe('the short passage near a finger', () => {
  const SHORT = [...SPANS, { id: 'end-of-two', start: 6, end: 7 }]
  const CASES: readonly (readonly [name: string, x: number, y: number, id: string | undefined])[] = [
    ['is the one whose middle is nearest', 62, 10, 'end-of-two'],
    ['is the one on the other side of that middle', 50, 10, 'two'],
    ['is found from the line below', 62, 31, 'end-of-two'],
    ['is none a finger away', 90, 10, undefined],
    ['is none two lines below', 60, 50, undefined],
    ['is never a long one, which can be hit itself', 110, 10, undefined],
  ]
  for (const [name, x, y, id] of CASES) {
    test(name, () => {
      expect(spanNear(readText(element('main')), SHORT, x, y)?.id).toBe(id)
    })
  }
})

describe('the line box at a point', () => {
  const boxAt = (x: number, y: number) => {
    const range = readText(element('main')).rangeOf({ start: 4, end: 18 })
    return range && lineBoxAt(range, x, y)
  }

  test('is that of its line', () => {
    expect(boxAt(60, 10)).toMatchObject({ line: 0, rect: { left: 40, top: 0, width: 90 } })
    expect(boxAt(20, 30)).toMatchObject({ line: 1, rect: { left: 0, top: 20, width: 40 } })
  })

  test('is none beside the lines', () => {
    expect(boxAt(20, 10)).toBeUndefined()
    expect(boxAt(60, 35)).toBeUndefined()
  })
})
