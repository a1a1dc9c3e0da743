/** The background, as the browser wakes it. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { browser } from '../../src/browser/api'
import { formsOf } from '../../src/core/bibliography/forms-of'
import { correctionForm } from '../../src/core/corrections/correction-form'
import { DEFAULT_SETTINGS } from '../../src/core/model/settings/settings'
import type { FakeApi } from '../browser-api/fake-api'
import { specimenEdition } from '../content/specimen-edition'
import { noteChange } from '../core/notes/sample-note'
import { soon } from '../soon'
import { report } from '../ui/reports'
import { rendered, source } from '../ui/samples'
import '../../src/background/main'

vi.mock('../../src/browser/api', async () => {
  const { fakeApi } = await import('../browser-api/fake-api')
  return { browser: fakeApi(), sidePanel: () => undefined }
})
const { action, commands, contextMenus, runtime, scripting, storage, tabs } = browser as unknown as FakeApi
const settle = (): Promise<void> => new Promise((done) => setTimeout(done, 5))
const tell = (tabId: number, items = report.items): unknown[] =>
  runtime.onMessage.tell({ type: 'read', report: { ...report, items } }, { tab: { id: tabId, windowId: 1 } }, () => {})

/** Runs a test while the browser refuses to read what is stored. */
const unreadable = async (run: () => Promise<void>): Promise<void> => {
  const get = storage.local.get.getMockImplementation() ?? (async () => ({}))
  storage.local.get.mockRejectedValue(new Error('the disk is full'))
  await run()
  storage.local.get.mockImplementation(get)
}

beforeEach(async () => {
  await storage.local.set({ settings: DEFAULT_SETTINGS })
  await settle()
  vi.clearAllMocks()
})

describe('the badge', () => {
  test('counts what has its place, of each tab by itself, and the last report stays', async () => {
    tell(1)
    tell(2, report.items.slice(0, 1))
    tell(1, [])
    await settle()
    expect(action.setBadgeText.mock.calls).toEqual([
      [{ tabId: 1, text: '3' }],
      [{ tabId: 2, text: '1' }],
      [{ tabId: 1, text: '0' }],
    ])
  })

  test('of a tab that was closed fails, and the next is shown', async () => {
    action.setBadgeText.mockRejectedValueOnce(new Error('no tab 1'))
    tell(1)
    tell(2)
    await settle()
    expect(action.setBadgeText).toHaveBeenLastCalledWith({ tabId: 2, text: '3' })
    expect(action.setTitle).toHaveBeenCalledTimes(1)
  })

  test('counts by the default settings where none can be read', async () => {
    await unreadable(async () => {
      tell(1)
      await soon(() => expect(action.setBadgeText).toHaveBeenCalledWith({ tabId: 1, text: '3' }))
    })
  })
})

describe('the menu', () => {
  test('is made when the browser starts, and says when all is switched off', async () => {
    runtime.onStartup.tell()
    await settle()
    await storage.local.set({ settings: { ...DEFAULT_SETTINGS, enabled: false } })
    await settle()
    const calls = contextMenus.create.mock.calls.map(([entry]) => entry)
    const made = calls.flatMap(({ contexts, documentUrlPatterns, enabled, id, title }) => {
      expect([documentUrlPatterns, title]).toEqual([['*://example.org/*'], `menu_${id}`])
      return contexts[0] === 'selection' ? [[id, enabled]] : []
    })
    const entries = ['look_up', 'highlight', 'write_note']
    expect(made).toEqual([true, false].flatMap((enabled) => entries.map((id) => [id, enabled])))
  })

  test('has an entry for links to the PDFs of an article’s site', async () => {
    runtime.onStartup.tell()
    await settle()
    expect(contextMenus.create).toHaveBeenCalledWith({
      id: 'read_pdf',
      title: 'menu_read_pdf',
      contexts: ['link'],
      documentUrlPatterns: ['*://example.org/*'],
      targetUrlPatterns: ['*://e-ir.info/pdf/*', '*://www.e-ir.info/pdf/*'],
    })
    const linkUrl = 'https://www.e-ir.info/pdf/1?a=1&b=2'
    contextMenus.onClicked.tell({ menuItemId: 'read_pdf', linkUrl }, { id: 4 })
    const [{ url = '' } = {}] = tabs.create.mock.calls.at(-1) ?? []
    const { pathname, searchParams } = new URL(url)
    expect([pathname, ...searchParams]).toEqual(['/pdf/pdf.html', ['tab', '4'], ['link', linkUrl]])
    expect(tabs.sendMessage).not.toHaveBeenCalled()
  })

  test.each([
    ['look_up', { type: 'look-up' }],
    ['highlight', { type: 'make-note', write: false }],
    ['write_note', { type: 'make-note', write: true }],
  ])('asks the tab in which it was chosen: %s', (menuItemId, message) => {
    contextMenus.onClicked.tell({ menuItemId: 'another' }, { id: 4 })
    contextMenus.onClicked.tell({ menuItemId }, undefined)
    contextMenus.onClicked.tell({ menuItemId }, { id: 4 })
    expect(tabs.sendMessage.mock.calls).toEqual([[4, message]])
  })
})

