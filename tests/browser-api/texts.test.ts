/** The texts of a language that is not the browser's. */
import { afterEach, expect, test, vi } from 'vitest'
import { translateFrom } from '../../src/browser/strings'
import { loadTexts } from '../../src/browser/texts'

vi.mock('../../src/browser/api', async () => {
  const { fakeApi } = await import('./fake-api')
  return { browser: fakeApi() }
})
afterEach(() => {
  vi.unstubAllGlobals()
})

const FILES: Readonly<Record<string, string>> = {
  en: '{"settings": {"message": "Settings"}, "search": {"message": "Search"}}',
  de: '{"settings": {"message": "Einstellungen"}}',
  fr: '{"settings": ',
}
const serve = () => {
  const asked = vi.fn(async (address: string) => {
    const folder = /_locales\/(\w+)\/messages\.json$/u.exec(address)?.[1] ?? ''
    const body = FILES[folder]
    if (body === undefined) throw new TypeError('no such file')
    return new Response(body)
  })
  vi.stubGlobal('fetch', asked)
  return asked
}

test('come from the extension itself, with English ones where the language has none', async () => {
  const asked = serve()
  const t = translateFrom(await loadTexts('de'))
  expect([t('settings'), t('search')]).toEqual(['Einstellungen', 'Search'])
  expect(asked.mock.calls.flat().every((address) => address.startsWith('extension://id/_locales/'))).toBe(true)
})

test.each(['fr', 'ru', 'browser'] as const)('are the browser’s where there are none: %s', async (language) => {
  serve()
  const t = translateFrom(await loadTexts(language))
  expect(t('settings')).toBe('settings')
})
