/** The reader's own notes in the browser's storage: two tabs and a page of the extension at once, a background that is stopped, storage that is full. */
import { resolve } from 'node:path'
import { build } from 'esbuild'
import type { Page } from 'puppeteer-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { precisPage } from '../../demo/precis-page'
import type { NotesAnswer, WriteAnswer } from '../../src/core/model/notes/notes-answer'
import { type NoteChange, noteOf } from '../../src/core/model/notes/own-note'
import type { Session } from '../../tools/browser/session'
import { shippedEdition } from '../../tools/edition/shipped-edition'
import { noteChange } from '../core/notes/sample-note'
import { BROWSER, SOON } from './reader'
import { shareSession } from './share-session'

const ROOT = resolve(import.meta.dirname, '../..')

/** The store as a page of the extension has it. */
const storeScript = async (): Promise<string> => {
  const { outputFiles } = await build({
    absWorkingDir: ROOT,
    bundle: true,
    entryPoints: ['src/browser/notes-store.ts'],
    format: 'iife',
    globalName: 'store',
    write: false,
  })
  return outputFiles[0]?.text ?? ''
}

describe(`in ${BROWSER}`, () => {
  let session: Session
  let store: string
  let tabs: number[]

  /** Runs the source of an expression in a page of the extension, which has the store. */
  const inPage = <Value>(code: string): Promise<Value> =>
    session.driver.inExtension<Value>(`async () => { ${store}; return ${code} }`)
  const notes = (): Promise<NotesAnswer> => inPage<NotesAnswer>('store.loadNotes()')
  const writeInPage = (changes: readonly NoteChange[]): Promise<WriteAnswer[]> =>
    inPage<WriteAnswer[]>(`Promise.all(${JSON.stringify(changes)}.map(store.writeNote))`)
  /** Asks the background by the content script of a tab, all at once; null for what was not answered. */
  const askInTab = <Answer>(tab: number | undefined, messages: readonly unknown[]): Promise<(Answer | null)[]> =>
    session.driver.inExtension<(Answer | null)[]>(`async () => {
      const { scripting } = globalThis.browser ?? chrome
      const func = (messages) => {
        const { runtime } = globalThis.browser ?? chrome
        const ask = (message) => runtime.sendMessage(message).then((answer) => answer ?? null, () => null)
        return Promise.all(messages.map(ask))
      }
      const [{ result }] = await scripting.executeScript({ target: { tabId: ${tab} }, func, args: [${JSON.stringify(messages)}] })
      return result
    }`)
  const writeInTab = (tab: number | undefined, changes: readonly NoteChange[]): Promise<(WriteAnswer | null)[]> =>
    askInTab(
      tab,
      changes.map((change) => ({ type: 'write-note', change })),
    )
  const from = (first: number, count: number, nth?: number): NoteChange[] =>
    Array.from({ length: count }, (_, i) => noteChange(nth ?? first + i, `text ${first + i}`))

  beforeAll(async () => {
    session = await shareSession()
    store = await storeScript()
    const html = precisPage(shippedEdition())
    const pages: Page[] = [await session.openArticle(html), await session.openArticle(html)]
    tabs = await session.driver.inExtension<number[]>(`async () => {
      const { tabs } = globalThis.browser ?? chrome
      const asked = (await tabs.query({})).map(({ id }) => tabs.sendMessage(id, { type: 'report' }).then((report) => report?.article && id, () => 0))
      return (await Promise.all(asked)).filter(Boolean)
    }`)
    expect(tabs).toHaveLength(pages.length)
  })
  afterEach(() => inPage('store.deleteAllNotes().then(() => true)'))
  afterAll(() => session?.close())

  test('200 changes at once from two tabs and a page of the extension are all kept, of one note or of many', async () => {
    type Write = (changes: readonly NoteChange[]) => Promise<readonly (WriteAnswer | null)[]>
    /** Writes again what had no turn in time, as pages do: on a busy machine the last of 200 wait too long. */
    const keepAll = async (write: Write, changes: readonly NoteChange[]): Promise<void> => {
      const answers = await write(changes)
      expect(answers).not.toContain(null)
      const late = changes.filter((_, i) => 'problem' in (answers[i] ?? {}))
      expect(late.length).toBeLessThan(changes.length)
      if (late.length > 0) await keepAll(write, late)
    }
    await Promise.all([
      keepAll((changes) => writeInTab(tabs[0], changes), [...from(100, 35), ...from(0, 35, 1)]),
      keepAll((changes) => writeInTab(tabs[1], changes), [...from(200, 35), ...from(35, 35, 1)]),
      keepAll(writeInPage, [...from(300, 30), ...from(70, 30, 1)]),
    ])
    const { foreign, notes: stored } = await notes()
    expect(foreign).toEqual([])
    const texts = stored.flatMap((note) => note.versions.map(({ body }) => body))
    const expected = [...from(0, 100), ...from(100, 35), ...from(200, 35), ...from(300, 30)].map(
      (change) => change.content.body,
    )
    expect(texts.sort()).toEqual(expected.sort())
    expect(stored).toHaveLength(101)
  })

  test('a background that is stopped while it writes loses nothing that it told to be stored, and leaves nothing half', async () => {
    const writing = writeInTab(tabs[0], from(0, 60))
    await expect.poll(async () => (await notes()).notes.length, { ...SOON, interval: 1 }).toBeGreaterThan(0)
    await session.driver.stopBackground()
    // What was not answered then is not answered at all, or by the next background.
    const again = await writeInTab(tabs[1], from(60, 1))
    const told = [...(await writing), ...again].flatMap((answer) =>
      answer !== null && 'note' in answer ? [answer.note] : [],
    )
    const { foreign, notes: stored } = await notes()
    expect(foreign).toEqual([])
    expect(told.map((note) => noteOf(note).body)).toContain('text 60')
    expect(stored).toEqual(expect.arrayContaining(told))
  })

  test('the program for notes comes into a page that asks for it, also twice', async () => {
    const bring = { type: 'bring-notes' }
    expect(await askInTab(tabs[0], [bring, bring])).toEqual([true, true])
    const isThere = (tab: number | undefined): Promise<unknown> =>
      session.driver.inExtension(`async () => {
        const func = () => [typeof counterpointNotes, typeof counterpointEdition]
        return (await (globalThis.browser ?? chrome).scripting.executeScript({ target: { tabId: ${tab} }, func }))[0].result
      }`)
    expect(await isThere(tabs[0])).toEqual(['boolean', 'object'])
    expect(await isThere(tabs[1])).toEqual(['undefined', 'object'])
  })

  test('hears of notes only where there are any', async () => {
    const prepare = ['rivers', 'river'].map((article) => ({ type: 'prepare', article }))
    await writeInPage(from(1, 1))
    const prepared = await askInTab<{ hasNotes: boolean }>(tabs[0], prepare)
    expect(prepared.map((answer) => answer?.hasNotes)).toEqual([true, false])
  })

  test.runIf(BROWSER === 'chromium')(
    'storage that is full is told, keeps what it has, and takes notes again once there is room',
    async () => {
      const storage = 'chrome.storage.local'
      await writeInPage(from(1, 1))
      await session.driver.inExtension(`async () => {
      const { bytes, quota } = { bytes: await ${storage}.getBytesInUse(null), quota: ${storage}.QUOTA_BYTES }
      await ${storage}.set({ 'notes:ballast': 'x'.repeat(quota - bytes - 100) })
      return true
    }`)
      expect(await writeInTab(tabs[0], from(2, 1))).toEqual([{ problem: 'full' }])
      expect(await askInTab<NotesAnswer>(tabs[0], [{ type: 'notes', article: 'rivers' }])).toMatchObject([
        { problem: 'full', notes: [{ versions: [{ body: 'text 1' }] }] },
      ])
      const { bytes, quota } = await inPage<{ bytes: number; quota: number }>('store.storageUse()')
      expect(quota - bytes).toBeLessThan(200)
      await session.driver.inExtension(`async () => ${storage}.remove('notes:ballast').then(() => true)`)
      expect(await writeInTab(tabs[0], from(2, 1))).toMatchObject([{ note: { versions: [{ body: 'text 2' }] } }])
    },
  )

  test.runIf(BROWSER === 'chromium')('a reader who has the extension is asked for nothing new', async () => {
    const [before, now] = await session.driver.inExtension<string[][]>(`async () => {
      const manifest = chrome.runtime.getManifest()
      const { host_permissions, ...rest } = manifest
      const old = { ...rest, permissions: rest.permissions.filter((name) => name !== 'scripting') }
      const warn = (one) => chrome.management.getPermissionWarningsByManifest(JSON.stringify(one))
      return Promise.all([old, manifest].map(warn))
    }`)
    expect(now).toEqual(before)
    expect(now).toHaveLength(1)
  })
})
