// @vitest-environment jsdom
/** The list of the reader's own notes: what is in it, where its rows lead, and how notes are read and written in it. */
import { act } from 'preact/test-utils'
import { beforeEach, describe, expect, test } from 'vitest'
import { soon } from '../../soon'
import { button, press, textOf } from '../../ui/draw'
import { article } from '../../ui/samples'
import { choose, shown, stubWindow, texts } from '../draw-panel'
import { panelActions } from '../panel-edition'
import { drawNotes, ELSEWHERE, onPage, pressRow, row, rows, said, settle, write } from './draw-notes'
import { fakeOwn, idOf, note, passage } from './fake-notes'

beforeEach(stubWindow)

const NOTES = [
  note(1, { body: 'On *rivers*\nand more', passage: passage('rivers run', 40), tags: ['water'], colour: 'green' }),
  note(2, { passage: passage('to the sea', 5) }),
  note(3, { body: 'All in all' }),
  note(4, { body: 'Where is it?', passage: passage('no such words', 60), colour: 'blue' }),
  note(5, { body: 'Gone', deleted: true }),
  note(6, { body: 'Of hills', passage: passage('hills rise', 1) }, 'hills'),
]
const PAGE = onPage({ 1: 40, 2: 5, 4: 'absent' })

describe('the list of own notes', () => {
  test('is not read before the reader comes to it', async () => {
    const fake = fakeOwn(NOTES)
    const container = await drawNotes(fake, PAGE)
    expect(fake.store.load).toHaveBeenCalledOnce()
    await press(container, 'Outline')
    await press(container, 'My notes')
    expect(fake.store.load).toHaveBeenCalledOnce()
  })

  test('has the notes on the article in the order of the text, and by itself what the page has not, with its words and why', async () => {
    const container = await drawNotes(fakeOwn(NOTES), PAGE)
    expect(rows(container)).toEqual([
      'On the article as a whole: All in all',
      'On passages: “to the sea” | On rivers',
      'Not found on this page: Where is it?',
    ])
    expect(texts(row(container, 1), '.excerpt')).toEqual(['rivers run', 'water 11 Jun 2026'])
    expect(row(container, 1).querySelector('.passage')?.getAttribute('lang')).toBe('en')
    expect(textOf(row(container, 1).querySelector('.hidden'))).toBe('Green:')
    expect(texts(row(container, 4), '.excerpt').slice(0, 2)).toEqual([
      'no such words',
      'Nothing like this passage is on the page.',
    ])
    expect(texts(container, '.list-bar [role="status"]')).toEqual(['4 notes'])
  })

  test('or the one that was changed last comes first', async () => {
    const container = await drawNotes(fakeOwn(NOTES), PAGE)
    await choose(container, 'Sort by', 'Date')
    expect(rows(container)).toEqual([
      'On this page: All in all | “to the sea” | On rivers',
      'Not found on this page: Where is it?',
    ])
  })

  test('has the notes on all articles, too, under their titles', async () => {
    const container = await drawNotes(fakeOwn(NOTES), PAGE)
    await choose(container, 'Notes on', 'all articles')
    expect(rows(container)).toEqual([
      'hills: Of hills',
      'The Paradox of Rivers: All in all | “to the sea” | On rivers | Where is it?',
    ])
  })

  test('lets filters through by tag and colour, and says how many', async () => {
    const container = await drawNotes(fakeOwn(NOTES), PAGE)
    await press(container, 'Filter')
    await choose(container, 'Tag', 'water')
    expect(rows(container)).toEqual([': On rivers'])
    expect(texts(container, '.list-bar [role="status"]')).toEqual(['1 of 4 notes'])
    await choose(container, 'Colour', 'Blue')
    expect(textOf(container)).toContain('None of your notes match these filters.')
    await press(container, 'Clear filters')
    expect(rows(container)).toHaveLength(3)
  })

  test('tells who has none how notes are made', async () => {
    expect(textOf(await drawNotes())).toContain('No notes on this article yet. Select a few words')
    expect(textOf(await drawNotes(fakeOwn(), ELSEWHERE))).toContain('You have no notes yet.')
  })

  test('shows what is changed elsewhere at once', async () => {
    const fake = fakeOwn(NOTES)
    const container = await drawNotes(fake, PAGE)
    act(() => fake.put(note(7, { body: 'From another window' })))
    await settle()
    expect(rows(container)[0]).toContain('From another window')
  })

  test('says so when the browser does not tell what is stored, and reads again on a press', async () => {
    const fake = fakeOwn(NOTES)
    fake.store.load.mockResolvedValueOnce({ problem: 'unreadable' })
    const container = await drawNotes(fake, PAGE)
    expect(textOf(container.querySelector('[role="alert"]'))).toContain('They are not lost')
    expect(shown(container, '.own-row')).toHaveLength(0)
    await press(container, 'Try again')
    await settle()
    expect(rows(container)).toHaveLength(3)
    expect(textOf(container.querySelector('[role="alert"]'))).toBe('')
  })

  test('says what this version cannot read, and before anybody types that nothing can be stored', async () => {
    const fake = fakeOwn(NOTES)
    const foreign = [{ key: 'note:rivers:x', value: { v: 9 } }]
    fake.store.load.mockResolvedValueOnce({ notes: [], foreign })
    fake.store.trial.mockResolvedValueOnce('full')
    const container = await drawNotes(fake, PAGE)
    await settle()
    expect(textOf(container)).toContain('1 stored note is of a later version of Counterpoint. It is kept as it is.')
    expect(textOf(container)).toContain('The browser’s storage is full.')
  })
})

