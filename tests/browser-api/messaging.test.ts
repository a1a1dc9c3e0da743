/** Messages: each is checked where it arrives. */
import { beforeEach, expect, test, vi } from 'vitest'
import { browser } from '../../src/browser/api'
import { askBackground, onFollower, onFromTab, onToBackground, onToTab } from '../../src/browser/messaging'
import { report } from '../ui/reports'
import type { FakeApi } from './fake-api'

vi.mock('../../src/browser/api', async () => {
  const { fakeApi } = await import('./fake-api')
  return { browser: fakeApi() }
})
const { onConnect, onMessage, sendMessage } = (browser as unknown as FakeApi).runtime
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
  { name: 'the selected text', message: { type: 'look-up' }, calls: 1 },
  { name: 'the way back', message: { type: 'back' }, calls: 1 },
  { name: 'an annotation', message: { type: 'open', id: 'note-1' }, calls: 1 },
  { name: 'no annotation', message: { type: 'open' }, calls: 0 },
  { name: 'the next of a kind', message: { type: 'next', kind: 'context' }, calls: 1 },
  { name: 'the next of no kind of ours', message: { type: 'next', kind: 'note' }, calls: 0 },
  { name: 'a place', message: { type: 'show', start: 0, end: 4 }, calls: 1 },
  { name: 'a place before the text', message: { type: 'show', start: -1, end: 4 }, calls: 0 },
  { name: 'a place without an end', message: { type: 'show', start: 0 }, calls: 0 },
  { name: 'a place between two units', message: { type: 'show', start: 0, end: 0.5 }, calls: 0 },
  { name: 'a question for the background', message: { type: 'prepare', article: 'rivers' }, calls: 0 },
  { name: 'what has no type', message: {}, calls: 0 },
  { name: 'nothing', message: null, calls: 0 },
  { name: 'a text', message: 'report', calls: 0 },
])('a tab that is asked for $name answers by the callback, or not at all', ({ message, calls }) => {
  const respond = vi.fn()
  stops = [onToTab(() => 'answer')]
  onMessage.tell(message, TAB, respond)
  expect(respond.mock.calls).toEqual(Array(calls).fill(['answer']))
})

test.each([
  { name: 'what it prepares', message: { type: 'prepare', article: 'rivers' }, sender: TAB, calls: [['answer']] },
  {
    name: 'what it prepares, by a tab of no window',
    message: { type: 'prepare', article: 'rivers' },
    sender: { tab: {} },
    calls: [['answer']],
  },
  { name: 'what fails', message: { type: 'open-panel' }, sender: TAB, calls: [[null]] },
  { name: 'something unknown', message: { type: 'texts' }, sender: TAB, calls: [] },
  {
    name: 'what it prepares, by a page that is in no tab',
    message: { type: 'prepare', article: 'rivers' },
    sender: {},
    calls: [],
  },
])('the background that is asked for $name answers once, or not at all', async ({ message, sender, calls }) => {
  const respond = vi.fn()
  stops = [onToBackground(async ({ type }) => (type === 'prepare' ? 'answer' : Promise.reject(new Error('refused'))))]
  expect(onMessage.tell(message, sender, respond)).toEqual([calls.length > 0 ? true : undefined])
  await settle()
  expect(respond.mock.calls).toEqual(calls)
})

test.each([
  { name: 'an answer', sends: async () => ({ opened: true, shortcut: '' }), given: { opened: true, shortcut: '' } },
  { name: 'no answer', sends: async () => undefined, given: null },
  { name: 'nobody there', sends: () => Promise.reject(new Error('Receiving end does not exist')), given: null },
])('a tab that asks the background and finds $name is given that, or null', async ({ sends, given }) => {
  sendMessage.mockImplementationOnce(sends)
  expect(await askBackground({ type: 'open-panel' })).toEqual(given)
  expect(sendMessage).toHaveBeenLastCalledWith({ type: 'open-panel' })
})

test('a page that follows is told where the reader is until it goes; nobody new may follow once that was stopped', () => {
  let leave = (): void => {}
  const port = { postMessage: vi.fn(), onDisconnect: { addListener: (left: () => void) => (leave = left) } }
  const begin = vi.fn<Parameters<typeof onFollower>[0]>()
  const stop = onFollower(begin)
  onConnect.tell(port)
  const [tellPlace, signal] = begin.mock.calls[0] ?? []
  tellPlace?.({ start: 0, end: 4 })
  expect(port.postMessage.mock.calls).toEqual([[{ start: 0, end: 4 }]])
  stop()
  onConnect.tell(port)
  expect(begin).toHaveBeenCalledOnce()
  expect(signal?.aborted).toBe(false)
  leave()
  expect(signal?.aborted).toBe(true)
})
