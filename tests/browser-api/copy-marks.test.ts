/** When a copy was saved, and the reminder put away. */
import { beforeEach, expect, test, vi } from 'vitest'
import { browser } from '../../src/browser/api'
import { loadCopyMarks, setCopyMark } from '../../src/browser/copy-marks'
import type { FakeApi } from './fake-api'

vi.mock('../../src/browser/api', async () => {
  const { fakeApi } = await import('./fake-api')
  return { browser: fakeApi() }
})
const { storage } = browser as unknown as FakeApi

beforeEach(async () => {
  await storage.local.remove(await storage.local.getKeys())
  vi.clearAllMocks()
})

test('each mark is kept without the other', async () => {
  expect(await loadCopyMarks()).toEqual({ copied: 0, dismissed: 0 })
  await setCopyMark('copied', 5)
  await setCopyMark('dismissed', 7)
  expect(await loadCopyMarks()).toEqual({ copied: 5, dismissed: 7 })
  await setCopyMark('copied', 9)
  expect(await loadCopyMarks()).toEqual({ copied: 9, dismissed: 7 })
})

test('what is stored there and is none counts as never', async () => {
  await storage.local.set({ 'notes:copy': { copied: 'yesterday' } })
  expect(await loadCopyMarks()).toEqual({ copied: 0, dismissed: 0 })
})

test('a browser that fails loses nothing but the mark', async () => {
  storage.local.set.mockRejectedValueOnce(new Error('no'))
  await setCopyMark('copied', 5)
  storage.local.get.mockRejectedValueOnce(new Error('no'))
  expect(await loadCopyMarks()).toEqual({ copied: 0, dismissed: 0 })
})
