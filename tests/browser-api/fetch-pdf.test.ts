// @vitest-environment jsdom
/** Getting a PDF that a page links to. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { browser } from '../../src/browser/api'
import { fetchPdf } from '../../src/browser/fetch-pdf'
import type { FakeApi } from './fake-api'

vi.mock('../../src/browser/api', async () => {
  const { fakeApi } = await import('./fake-api')
  return { browser: fakeApi() }
})
const { executeScript } = (browser as unknown as FakeApi).scripting
const BYTES = new Uint8Array([0x25, 0x50, 0x44, 0x46, 0, 255, 128])
const ADDRESS = `${location.origin}/pdf/1`

/** Runs the function where the browser would: in the page, with nothing but what it is given. */
const inPage = (answer: () => Promise<unknown>): void => {
  vi.stubGlobal('fetch', vi.fn(answer))
  executeScript.mockImplementation(async (script: unknown) => {
    const { args, func } = script as { func: (...args: unknown[]) => unknown; args: unknown[] }
    return [{ result: await func(...args) }]
  })
}
const blob = (size?: number): Blob =>
  size === undefined ? new Blob([BYTES]) : Object.defineProperty(new Blob([]), 'size', { value: size })

beforeEach(() => void executeScript.mockReset())
afterEach(() => vi.unstubAllGlobals())

test('the page fetches it as its own, and the bytes come over whole', async () => {
  inPage(async () => ({ ok: true, blob: async () => blob() }))
  expect([...((await fetchPdf(4, ADDRESS)) ?? [])]).toEqual([...BYTES])
  expect(executeScript.mock.calls[0]?.[0]).toMatchObject({ target: { tabId: 4, frameIds: [0] } })
  expect(vi.mocked(fetch).mock.calls).toEqual([[new URL(ADDRESS), { credentials: 'same-origin' }]])
})

test('what another site has is not asked for', async () => {
  inPage(async () => ({ ok: true, blob: async () => blob() }))
  for (const address of ['https://elsewhere.example/pdf/1', 'data:application/pdf,%25PDF-'])
    expect(await fetchPdf(4, address)).toBeNull()
  expect(fetch).not.toHaveBeenCalled()
})

test.each<[string, () => Promise<unknown>]>([
  ['the site refuses it', async () => ({ ok: false, blob: async () => blob() })],
  ['it is too large', async () => ({ ok: true, blob: async () => blob(40_000_001) })],
  ['the site cannot be reached', () => Promise.reject(new TypeError('network'))],
])('there is none where %s', async (_, answer) => {
  inPage(answer)
  expect(await fetchPdf(4, ADDRESS)).toBeNull()
})

test('there is none where the page is gone', async () => {
  executeScript.mockRejectedValueOnce(new Error('no tab'))
  expect(await fetchPdf(4, ADDRESS)).toBeNull()
})
