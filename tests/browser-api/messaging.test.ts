/** Messages: each is checked where it arrives. */
import { beforeEach, expect, test, vi } from 'vitest'
import { browser } from '../../src/browser/api'
import { onFromTab, onToBackground, onToTab } from '../../src/browser/messaging'
import { report } from '../ui/reports'
import type { FakeApi } from './fake-api'

vi.mock('../../src/browser/api', async () => {
  const { fakeApi } = await import('./fake-api')
  return { browser: fakeApi() }
})
const { onMessage } = (browser as unknown as FakeApi).runtime
const settle = (): Promise<void> => new Promise((done) => setTimeout(done))

const heard = vi.fn()
let stops: (() => void)[] = []
beforeEach(() => {
  for (const stop of stops) stop()
  stops = []
  heard.mockReset()
})

const TAB = { tab: { id: 3, windowId: 5 } }
const READ = { type: 'read', report }

test.each([
  { name: 'a report', message: READ, sender: TAB, calls: [[READ, 3]] },
  { name: 'a report from no tab', message: READ, sender: {}, calls: [] },
  { name: 'a report without its items', message: { ...READ, report: { article: null } }, sender: TAB, calls: [] },
  { name: 'another message', message: { type: 'report' }, sender: TAB, calls: [] },
  { name: 'a text', message: 'read', sender: TAB, calls: [] },
])('of what tabs tell, $name is heard or left alone, and never answered', ({ message, sender, calls }) => {
  stops = [onFromTab(heard)]
  expect(onMessage.tell(message, sender)).toEqual([undefined])
  expect(heard.mock.calls).toEqual(calls)
})

test.each([
  { name: 'the report', message: { type: 'report' }, calls: 1 },
  { name: 'an annotation', message: { type: 'open', id: 'note-1' }, calls: 1 },
  { name: 'no annotation', message: { type: 'open' }, calls: 0 },
  { name: 'a place before the text', message: { type: 'show', start: -1, end: 4 }, calls: 0 },
  { name: 'a question for the background', message: { type: 'texts', language: 'de' }, calls: 0 },
])('a tab that is asked for $name answers by the callback, or not at all', ({ message, calls }) => {
  const respond = vi.fn()
  stops = [onToTab(() => 'answer')]
  onMessage.tell(message, TAB, respond)
  expect(respond.mock.calls).toEqual(Array(calls).fill(['answer']))
})

test.each([
  { name: 'texts', message: { type: 'texts', language: 'de' }, sender: TAB, calls: [['answer']] },
  { name: 'what fails', message: { type: 'open-panel' }, sender: TAB, calls: [[null]] },
  { name: 'texts of no language of ours', message: { type: 'texts', language: 'xx' }, sender: TAB, calls: [] },
  { name: 'texts, by a page without a window', message: { type: 'texts', language: 'de' }, sender: {}, calls: [] },
])('the background that is asked for $name answers once, or not at all', async ({ message, sender, calls }) => {
  const respond = vi.fn()
  stops = [onToBackground(async ({ type }) => (type === 'texts' ? 'answer' : Promise.reject(new Error('refused'))))]
  expect(onMessage.tell(message, sender, respond)).toEqual([calls.length > 0 ? true : undefined])
  await settle()
  expect(respond.mock.calls).toEqual(calls)
})
