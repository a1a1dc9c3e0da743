/** The style sheets for the article's page. */
import { afterEach, expect, test, vi } from 'vitest'
import { loadSheets } from '../../src/browser/sheets'

vi.mock('../../src/browser/api', async () => {
  const { fakeApi } = await import('./fake-api')
  return { browser: fakeApi() }
})
afterEach(() => {
  vi.unstubAllGlobals()
})

test('come from the extension itself', async () => {
  vi.stubGlobal('fetch', async (address: string) => new Response(`/* ${address} */`))
  expect(await loadSheets()).toEqual({
    overlay: '/* extension://id/content/overlay.css */',
    marker: '/* extension://id/content/marker.css */',
  })
})

test('are an error where one cannot be read: a card without its style is none', async () => {
  vi.stubGlobal('fetch', async (address: string) => {
    if (address.endsWith('marker.css')) throw new TypeError('no such file')
    return new Response('')
  })
  await expect(loadSheets()).rejects.toThrow('no such file')
})
