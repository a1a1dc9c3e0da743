/** The program for own notes is brought in once, for whoever waits for it. */
import { expect, test, vi } from 'vitest'
import { createNotesLink } from '../../src/content/notes-link'
import type { NotesClient } from '../../src/page/notes-host'
import { soon } from '../soon'

const CLIENT = {} as NotesClient

test('it is brought in once, and all who waited get it', async () => {
  const bring = vi.fn(async () => true)
  const link = createNotesLink(bring)
  const used: string[] = []
  link.with(() => used.push('one'))
  link.with(() => used.push('two'))
  expect([bring.mock.calls.length, used, link.client()]).toEqual([1, [], undefined])
  link.attach(CLIENT)
  link.with(() => used.push('three'))
  expect([bring.mock.calls.length, used, link.client()]).toEqual([1, ['one', 'two', 'three'], CLIENT])
})

test('where it cannot be brought in, those who waited are told, and it is tried again for the next', async () => {
  const bring = vi.fn(async () => false)
  const link = createNotesLink(bring)
  const failed = vi.fn()
  link.with(() => {}, failed)
  await soon(() => expect(failed).toHaveBeenCalledTimes(1))
  link.with(() => {}, failed)
  await soon(() => expect(failed).toHaveBeenCalledTimes(2))
  expect(bring).toHaveBeenCalledTimes(2)
})

test('in a page of the extension there are no notes', () => {
  const failed = vi.fn()
  const link = createNotesLink(null)
  link.with(() => {}, failed)
  expect([link.isPossible, failed.mock.calls.length]).toEqual([false, 1])
})

test('a card to write in is expected until it is open, or for a while', () => {
  vi.useFakeTimers()
  const link = createNotesLink(async () => true)
  expect(link.isCardExpected()).toBe(false)
  link.expectCard()
  expect(link.isCardExpected()).toBe(true)
  link.cardOpened()
  expect(link.isCardExpected()).toBe(false)
  link.expectCard()
  vi.advanceTimersByTime(2000)
  expect(link.isCardExpected()).toBe(false)
  vi.useRealTimers()
})