describe('a row', () => {
  test('leads to its passage and the card there', async () => {
    const actions = panelActions()
    const container = await drawNotes(fakeOwn(NOTES), PAGE, actions)
    await pressRow(container, 1)
    expect(actions.visit).toHaveBeenCalledExactlyOnceWith(idOf(1), expect.objectContaining({ start: 40, end: 45 }))
    expect(button(container, 'Back to where you were Esc')).toBeDefined()
    expect(row(container, 1).querySelector('textarea')).toBeNull()
  })

  test('opens in the panel where the page does not show its passage, and says so', async () => {
    const actions = panelActions()
    actions.visit.mockResolvedValue(false)
    const container = await drawNotes(fakeOwn(NOTES), PAGE, actions)
    await pressRow(container, 2)
    expect(said(container)).toBe('The page does not show this passage now, so the note opened here.')
    expect(textOf(row(container, 2).querySelector('.own-open'))).toContain('No text yet.')
  })

  test.each([3, 4])('without a place opens in the panel, and closes: %i', async (nth) => {
    const actions = panelActions()
    const container = await drawNotes(fakeOwn(NOTES), PAGE, actions)
    const opens = row(container, nth).querySelector('.entry')
    expect(opens?.getAttribute('aria-expanded')).toBe('false')
    await pressRow(container, nth)
    expect(actions.visit).not.toHaveBeenCalled()
    expect(opens?.getAttribute('aria-expanded')).toBe('true')
    expect(document.getElementById(opens?.getAttribute('aria-controls') ?? '')?.hidden).toBe(false)
    await pressRow(container, nth)
    expect(row(container, nth).querySelector('.own-open')?.textContent).toBe('')
  })

  test('with a place has a button of its own to be opened in the panel', async () => {
    const container = await drawNotes(fakeOwn(NOTES), PAGE)
    await press(container, 'Open here: On rivers')
    expect(row(container, 1).querySelector('.own-open em')?.textContent).toBe('rivers')
    // One at a time.
    await press(container, 'Open here: to the sea')
    expect(row(container, 1).querySelector('.own-open')?.textContent).toBe('')
  })

  test('whose passage was not found can be put in its place: the page is asked, and the reader told how', async () => {
    const actions = panelActions()
    const container = await drawNotes(fakeOwn(NOTES), PAGE, actions)
    await pressRow(container, 4)
    expect(texts(row(container, 4), '.own-open .quiet')).toEqual([
      'Nothing like this passage is on the page.',
      'Closest text: “near it”',
    ])
    await press(container, 'Show me')
    expect(actions.show).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ start: 3, end: 9 }))
    await press(container, 'Put it in its place')
    expect(actions.placeNote).toHaveBeenCalledExactlyOnceWith(idOf(4))
    expect(said(container)).toBe('Now select the passage on the page. Then press “Put the note here” beside it.')
    actions.placeNote.mockResolvedValue(false)
    await press(container, 'Put it in its place')
    expect(said(container)).toBe('The page does not answer. Load it again, and try once more.')
  })

  test('of another article opens in the panel, and leads to that article', async () => {
    const actions = panelActions()
    const container = await drawNotes(fakeOwn(NOTES), ELSEWHERE, actions)
    await pressRow(container, 1)
    expect(actions.visit).not.toHaveBeenCalled()
    await act(() =>
      [...row(container, 1).querySelectorAll('button')].find((each) => textOf(each) === 'Open the article')?.click(),
    )
    expect(actions.openArticle).toHaveBeenCalledExactlyOnceWith(expect.stringContaining(article.canonical))
  })
})

