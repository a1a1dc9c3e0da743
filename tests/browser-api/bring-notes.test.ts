/** Bringing the program for own notes into a page. */
import { beforeEach, expect, test, vi } from 'vitest'
import { browser } from '../../src/browser/api'
import { bringNotes } from '../../src/browser/bring-notes'
import type { FakeApi } from './fake-api'

vi.mock('../../src/browser/api', async () => {
  const { fakeApi } = await import('./fake-api')
  return { browser: fakeApi() }
})
const { executeScript } = (browser as unknown as FakeApi).scripting
const asker = { url: 'https://example.org/rivers', tabId: 4, windowId: 1, documentId: undefined }
const files = ['content/notes.js']
beforeEach(() => void executeScript.mockClear())

test.each([
  ['the very document, where browsers name it', 'd1', { tabId: 4, documentIds: ['d1'] }],
  ['the main frame, where they do not', undefined, { tabId: 4, frameIds: [0] }],
])('goes to %s', async (_, documentId, target) => {
  expect(await bringNotes({ ...asker, documentId })).toBe(true)
  expect(executeScript.mock.calls).toEqual([[{ target, files }]])
})

test('goes into no page of the extension', async () => {
  expect(await bringNotes({ ...asker, url: 'extension://id/welcome/welcome.html' })).toBe(false)
  expect(executeScript).not.toHaveBeenCalled()
})

test('fails without an error where the browser does not let it, or there is no tab', async () => {
  executeScript.mockRejectedValueOnce(new Error('Cannot access contents of the page'))
  expect(await bringNotes(asker)).toBe(false)
  expect(await bringNotes({ ...asker, tabId: undefined })).toBe(false)
  expect(executeScript).toHaveBeenCalledOnce()
})
