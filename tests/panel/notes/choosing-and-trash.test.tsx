// @vitest-environment jsdom
/** Several notes at once, the trash, and the ways back. */
import { act } from 'preact/test-utils'
import { beforeEach, describe, expect, test } from 'vitest'
import { button, buttons, press, textOf } from '../../ui/draw'
import { shown, stubWindow } from '../draw-panel'
import { drawNotes, onPage, pressRow, row, rows, said, settle, write } from './draw-notes'
import { fakeOwn, note, passage } from './fake-notes'

beforeEach(stubWindow)

const MANY = Array.from({ length: 16 }, (_, nth) => `tag ${nth}`)
const NOTES = [
  note(1, { body: 'One', passage: passage('rivers run', 40), tags: ['water'] }),
  note(2, { body: 'Two', passage: passage('to the sea', 50) }),
  note(3, { body: 'Three', tags: MANY }),
  note(8, { body: 'Old', deleted: true }),
  note(9, { body: 'Older', passage: passage('as a hill', 5), deleted: true }),
]
const PAGE = onPage({ 1: 40, 2: 50 })

const tick = async (container: Element, nth: number): Promise<void> => {
  await act(() => row(container, nth).querySelector<HTMLElement>('input[type="checkbox"]')?.click())
  await settle()
}

/** The usual keys to undo. */
const pressUndo = async (on: Element | null): Promise<void> => {
  await act(() => {
    on?.dispatchEvent(new KeyboardEvent('keydown', { key: 'z', ctrlKey: true, bubbles: true, cancelable: true }))
  })
  await settle()
}

describe('several notes', () => {
  test('are ticked in a mode of its own, in which rows lead nowhere', async () => {
    const container = await drawNotes(fakeOwn(NOTES), PAGE)
    expect(container.querySelector('.own-tick')).toBeNull()
    await press(container, 'Choose')
    expect(button(container, 'Choose').getAttribute('aria-pressed')).toBe('true')
    expect(shown(container, '.own-row .own-tick')).toHaveLength(3)
    await tick(container, 1)
    await tick(container, 2)
    expect(textOf(container.querySelector('.own-chosen [role="status"]'))).toBe('2 notes chosen')
    await press(container, 'All')
    expect(textOf(container.querySelector('.own-chosen [role="status"]'))).toBe('3 notes chosen')
    await press(container, 'Done')
    await settle()
    expect(container.querySelector('.own-tick')).toBeNull()
    expect(textOf(document.activeElement)).toBe('Choose')
  })

  test('get a tag, but those that have as many as they may; and it is taken back', async () => {
    const fake = fakeOwn(NOTES)
    const container = await drawNotes(fake, PAGE)
    await press(container, 'Choose')
    await press(container, 'All')
    await write(container.querySelector('.own-tagging input'), '#delta')
    await press(container, 'Tag')
    await settle()
    expect([1, 2, 3].map((nth) => fake.get(nth)?.tags.at(-1))).toEqual(['delta', 'delta', 'tag 15'])
    expect(said(container)).toBe('2 notes have the tag “delta” now.')
    await press(container, 'Undo')
    await settle()
    expect([1, 2].map((nth) => fake.get(nth)?.tags)).toEqual([['water'], []])
    expect(said(container)).toBe('Undone.')
  })

  test('are deleted, and taken back by the usual keys', async () => {
    const fake = fakeOwn(NOTES)
    const container = await drawNotes(fake, PAGE)
    await press(container, 'Choose')
    await tick(container, 1)
    await tick(container, 3)
    await press(container.querySelector('.own-chosen') ?? container, 'Delete')
    await settle()
    expect([1, 2, 3].map((nth) => fake.get(nth)?.deleted)).toEqual([true, false, true])
    expect(said(container)).toBe('2 notes are in the trash.')
    await pressUndo(container.querySelector('.own-row input'))
    expect([1, 2, 3].map((nth) => fake.get(nth)?.deleted)).toEqual([false, false, false])
  })

  test('in a field the usual keys undo what was typed, and no note', async () => {
    const fake = fakeOwn(NOTES)
    const container = await drawNotes(fake, PAGE)
    await press(container, 'Choose')
    await tick(container, 1)
    await press(container.querySelector('.own-chosen') ?? container, 'Delete')
    await pressUndo(container.querySelector('.own-tagging input'))
    expect(fake.get(1)?.deleted).toBe(true)
  })

  test('nothing can be done with none', async () => {
    const container = await drawNotes(fakeOwn(NOTES), PAGE)
    await press(container, 'Choose')
    const bar = container.querySelector('.own-chosen') ?? container
    expect(button(bar, 'Delete').disabled).toBe(true)
    await write(container.querySelector('.own-tagging input'), 'delta')
    expect(button(bar, 'Tag').disabled).toBe(true)
  })
})