describe('the commands', () => {
  test('toggle switches off and on again', async () => {
    const enabled = async (): Promise<unknown> => (await storage.local.get('settings'))['settings']
    commands.onCommand.tell('toggle')
    await settle()
    expect(await enabled()).toMatchObject({ enabled: false })
    commands.onCommand.tell('toggle')
    await settle()
    expect(await enabled()).toMatchObject({ enabled: true })
    commands.onCommand.tell('toggle')
    commands.onCommand.tell('toggle')
    await settle()
    expect(await enabled()).toMatchObject({ enabled: true })
  })

  test.each([
    { name: 'read', fail: () => storage.local.get.mockRejectedValueOnce(new Error('the disk is full')) },
    { name: 'stored', fail: () => storage.local.set.mockRejectedValueOnce(new Error('the disk is full')) },
  ])('toggle changes nothing where the settings cannot be $name, and the next press counts', async ({ fail }) => {
    fail()
    commands.onCommand.tell('toggle')
    await settle()
    expect((await storage.local.get('settings'))['settings']).toEqual(DEFAULT_SETTINGS)
    commands.onCommand.tell('toggle')
    await settle()
    expect((await storage.local.get('settings'))['settings']).toEqual({ ...DEFAULT_SETTINGS, enabled: false })
  })

  test('a tab without a content script of ours is no error', async () => {
    tabs.sendMessage.mockRejectedValueOnce(new Error('Could not establish connection'))
    commands.onCommand.tell('next-counterpoint', { id: 9 })
    await settle()
    expect(tabs.sendMessage.mock.calls).toEqual([[9, { type: 'next', kind: 'counterpoint' }]])
  })

  test('make-note asks the tab to have a note written', () => {
    commands.onCommand.tell('make-note', { id: 9 })
    expect(tabs.sendMessage.mock.calls).toEqual([[9, { type: 'make-note', write: true }]])
  })
})

