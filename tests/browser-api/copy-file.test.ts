/** The file that is kept up to date: chosen, written, and never written over where it has something that would be lost. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { browser } from '../../src/browser/api'
import {
  allowCopyFile,
  canKeepFile,
  chooseCopyFile,
  forgetCopyFile,
  loadCopyFile,
  onCopyFile,
  writeCopyFile,
} from '../../src/browser/copy-file'
import { readNoteFile } from '../../src/browser/note-backup'
import type { FakeApi } from './fake-api'

vi.mock('../../src/browser/api', async () => {
  const { fakeApi } = await import('./fake-api')
  return { browser: fakeApi() }
})
const { storage } = browser as unknown as FakeApi

/** IndexedDB as far as it is used: one value, under one key. */
const fakeDatabase = () => {
  const values = new Map<string, unknown>()
  const done = (result: unknown) => ({ result })
  const transaction = () => {
    const one: { oncomplete?: () => void } = {}
    setTimeout(() => one.oncomplete?.())
    return Object.assign(one, {
      objectStore: () => ({
        get: (key: string) => done(values.get(key)),
        put: (value: unknown, key: string) => done(values.set(key, value)),
        delete: (key: string) => done(values.delete(key)),
      }),
    })
  }
  const open = () => {
    const request: { onsuccess?: () => void; result: unknown } = { result: { transaction, close: () => {} } }
    setTimeout(() => request.onsuccess?.())
    return request
  }
  return { values, open }
}

const fakeHandle = (content: BlobPart = '') => {
  const handle = {
    name: 'mine.counterpoint',
    content: new Blob([content]),
    permission: 'granted' as PermissionState,
    queryPermission: async () => handle.permission,
    requestPermission: vi.fn(async (): Promise<PermissionState> => {
      handle.permission = 'granted'
      return handle.permission
    }),
    getFile: vi.fn(async () => handle.content),
    createWritable: vi.fn(async () => ({
      write: async (blob: Blob) => void Object.assign(handle, { content: blob }),
      close: async () => {},
    })),
  }
  return handle
}

let handle: ReturnType<typeof fakeHandle>
const text = async (): Promise<string> => {
  const read = await readNoteFile(handle.content)
  return 'text' in read ? read.text : read.refused
}
const append = async (before: string | null): Promise<string> => `${before ?? ''}+`

beforeEach(async () => {
  await storage.local.remove(await storage.local.getKeys())
  handle = fakeHandle()
  vi.stubGlobal('indexedDB', fakeDatabase())
  vi.stubGlobal('showSaveFilePicker', async () => handle)
  vi.stubGlobal('navigator', { locks: { request: (_: string, work: () => Promise<void>) => work() } })
})
afterEach(() => vi.unstubAllGlobals())

test('it is offered where the browser can write to a file again', () => {
  expect(canKeepFile()).toBe(true)
  vi.stubGlobal('showSaveFilePicker', undefined)
  expect(canKeepFile()).toBe(false)
})

test('a file is chosen, written packed, written again with what it has, and given up', async () => {
  expect(await chooseCopyFile('a.counterpoint')).toBe(true)
  expect(await loadCopyFile()).toEqual({ name: 'mine.counterpoint', written: 0, trouble: null })
  await writeCopyFile(append)
  expect(await text()).toBe('+')
  expect((await loadCopyFile())?.written).toBeGreaterThan(0)
  await writeCopyFile(append)
  expect(await text()).toBe('++')
  await forgetCopyFile()
  expect(await loadCopyFile()).toBeNull()
  await writeCopyFile(append)
  expect(await text()).toBe('++')
})

test('a reader who chooses none has none', async () => {
  vi.stubGlobal('showSaveFilePicker', async () => Promise.reject(new DOMException('', 'AbortError')))
  expect(await chooseCopyFile('a.counterpoint')).toBe(false)
  expect(await loadCopyFile()).toBeNull()
})

describe('it is told, and nothing is written', () => {
  beforeEach(() => chooseCopyFile('a.counterpoint'))

  test('where the browser asks again; after a press it is written soon', async () => {
    handle.permission = 'prompt'
    await writeCopyFile(append)
    expect((await loadCopyFile())?.trouble).toBe('asks')
    expect(handle.createWritable).not.toHaveBeenCalled()
    const listener = vi.fn()
    onCopyFile(listener)
    expect(await allowCopyFile()).toBe(true)
    expect(listener).toHaveBeenCalled()
    expect(await loadCopyFile()).toEqual({ name: 'mine.counterpoint', written: 0, trouble: null })
  })

  test('where the reader says no', async () => {
    handle.requestPermission.mockResolvedValue('denied')
    expect(await allowCopyFile()).toBe(false)
  })

  test.each([
    ['what is none of ours', 'My diary', async () => null],
    ['what is damaged', new Uint8Array([0x1f, 0x8b, 7, 7]), append],
  ] as const)('where the file has %s', async (_, content, make) => {
    handle = fakeHandle(content)
    await chooseCopyFile('a.counterpoint')
    await writeCopyFile(make)
    expect((await loadCopyFile())?.trouble).toBe('foreign')
    expect(handle.createWritable).not.toHaveBeenCalled()
  })

  test('where the file is gone, or cannot be written', async () => {
    handle.getFile.mockRejectedValueOnce(new DOMException('', 'NotFoundError'))
    await writeCopyFile(append)
    expect((await loadCopyFile())?.trouble).toBe('failed')
    handle.createWritable.mockRejectedValueOnce(new DOMException('', 'NoModificationAllowedError'))
    await writeCopyFile(append)
    expect((await loadCopyFile())?.trouble).toBe('failed')
    await writeCopyFile(append)
    expect((await loadCopyFile())?.trouble).toBeNull()
  })

  test('where nobody knows any more which file it was', async () => {
    vi.stubGlobal('indexedDB', fakeDatabase())
    await writeCopyFile(append)
    expect((await loadCopyFile())?.trouble).toBe('failed')
  })
})
