// @vitest-environment jsdom
/** The panel with the extension behind it, while its edition is loaded, and where that fails. */
import { act } from 'preact/test-utils'
import { beforeEach, expect, test, vi } from 'vitest'
import { translate } from '../../tools/export/messages'
import { fakeApi } from '../browser-api/fake-api'
import { soon } from '../soon'
import { press, textOf } from '../ui/draw'
import { report } from '../ui/reports'
import { article } from '../ui/samples'
import { edition } from './panel-edition'

const api = fakeApi()
const ask = vi.fn<(address: string) => Promise<Response>>()
const shown = (): string => textOf(document.querySelector('#view'))

beforeEach(async () => {
  vi.stubGlobal('__ARTICLES__', [article])
  vi.stubGlobal('matchMedia', () => ({ matches: false }))
  vi.stubGlobal('requestIdleCallback', (work: () => void) => setTimeout(work))
  vi.stubGlobal('scrollTo', () => {})
  vi.stubGlobal('fetch', ask)
  api.i18n.getMessage = (key, given) => translate(key as Parameters<typeof translate>[0], ...given)
  api.tabs.sendMessage.mockResolvedValue({ ...report, article: article.id })
  const event = { addListener: () => {}, removeListener: () => {} }
  const connect = () => ({ onMessage: event, disconnect: () => {} })
  Object.assign(api.tabs, { query: async () => [{ id: 7 }], connect, onActivated: event, onUpdated: event })
  Object.assign(api.runtime, { getManifest: () => ({ version: '1.2.3' }) })
  vi.doMock('../../src/browser/api', () => ({ browser: api, sidePanel: () => undefined }))
})

test('an edition that cannot be loaded is said to be so, not loaded again by each report, and tried again by a press', async () => {
  ask.mockImplementation(() => Promise.reject(new TypeError('Failed to fetch')))
  await import('../../src/panel/main')
  await soon(() => expect(document.querySelector('[role="tablist"]')).not.toBeNull())
  await press(document.body, 'About')
  await soon(() => expect(shown()).toContain('The edition could not be loaded.'))
  const read = { type: 'read', report: { ...report, article: article.id } }
  for (let time = 0; time < 5; time += 1) api.runtime.onMessage.tell(read, { tab: { id: 7 } }, () => {})
  await act(() => new Promise((done) => setTimeout(done, 50)))
  expect(ask).toHaveBeenCalledOnce()
  expect(shown()).toContain('The edition could not be loaded.')

  let come = (_response: Response): void => {}
  ask.mockImplementation(() => new Promise((done) => (come = done)))
  await press(document.body, 'Try again')
  await soon(() => expect(ask).toHaveBeenCalledTimes(2))
  expect(shown()).toBe('Reading the page …')
  expect(textOf(document.activeElement)).toBe('About')
  for (let time = 0; time < 5; time += 1) api.runtime.onMessage.tell(read, { tab: { id: 7 } }, () => {})
  await act(() => new Promise((done) => setTimeout(done, 50)))
  expect(ask).toHaveBeenCalledTimes(2)
  come(Response.json(edition))
  await soon(() => expect(shown()).toContain('Version of the edition1.2.0'))
})
