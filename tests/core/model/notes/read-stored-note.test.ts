/** What is taken for a stored note, and what is left alone. */
import { describe, expect, test } from 'vitest'
import { JOINED, MAX_BODY, MAX_TAGS } from '../../../../src/core/model/notes/note-limits'
import { readStoredNote } from '../../../../src/core/model/notes/read-stored-note'
import { noteChange, storedNote } from '../../notes/sample-note'

const note = storedNote(noteChange(1, 'What I think'))
const [version] = note.versions
const withVersion = (more: object): unknown => ({ ...note, versions: [{ ...version, ...more }] })

test('a note comes back as it was stored', () => {
  expect(readStoredNote(JSON.parse(JSON.stringify(note)))).toEqual(note)
})

test('what a note has no field for is left out, also what would change all objects', () => {
  const hostile = JSON.parse(`{"__proto__": {"polluted": 1}, ${JSON.stringify({ ...note, more: 1 }).slice(1)}`)
  expect(readStoredNote(hostile)).toEqual(note)
  expect({}).not.toHaveProperty('polluted')
})

describe('no note is', () => {
  test.each([
    ['nothing', undefined],
    ['null', null],
    ['a text', 'note'],
    ['a list', [note]],
    ['a note of a later version', { ...note, v: 2 }],
    ['a note without a version', { ...note, v: undefined }],
    ['one whose version is a text', { ...note, v: '1' }],
    ['one with another name', { ...note, id: '../settings' }],
    ['one of no article', { ...note, article: '__proto__' }],
    ['one that is too long', withVersion({ body: 'a'.repeat(JOINED * MAX_BODY + 1) })],
    ['one with too many tags', withVersion({ tags: Array(JOINED * MAX_TAGS + 1).fill('a') })],
    ['one in a colour that there is not', withVersion({ colour: 'toString' })],
    ['one by a writer that every object has', withVersion({ by: 'constructor' })],
    ['one by a writer that no record takes', withVersion({ by: 'prototype' })],
    ['one by a writer that changes objects', withVersion({ by: '__proto__' })],
    ['one written at no time', withVersion({ at: 'yesterday' })],
  ])('%s', (_, value) => {
    expect(readStoredNote(value)).toBeNull()
  })
})
