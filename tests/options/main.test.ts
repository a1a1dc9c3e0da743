// @vitest-environment jsdom
/** The page of settings with the extension behind it: what is stored, what a file may do, and what is refused. */
import { beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { browser } from '../../src/browser/api'
import { DEFAULT_SETTINGS, type Settings } from '../../src/core/model/settings'
import { writeSettings } from '../../src/core/model/settings-file'
import { translate } from '../../tools/export/messages'
import type { FakeApi } from '../browser-api/fake-api'
import { press, textOf } from '../ui/draw'

vi.mock('../../src/browser/api', async () => {
  const { fakeApi } = await import('../browser-api/fake-api')
  return { browser: fakeApi(), shortcutSettings: () => undefined }
})
const { commands, i18n, storage, tabs } = browser as unknown as FakeApi

const settle = (): Promise<void> => new Promise((done) => setTimeout(done, 10))
const notice = (): string => textOf(document.querySelector('.notice [role="status"]'))
const stored = async (): Promise<unknown> => (await storage.local.get('settings'))['settings']
const dark: Settings = { ...DEFAULT_SETTINGS, theme: 'dark' }

const chooseFile = async (file: Pick<File, 'text'>): Promise<void> => {
  const field = document.querySelector('input[type="file"]')
  if (field === null) throw new Error('no field for a file')
  Object.defineProperty(field, 'files', { value: [file], configurable: true })
  field.dispatchEvent(new Event('change', { bubbles: true }))
  await settle()
}
const fileOf = (content: string): Pick<File, 'text'> => ({ text: async () => content })

const chooseTheme = async (name: string): Promise<void> => {
  const radio = [...document.querySelectorAll<HTMLInputElement>('input[type="radio"]')].find(
    (each) => textOf(each.closest('label')) === name,
  )
  if (radio === undefined) throw new Error(`no theme ${name}`)
  radio.checked = true
  radio.dispatchEvent(new Event('change', { bubbles: true }))
  await settle()
}

beforeAll(async () => {
  vi.stubGlobal('__LANGUAGES__', ['en', 'de'])
  vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener: () => {} }))
  i18n.getMessage = (key, given) => translate(key as Parameters<typeof translate>[0], ...given)
  await import('../../src/options/main')
  await settle()
})
beforeEach(async () => {
  await storage.local.set({ settings: DEFAULT_SETTINGS })
  await settle()
  vi.clearAllMocks()
})

test('a change is stored, and said to be when it is', async () => {
  await chooseTheme('dark')
  expect(await stored()).toEqual(dark)
  expect(notice()).toBe('Saved.')
  expect(document.documentElement.dataset['theme']).toBe('dark')
})

test('what the browser did not store is not said to be saved', async () => {
  storage.local.set.mockRejectedValueOnce(new Error('the disk is full'))
  await chooseTheme('dark')
  expect(notice()).toBe('The settings could not be saved.')
  expect(await stored()).toEqual(DEFAULT_SETTINGS)
})

test.each([
  { name: 'no JSON', file: fileOf('{"version": 3,'), says: translate('import_json') },
  { name: 'another program’s', file: fileOf('{"theme": "dark"}'), says: translate('import_settings') },
  { name: 'of a later version', file: fileOf('{"version": 99}'), says: translate('import_version') },
  {
    name: 'with a value that is none',
    file: fileOf(writeSettings({ ...dark, textSize: 400 })),
    says: translate('import_field', 'textSize'),
  },
  {
    name: 'that is gone',
    file: { text: () => Promise.reject(new Error('moved')) },
    says: translate('import_json'),
  },
])('a file is refused, and nothing is lost: $name', async ({ file, says }) => {
  await chooseFile(file)
  expect(notice()).toBe(says)
  expect(storage.local.set).not.toHaveBeenCalled()
})

test('a file is taken, and taken back', async () => {
  await chooseFile(fileOf(writeSettings(dark)))
  expect([await stored(), notice()]).toEqual([dark, 'The settings of the file are in use.'])
  await press(document.body, 'Undo')
  await settle()
  expect([await stored(), notice()]).toEqual([DEFAULT_SETTINGS, 'Your settings are as they were.'])
})

test('where the browser does not open its page of shortcuts, the page says where that is', async () => {
  tabs.create.mockRejectedValueOnce(new Error('refused'))
  await press(document.body, 'Change shortcuts in the browser')
  expect(notice()).toBe(translate('shortcuts_by_hand'))
})

test('shortcuts that were changed meanwhile are there when the reader comes back', async () => {
  commands.getAll.mockResolvedValue([{ name: 'toggle', shortcut: 'Alt+Shift+C' }])
  expect(document.body.textContent).not.toContain('Alt+Shift+C')
  window.dispatchEvent(new Event('focus'))
  await settle()
  expect(document.body.textContent).toContain('Alt+Shift+C')
})
