/** The reader's own notes as the browser keeps them: no change is lost, and nothing is overwritten that this version cannot read. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { browser } from '../../src/browser/api'
import {
  deleteAllNotes,
  emptyTrash,
  importNotes,
  loadNotes,
  storageUse,
  sweepTrash,
  writeNote,
} from '../../src/browser/notes-store'
import { changeSettings } from '../../src/browser/settings'
import { sweepDaily } from '../../src/browser/sweep-daily'
import { tryStore } from '../../src/browser/try-store'
import { JOINED, MAX_BODY } from '../../src/core/model/notes/note-limits'
import type { NotesAnswer } from '../../src/core/model/notes/notes-answer'
import { isGone, type NoteChange, noteOf, type StoredNote } from '../../src/core/model/notes/own-note'
import { TRASH_DAYS } from '../../src/core/notes/trash'
import { noteChange, noteContent, noteId, storedNote, WRITTEN } from '../core/notes/sample-note'
import type { FakeApi } from './fake-api'

vi.mock('../../src/browser/api', async () => {
  const { fakeApi } = await import('./fake-api')
  return { browser: fakeApi() }
})
const { local, session } = (browser as unknown as FakeApi).storage
const key = (nth: number, article = 'rivers'): string => `note:${article}:${noteId(nth)}`
const stored = (): Promise<Record<string, unknown>> => local.get(null)
const bodies = async (article?: string): Promise<string[]> =>
  ((await loadNotes(article)) as NotesAnswer).notes.map((note) => noteOf(note).body).sort()
/** The note that was told to be stored. */
const written = async (change: NoteChange): Promise<StoredNote> => {
  const answer = await writeNote(change)
  if (!('note' in answer)) throw new Error(answer.problem)
  return answer.note
}

const kept = { get: local.get.getMockImplementation(), set: local.set.getMockImplementation() }
const restore = (): void => {
  local.get.mockReset().mockImplementation(kept.get ?? (async () => ({})))
  local.set.mockReset().mockImplementation(kept.set ?? (async () => undefined))
}

