// @vitest-environment jsdom
/** What the reader writes is stored soon, and kept until it is. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { ToBackground } from '../../src/core/model/messages/to-background'
import type { WriteAnswer } from '../../src/core/model/notes/notes-answer'
import { type NoteContent, noteOf, type StoredNote } from '../../src/core/model/notes/own-note'
import { withChange } from '../../src/core/notes/write'
import { createPageNotes, type PageNotes } from '../../src/notes/page-notes'

const ID = '0198c0de-0000-4000-8000-000000000001'
const content = (body: string): NoteContent => ({ passage: null, colour: 'yellow', body, tags: [], deleted: false })

let stored: Map<string, StoredNote>
let writes: string[]
let broken: 'full' | 'failing' | 'gone' | undefined
/** Answers that wait until the test lets them go. */
let held: (() => void)[] | undefined
let writing: string | undefined
let notes: PageNotes

const write = (change: Extract<ToBackground, { type: 'write-note' }>['change']): WriteAnswer | null => {
  if (broken === 'gone') return null
  if (broken !== undefined) return { problem: broken }
  writes.push(change.content.body)
  const note = withChange(stored.get(change.id), change, { device: 'a', now: Date.now() })
  stored.set(change.id, note)
  return { note }
}

const ask = async (message: ToBackground): Promise<unknown> => {
  if (message.type === 'notes') return { notes: [...stored.values()], foreign: [] }
  if (message.type !== 'write-note') return null
  const answer = write(message.change)
  if (held !== undefined) await new Promise<void>((go) => held?.push(go))
  return answer
}

beforeEach(() => {
  vi.useFakeTimers({ now: 1_771_234_567_890 })
  stored = new Map()
  writes = []
  broken = undefined
  held = undefined
  writing = undefined
  notes = createPageNotes({ article: 'rivers', ask, isWriting: (id) => id === writing, changed: () => {} })
})
afterEach(() => vi.useRealTimers())

const settle = (ms = 0): Promise<unknown> => vi.advanceTimersByTimeAsync(ms)
const bodyOf = (): string | undefined => notes.get(ID)?.body
const elsewhere = (body: string, from: StoredNote | undefined): void => {
  const replaces = from === undefined ? [] : noteOf(from).versions
  const note = withChange(
    stored.get(ID),
    { id: ID, article: 'rivers', content: content(body), replaces },
    { device: 'a', now: Date.now() },
  )
  stored.set(ID, note)
  notes.heard(ID, note)
}

describe('text', () => {
  beforeEach(async () => {
    notes.add(ID, content(''))
    await settle()
    writes = []
  })

  test('is stored once the reader pauses, with its last letter', async () => {
    for (const body of ['O', 'On', 'On t']) {
      notes.change(ID, { body })
      await settle(100)
    }
    expect(writes).toEqual([])
    expect(notes.keepingOf(ID)).toBe('saving')
    await settle(400)
    expect(writes).toEqual(['On t'])
    expect(notes.keepingOf(ID)).toBe('saved')
  })

  test('is stored at once when it has to be', async () => {
    notes.change(ID, { body: 'On tides' })
    notes.flush()
    await settle()
    expect(writes).toEqual(['On tides'])
  })

  test('that is typed while some is on its way follows', async () => {
    held = []
    notes.change(ID, { body: 'one' })
    notes.flush()
    await settle()
    notes.change(ID, { body: 'one two' })
    for (const go of held) go()
    held = undefined
    await settle(500)
    expect(writes).toEqual(['one', 'one two'])
    expect(noteOf(stored.get(ID) as StoredNote)).toMatchObject({ body: 'one two', conflict: [] })
  })

  test.each(['full', 'failing', 'gone'] as const)(
    'that cannot be stored stays, is said to be, and is tried again: %s',
    async (why) => {
      broken = why
      notes.change(ID, { body: 'precious' })
      await settle(500)
      expect(notes.keepingOf(ID)).toBe(why === 'gone' ? 'failing' : why)
      expect(notes.unsaved().map(({ body }) => body)).toEqual(['precious'])
      broken = undefined
      await settle(3000)
      expect(writes).toEqual(['precious'])
      expect(notes.keepingOf(ID)).toBe('saved')
      expect(notes.unsaved()).toEqual([])
    },
  )
})

describe('what is stored elsewhere', () => {
  beforeEach(async () => {
    notes.add(ID, content('start'))
    await settle()
  })

  test('shows', async () => {
    elsewhere('theirs', stored.get(ID))
    expect(bodyOf()).toBe('theirs')
  })

  test('does not overwrite what the reader writes at the same time, and both are there at the end', async () => {
    const start = stored.get(ID)
    writing = ID
    notes.change(ID, { body: 'mine' })
    elsewhere('theirs', start)
    expect(bodyOf()).toBe('mine')
    await settle(500)
    notes.change(ID, { body: 'mine, and more' })
    await settle(500)
    expect(noteOf(stored.get(ID) as StoredNote).conflict.toSorted()).toEqual(['mine, and more', 'theirs'])
    writing = undefined
    notes.heard(ID, stored.get(ID) as StoredNote)
    expect(notes.get(ID)?.conflict).toHaveLength(2)
    // Whoever goes on now has both before them.
    notes.change(ID, { body: `${bodyOf()} - joined` })
    await settle(500)
    const { body, conflict } = noteOf(stored.get(ID) as StoredNote)
    expect(conflict).toEqual([])
    expect(body).toMatch(/^(?:mine, and more|theirs)\s.*\s(?:theirs|mine, and more) - joined$/su)
  })

  test('may be that the note is gone', () => {
    notes.heard(ID, null)
    expect(notes.get(ID)).toBeUndefined()
  })
})

test('what is stored is read, and a deleted note is not among the shown ones', async () => {
  elsewhere('one', undefined)
  stored.set(
    ID,
    withChange(
      stored.get(ID),
      {
        id: ID,
        article: 'rivers',
        content: { ...content('one'), deleted: true },
        replaces: noteOf(stored.get(ID) as StoredNote).versions,
      },
      { device: 'a', now: Date.now() },
    ),
  )
  const again = createPageNotes({ article: 'rivers', ask, isWriting: () => false, changed: () => {} })
  expect(await again.load()).toBe(true)
  expect(again.all()).toEqual([])
  again.change(ID, { deleted: false })
  await settle()
  expect(again.all().map(({ body }) => body)).toEqual(['one'])
})
