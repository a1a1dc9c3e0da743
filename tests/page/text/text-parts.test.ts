// @vitest-environment jsdom
/** Text nodes that are parted and joined: a reading made before, between or after leads to the same letters. */
import fc from 'fast-check'
import { beforeEach, describe, expect, test } from 'vitest'
import { runSteps } from '../../../src/core/steps/steps'
import { type ReadText, readText } from '../../../src/page/text/read-text'
import { join, part } from '../../../src/page/text/text-parts'
import { element, loadPage } from '../load-page'

const TEXT = 'One two three four five six'

let root: Element
let parts: Set<Text>

beforeEach(() => {
  loadPage(`<main><p>${TEXT}</p></main>`)
  root = element('p')
  parts = new Set()
})

/** Parts the text before the unit at `offset` of the whole, with an element between. */
const partAt = (offset: number): void => {
  let at = offset
  for (const node of root.childNodes) {
    if (!(node instanceof Text)) continue
    if (at < node.length) {
      if (at === 0) return
      const second = part(node, at)
      parts.add(second)
      second.before(document.createElement('i'))
      return
    }
    at -= node.length
  }
}
const joinAll = (): void => {
  for (const between of root.querySelectorAll('i')) between.remove()
  runSteps(join(parts))
}
/** Every unit of the text, by the way that a reading has to it. */
const throughReading = ({ pointAt }: ReadText): string =>
  Array.from({ length: TEXT.length }, (_, at) => {
    const point = pointAt(at)
    return point?.node.isConnected ? point.node.data.charAt(point.offset) : '?'
  }).join('')
/** The offset of every unit, by the nodes that are there now. */
const backToReading = ({ offsetOf }: ReadText): (number | undefined)[] =>
  [...root.childNodes].flatMap((node) =>
    node instanceof Text ? Array.from({ length: node.length }, (_, at) => offsetOf(node, at)) : [],
  )
const EVERY = Array.from({ length: TEXT.length }, (_, at) => at)

describe('a reading made before', () => {
  test.each<[name: string, change: () => void]>([
    ['the text was parted once', () => partAt(7)],
    ['it was parted from the back to the front', () => [20, 14, 7, 3].forEach(partAt)],
    ['it was parted from the front to the back', () => [3, 7, 14, 20].forEach(partAt)],
    [
      'it was parted and joined again',
      () => {
        ;[14, 7].forEach(partAt)
        joinAll()
      },
    ],
    [
      'it was parted, joined and parted elsewhere',
      () => {
        ;[14, 7].forEach(partAt)
        joinAll()
        ;[10, 4, 20].forEach(partAt)
      },
    ],
  ])('stays true when %s', (_name, change) => {
    const read = readText(root)
    change()
    expect(throughReading(read)).toBe(TEXT)
    expect(backToReading(read)).toEqual(EVERY)
  })
})

test('a reading made of the parts stays true when they are joined', () => {
  ;[14, 7].forEach(partAt)
  const read = readText(root)
  joinAll()
  expect(throughReading(read)).toBe(TEXT)
  expect(backToReading(read)).toEqual(EVERY)
})

test('any series of partings and joinings leaves every reading true, and joins to the one node', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.nat(TEXT.length - 1), fc.constant('join')), { maxLength: 12 }), (acts) => {
      loadPage(`<main><p>${TEXT}</p></main>`)
      root = element('p')
      parts = new Set()
      const node = root.firstChild
      const readings = [readText(root)]
      for (const act of acts) {
        if (typeof act === 'number') partAt(act)
        else joinAll()
        readings.push(readText(root))
      }
      for (const read of readings) {
        expect(throughReading(read)).toBe(TEXT)
        expect(backToReading(read)).toEqual(EVERY)
      }
      joinAll()
      expect([...root.childNodes]).toEqual([node])
    }),
  )
})

test('what stands before a part without being its own is not joined with it', () => {
  partAt(7)
  const [second] = parts
  for (const between of root.querySelectorAll('i')) between.remove()
  second?.before('the page’s own ')
  runSteps(join(parts))
  expect(root.textContent).toBe('One twothe page’s own  three four five six')
  expect(root.childNodes).toHaveLength(3)
})

test('a part that the page removed is forgotten', () => {
  partAt(7)
  for (const each of parts) each.remove()
  runSteps(join(parts))
  expect(parts.size).toBe(0)
})

test('a part that the page kept and puts back adds nothing to the text', () => {
  partAt(7)
  const [second] = parts
  joinAll()
  if (second) root.append(second)
  expect(root.textContent).toBe(TEXT)
})