beforeEach(async () => {
  restore()
  await local.remove(await local.getKeys())
  await local.set({ settings: { version: 4 } })
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

describe('a note', () => {
  test('is one value, by the name of its article and its own', async () => {
    const note = await written(noteChange(1, 'What I think'))
    expect(await stored()).toEqual({
      settings: { version: 4 },
      device: expect.stringMatching(/^[a-z0-9]{8}$/u),
      [key(1)]: note,
    })
    expect(await loadNotes('rivers')).toEqual({ notes: [note], foreign: [] })
  })

  test('is written by this browser under one name', async () => {
    const first = await written(noteChange(1, 'one'))
    const second = await written(noteChange(2, 'two'))
    expect(second.versions[0]?.by).toBe(first.versions[0]?.by)
  })

  test('is changed over what is stored at that moment, and what the change does not know of stays', async () => {
    const first = await written(noteChange(1, 'start'))
    const { versions: replaces } = noteOf(first)
    await written(noteChange(1, 'one', { replaces }))
    const both = await written(noteChange(1, 'two', { replaces }))
    expect(noteOf(both).conflict.toSorted()).toEqual(['one', 'two'])
    expect(await loadNotes('rivers')).toEqual({ notes: [both], foreign: [] })
    expect(noteOf(await written(noteChange(1, 'made one', { replaces: noteOf(both).versions }))).conflict).toEqual([])
  })

  test('that two places wrote as long as may be can still be changed and deleted', async () => {
    const long = 'a'.repeat(MAX_BODY)
    await written(noteChange(1, long))
    const { body, versions: replaces } = noteOf(await written(noteChange(1, `${long.slice(1)}b`)))
    expect(body.length).toBeGreaterThan(2 * MAX_BODY)
    const deleted = noteChange(1, '', { content: noteContent(body, { deleted: true }), replaces })
    expect(noteOf(await written(deleted))).toMatchObject({ body, deleted: true })
  })

  test('that nobody could read again is not stored', async () => {
    const change = noteChange(1, 'a'.repeat(JOINED * MAX_BODY + 1))
    expect(await writeNote(change)).toEqual({ problem: 'failing' })
    expect(await stored()).not.toHaveProperty(key(1))
  })
})

describe('reading', () => {
  beforeEach(async () => {
    await written(noteChange(1, 'of rivers'))
    await written(noteChange(2, 'of lakes', { article: 'lakes' }))
    await written(noteChange(3, 'of lakes in winter', { article: 'lakes-in-winter' }))
  })

  test('gives the notes of one article, or of all', async () => {
    expect(await bodies('lakes')).toEqual(['of lakes'])
    expect(await bodies('constructor')).toEqual([])
    expect(await bodies()).toEqual(['of lakes', 'of lakes in winter', 'of rivers'])
  })

  test('loads no value that is not asked for', async () => {
    local.get.mockClear()
    await loadNotes('rivers')
    expect(local.get.mock.calls).toEqual([[[key(1)]]])
  })

  test('works where the browser cannot tell keys alone', async () => {
    const { getKeys } = local
    Object.assign(local, { getKeys: undefined })
    expect(await bodies('lakes')).toEqual(['of lakes'])
    Object.assign(local, { getKeys })
  })

  test('is tried twice, because storage may just be being opened', async () => {
    local.get.mockRejectedValueOnce(new Error('not yet'))
    expect(await bodies('rivers')).toEqual(['of rivers'])
  })

  test.each([
    ['fails', () => Promise.reject(new Error('no'))],
    ['never answers', () => new Promise<never>(() => {})],
    [
      'throws',
      () => {
        throw new Error('no storage')
      },
    ],
  ])('storage that %s is told', async (_, fail) => {
    vi.useFakeTimers()
    local.get.mockImplementation(fail)
    vi.spyOn(local, 'getKeys').mockImplementation(fail)
    const answer = loadNotes('rivers')
    await vi.advanceTimersByTimeAsync(10_000)
    vi.mocked(local.getKeys).mockRestore()
    expect(await answer).toEqual({ problem: 'unreadable' })
  })
})

describe('a value that this version cannot read', () => {
  const sound = storedNote(noteChange(1, 'sound'))
  const VALUES: readonly [string, unknown][] = [
    ['is of a later version', { ...sound, v: 2, ink: 'red' }],
    ['is broken', { ...sound, versions: 'none' }],
    ['is a text', 'note'],
    ['names another note', storedNote(noteChange(2, 'another'))],
    ['names another article', storedNote(noteChange(1, 'elsewhere', { article: 'lakes' }))],
    ['has a name that changes objects', JSON.parse('{"__proto__": {"v": 1}}')],
  ]

  test.each(VALUES)('is counted, and left as it is by everything but the end of all: it %s', async (_, value) => {
    await local.set({ [key(1)]: value })
    const before = await stored()
    expect(await loadNotes()).toEqual({ notes: [], foreign: [{ key: key(1), value: before[key(1)] }] })
    expect(await writeNote(noteChange(1, 'mine'))).toEqual({ problem: 'failing' })
    expect(await importNotes([sound])).toEqual({ count: 0 })
    await sweepTrash(WRITTEN * 2)
    await emptyTrash()
    expect(await stored()).toEqual(before)
    await deleteAllNotes()
    expect(await stored()).toEqual({ settings: { version: 4 } })
  })
})

describe('many changes at once', () => {
  /** Storage that takes its time, some calls more than others. */
  const slowly = (): void => {
    let nth = 0
    const wait = (): Promise<void> => new Promise((done) => setTimeout(done, (nth++ * 7) % 3))
    const { get = async () => ({}), set = async () => undefined } = kept
    local.get.mockImplementation((keys) => wait().then(() => get(keys)))
    local.set.mockImplementation((values) => wait().then(() => set(values)))
  }

  test('200 of new notes are all kept, under one name', async () => {
    slowly()
    await Promise.all(Array.from({ length: 200 }, (_, nth) => written(noteChange(nth, `note ${nth}`))))
    expect(new Set(await bodies('rivers')).size).toBe(200)
    const { notes } = (await loadNotes()) as NotesAnswer
    expect(new Set(notes.map(({ versions }) => versions[0]?.by)).size).toBe(1)
  })

  test('200 of one note are all in it, though none knows of another', async () => {
    slowly()
    await Promise.all(Array.from({ length: 200 }, (_, nth) => written(noteChange(1, `text ${nth}`))))
    const { notes } = (await loadNotes()) as NotesAnswer
    expect(notes.map((note) => new Set(noteOf(note).conflict).size)).toEqual([200])
  })

  test('by two pages are kept: they share a lock', async () => {
    let last: Promise<unknown> = Promise.resolve()
    const request = vi.fn((_name: string, _options: LockOptions, work: () => Promise<unknown>) => {
      last = last.then(work, work)
      return last
    })
    vi.stubGlobal('navigator', { locks: { request } })
    const pages: (typeof writeNote)[] = []
    for (let page = 0; page < 2; page += 1) {
      vi.resetModules()
      vi.doMock('../../src/browser/api', () => ({ browser }))
      pages.push((await import('../../src/browser/notes-store')).writeNote)
    }
    slowly()
    await Promise.all(pages.flatMap((write, page) => [1, 1, 2].map((nth, i) => write(noteChange(nth, `${page}.${i}`)))))
    restore()
    const { notes } = (await loadNotes()) as NotesAnswer
    expect(notes.map((note) => noteOf(note).conflict.toSorted())).toEqual([
      ['0.0', '0.1', '1.0', '1.1'],
      ['0.2', '1.2'],
    ])
    expect(new Set(request.mock.calls.map(([name]) => name)).size).toBe(1)
  })
})

describe('storing', () => {
  const CHROMIUM_QUOTA = new Error('Resource::kQuotaBytes quota exceeded')
  const FIREFOX_QUOTA = new DOMException(
    'QuotaExceededError: storage.local API call exceeded its quota',
    'QuotaExceededError',
  )
  const DISK = new Error(
    'IO error: /profile/Local Extension Settings/id/000003.log: No further details. (ChromeMethodBFE: 9::WritableFileAppend::8)',
  )
  const READ_ONLY = new Error(
    'IO error: /profile/id/000003.log: Unable to create writable file (ChromeMethodBFE: 5::NewWritableFile::5)',
  )
  const GONE = new Error('Extension context invalidated.')

  test.each([
    ['Chromium’s limit is reached', CHROMIUM_QUOTA, 'full'],
    ['Firefox’s limit is reached', FIREFOX_QUOTA, 'full'],
    ['the disk is full', DISK, 'full'],
    ['the disk cannot be written', READ_ONLY, 'failing'],
    ['the extension was replaced', GONE, 'failing'],
    ['the browser says nothing', undefined, 'failing'],
  ])('where %s is told, and what is stored stays', async (_, error, problem) => {
    const note = await written(noteChange(1, 'before'))
    const before = await stored()
    local.set.mockRejectedValue(error)
    expect(await writeNote(noteChange(1, 'after', { replaces: noteOf(note).versions }))).toEqual({ problem })
    expect(await importNotes([storedNote(noteChange(2, 'new'))])).toEqual({ count: 0, problem })
    expect(await tryStore()).toBe(problem)
    expect(await stored()).toEqual(before)
  })

  test('where nothing can be read is told, and nothing is overwritten', async () => {
    await written(noteChange(1, 'before'))
    const before = await stored()
    local.set.mockClear()
    local.get.mockRejectedValue(new Error('no'))
    expect(await writeNote(noteChange(1, 'after'))).toEqual({ problem: 'failing' })
    expect(await importNotes([storedNote(noteChange(2, 'new'))])).toEqual({ count: 0, problem: 'failing' })
    expect(local.set).not.toHaveBeenCalled()
    restore()
    expect(await stored()).toEqual(before)
  })

  test('that takes too long is told, and what comes of it late undoes no later change', async () => {
    vi.useFakeTimers()
    const first = await written(noteChange(1, 'start'))
    const { versions: replaces } = noteOf(first)
    const { set = async () => undefined } = kept
    local.set.mockImplementationOnce((values) => new Promise((done) => setTimeout(() => done(set(values)), 8000)))
    const late = writeNote(noteChange(1, 'late', { replaces }))
    const other = writeNote(noteChange(1, 'other', { replaces }))
    await vi.advanceTimersByTimeAsync(6000)
    expect(await late).toEqual({ problem: 'failing' })
    expect((await stored())[key(1)]).toEqual(first)
    await vi.advanceTimersByTimeAsync(6000)
    expect(await other).toMatchObject({ note: { id: noteId(1) } })
    const { notes } = (await loadNotes()) as NotesAnswer
    expect(notes.map((note) => noteOf(note).conflict.toSorted())).toEqual([['late', 'other']])
  })

  test('that never ends holds others up for a time, not for good', async () => {
    vi.useFakeTimers()
    local.set.mockImplementationOnce(() => new Promise(() => {}))
    const never = writeNote(noteChange(1, 'never'))
    const next = writeNote(noteChange(2, 'next'))
    await vi.advanceTimersByTimeAsync(40_000)
    expect(await never).toEqual({ problem: 'failing' })
    expect(await next).toMatchObject({ note: { id: noteId(2) } })
  })

  test('waits for its turn only so long, and then nothing is done', async () => {
    const request = (): Promise<never> => Promise.reject(new DOMException('late', 'TimeoutError'))
    vi.stubGlobal('navigator', { locks: { request } })
    expect(await writeNote(noteChange(1, 'mine'))).toEqual({ problem: 'failing' })
    expect(await stored()).not.toHaveProperty(key(1))
  })

  test('goes on where the browser refuses locks: better stored than not', async () => {
    const request = (): Promise<never> => Promise.reject(new DOMException('refused', 'SecurityError'))
    vi.stubGlobal('navigator', { locks: { request } })
    await Promise.all([written(noteChange(1, 'one')), written(noteChange(1, 'two'))])
    expect(await bodies()).toEqual([expect.stringMatching(/one.*two|two.*one/su)])
  })

  test('works as far as the trial says, which leaves nothing behind', async () => {
    const before = await stored()
    expect(await tryStore()).toBeNull()
    expect(await stored()).toEqual(before)
    local.set.mockResolvedValueOnce(undefined)
    expect(await tryStore()).toBe('failing')
  })
})

describe('after a writing that failed in Chromium, whose log is torn then', () => {
  const DISK = new Error('IO error: .../000003.log: FILE_ERROR_NO_SPACE (ChromeMethodBFE: 3::WritableFileAppend::8)')
  /** How much was written, in UTF-16 units, while `work` was done. */
  const writtenIn = async (work: () => Promise<unknown>): Promise<number> => {
    local.set.mockClear()
    await work()
    return local.set.mock.calls.reduce((sum, [values]) => sum + JSON.stringify(values).length, 0)
  }
  const failOnce = async (error: unknown): Promise<void> => {
    local.set.mockRejectedValueOnce(error)
    await writeNote(noteChange(1, 'failed'))
  }

  beforeEach(async () => {
    Object.assign(local, { QUOTA_BYTES: 10_485_760 })
    await session.remove('notes:torn')
  })
  afterEach(() => {
    Reflect.deleteProperty(local, 'QUOTA_BYTES')
  })

  test('the next one is told only when so much was written that the browser has begun a new log', async () => {
    await failOnce(DISK)
    expect(await writtenIn(() => written(noteChange(1, 'kept')))).toBeGreaterThan(5_000_000)
    expect(Object.keys(await stored()).sort()).toEqual(['device', key(1), 'settings'])
    expect(await writtenIn(() => written(noteChange(2, 'as ever')))).toBeLessThan(2000)
  })

  test('also where it was a page that is closed by now', async () => {
    await failOnce(DISK)
    vi.resetModules()
    vi.doMock('../../src/browser/api', () => ({ browser }))
    const other = await import('../../src/browser/notes-store')
    expect(await writtenIn(() => other.writeNote(noteChange(2, 'kept')))).toBeGreaterThan(5_000_000)
  })

  test('also where it was a setting that could not be stored', async () => {
    local.set.mockRejectedValueOnce(DISK)
    await expect(changeSettings((now) => ({ ...now, textSize: 20 }))).rejects.toBe(DISK)
    expect(await writtenIn(() => written(noteChange(2, 'kept')))).toBeGreaterThan(5_000_000)
  })

  test('what cannot be made to last is not told to be stored, and the next one tries again', async () => {
    await failOnce(DISK)
    const { set = async () => undefined } = kept
    local.set.mockImplementation((values) => ('notes:ballast' in values ? Promise.reject(DISK) : set(values)))
    expect(await writeNote(noteChange(1, 'mine'))).toEqual({ problem: 'full' })
    restore()
    expect(await writtenIn(() => written(noteChange(1, 'mine')))).toBeGreaterThan(5_000_000)
  })

  test.each([
    ['its own limit was reached', new Error('Resource::kQuotaBytes quota exceeded'), 10_485_760],
    ['it is Firefox', DISK, undefined],
  ])('nothing more is written where %s', async (_, error, quota) => {
    Object.assign(local, { QUOTA_BYTES: quota })
    await failOnce(error)
    expect(await writtenIn(() => written(noteChange(1, 'kept')))).toBeLessThan(2000)
  })

  test('a browser that remembers nothing until it is closed stores as ever', async () => {
    session.get.mockRejectedValueOnce(new Error('no'))
    session.set.mockRejectedValueOnce(new Error('no'))
    await failOnce(DISK)
    await written(noteChange(1, 'kept'))
  })
})

describe('notes from elsewhere', () => {
  const many = Array.from({ length: 250 }, (_, nth) => storedNote(noteChange(nth, `note ${nth}`)))

  test('are merged with what is stored, and what is the same is not stored again', async () => {
    const mine = await written(noteChange(1, 'mine'))
    const theirs = storedNote(noteChange(1, 'theirs'))
    expect(await importNotes([theirs, storedNote(noteChange(2, 'new')), theirs])).toEqual({ count: 2 })
    expect(await bodies()).toEqual(['mine\n\n* * *\n\ntheirs', 'new'])
    local.set.mockClear()
    expect(await importNotes([theirs, mine])).toEqual({ count: 1 })
    expect(local.set).not.toHaveBeenCalled()
  })

  test('that nobody could read again are not stored', async () => {
    const broken = { ...storedNote(noteChange(2, 'new')), created: -1 }
    expect(await importNotes([broken, storedNote(noteChange(3, 'sound'))])).toEqual({ count: 1 })
    expect(await bodies()).toEqual(['sound'])
  })

  test('come in turns, so that a reader who writes meanwhile need not wait for the end', async () => {
    const importing = importNotes(many)
    await written(noteChange(900, 'meanwhile'))
    expect((await bodies()).length).toBeLessThan(250)
    expect(await importing).toEqual({ count: 250 })
    expect(await bodies()).toHaveLength(251)
  })

  test('that find no room end, and it is told how many there are', async () => {
    local.set.mockImplementationOnce(kept.set ?? (async () => undefined)).mockRejectedValue(new Error('quota'))
    expect(await importNotes(many)).toEqual({ count: 100, problem: 'full' })
    expect(await bodies()).toHaveLength(100)
  })
})

describe('the trash', () => {
  const DAY = 86_400_000
  const gone = async (): Promise<boolean[]> =>
    ((await loadNotes()) as NotesAnswer).notes.map((note) => isGone(noteOf(note)))
  const deleted = storedNote(noteChange(1, '', { content: noteContent('old', { deleted: true }) }))

  beforeEach(async () => {
    await importNotes([deleted, storedNote(noteChange(2, 'living'))])
    local.set.mockClear()
  })

  test('is swept by time: the text goes, then the value, and nothing else is touched', async () => {
    await sweepTrash(WRITTEN + DAY)
    expect(local.set).not.toHaveBeenCalled()
    await sweepTrash(WRITTEN + (TRASH_DAYS + 1) * DAY)
    expect(await gone()).toEqual([true, false])
    await sweepTrash(WRITTEN + 181 * DAY)
    expect(await bodies()).toEqual(['living'])
  })

  test('is emptied at once where the reader wants it', async () => {
    await emptyTrash()
    expect(await gone()).toEqual([true, false])
    expect(await bodies()).toEqual(['', 'living'])
  })

  test('is swept once a day, also after a clock that was wrong', async () => {
    const now = WRITTEN + 40 * DAY
    const getKeys = vi.spyOn(local, 'getKeys').mockClear()
    await sweepDaily(now)
    expect(await gone()).toEqual([true, false])
    await sweepDaily(now + DAY - 1)
    expect(getKeys).toHaveBeenCalledTimes(2)
    await sweepDaily(now + DAY)
    await sweepDaily(now - DAY)
    expect(getKeys).toHaveBeenCalledTimes(4)
  })

  test('that cannot be swept is swept another time', async () => {
    const now = WRITTEN + 40 * DAY
    local.set.mockRejectedValueOnce(new Error('no'))
    await sweepDaily(now)
    expect(await gone()).toEqual([false, false])
    await sweepDaily(now)
    expect(await gone()).toEqual([true, false])
  })
})

test('everything that concerns notes is deleted together, and settings stay', async () => {
  await written(noteChange(1, 'one'))
  await local.set({ 'notes:backup': { at: 1 }, 'note:of:another:shape': 1, notebook: 'somebody else’s' })
  await deleteAllNotes()
  expect(await stored()).toEqual({ settings: { version: 4 }, notebook: 'somebody else’s' })
})

describe('what is stored is measured', () => {
  test('by the browser where it can, with its limit', async () => {
    Object.assign(local, { QUOTA_BYTES: 10_485_760, getBytesInUse: async () => 1234 })
    expect(await storageUse()).toEqual({ bytes: 1234, quota: 10_485_760 })
    Reflect.deleteProperty(local, 'QUOTA_BYTES')
    Reflect.deleteProperty(local, 'getBytesInUse')
  })

  test('by its text where it cannot', async () => {
    await local.remove(await local.getKeys())
    await local.set({ a: 'ä' })
    expect(await storageUse()).toEqual({ bytes: '["a","ä"]'.length + 1, quota: null })
  })
})
