/** The edition of an article, as the panel reads it from the package. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { loadWhenIdle } from '../../src/panel/load-when-idle'

let idle: (() => void)[] = []
const ask = vi.fn<(address: string) => Promise<Response>>()

beforeEach(() => {
  idle = []
  ask.mockReset()
  vi.stubGlobal('requestIdleCallback', (work: () => void) => idle.push(work))
  vi.stubGlobal('fetch', ask)
})
afterEach(() => vi.unstubAllGlobals())

const load = (id: string): ReturnType<typeof loadWhenIdle> => {
  const loading = loadWhenIdle(id)
  for (const work of idle) work()
  return loading
}

test('waits until the browser has nothing else to do, and reads the file of its own article', async () => {
  ask.mockResolvedValue(Response.json({ article: { id: 'rivers' } }))
  const loading = loadWhenIdle('rivers')
  expect(ask).not.toHaveBeenCalled()
  for (const work of idle) work()
  expect(await loading).toEqual({ article: { id: 'rivers' } })
  expect(ask).toHaveBeenCalledExactlyOnceWith('/editions/rivers.json')
})

test.each([
  ['is refused', async () => Promise.reject(new TypeError('Failed to fetch'))],
  ['is not there', async () => new Response('', { status: 404 })],
  ['is broken', async () => new Response('{')],
])('an edition whose file %s is none', async (_, answer) => {
  ask.mockImplementation(answer)
  expect(await load('gone')).toBeUndefined()
})

test('an edition whose file never comes is none after ten seconds', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  ask.mockImplementation(() => new Promise(() => {}))
  const loading = load('rivers')
  await vi.advanceTimersByTimeAsync(10_001)
  expect(await loading).toBeUndefined()
  vi.useRealTimers()
})
