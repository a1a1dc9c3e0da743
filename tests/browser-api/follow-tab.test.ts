/** The report of the tab that the reader looks at, as popup and panel follow it. */
import { beforeEach, expect, test, vi } from 'vitest'
import { browser } from '../../src/browser/api'
import { followTab } from '../../src/browser/follow-tab'
import { report } from '../ui/reports'
import { type FakeApi, fakeEvent } from './fake-api'

vi.mock('../../src/browser/api', async () => {
  const { fakeApi } = await import('./fake-api')
  return { browser: fakeApi() }
})
const { runtime, tabs } = browser as unknown as FakeApi
const onActivated = fakeEvent()
const onUpdated = fakeEvent()
const query = vi.fn(async (): Promise<{ id: number }[]> => [{ id: 3 }])
Object.assign(tabs, { onActivated, onUpdated, query })

const settle = (): Promise<void> => new Promise((done) => setTimeout(done))
const told = (): unknown[] => runtime.onMessage.tell({ type: 'read', report }, { tab: { id: 3 } }, () => {})
const heard = vi.fn()
beforeEach(() => {
  heard.mockReset()
  tabs.sendMessage.mockReset().mockResolvedValue(report)
})

test('is asked for at once, and when a page was read, a tab was chosen or a page was loaded', async () => {
  const stop = followTab(heard)
  await settle()
  for (const happen of [told, () => onActivated.tell(), () => onUpdated.tell(3, { status: 'complete' })]) {
    happen()
    await settle()
  }
  onUpdated.tell(3, { title: 'another' })
  await settle()
  expect(heard.mock.calls).toEqual(Array(4).fill([report, 3]))
  stop()
})

test('is followed no longer once that was stopped, and an answer on its way is dropped', async () => {
  let answer = (_report: unknown): void => {}
  const stop = followTab(heard)
  await settle()
  tabs.sendMessage.mockImplementation(() => new Promise((done) => (answer = done)))
  told()
  await settle()
  stop()
  answer(report)
  for (const happen of [told, () => onActivated.tell(), () => onUpdated.tell(3, { status: 'complete' })]) happen()
  await settle()
  expect(heard).toHaveBeenCalledOnce()
  expect(tabs.sendMessage).toHaveBeenCalledTimes(2)
})

test.each([
  { name: 'no content script of ours', fail: () => tabs.sendMessage.mockRejectedValue(new Error('nobody there')) },
  { name: 'an answer that is no report', fail: () => tabs.sendMessage.mockResolvedValue({ items: 3 }) },
  { name: 'no tab', fail: () => query.mockResolvedValueOnce([]) },
  { name: 'a browser that refuses', fail: () => query.mockRejectedValueOnce(new Error('refused')) },
])('is none where there is $name', async ({ fail }) => {
  fail()
  const stop = followTab(heard)
  await settle()
  stop()
  expect(heard.mock.calls).toEqual([[undefined, undefined]])
})
