// @vitest-environment jsdom
/** The lit passage: one at a time, with a pulse where motion is welcome. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createLight } from '../../../src/page/marks/light'
import { type FakeRegistry, stubHighlights } from '../fake-highlights'

let highlights: FakeRegistry
const motion = (reduced: boolean): void => {
  vi.stubGlobal('matchMedia', () => ({ matches: reduced }))
}
const rangeOver = (text: string): Range => {
  document.body.textContent = text
  const range = document.createRange()
  range.selectNodeContents(document.body)
  return range
}
const lit = (): string[] => highlights.painted()['cp-active'] ?? []
/** What is lit now and after each of the next quarters of a second. */
const course = (quarters: number): boolean[] => [
  lit().length > 0,
  ...Array.from({ length: quarters }, () => {
    vi.advanceTimersByTime(250)
    return lit().length > 0
  }),
]

beforeEach(() => {
  vi.useFakeTimers()
  highlights = stubHighlights()
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

describe('the light', () => {
  test('is on one passage or none', () => {
    const light = createLight()
    expect([light.isOn(), lit()]).toEqual([false, []])
    light.set(rangeOver('one'))
    expect([light.isOn(), lit()]).toEqual([true, ['one']])
    light.set(undefined)
    expect([light.isOn(), lit()]).toEqual([false, []])
  })

  test('pulses twice a second at most, and stays', () => {
    motion(false)
    createLight().pulse(rangeOver('one'), false)
    expect(course(8)).toEqual([true, false, true, false, true, false, true, true, true])
    vi.advanceTimersByTime(60_000)
    expect(lit()).toEqual(['one'])
  })

  test('does not pulse for readers who want no motion', () => {
    motion(true)
    createLight().pulse(rangeOver('one'), false)
    expect(course(8)).toEqual(Array(9).fill(true))
  })

  test.each([true, false])('goes out by itself where it shows a place for a while; reduced motion: %s', (reduced) => {
    motion(reduced)
    const light = createLight()
    light.pulse(rangeOver('one'), true)
    vi.advanceTimersByTime(7000)
    expect(light.isOn()).toBe(true)
    vi.advanceTimersByTime(3000)
    expect([light.isOn(), lit()]).toEqual([false, []])
  })

  test('leaves a pulse off when another passage is lit', () => {
    motion(false)
    const light = createLight()
    light.pulse(rangeOver('one'), true)
    light.set(rangeOver('two'))
    expect(course(40)).toEqual(Array(41).fill(true))
    expect(lit()).toEqual(['two'])
  })
})
