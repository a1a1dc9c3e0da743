/**
 * A file of the reader's choice that has all notes and is written again after each change: only where browsers let a page write to a file
 * again. Which file it is, is kept in IndexedDB, because nothing else keeps a file's handle; how it is with it, beside the notes.
 */
import * as v from 'valibot'
import { CopyFile, type CopyTrouble } from '../core/model/notes/copy-file'
import { BACKUP_FILE } from '../core/model/notes/note-file'
import { browser } from './api'
import { packNotes, readNoteFile } from './note-backup'
import { NOTES_PREFIX } from './note-key'
import { rememberTear } from './store-tear'

const KEY = `${NOTES_PREFIX}file`
const LOCK = 'counterpoint-copy-file'
const DATABASE = 'counterpoint'
const STORE = 'files'
const HANDLE = 'copy'

const MODE = { mode: 'readwrite' } as const
type Permitted = {
  queryPermission(mode: typeof MODE): Promise<PermissionState>
  requestPermission(mode: typeof MODE): Promise<PermissionState>
}
type Handle = FileSystemFileHandle & Permitted

type Picker = (options: {
  suggestedName: string
  types: { accept: Record<string, string[]> }[]
}) => Promise<FileSystemFileHandle>

const picker = (): Picker | undefined =>
  (globalThis as { showSaveFilePicker?: Picker }).showSaveFilePicker?.bind(globalThis)

/** Whether this browser can do it. */
export const canKeepFile = (): boolean => picker() !== undefined

const opened = (): Promise<IDBDatabase> =>
  new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE, 1)
    request.onupgradeneeded = () => request.result.createObjectStore(STORE)
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })

const inStore = async <Value>(
  mode: IDBTransactionMode,
  work: (store: IDBObjectStore) => IDBRequest<Value>,
): Promise<Value> => {
  const database = await opened()
  try {
    return await new Promise((resolve, reject) => {
      const transaction = database.transaction(STORE, mode)
      const request = work(transaction.objectStore(STORE))
      transaction.oncomplete = () => resolve(request.result)
      transaction.onabort = () => reject(transaction.error)
    })
  } finally {
    database.close()
  }
}

const keptHandle = (): Promise<Handle | undefined> => inStore('readonly', (store) => store.get(HANDLE))

/** How it is with the file; null if the reader has chosen none. Never rejects. */
export const loadCopyFile = async (): Promise<CopyFile | null> => {
  try {
    const { output, success } = v.safeParse(CopyFile, (await browser.storage.local.get(KEY))[KEY])
    return success ? output : null
  } catch {
    return null
  }
}

const mark = (file: CopyFile): Promise<void> => browser.storage.local.set({ [KEY]: file }).catch(rememberTear)

/** Calls `listener` whenever it is otherwise with the file. Returns the stop function. */
export const onCopyFile = (listener: () => void): (() => void) => {
  const changed = (changes: Record<string, unknown>, area: string): void => {
    if (area === 'local' && KEY in changes) listener()
  }
  browser.storage.onChanged.addListener(changed)
  return () => browser.storage.onChanged.removeListener(changed)
}

/**
 * Asks the reader for a file, on their press, and keeps it. The background then writes it, as it does whenever the file is marked as not yet
 * written.
 * @returns whether they chose one
 */
export const chooseCopyFile = async (suggestedName: string): Promise<boolean> => {
  const { extension, mediaType } = BACKUP_FILE
  const handle = await picker()?.({ suggestedName, types: [{ accept: { [mediaType]: [`.${extension}`] } }] }).catch(
    () => undefined,
  )
  if (handle === undefined) return false
  await inStore('readwrite', (store) => store.put(handle, HANDLE))
  await mark({ name: handle.name, written: 0, trouble: null })
  return true
}

/** Has the browser ask the reader again, on their press, whether the file may be written. Resolves to whether it may. */
export const allowCopyFile = async (): Promise<boolean> => {
  try {
    const handle = await keptHandle()
    const file = await loadCopyFile()
    if (file === null || (await handle?.requestPermission(MODE)) !== 'granted') return false
    await mark({ ...file, written: 0, trouble: null })
    return true
  } catch {
    return false
  }
}

/** Leaves the file alone from now on; it stays where it is. Never rejects. */
export const forgetCopyFile = async (): Promise<void> => {
  await browser.storage.local.remove([KEY]).catch(() => undefined)
  if (globalThis.indexedDB === undefined) return
  await inStore('readwrite', (store) => store.delete(HANDLE)).catch(() => undefined)
}

/** Writes the file in place of what it holds. */
const rewritten = async (make: (before: string | null) => Promise<string | null>): Promise<CopyTrouble | null> => {
  const handle = await keptHandle()
  if (handle === undefined) return 'failed'
  if ((await handle.queryPermission(MODE)) !== 'granted') return 'asks'
  const file = await handle.getFile()
  const before = file.size === 0 ? { text: null } : await readNoteFile(file)
  const text = 'refused' in before ? null : await make(before.text)
  if (text === null) return 'foreign'
  const packed = await packNotes(text)
  const stream = await handle.createWritable()
  await stream.write(packed)
  await stream.close()
  return null
}

/**
 * Writes the file, if there is one. Whoever writes waits for the others. Never rejects.
 * @param make gives the text to be written from that which the file has, null for an empty file; null if that must not be written over
 */
export const writeCopyFile = (make: (before: string | null) => Promise<string | null>): Promise<void> =>
  navigator.locks.request(LOCK, async () => {
    const file = await loadCopyFile()
    if (file === null) return
    const trouble = await rewritten(make).catch(() => 'failed' as const)
    const written = trouble === null ? Date.now() : file.written
    await mark({ ...file, written, trouble }).catch(() => undefined)
  })
