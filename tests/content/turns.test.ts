// @vitest-environment jsdom
/** One piece of work at a time: what a change, a switch or an error means for the work that is under way. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createTurns, type Turns } from '../../src/content/turns'
import type { Steps } from '../../src/core/steps/steps'
import type { Known } from '../../src/page/listen/watch-page'
import { element, loadPage } from '../page/load-page'

/** A step of the work takes this long, in ms: more than a slice, so that each is a task of its own. */
const STEP = 20

let now: number
let log: string[]
let turns: Turns
/** Thrown by the next work of that name. */
let broken: string

const throwIf = (name: string): void => {
  if (broken === name) throw new Error(`${name} broke`)
}
function* work(name: string): Steps<void> {
  for (let step = 1; step <= 3; step++) {
    log.push(`${name} ${step}`)
    throwIf(name)
    now += STEP
    yield
  }
}
function* read(elsewhere: boolean): Steps<Known> {
  yield* work(elsewhere ? 'read elsewhere' : 'read')
  return { root: element('article'), complete: true }
}
const change = (where: string): void => element(where).append('More text. '.repeat(30))
/** Lets the page go on for so long, in ms. */
const wait = (ms: number): Promise<unknown> => vi.advanceTimersByTimeAsync(ms)

beforeEach(() => {
  vi.useFakeTimers()
  now = 0
  log = []
  broken = ''
  vi.spyOn(performance, 'now').mockImplementation(() => now)
  loadPage('<main><article>An article.</article><aside>Beside it.</aside></main>')
  turns = createTurns({
    read,
    show: () => work('show'),
    mend: () => {},
    done: () => log.push('done'),
    failed: () => log.push('failed'),
  })
})
afterEach(() => {
  turns.stop(() => {})
  vi.restoreAllMocks()
  vi.useRealTimers()
})

const steps = (...names: string[]): string[] => names.flatMap((name) => [1, 2, 3].map((step) => `${name} ${step}`))

test('reading ends with showing', async () => {
  turns.read(true)
  await wait(1000)
  expect(log).toEqual([...steps('read elsewhere', 'show'), 'done'])
})

test('showing alone reads nothing, and tells when it is over', async () => {
  const then = vi.fn()
  turns.show(then)
  expect(then).not.toHaveBeenCalled()
  await wait(1000)
  expect(log).toEqual([...steps('show'), 'done'])
  expect(then).toHaveBeenCalledOnce()
})

test('while the page is read, nothing else is shown before', async () => {
  turns.read(true)
  turns.show()
  await wait(1000)
  expect(log).toEqual([...steps('read elsewhere', 'show'), 'done'])
})

test('another switch begins the showing anew', async () => {
  turns.show()
  turns.show()
  await wait(1000)
  expect(log).toEqual(['show 1', ...steps('show'), 'done'])
})

test('what changes in the article while it is read makes it be read again, in its place', async () => {
  turns.read(true)
  await wait(1000)
  log = []
  change('article')
  await wait(125)
  expect(log[0]).toBe('read 1')
  change('article')
  await wait(3000)
  expect(log.filter((entry) => entry === 'read 1').length).toBeGreaterThanOrEqual(2)
  expect(log).not.toContain('read elsewhere 1')
  expect(log.at(-1)).toBe('done')
})

test('a page that was left does nothing until it is read again', async () => {
  turns.read(true)
  turns.pause()
  await wait(1000)
  expect(log).toEqual(['read elsewhere 1'])
  turns.read(true)
  await wait(1000)
  expect(log.at(-1)).toBe('done')
})

test.each<[name: string, begin: () => void]>([
  ['read elsewhere', () => turns.read(true)],
  ['show', () => turns.show()],
])('an error is told, goes on to the browser and ends the turn; the next change is read: %s', async (name, begin) => {
  turns.read(true)
  await wait(1000)
  broken = name
  expect(begin).toThrow(`${name} broke`)
  expect(log.at(-1)).toBe('failed')
  broken = ''
  change('article')
  await wait(2000)
  expect(log.at(-1)).toBe('done')
})

test('when it stops, what was done is taken back, and no change is heard any more', async () => {
  turns.read(true)
  await wait(1000)
  turns.stop(() => log.push('undone'))
  change('article')
  await wait(2000)
  expect(log.at(-1)).toBe('undone')
})

test('once it has stopped, an answer that comes late shows nothing', async () => {
  turns.read(true)
  await wait(1000)
  turns.stop(() => log.push('undone'))
  turns.show()
  turns.read(false)
  await wait(2000)
  expect(log.at(-1)).toBe('undone')
})
