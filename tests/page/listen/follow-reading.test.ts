// @vitest-environment jsdom
/** Where the reader is: the paragraph at the reading line, told when it changes and only while somebody listens. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Span } from '../../../src/core/model/page/page-text'
import { followReading } from '../../../src/page/listen/follow-reading'
import type { ReadText } from '../../../src/page/text/read-text'
import { sayTrusted } from '../say-trusted'

const TEXT = 'One. \n Two. Three. '
const LINES = [0, 5, 7, 12, 19]
/** Each line 300 px below the one before; white space has no height. */
const TOPS: Readonly<Record<number, number>> = { 0: 100, 7: 400, 12: 700 }

let scrolled = 0
let leaving: AbortController
const looked = vi.fn()
const read = {
  page: { text: TEXT, lines: LINES },
  rangeOf: ({ start }: Span) => {
    looked()
    const top = TOPS[start]
    return { getBoundingClientRect: () => ({ top: (top ?? 0) - scrolled, height: top === undefined ? 0 : 60 }) }
  },
} as unknown as ReadText

const words = ({ start, end }: Span): string => TEXT.slice(start, end)
const scroll = (to: number): void => {
  scrolled = to
  sayTrusted(document.body, new Event('scroll'))
  vi.advanceTimersByTime(20)
}

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('innerHeight', 600)
  scrolled = 0
  leaving = new AbortController()
  looked.mockClear()
})
afterEach(() => {
  leaving.abort()
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

test('the paragraph is told at once, and again only when it is another', () => {
  const told = vi.fn<(span: Span) => void>()
  followReading(() => read, told, leaving.signal)
  for (const to of [0, 50, 190, 198, 230, 520, 900]) scroll(to)
  expect(told.mock.calls.map(([span]) => words(span))).toEqual(['One.', 'Two.', 'Three.'])
})

test('above the article it is empty', () => {
  const told = vi.fn<(span: Span) => void>()
  scrolled = -400
  followReading(() => read, told, leaving.signal)
  expect(told.mock.calls).toEqual([[{ start: 0, end: 0 }]])
})

test('nothing is looked at when nobody listens any more, or when there is no article', () => {
  const told = vi.fn<(span: Span) => void>()
  followReading(() => read, told, leaving.signal)
  leaving.abort()
  looked.mockClear()
  scroll(900)
  expect(looked).not.toHaveBeenCalled()
  leaving = new AbortController()
  followReading(() => undefined, told, leaving.signal)
  scroll(100)
  expect(told).toHaveBeenCalledTimes(1)
})

test('of a thousand lines only a few are looked at', () => {
  const lines = Array.from({ length: 1000 }, (_, index) => index * 10)
  const rangeOf = vi.fn(({ start }: Span) => ({ getBoundingClientRect: () => ({ top: start * 3 - 9000, height: 25 }) }))
  const told = vi.fn<(span: Span) => void>()
  const long = { page: { text: 'a'.repeat(10_000), lines }, rangeOf } as unknown as ReadText
  followReading(() => long, told, leaving.signal)
  // A third of the window of 600 px is 200 px, which the line at 3060 is the last to begin above.
  expect(told.mock.calls).toEqual([[{ start: 3060, end: 3069 }]])
  expect(rangeOf.mock.calls.length).toBeLessThan(15)
})
