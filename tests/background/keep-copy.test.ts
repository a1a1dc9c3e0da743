/** When the file is written that the reader keeps up to date. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { CopyFile } from '../../src/core/model/notes/copy-file'

let file: CopyFile | null
const heard = { notes: () => {}, file: () => {} }
const loadNotes = vi.fn(async (): Promise<unknown> => ({ notes: [], foreign: [] }))
const writeCopyFile = vi.fn(async (_make: (before: string | null) => Promise<string | null>) => {})

vi.mock('../../src/browser/copy-file', () => ({
  loadCopyFile: async () => file,
  onCopyFile: (listener: () => void) => {
    heard.file = listener
    return () => {
      heard.file = () => {}
    }
  },
  writeCopyFile: (make: (before: string | null) => Promise<string | null>) => writeCopyFile(make),
}))
vi.mock('../../src/browser/notes-changes', () => ({
  onNotesChanged: (listener: () => void) => {
    heard.notes = listener
    return () => {
      heard.notes = () => {}
    }
  },
}))
vi.mock('../../src/browser/notes-store', () => ({ loadNotes: () => loadNotes() }))

const { keepCopy } = await import('../../src/background/keep-copy')

const WRITTEN: CopyFile = { name: 'mine.counterpoint', written: 1000, trouble: null }
let stop = (): void => {}

beforeEach(() => {
  vi.useFakeTimers()
  vi.clearAllMocks()
  file = WRITTEN
  stop = keepCopy()
})
afterEach(() => {
  stop()
  vi.useRealTimers()
})

test('it is written once, some seconds after the last of several changes', async () => {
  for (let change = 0; change < 5; change += 1) {
    heard.notes()
    await vi.advanceTimersByTimeAsync(1000)
  }
  expect(writeCopyFile).not.toHaveBeenCalled()
  await vi.advanceTimersByTimeAsync(3000)
  expect(writeCopyFile).toHaveBeenCalledOnce()
  const [make] = writeCopyFile.mock.lastCall ?? []
  expect(JSON.parse((await make?.(null)) ?? '')).toHaveProperty('@context')
})

test.each([
  ['just chosen', { ...WRITTEN, written: 0 }, 1],
  ['just written', WRITTEN, 0],
  ['one that cannot be written', { ...WRITTEN, written: 0, trouble: 'asks' as const }, 0],
  ['given up', null, 0],
])(
  'it is written at once when the reader has chosen it, and not for what the writing itself tells: %s',
  async (_, now, times) => {
    file = now
    heard.file()
    await vi.advanceTimersByTimeAsync(100)
    expect(writeCopyFile).toHaveBeenCalledTimes(times)
  },
)

test('there is nothing to write without a file, or where the browser does not say what is stored', async () => {
  file = null
  heard.notes()
  await vi.advanceTimersByTimeAsync(5000)
  expect(loadNotes).not.toHaveBeenCalled()
  file = WRITTEN
  loadNotes.mockResolvedValueOnce({ problem: 'unreadable' })
  heard.notes()
  await vi.advanceTimersByTimeAsync(5000)
  expect(writeCopyFile).not.toHaveBeenCalled()
})
