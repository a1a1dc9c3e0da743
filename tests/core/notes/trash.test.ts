/** What becomes of deleted notes as time goes by. */
import { describe, expect, test } from 'vitest'
import { isGone, noteOf, type StoredNote } from '../../../src/core/model/notes/own-note'
import { readStoredNote } from '../../../src/core/model/notes/read-stored-note'
import { mergeNotes } from '../../../src/core/notes/merge'
import { emptied, swept, TOMBSTONE_DAYS, TRASH_DAYS } from '../../../src/core/notes/trash'
import { noteChange, noteContent, storedNote, WRITTEN } from './sample-note'

const DAY = 86_400_000
const later = (days: number): number => WRITTEN + days * DAY

const living = storedNote(noteChange(1, 'What I think'))
const deleted = storedNote(
  noteChange(1, '', { content: noteContent('What I thought', { deleted: true, tags: ['x'], about: 'gas-contract' }) }),
)
/** Deleted in one place, and written anew in another that did not know of it. */
const both = mergeNotes(deleted, storedNote(noteChange(1, 'No, wait'), WRITTEN + 5, 'another'))

describe('what is left of a note', () => {
  test.each<[string, StoredNote, number, 'all' | 'stone' | 'none']>([
    ['a note that is not deleted stays for good', living, later(10_000), 'all'],
    ['a deleted one can be had back at once', deleted, later(0), 'all'],
    ['… and on the last day', deleted, later(TRASH_DAYS), 'all'],
    ['then its text goes', deleted, later(TRASH_DAYS) + 1, 'stone'],
    ['… and that it was there is remembered', deleted, later(TOMBSTONE_DAYS), 'stone'],
    ['then it goes itself', deleted, later(TOMBSTONE_DAYS) + 1, 'none'],
    ['a clock that is put back takes nothing', deleted, later(-10_000), 'all'],
    ['what one place deleted and another changed is not deleted', both, later(10_000), 'all'],
  ])('%s', (_, stored, now, left) => {
    const after = swept(stored, now)
    if (left === 'all') expect(after).toBe(stored)
    else if (left === 'none') expect(after).toBeNull()
    else expect(after && isGone(noteOf(after))).toBe(true)
  })
})

describe('a note deleted for good', () => {
  const gone = emptied(deleted)

  test('holds nothing that the reader wrote or marked, and is still a note', () => {
    expect(JSON.stringify(gone)).not.toMatch(/thought|rivers rise|"x"|gas-contract/u)
    expect(readStoredNote(gone)).toEqual(gone)
  })

  test('stays so when another place still has its text', () => {
    expect(mergeNotes(deleted, gone)).toEqual(gone)
    expect(mergeNotes(gone, deleted)).toEqual(gone)
  })

  test('is not made anew each time', () => {
    expect(emptied(gone)).toBe(gone)
    expect(swept(gone, later(100))).toBe(gone)
  })

  test('is none that is in no trash', () => {
    expect(emptied(living)).toBe(living)
    expect(emptied(both)).toBe(both)
  })
})
