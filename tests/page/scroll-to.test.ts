/** The window moves only as far as it must, and as smoothly as the reader wants. */
import { describe, expect, test, vi } from 'vitest'
import { scrollBack, scrollPosition, scrollToRange } from '../../src/page/scroll-to'

const windowWith = (isReduced: boolean) => {
  const scrollTo = vi.fn()
  vi.stubGlobal('window', {
    scrollX: 5,
    scrollY: 1000,
    innerHeight: 900,
    scrollTo,
    matchMedia: (query: string) => ({ matches: isReduced && query === '(prefers-reduced-motion: reduce)' }),
  })
  return scrollTo
}
const rangeAt = (top: number): Range =>
  ({ getBoundingClientRect: () => ({ top, bottom: top + 20 }) }) as unknown as Range

describe('a passage', () => {
  for (const [name, top, isMoved] of [
    ['well in view stays where it is', 300, false],
    ['below the window is brought to a third of it', 2000, true],
    ['above the window is brought to a third of it', -500, true],
    ['under the upper edge is brought to a third of the window', 10, true],
    ['where a site may have a fixed head is brought to a third of the window', 150, true],
    ['at the lower edge is brought to where a card has room', 850, true],
  ] as const) {
    test(name, () => {
      const scrollTo = windowWith(false)
      scrollToRange(rangeAt(top))
      expect(scrollTo.mock.calls).toEqual(isMoved ? [[{ top: 1000 + top - 300, behavior: 'smooth' }]] : [])
    })
  }

  for (const [name, top, to] of [
    ['above a sheet stays where it is', 100, undefined],
    ['under a sheet is brought to a third of what the sheet leaves free', 400, 1000 + 400 - 80],
    ['half under a sheet is brought there too', 230, 1000 + 230 - 80],
  ] as const) {
    test(name, () => {
      const scrollTo = windowWith(false)
      scrollToRange(rangeAt(top), 240)
      expect(scrollTo.mock.calls).toEqual(to === undefined ? [] : [[{ top: to, behavior: 'smooth' }]])
    })
  }

  test('jumps into place for readers who want less motion', () => {
    const scrollTo = windowWith(true)
    scrollToRange(rangeAt(2000))
    expect(scrollTo).toHaveBeenCalledWith(expect.objectContaining({ behavior: 'instant' }))
  })
})

test('the way back leads to where the window stood', () => {
  const scrollTo = windowWith(false)
  scrollBack(scrollPosition())
  expect(scrollTo).toHaveBeenCalledExactlyOnceWith({ left: 5, top: 1000, behavior: 'smooth' })
})
