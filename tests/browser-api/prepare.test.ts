/** How a content script comes by what the background has ready. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { browser, isConnected } from '../../src/browser/api'
import { prepare } from '../../src/browser/prepare'
import { DEFAULT_SETTINGS } from '../../src/core/model/settings/settings'
import type { FakeApi } from './fake-api'

vi.mock('../../src/browser/api', async () => {
  const { fakeApi } = await import('./fake-api')
  return { browser: fakeApi(), isConnected: vi.fn(() => true) }
})
const { sendMessage } = (browser as unknown as FakeApi).runtime
const PREPARED = { settings: DEFAULT_SETTINGS, sheets: { overlay: '', marker: '' }, hasNotes: false, notes: [] }

beforeEach(() => {
  vi.useFakeTimers()
  sendMessage.mockReset()
})
afterEach(() => {
  vi.useRealTimers()
})

let asking: AbortController
beforeEach(() => {
  asking = new AbortController()
})

test('at once where the background answers', async () => {
  sendMessage.mockResolvedValueOnce(PREPARED)
  expect(await prepare('rivers', asking.signal)).toBe(PREPARED)
  expect(sendMessage.mock.calls).toEqual([[{ type: 'prepare', article: 'rivers' }]])
})

test('a background that cannot be reached or fails is asked again, less and less often', async () => {
  sendMessage.mockRejectedValueOnce(new Error('Receiving end does not exist')).mockResolvedValueOnce(null)
  sendMessage.mockResolvedValueOnce(PREPARED)
  const prepared = prepare('rivers', asking.signal)
  const asked: number[] = []
  for (const ms of [0, 99, 1, 199, 1]) {
    await vi.advanceTimersByTimeAsync(ms)
    asked.push(sendMessage.mock.calls.length)
  }
  expect(asked).toEqual([1, 1, 2, 2, 3])
  expect(await prepared).toBe(PREPARED)
})

test('one that does not answer is asked again after some seconds', async () => {
  sendMessage.mockReturnValueOnce(new Promise(() => {})).mockResolvedValueOnce(PREPARED)
  const prepared = prepare('rivers', asking.signal)
  await vi.advanceTimersByTimeAsync(4999)
  expect(sendMessage).toHaveBeenCalledTimes(1)
  await vi.advanceTimersByTimeAsync(101)
  expect(await prepared).toBe(PREPARED)
})

test('one that stays away long is asked every few seconds all the same', async () => {
  sendMessage.mockRejectedValue(new Error('Receiving end does not exist'))
  void prepare('rivers', asking.signal)
  await vi.advanceTimersByTimeAsync(600_000)
  sendMessage.mockClear()
  await vi.advanceTimersByTimeAsync(32_000)
  expect(sendMessage).toHaveBeenCalledTimes(10)
  asking.abort()
})

test('no longer asked for once a later question has taken its place, and its answer is dropped', async () => {
  sendMessage.mockResolvedValueOnce(null).mockResolvedValueOnce(PREPARED)
  const failing = prepare('rivers', asking.signal)
  await vi.advanceTimersByTimeAsync(0)
  asking.abort()
  await vi.advanceTimersByTimeAsync(10_000)
  expect(await failing).toBeUndefined()
  expect(sendMessage).toHaveBeenCalledTimes(1)
  const late = new AbortController()
  const answered = prepare('rivers', late.signal)
  late.abort()
  expect(await answered).toBeUndefined()
})

test('no longer asked for once the extension is gone', async () => {
  sendMessage.mockRejectedValue(new Error('Extension context invalidated'))
  const prepared = prepare('rivers', asking.signal)
  await vi.advanceTimersByTimeAsync(0)
  vi.mocked(isConnected).mockReturnValue(false)
  await vi.advanceTimersByTimeAsync(10_000)
  expect(await prepared).toBeUndefined()
  expect(sendMessage).toHaveBeenCalledTimes(1)
})