describe('writing in the panel', () => {
  test('is stored as one types, said so, and ends with the focus on what begins it', async () => {
    const fake = fakeOwn(NOTES)
    const container = await drawNotes(fake, PAGE)
    await pressRow(container, 3)
    await press(container, 'Edit')
    const field = container.querySelector('textarea')
    expect(document.activeElement).toBe(field)
    await write(field, 'All in all, rivers')
    await settle()
    expect(textOf(container.querySelector('.own-status'))).toBe('Saving…')
    await settle(450)
    expect(fake.get(3)?.body).toBe('All in all, rivers')
    expect(textOf(container.querySelector('.own-status'))).toBe('Saved')
    await press(container, 'Done')
    await settle()
    expect(textOf(document.activeElement)).toBe('Edit')
    expect(rows(container)[0]).toContain('All in all, rivers')
  })

  test('is stored at once when the editor closes', async () => {
    const fake = fakeOwn(NOTES)
    const container = await drawNotes(fake, PAGE)
    await pressRow(container, 3)
    await press(container, 'Edit')
    await write(container.querySelector('textarea'), 'Half')
    await pressRow(container, 4)
    expect(fake.get(3)?.body).toBe('Half')
  })

  test.each([
    ['full', 'The browser’s storage is full.'],
    ['failing', 'The browser does not store anything at the moment.'],
  ] as const)('keeps what cannot be stored in the field, and saves it to a file: %s', async (problem, words) => {
    const fake = fakeOwn(NOTES)
    const actions = panelActions()
    const container = await drawNotes(fake, PAGE, actions)
    await pressRow(container, 3)
    await press(container, 'Edit')
    fake.fail(problem)
    await write(container.querySelector('textarea'), 'A text that matters')
    await settle(450)
    expect(textOf(container.querySelector('.own-status'))).toContain('Your text is still here.')
    expect(textOf(container.querySelector('[role="alert"]'))).toContain(words)
    expect(textOf(container.querySelector('[role="alert"]'))).toContain('1 note is not saved.')
    // Another view, and back.
    await press(container, 'Outline')
    await press(container, 'My notes')
    expect(container.querySelector('textarea')?.value).toBe('A text that matters')
    await press(container, 'Save to a file')
    expect(actions.download).toHaveBeenCalledWith(
      'counterpoint-unsaved.md',
      'text/markdown',
      expect.stringContaining('A text that matters'),
    )
    fake.fail(undefined)
    await settle(3100)
    expect(fake.get(3)?.body).toBe('A text that matters')
    expect(textOf(container.querySelector('[role="alert"]'))).toBe('')
  })

  test('a note on the whole article is there with its first letter, and not before', async () => {
    const fake = fakeOwn(NOTES)
    const container = await drawNotes(fake, PAGE)
    await press(container, 'Note on the whole article')
    await settle()
    const field = container.querySelector('textarea')
    expect(document.activeElement).toBe(field)
    expect(fake.store.write).not.toHaveBeenCalled()
    await write(field, 'T')
    await settle(10)
    await write(container.querySelector('textarea'), 'Taken together')
    await settle(450)
    expect(fake.all().find(({ body }) => body === 'Taken together')).toMatchObject({ article: 'rivers', passage: null })
    expect(document.activeElement).toBe(container.querySelector('textarea'))
  })

  test('one that stays empty is gone, and the focus is on what began it', async () => {
    const fake = fakeOwn(NOTES)
    const container = await drawNotes(fake, PAGE)
    await press(container, 'Note on the whole article')
    await press(container, 'Done')
    await settle()
    expect(fake.store.write).not.toHaveBeenCalled()
    expect(rows(container)[0]).toBe('On the article as a whole: All in all')
    expect(textOf(document.activeElement)).toBe('Note on the whole article')
  })

  test('what is written elsewhere meanwhile stays beside it, and neither is lost', async () => {
    const fake = fakeOwn(NOTES)
    const container = await drawNotes(fake, PAGE)
    await pressRow(container, 3)
    await press(container, 'Edit')
    await write(container.querySelector('textarea'), 'Mine')
    const there = fake.get(3)
    if (there === undefined) throw new Error('no note')
    const { colour, deleted, passage, tags, versions } = there
    await fake.store.write({
      id: idOf(3),
      article: 'rivers',
      replaces: versions,
      content: { body: 'Theirs', colour, deleted, passage, tags },
    })
    await settle(450)
    expect(container.querySelector('textarea')?.value).toBe('Mine')
    expect(fake.get(3)?.conflict).toEqual(['Mine', 'Theirs'])
    await press(container, 'Done')
    await settle()
    expect(textOf(row(container, 3))).toContain('This note was changed in two places at once.')
  })
})

test('the page of the panel going away stores what is on its way', async () => {
  const fake = fakeOwn(NOTES)
  const container = await drawNotes(fake, PAGE)
  await pressRow(container, 3)
  await press(container, 'Edit')
  await write(container.querySelector('textarea'), 'In the last moment')
  fake.own.notes.flush()
  await soon(() => expect(fake.get(3)?.body).toBe('In the last moment'))
})
