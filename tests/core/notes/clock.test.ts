import { expect, test } from 'vitest'
import { timeOf } from '../../../src/core/model/notes/own-note'
import { nextStamp } from '../../../src/core/notes/clock'

const NOW = 1_771_234_567_890

test.each([
  ['the first stamp is the wall clock', undefined, NOW, '1771234567890-0000'],
  ['a later one too', '1771234567889-0007', NOW, '1771234567890-0000'],
  ['in the same millisecond it counts', '1771234567890-0007', NOW, '1771234567890-0008'],
  ['with a clock that was put back it counts on', '1771234567899-000f', NOW, '1771234567899-0010'],
  ['a full counter takes the next millisecond', '1771234567899-ffff', NOW, '1771234567900-0000'],
])('%s', (_, last, now, next) => {
  expect(nextStamp(last, now)).toBe(next)
})

test('stamps sort as they were made, and tell their time', () => {
  const stamps: string[] = []
  for (const now of [NOW, NOW, NOW - 5, NOW + 1, NOW]) stamps.push(nextStamp(stamps.at(-1), now))
  expect([...stamps].sort()).toEqual(stamps)
  expect(stamps.map(timeOf).at(-1)).toBe(NOW + 1)
})
