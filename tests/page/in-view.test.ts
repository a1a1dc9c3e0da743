// @vitest-environment jsdom
/** The part of the text in the window, by the boxes of its blocks (jsdom has none: each block stands 100 px below the last one). */
import { afterEach, expect, test, vi } from 'vitest'
import { spanInView } from '../../src/page/in-view'
import { readText } from '../../src/page/read-text'
import { element, loadPage } from './load-page'

const COUNT = 40

/** The text in a window of 300 px that is scrolled so far down, of paragraphs numbered from 0. */
const inView = (scrolled: number): string => {
  const blocks = Array.from({ length: COUNT }, (_, i) => `<p>Block ${i} with <em>emphasis ${i}</em>.</p>`)
  loadPage(`<main>\n${blocks.join('\n')}\n</main>`)
  const paragraphs = [...document.querySelectorAll('p')]
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
    const index = paragraphs.findIndex((each) => each.contains(this))
    const top = index < 0 ? -scrolled : index * 100 - scrolled
    return { top, bottom: index < 0 ? COUNT * 100 - scrolled : top + 80 } as DOMRect
  })
  const read = readText(element('main'))
  const { end, start } = spanInView(read, 300)
  return read.page.text.slice(start, end)
}

afterEach(() => vi.restoreAllMocks())

const CASES: readonly (readonly [name: string, scrolled: number, first: number, last: number])[] = [
  ['at the top', 0, 0, 3],
  ['in the middle', 1500, 15, 18],
  ['with a block cut at the top', 1550, 15, 18],
  ['at the end', COUNT * 100 - 300, 37, 39],
]
for (const [name, scrolled, first, last] of CASES) {
  test(name, () => {
    const numbers = [...inView(scrolled).matchAll(/Block (\d+)/gu)].map(([, number]) => Number(number))
    expect(numbers).toEqual(Array.from({ length: last - first + 1 }, (_, i) => first + i))
  })
}

test('scrolled past the text there is nothing', () => {
  expect(inView(COUNT * 100 + 5000).trim()).toBe('')
})