describe('content scripts', () => {
  const ask = (message: unknown): Promise<unknown> =>
    new Promise((done) => runtime.onMessage.tell(message, { tab: { id: 1, windowId: 1 } }, done))

  beforeEach(() => {
    vi.stubGlobal('fetch', async (address: string) => new Response(address.endsWith('.css') ? '.x {}' : '{}'))
  })
  afterEach(() => {
    vi.unstubAllGlobals()
  })

  test('are given the style sheets', async () => {
    expect(await ask({ type: 'prepare', article: 'rivers' })).toEqual({
      sheets: { overlay: '.x {}', marker: '.x {}' },
      texts: undefined,
      hasNotes: false,
      notes: [],
    })
  })

  test('are given the texts of the language chosen', async () => {
    await storage.local.set({ settings: { ...DEFAULT_SETTINGS, language: 'de' } })
    vi.stubGlobal('fetch', async () => new Response('{"settings": {"message": "Einstellungen"}}'))
    expect(await ask({ type: 'prepare', article: 'rivers' })).toMatchObject({ texts: { settings: 'Einstellungen' } })
  })

  test('are given the style sheets also where no settings can be read, and nothing is stored', async () => {
    await storage.local.set({ settings: { ...DEFAULT_SETTINGS, enabled: false } })
    storage.local.set.mockClear()
    await unreadable(async () => {
      expect(await ask({ type: 'prepare', article: 'rivers' })).toMatchObject({
        sheets: { overlay: '.x {}' },
        texts: undefined,
      })
    })
    expect(storage.local.set).not.toHaveBeenCalled()
  })

  test('are given null where the style sheets cannot be read', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')))
    expect(await ask({ type: 'prepare', article: 'rivers' })).toBeNull()
  })

  describe('that ask for own notes', () => {
    const change = noteChange(1, 'What I think')
    const PREPARE = { type: 'prepare', article: 'rivers' }
    beforeEach(async () => {
      await storage.local.remove(await storage.local.getKeys())
    })

    test('are told whether there are any, given them, and told what is stored', async () => {
      expect(await ask(PREPARE)).toMatchObject({ hasNotes: false, notes: [] })
      expect(await ask({ type: 'notes', article: 'rivers' })).toEqual({ notes: [], foreign: [] })
      const { note } = (await ask({ type: 'write-note', change })) as { note: unknown }
      expect(note).toMatchObject({ id: change.id, versions: [change.content] })
      expect(await ask({ type: 'notes', article: 'rivers' })).toEqual({ notes: [note], foreign: [] })
      expect(await ask(PREPARE)).toMatchObject({ hasNotes: true, notes: [note] })
      for (const other of ['lakes', 'river', 'settings'])
        expect(await ask({ type: 'prepare', article: other })).toMatchObject({ hasNotes: false, notes: [] })
    })

    test('are told to look again where a note cannot be read, or none of what is stored', async () => {
      await storage.local.set({ [`note:rivers:${change.id}`]: { v: 99 } })
      expect(await ask(PREPARE)).toMatchObject({ hasNotes: true, notes: [] })
      await storage.local.remove(await storage.local.getKeys())
      await unreadable(async () => {
        expect(await ask(PREPARE)).toMatchObject({ hasNotes: true, notes: [] })
      })
    })

    test('are told that nothing can be stored, until something is', async () => {
      storage.local.set.mockRejectedValueOnce(new Error('quota exceeded'))
      expect(await ask({ type: 'write-note', change })).toEqual({ problem: 'full' })
      expect(await ask({ type: 'notes', article: 'rivers' })).toEqual({ notes: [], foreign: [], problem: 'full' })
      await ask({ type: 'write-note', change })
      expect(await ask({ type: 'notes', article: 'rivers' })).not.toHaveProperty('problem')
    })

    test('are told where nothing can be read', async () => {
      await unreadable(async () => {
        expect(await ask({ type: 'notes', article: 'rivers' })).toEqual({ problem: 'unreadable' })
      })
    })

    test.each([
      ['no note', { ...change, id: '../settings' }],
      ['a note of no article', { ...change, article: '__proto__' }],
      ['a note with a text of no end', { ...change, content: { ...change.content, body: 'a'.repeat(1e6) } }],
    ])('and send %s are not answered, and nothing is stored', async (_, wrong) => {
      const message = { type: 'write-note', change: wrong }
      expect(runtime.onMessage.tell(message, { tab: { id: 1 } }, vi.fn())).not.toContain(true)
      await settle()
      expect(await storage.local.getKeys()).toEqual([])
    })

    test('have the program for them brought into their page', async () => {
      expect(await ask({ type: 'bring-notes' })).toBe(true)
      expect(scripting.executeScript).toHaveBeenCalledExactlyOnceWith({
        target: { tabId: 1, frameIds: [0] },
        files: ['content/notes.js'],
      })
    })
  })

  describe('that ask for a citation', () => {
    const edition = { ...specimenEdition(), works: { doe: source({ id: 'doe' }) }, rendered: { doe: rendered } }
    const files: Readonly<Record<string, string>> = {
      '/editions/rivers.json': JSON.stringify(edition),
      '/editions/broken.json': '{',
    }
    beforeEach(() => {
      vi.stubGlobal('fetch', async (address: string) => {
        const file = files[address]
        return file === undefined ? Promise.reject(new TypeError('Failed to fetch')) : new Response(file)
      })
    })

    test.each([
      ['of a work of the edition are given its forms', 'rivers', 'doe', formsOf(edition, 'doe')],
      ['of a work that the edition has not are given null', 'rivers', 'roe', null],
      ['of an edition that is not there are given null', 'lakes', 'doe', null],
      ['of an edition that cannot be read are given null', 'broken', 'doe', null],
    ])('%s', async (_, edition, work, answer) => {
      expect(await ask({ type: 'cite', edition, work })).toEqual(answer)
    })

    test('and for the text of a correction are given it', async () => {
      const where = { annotation: 'note-1', words: 'a note', page: 'https://example.org/' }
      const answer = await ask({ type: 'correct', edition: 'rivers', ...where })
      expect(answer).toEqual(correctionForm(edition, where))
      expect(await ask({ type: 'correct', edition: 'lakes', ...where })).toBeNull()
    })

    test('by what is no id are not answered', () => {
      const respond = vi.fn()
      const message = { type: 'cite', edition: '../manifest', work: 'doe' }
      expect(runtime.onMessage.tell(message, { tab: { id: 1, windowId: 1 } }, respond)).not.toContain(true)
    })
  })

  test.each([
    { name: 'the browser refuses', tab: { id: 1, windowId: 1 } },
    { name: 'there are no windows', tab: { id: 1 } },
  ])('are told when the panel cannot be opened: $name', async ({ tab }) => {
    const answered = new Promise((done) => runtime.onMessage.tell({ type: 'open-panel' }, { tab }, done))
    expect(await answered).toMatchObject({ opened: false })
  })
})

describe('the welcome page', () => {
  test.each([
    { reason: 'install', opened: [[{ url: 'extension://id/welcome/welcome.html' }]] },
    { reason: 'update', opened: [] },
    { reason: 'browser_update', opened: [] },
  ])('opens after $reason, or not', ({ reason, opened }) => {
    runtime.onInstalled.tell({ reason })
    expect(tabs.create.mock.calls).toEqual(opened)
  })
})
