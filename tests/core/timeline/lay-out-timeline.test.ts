/** The drawing of a timeline: in order, to scale, without overlap, and with the article's date in its place. */
import { describe, expect, test } from 'vitest'
import type { TimelineEvent } from '../../../src/core/model/edition/timeline'
import { dayAfter, firstDay } from '../../../src/core/timeline/day-number'
import { layOutTimeline } from '../../../src/core/timeline/lay-out-timeline'

const ISSUED = '2012-06-22'
const event = (date: string, until?: string): TimelineEvent => ({
  date,
  ...(until !== undefined && { until }),
  event: date,
  annotations: ['a'],
})
const drawn = (events: readonly TimelineEvent[], label = 0, perYear = 100) =>
  layOutTimeline(events, ISSUED, { perYear, labelHeight: () => label, markSize: 14, lanes: 4 })

const CROWDED = [
  event('1891', '1916'),
  event('2010'),
  event('2010-03'),
  ...Array.from({ length: 20 }, (_, i) => event(`2010-12-${String(i + 1).padStart(2, '0')}`)),
  event('2012-06-21'),
  event('2012-06-22'),
  event('2014', '2015-02'),
  event('2025-08-28'),
]

test.each([
  ['2012', '2012-01-01', '2013-01-01'],
  ['2012-02', '2012-02-01', '2012-03-01'],
  ['2012-12', '2012-12-01', '2013-01-01'],
  ['2012-02-29', '2012-02-29', '2012-03-01'],
  ['1891', '1891-01-01', '1892-01-01'],
])('%s lasts from %s to %s', (date, from, to) => {
  expect([firstDay(date), dayAfter(date)]).toEqual([firstDay(from), firstDay(to)])
})

describe('with labels', () => {
  const drawing = drawn(CROWDED, 30, 60)
  const marks = drawing.events.map(({ yMark }) => yMark)

  test('no label lies over another, and none is left out', () => {
    expect(marks).toHaveLength(CROWDED.length)
    marks.slice(1).forEach((y, index) => {
      expect(y - (marks[index] ?? 0)).toBeGreaterThanOrEqual(29.99)
    })
    expect(drawing.height).toBeGreaterThan((marks.at(-1) ?? 0) + 30)
  })

  test('what was before the article stands above its line, and what came with it or later below', () => {
    const sides = drawing.events.map(({ yMark }, index) => [
      CROWDED[index]?.date,
      yMark + 30 <= drawing.article ? 'above' : yMark >= drawing.article ? 'below' : 'across',
    ])
    expect(sides).toEqual(CROWDED.map(({ date }) => [date, date < ISSUED ? 'above' : 'below']))
  })

  test('a year grows with its labels only as far as they need', () => {
    const tick = (year: number): number => drawing.ticks.find((each) => each.year === year)?.y ?? Number.NaN
    expect(tick(2011) - tick(2010)).toBeCloseTo(22 * 30)
    expect(tick(2012) - tick(2011)).toBeCloseTo(60, 0)
  })
})

describe('to scale', () => {
  test('half a year is half as high as a year', () => {
    const { events } = drawn([event('2010-01-01'), event('2010-07-02'), event('2011-01-01')])
    const [first = 0, middle = 0, last = 0] = events.map(({ y }) => y)
    expect(last - first).toBeCloseTo(100, 0)
    expect(middle - first).toBeCloseTo(50, 0)
  })

  test('empty years are drawn together, others are not', () => {
    const { gaps, ticks } = drawn([event('1891'), event('2011'), event('2013'), event('2014')])
    expect(gaps).toHaveLength(1)
    expect(ticks.map(({ year }) => year)).toEqual([1891, 2011, 2012, 2013, 2014])
  })

  test('marks of one time stand in lanes side by side, as many as there are', () => {
    const lanes = drawn(Array.from({ length: 6 }, () => event('2010-05-05'))).events.map(({ lane }) => lane)
    expect(lanes.slice(0, 4)).toEqual([0, 1, 2, 3])
    expect(Math.max(...lanes)).toBe(3)
  })

  test('what lasted has a bar to its end, beside others of its time', () => {
    const { events } = drawn([event('2010', '2012'), event('2011', '2011-06'), event('2013', '2014')])
    const [long, short, later] = events
    expect((long?.yUntil ?? 0) - (long?.y ?? 0)).toBeGreaterThan(300)
    expect((short?.yUntil ?? 0) - (short?.y ?? 0)).toBeCloseTo(50, 0)
    expect([long?.barLane, short?.barLane, later?.barLane]).toEqual([0, 1, 0])
  })

  test('an edition without events has the article’s date alone', () => {
    const { article, events, height } = drawn([])
    expect(events).toEqual([])
    expect(article).toBeGreaterThan(0)
    expect(article).toBeLessThan(height)
  })
})
