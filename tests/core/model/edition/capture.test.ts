/** Addresses of captures in the web archive. */
import { describe, expect, test } from 'vitest'
import { captureFor, captureOf } from '../../../../src/core/model/edition/capture'
import type { Source } from '../../../../src/core/model/edition/source'

test.each([
  [[2012, 6, 22], '20120622000000'],
  [[2012, 6], '20120601000000'],
  [[2012], '20120101000000'],
  [[998], '09980101000000'],
])('the capture nearest to %s', (day, moment) => {
  expect(captureOf('http://example.org/a?b=c#d', day)).toBe(
    `https://web.archive.org/web/${moment}/http://example.org/a?b=c#d`,
  )
})

describe('the capture of a work', () => {
  const work = (part: Partial<Source>): Source => ({
    id: 'a-work',
    type: 'webpage',
    URL: 'https://example.org/a',
    custom: { verified: { level: 'identity' } },
    ...part,
  })
  const issued = (...parts: number[]) => ({ issued: { 'date-parts': [parts] as [number[]] } })
  const accessed = { accessed: { 'date-parts': [[2026, 11, 29]] as [number[]] } }
  const address = (part: Source['custom']['address']) => ({
    custom: { verified: { level: 'identity' as const }, address: part },
  })

  test.each<[name: string, part: Partial<Source>, moment: string | undefined]>([
    ['is of the day on which it appeared', { ...issued(2012, 6, 22), ...accessed }, '20120622'],
    ['is of the month in which it appeared', { ...issued(2012, 6), ...accessed }, '20120601'],
    ['is of the day on which it was read, where only the year is known', { ...issued(2012), ...accessed }, '20261129'],
    ['is of the year where nothing else is known', issued(2012), '20120101'],
    ['is none without any date', {}, undefined],
    ['is none without an address', { URL: undefined, ...accessed } as unknown as Partial<Source>, undefined],
    ['is none of a front page', { ...address({ state: 'home-page' }), ...accessed }, undefined],
    [
      'is none of an address that is not linked',
      { ...address({ state: 'seen', link: false }), ...accessed },
      undefined,
    ],
  ])('%s', (_, part, moment) => {
    const capture = moment && `https://web.archive.org/web/${moment}000000/https://example.org/a`
    expect(captureFor(work(part))).toBe(capture)
  })
})
