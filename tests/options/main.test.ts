// @vitest-environment jsdom
/** The page of settings with the extension behind it: what is stored, what a file may do, and what is refused. */
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { browser } from '../../src/browser/api'
import type { StoredNote } from '../../src/core/model/notes/own-note'
import { DEFAULT_SETTINGS, type Settings } from '../../src/core/model/settings/settings'
import { writeSettings } from '../../src/core/model/settings/settings-file'
import { withChange } from '../../src/core/notes/write'
import { translate } from '../../tools/export/messages'
import type { FakeApi } from '../browser-api/fake-api'
import { press, textOf } from '../ui/draw'

vi.mock('../../src/browser/api', async () => {
  const { fakeApi } = await import('../browser-api/fake-api')
  return { browser: fakeApi(), shortcutSettings: () => undefined }
})
const { commands, i18n, storage, tabs } = browser as unknown as FakeApi

const sleep = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms))
const settle = (): Promise<void> => sleep(10)
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

test('what the browser did not store is not said to be saved, and the control shows what is stored', async () => {
  storage.local.set.mockRejectedValueOnce(new Error('the disk is full'))
  await chooseTheme('dark')
  expect(notice()).toBe('The settings could not be saved.')
  expect(await stored()).toEqual(DEFAULT_SETTINGS)
  expect(document.querySelector<HTMLInputElement>('input[value="dark"]')?.checked).toBe(false)
  expect(document.querySelector<HTMLInputElement>('input[type="radio"][value="page"]')?.checked).toBe(true)
})

describe('changes in quick succession, where texts and events take their time', () => {
  /** As in a browser: a write takes a while, and the event comes later still. */
  const slowly = async (values: Record<string, unknown>): Promise<void> => {
    await sleep(5)
    await keptSet(values)
  }
  const keptSet = storage.local.set.getMockImplementation() ?? (async () => {})
  const keptTell = storage.onChanged.tell
  const boxes = (): HTMLInputElement[] => [
    ...document.querySelectorAll<HTMLInputElement>('fieldset input[type=checkbox]'),
  ]
  const click = (nth: number): void => boxes()[nth]?.click()
  const shown = (): boolean[] =>
    boxes()
      .slice(0, 3)
      .map(({ checked }) => checked)

  beforeEach(async () => {
    vi.stubGlobal('fetch', async () => {
      await sleep(40)
      return { json: async () => ({ locale: { message: 'de' } }) }
    })
    await storage.local.set({ settings: { ...DEFAULT_SETTINGS, language: 'de' } })
    await sleep(100)
    storage.local.set.mockImplementation(slowly)
    storage.onChanged.tell = (...given) => {
      setTimeout(() => keptTell(...given), 8)
      return []
    }
  })
  afterEach(async () => {
    storage.local.set.mockImplementation(keptSet)
    storage.onChanged.tell = keptTell
    await storage.local.set({ settings: DEFAULT_SETTINGS })
    await sleep(100)
    vi.unstubAllGlobals()
    vi.stubGlobal('__LANGUAGES__', ['en', 'de'])
  })

  test.each([
    { pauses: [0, 0, 0] },
    { pauses: [0, 50, 6] },
    { pauses: [0, 10, 5] },
    { pauses: [0, 13, 13] },
    { pauses: [0, 3, 60] },
  ])('all count, and no box flips back: pauses of $pauses ms', async ({ pauses }) => {
    const wanted = [true, true, true]
    for (const [nth, pause] of pauses.entries()) {
      await sleep(pause)
      expect(shown()).toEqual(wanted)
      click(nth)
      wanted[nth] = false
      expect(shown()).toEqual(wanted)
    }
    for (let ms = 0; ms < 120; ms += 4) {
      await sleep(4)
      expect(shown()).toEqual(wanted)
    }
    expect(await stored()).toMatchObject({
      language: 'de',
      kinds: { footnote: false, counterpoint: false, context: false, erratum: false },
    })
  })

  test('what another page stored meanwhile stays', async () => {
    await keptSet({ settings: { ...DEFAULT_SETTINGS, language: 'de', textSize: 22 } })
    click(0)
    await sleep(120)
    expect(await stored()).toMatchObject({ textSize: 22, kinds: { footnote: false } })
  })
})

test('settings of a later version outlive a reset here and its undoing', async () => {
  const later = { ...DEFAULT_SETTINGS, version: 99, theme: 'sepia', precious: [1] }
  await storage.local.set({ settings: later })
  await settle()
  await press(document.body, 'Reset all settings')
  await settle()
  expect([await stored(), notice()]).toEqual([
    { ...DEFAULT_SETTINGS, version: 99, precious: [1] },
    'All settings are back to their defaults.',
  ])
  await press(document.body, 'Undo')
  await settle()
  expect(await stored()).toEqual(later)
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

describe('deleting all notes', () => {
  const values = async (): Promise<string[]> => Object.keys(await storage.local.get(null)).sort()
  const sample = (nth: number, deleted = false): StoredNote =>
    withChange(
      undefined,
      {
        id: `00000000-0000-4000-8000-00000000000${nth}`,
        article: 'rivers',
        replaces: [],
        content: { passage: null, colour: 'yellow', body: `Note ${nth}`, tags: [], deleted },
      },
      { device: 'device01', now: 1_780_000_000_000 },
    )
  beforeEach(async () => {
    const notes = [sample(1), sample(2), sample(3, true)].map((note) => [`note:rivers:${note.id}`, note])
    await storage.local.set({
      ...Object.fromEntries(notes),
      'note:rivers:later': { v: 99 },
      device: 'device01',
      'notes:copy': { copied: 1, dismissed: 0 },
      'notes:file': { name: 'mine.counterpoint', written: 1, trouble: null },
    })
  })

  test('asks first, with their number, and goes by a no', async () => {
    await press(document.body, 'Delete all my notes')
    await settle()
    expect(textOf(document.querySelector('section [role="alert"]'))).toContain('Delete your 3 notes for good')
    await press(document.body, 'Cancel')
    await settle()
    expect(document.querySelector('section [role="alert"]')).toBeNull()
    expect(await values()).toContain('note:rivers:later')
    expect(textOf(document.activeElement)).toBe('Delete all my notes')
  })

  test('leaves nothing but the settings, and says so', async () => {
    await press(document.body, 'Delete all my notes')
    await settle()
    await press(document.body, 'Delete for good')
    await settle()
    expect(await values()).toEqual(['settings'])
    // First the file that is kept up to date, which would be written over with nothing.
    expect(storage.local.remove.mock.calls[0]).toEqual([['notes:file']])
    expect(notice()).toBe('All your notes are deleted.')
    await press(document.body, 'Delete all my notes')
    await settle()
    expect(notice()).toBe('There are no notes to delete.')
  })

  test('says so when the browser does not do it', async () => {
    await press(document.body, 'Delete all my notes')
    await settle()
    storage.local.remove.mockImplementation(async () => Promise.reject(new Error('no')))
    await press(document.body, 'Delete for good')
    await settle()
    expect(notice()).toBe('Your notes could not be deleted.')
  })
})
