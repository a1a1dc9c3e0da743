// @vitest-environment jsdom
/** Everything around a passage moves only as far as it must, and as smoothly as the reader wants. The layout is made up. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { isInSight, scrollBack, scrollPosition, scrollToRange } from '../../../src/page/scroll/scroll-to'
import { element, loadPage } from '../load-page'

type Sides = { left?: number; right?: number; top: number; bottom: number }

const scrollWindow = vi.fn()
let isReduced = false
/** What lies on top at a point. */
let onTop: (y: number) => Element[] = () => []
const put = (target: object, members: Record<string, unknown>): void => {
  for (const [name, value] of Object.entries(members))
    Object.defineProperty(target, name, { value, configurable: true, writable: true })
}
const box = ({ bottom, left = 100, right = 300, top }: Sides): object => ({
  ...{ bottom, left, right, top, width: right - left, height: bottom - top },
})
const rangeAt = (top: number, sides: Partial<Sides> = {}): Range =>
  ({
    startContainer: element('p').firstChild,
    getBoundingClientRect: () => box({ top, bottom: top + 20, ...sides }),
  }) as unknown as Range

beforeEach(() => {
  vi.useFakeTimers()
  scrollWindow.mockReset()
  isReduced = false
  onTop = () => []
  loadPage('<header>Head</header><footer>Foot</footer><main><p>Words of the article.</p></main>')
  put(window, {
    ...{ scrollX: 5, scrollY: 1000, innerHeight: 900, innerWidth: 1200, scrollTo: scrollWindow },
    matchMedia: (query: string) => ({ matches: isReduced && query === '(prefers-reduced-motion: reduce)' }),
  })
  put(document, { elementsFromPoint: (_: number, y: number) => onTop(y) })
})
afterEach(() => {
  vi.runAllTimers()
  vi.useRealTimers()
})

describe('a passage', () => {
  test.each([
    ['well in view stays where it is', 300, undefined],
    ['below the window is brought to a quarter of it', 2000, 2775],
    ['above the window is brought to a quarter of it', -500, 275],
    ['under the upper edge is brought to a quarter of the window', 10, 785],
    ['where a site may have a fixed head is brought to a quarter of the window', 150, 925],
    ['at the lower edge is brought to where a card has room', 850, 1625],
  ])('%s', (_, top, to) => {
    scrollToRange(rangeAt(top))
    expect(scrollWindow.mock.calls).toEqual(to === undefined ? [] : [[{ left: 5, top: to, behavior: 'smooth' }]])
  })

  test.each([
    ['above a sheet stays where it is', 100, undefined],
    ['under a sheet is brought to a quarter of what the sheet leaves free', 400, 1000 + 400 - 60],
    ['half under a sheet is brought there too', 230, 1000 + 230 - 60],
  ])('%s', (_, top, to) => {
    scrollToRange(rangeAt(top), 240)
    expect(scrollWindow.mock.calls).toEqual(to === undefined ? [] : [[{ left: 5, top: to, behavior: 'smooth' }]])
  })

  test('higher than what a sheet leaves free is shown to its end, where its mark stands', () => {
    scrollToRange(rangeAt(400, { bottom: 700 }), 240)
    expect(scrollWindow.mock.calls).toEqual([[{ left: 5, top: 1000 + 700 - 240, behavior: 'smooth' }]])
  })

  test.each([
    ['to the right of the window is brought into its middle', { left: 1300, right: 1500 }, 5 + 800],
    ['to the left of the window is brought into its middle', { left: -300, right: -100 }, 5 - 800],
    ['wider than the window is shown from its beginning', { left: 1300, right: 2900 }, 5 + 1300],
  ])('%s', (_, sides, to) => {
    scrollToRange(rangeAt(300, sides))
    expect(scrollWindow.mock.calls).toEqual([[{ left: to, top: 1000, behavior: 'smooth' }]])
  })

  test('jumps into place for readers who want less motion', () => {
    isReduced = true
    scrollToRange(rangeAt(2000))
    expect(scrollWindow).toHaveBeenCalledWith(expect.objectContaining({ behavior: 'instant' }))
  })

  test('fixed to the window is not looked for by scrolling the window', () => {
    element('main').style.position = 'fixed'
    scrollToRange(rangeAt(2000))
    expect(scrollWindow).not.toHaveBeenCalled()
  })
})

