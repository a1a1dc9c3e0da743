/** The background's part in keeping own notes: trying the store, and sweeping the trash. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createOwnNotes } from '../../src/background/own-notes'
import { browser } from '../../src/browser/api'
import type { FakeApi } from '../browser-api/fake-api'
import { noteChange, noteContent, storedNote } from '../core/notes/sample-note'
import { soon } from '../soon'

vi.mock('../../src/browser/api', async () => {
  const { fakeApi } = await import('../browser-api/fake-api')
  return { browser: fakeApi() }
})
const { local } = (browser as unknown as FakeApi).storage
const TRIAL = { 'notes:trial': expect.any(String) }

beforeEach(async () => {
  await local.remove(await local.getKeys())
  local.set.mockClear()
})
afterEach(() => {
  vi.useRealTimers()
})

test('the store is tried and the trash swept once in the life of a background, whoever begins', async () => {
  const content = noteContent('old', { deleted: true })
  await local.set({ 'note:rivers:0198c0de-0000-4000-8000-000000000001': storedNote(noteChange(1, '', { content }), 1) })
  const own = createOwnNotes()
  own.begin()
  own.begin()
  await own.notes('rivers')
  await soon(async () => expect(await local.getKeys()).toEqual(['notes:swept']))
  expect(local.set.mock.calls.filter(([values]) => 'notes:trial' in values)).toEqual([[TRIAL]])
})

test('a store that fails when it is tried is told with the notes', async () => {
  local.set.mockRejectedValueOnce(new Error('quota exceeded'))
  expect(await createOwnNotes().notes('rivers')).toEqual({ notes: [], foreign: [], problem: 'full' })
})

test('one that takes its time to be tried is failing, and the notes are there all the same', async () => {
  vi.useFakeTimers()
  local.set.mockImplementationOnce(() => new Promise(() => {}))
  const answer = createOwnNotes().notes('rivers')
  await vi.advanceTimersByTimeAsync(2500)
  expect(await answer).toEqual({ notes: [], foreign: [], problem: 'failing' })
})
