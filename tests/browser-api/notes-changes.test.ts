/** Hearing of changes of the reader's own notes. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { browser } from '../../src/browser/api'
import { type ChangedNote, onNotesChanged } from '../../src/browser/notes-changes'
import { noteChange, noteId, storedNote } from '../core/notes/sample-note'
import type { FakeApi } from './fake-api'

vi.mock('../../src/browser/api', async () => {
  const { fakeApi } = await import('./fake-api')
  return { browser: fakeApi() }
})
const { local, onChanged } = (browser as unknown as FakeApi).storage
const note = storedNote(noteChange(1, 'What I think'))
const KEY = `note:rivers:${noteId(1)}`

const heard = vi.fn<(changes: readonly ChangedNote[]) => void>()
let stop = (): void => {}
beforeEach(() => {
  heard.mockClear()
  stop = onNotesChanged(heard)
})
afterEach(() => stop())

test('what was stored comes as a note, what was removed by its name', async () => {
  await local.set({ [KEY]: note })
  await local.remove(KEY)
  expect(heard.mock.calls).toEqual([
    [[{ article: 'rivers', id: noteId(1), note }]],
    [[{ article: 'rivers', id: noteId(1), note: null }]],
  ])
})

test('what was stored at once comes together', () => {
  const other = storedNote(noteChange(2, 'two'))
  onChanged.tell({ [KEY]: { newValue: note }, [`note:rivers:${noteId(2)}`]: { newValue: other } }, 'local')
  expect(heard.mock.calls).toEqual([
    [
      [
        { article: 'rivers', id: noteId(1), note },
        { article: 'rivers', id: noteId(2), note: other },
      ],
    ],
  ])
})

test.each([
  ['a setting', { settings: { newValue: note } }, 'local'],
  ['what else is stored for notes', { device: { newValue: 'abcdefgh' }, 'notes:trial': { newValue: 1 } }, 'local'],
  ['a note of a later version', { [KEY]: { newValue: { ...note, v: 2 } } }, 'local'],
  ['a note in another place', { [KEY]: { newValue: note } }, 'sync'],
])('nothing is heard of %s', (_, changes, area) => {
  onChanged.tell(changes, area)
  expect(heard).not.toHaveBeenCalled()
})

test('whoever stops hears no more', async () => {
  stop()
  await local.set({ [KEY]: note })
  expect(heard).not.toHaveBeenCalled()
})