describe('bars that stay', () => {
  const bar = (name: string, sides: Sides, position = 'sticky'): HTMLElement => {
    const found = element<HTMLElement>(name)
    found.style.position = position
    put(found, { getBoundingClientRect: () => box(sides) })
    return found
  }

  test('leave less of the window: a quarter of the rest is wanted', () => {
    const head = bar('header', { top: 0, bottom: 180 })
    const foot = bar('footer', { top: 840, bottom: 900 }, 'fixed')
    onTop = (y) => (y < 180 ? [head] : y > 840 ? [foot] : [])
    scrollToRange(rangeAt(190))
    expect(scrollWindow.mock.calls).toEqual([[{ left: 5, top: 1000 + 190 - 180 - 165, behavior: 'smooth' }]])
    expect(isInSight(rangeAt(100))).toBe(false)
    expect(isInSight(rangeAt(870))).toBe(false)
    expect(isInSight(rangeAt(200))).toBe(true)
  })

  test('that come out while the page scrolls are seen afterwards, once', () => {
    const head = bar('header', { top: 0, bottom: 320 }, 'fixed')
    scrollToRange(rangeAt(300))
    expect(scrollWindow).not.toHaveBeenCalled()
    onTop = (y) => (y < 320 ? [head] : [])
    vi.runAllTimers()
    expect(scrollWindow).toHaveBeenCalledOnce()
  })

  test('do not bring a reader back who has gone on', () => {
    const head = bar('header', { top: 0, bottom: 320 }, 'fixed')
    scrollToRange(rangeAt(300))
    onTop = (y) => (y < 320 ? [head] : [])
    window.dispatchEvent(new Event('wheel'))
    vi.runAllTimers()
    expect(scrollWindow).not.toHaveBeenCalled()
  })

  test('do not bring a reader back who has gone back by a button of another window', () => {
    const head = bar('header', { top: 0, bottom: 320 }, 'fixed')
    const from = scrollPosition()
    scrollToRange(rangeAt(300))
    onTop = (y) => (y < 320 ? [head] : [])
    scrollBack(from)
    vi.runAllTimers()
    expect(scrollWindow.mock.calls).toEqual([[{ left: 5, top: 1000, behavior: 'smooth' }]])
  })

  test.each([
    ['a layer over the whole window', { top: 0, bottom: 900 }, 'fixed'],
    ['a head that scrolls away', { top: 0, bottom: 180 }, 'relative'],
  ])('are not %s', (_, sides, position) => {
    const layer = bar('header', sides, position)
    onTop = () => [layer]
    expect(isInSight(rangeAt(100))).toBe(true)
  })
})

describe('a pane', () => {
  const scroll = vi.fn()
  const pane = (members: Record<string, unknown>, style = 'overflow-x:auto;overflow-y:auto'): HTMLElement => {
    const found = element<HTMLElement>('main')
    found.style.cssText = style
    put(found, {
      ...{ clientHeight: 900, scrollHeight: 5000, clientWidth: 1200, scrollWidth: 1200, clientLeft: 0, clientTop: 0 },
      ...{ offsetWidth: 1200, scrollTop: 400, scrollLeft: 0, scrollTo: scroll },
      getBoundingClientRect: () => box({ left: 0, right: 1200, top: 0, bottom: 900 }),
      ...members,
    })
    return found
  }
  beforeEach(() => {
    scroll.mockReset()
  })

  test.each([
    ['scrolls, and the window stays', {}, 2000, 400 + 1775],
    ['scrolls no further than it can', { scrollHeight: 2000 }, 1000, 1100],
    [
      'that a transform halves scrolls twice as far to a quarter of its height',
      { offsetWidth: 2400, scrollHeight: 9000 },
      2000,
      400 + 2 * 1887.5,
    ],
  ])('%s', (_, members, top, to) => {
    pane(members)
    scrollToRange(rangeAt(top))
    expect(scroll.mock.calls).toEqual([[{ left: 0, top: to, behavior: 'smooth' }]])
  })

  test('and the window scroll one after the other', () => {
    pane({ clientHeight: 600, getBoundingClientRect: () => box({ left: 0, right: 1200, top: 1200, bottom: 1800 }) })
    scrollToRange(rangeAt(3000))
    // To a quarter of the pane, which then comes to a quarter of the window.
    expect(scroll.mock.calls).toEqual([[{ left: 0, top: 400 + 3000 - 1350, behavior: 'smooth' }]])
    expect(scrollWindow.mock.calls).toEqual([[{ left: 5, top: 1000 + 1350 - 225, behavior: 'smooth' }]])
  })

  test('that only hides what is too large stays, unless the passage is hidden', () => {
    pane({}, 'overflow-x:hidden;overflow-y:hidden')
    scrollToRange(rangeAt(850))
    expect(scroll).not.toHaveBeenCalled()
    scrollToRange(rangeAt(1000))
    expect(scroll).toHaveBeenCalledOnce()
  })

  test('of columns is turned by whole pages', () => {
    pane(
      { scrollHeight: 900, scrollTop: 0, scrollWidth: 9000 },
      'overflow-x:auto;column-count:2;column-width:auto;column-gap:40px',
    )
    scrollToRange(rangeAt(300, { left: 3200, right: 3500 }))
    expect(scroll.mock.calls).toEqual([[{ left: 2480, top: 0, behavior: 'smooth' }]])
  })

  test('goes back with the window', () => {
    pane({})
    scrollBack(scrollPosition(rangeAt(300)))
    expect(scroll.mock.calls).toEqual([[{ left: 0, top: 400, behavior: 'smooth' }]])
    expect(scrollWindow.mock.calls).toEqual([[{ left: 5, top: 1000, behavior: 'smooth' }]])
  })
})

test('a page that nothing scrolls gets a turn of the wheel', () => {
  element('main').style.position = 'fixed'
  const turned = vi.fn()
  element('main').addEventListener('wheel', (event) => turned(event.deltaY))
  scrollToRange(rangeAt(2000))
  vi.runAllTimers()
  expect(turned).toHaveBeenCalledExactlyOnceWith(1775)
})
