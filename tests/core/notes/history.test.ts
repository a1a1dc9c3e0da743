import { expect, test } from 'vitest'
import type { NoteContent } from '../../../src/core/model/notes/own-note'
import { createHistory } from '../../../src/core/notes/history'

const content = (body: string): NoteContent => ({ passage: null, colour: 'yellow', body, tags: [], deleted: false })

test('changes are taken back from the last to the first, and done again', () => {
  const history = createHistory()
  history.add({ id: 'a', before: null, after: content('one') })
  history.add({ id: 'a', before: content('one'), after: content('two') })
  history.add({ id: 'b', before: content('x'), after: { ...content('x'), deleted: true } })
  expect(history.undo()).toEqual({ id: 'b', content: content('x') })
  expect(history.undo()).toEqual({ id: 'a', content: content('one') })
  expect(history.redo()).toEqual({ id: 'a', content: content('two') })
  expect(history.undo()).toEqual({ id: 'a', content: content('one') })
})

test('a note that was made goes into the trash, with what it says', () => {
  const history = createHistory()
  history.add({ id: 'a', before: null, after: content('one') })
  expect(history.undo()).toEqual({ id: 'a', content: { ...content('one'), deleted: true } })
  expect(history.undo()).toBeUndefined()
  expect(history.redo()).toEqual({ id: 'a', content: content('one') })
})

test('after a new change, what was taken back is not done again', () => {
  const history = createHistory()
  history.add({ id: 'a', before: content('one'), after: content('two') })
  history.undo()
  history.add({ id: 'a', before: content('one'), after: content('three') })
  expect(history.redo()).toBeUndefined()
  expect(history.undo()).toEqual({ id: 'a', content: content('one') })
})

test('what is written into a note that was just made goes with it, and comes back with it', () => {
  const history = createHistory()
  history.add({ id: 'a', before: null, after: content('') })
  history.add({ id: 'b', before: content('x'), after: content('y') })
  history.amend('a', content('precious'))
  history.undo()
  expect(history.undo()).toEqual({ id: 'a', content: { ...content('precious'), deleted: true } })
  expect(history.redo()).toEqual({ id: 'a', content: content('precious') })
})