describe('a deleted note', () => {
  test('leaves the focus on the row in its place, and can be had back at once', async () => {
    const fake = fakeOwn(NOTES)
    const container = await drawNotes(fake, PAGE)
    await pressRow(container, 3)
    await press(row(container, 3), 'Delete')
    await settle()
    expect(fake.get(3)?.deleted).toBe(true)
    expect(document.activeElement).toBe(row(container, 1).querySelector('.entry'))
    button(container, 'Undo').focus()
    await press(container, 'Undo')
    await settle()
    expect(rows(container)[0]).toBe('On the article as a whole: Three')
    expect(textOf(document.activeElement)).toBe('Filter')
  })
})

describe('the trash', () => {
  const openTrash = async (fake = fakeOwn(NOTES)): Promise<HTMLElement> => {
    const container = await drawNotes(fake, PAGE)
    await press(container, 'Trash 2')
    await settle()
    return container
  }
  const titles = (container: Element): string[] =>
    shown(container, '.own-gone').map((each) => textOf(each.querySelector('[dir]')))

  test('has what was deleted, from what article, and takes the focus', async () => {
    const container = await openTrash()
    expect(titles(container)).toEqual(['Older', 'Old'])
    expect(textOf(row(container, 8))).toContain('The Paradox of Rivers')
    expect(textOf(container)).toContain('A note stays here for 30 days.')
    expect(textOf(document.activeElement)).toBe('Back to my notes')
    await press(container, 'Back to my notes')
    await settle()
    expect(textOf(document.activeElement)).toBe('Trash 2')
  })

  test('gives a note back, and takes it again', async () => {
    const fake = fakeOwn(NOTES)
    const container = await openTrash(fake)
    await press(row(container, 8), 'Restore')
    await settle()
    expect([fake.get(8)?.deleted, titles(container), said(container)]).toEqual([false, ['Older'], '1 note is back.'])
    await press(container, 'Undo')
    await settle()
    expect(fake.get(8)?.deleted).toBe(true)
  })

  test('asks before a note is deleted for good, and takes no for an answer', async () => {
    const fake = fakeOwn(NOTES)
    const container = await openTrash(fake)
    await press(row(container, 8), 'Delete for good')
    await settle()
    expect(textOf(row(container, 8))).toContain('Delete 1 note for good? This cannot be undone.')
    expect(document.activeElement?.closest('.own-ask')).not.toBeNull()
    await press(row(container, 8), 'Cancel')
    await settle()
    expect(fake.get(8)).toMatchObject({ body: 'Old', deleted: true })
    await press(row(container, 8), 'Delete for good')
    await settle()
    await press(row(container, 8), 'Delete for good')
    await settle()
    expect(fake.get(8)).toMatchObject({ body: '', deleted: true })
    expect([titles(container), said(container)]).toEqual([['Older'], 'Deleted for good.'])
    expect(buttons(container).some((each) => textOf(each) === 'Undo')).toBe(false)
  })

  test('is emptied after a question', async () => {
    const fake = fakeOwn(NOTES)
    const container = await openTrash(fake)
    await press(container, 'Empty the trash')
    await settle()
    expect(textOf(container.querySelector('.own-ask'))).toContain('Delete 2 notes for good?')
    expect(fake.store.emptyTrash).not.toHaveBeenCalled()
    await press(container.querySelector('.own-ask') ?? container, 'Delete for good')
    await settle()
    expect([fake.get(8)?.body, fake.get(9)?.passage]).toEqual(['', null])
    expect(textOf(container)).toContain('The trash is empty.')
    expect(fake.get(1)?.body).toBe('One')
  })

  test('says so when the browser does not delete', async () => {
    const fake = fakeOwn(NOTES)
    fake.store.emptyTrash.mockRejectedValue(new Error('no'))
    const container = await openTrash(fake)
    await press(container, 'Empty the trash')
    await settle()
    await press(container.querySelector('.own-ask') ?? container, 'Delete for good')
    await settle()
    expect(said(container)).toBe('The browser does not store anything at the moment.')
  })
})
