// @vitest-environment jsdom
/** The reader's own notes among the hits of a search. */
import { act } from 'preact/test-utils'
import { beforeEach, describe, expect, test } from 'vitest'
import { textOf } from '../../ui/draw'
import { drawPanel, shown, stubWindow, texts, type } from '../draw-panel'
import { panelActions } from '../panel-edition'
import { drawNotes, ELSEWHERE, onPage, row, settle } from './draw-notes'
import { fakeOwn, idOf, note, passage } from './fake-notes'

beforeEach(stubWindow)

const NOTES = [
  note(1, { body: 'Dams *matter*\n\nA café by the water', passage: passage('rivers run', 40), tags: ['energy'] }),
  note(2, { passage: passage('to the sea', 5), colour: 'blue' }),
  note(3, { body: 'All in all' }),
  note(4, { body: 'Dams, deleted', deleted: true }),
]
const PAGE = onPage({ 1: 40, 2: 5 })

/** The hits of the first group, if it is that of own notes. */
const hits = (container: Element): string[] => {
  const section = shown(container, '.results section')[0] ?? container
  return textOf(section.querySelector('h2')).startsWith('My notes') ? texts(section, '.entry') : []
}

const search = async (words: string, fake = fakeOwn(NOTES), actions = panelActions()): Promise<HTMLElement> => {
  const container = drawPanel(PAGE, actions, fake.own)
  await settle(60)
  await type(container, words)
  return container
}

const pressFirst = (container: Element): Promise<void> =>
  act(() => {
    const [first] = shown(container, '.results .entry')
    if (first instanceof HTMLElement) first.click()
  })

describe('a search beside the article', () => {
  test.each([
    ['dams', ['Yellow: Dams matter']],
    ['matter water', ['Yellow: Dams matterDams *matter* A café by the water']],
    ['cafe', ['Yellow: Dams matterDams *matter* A café by the water']],
    ['energy', ['Yellow: Dams matterTags energy']],
    ['rivers run', ['Yellow: Dams matterPassage rivers run']],
    ['sea', ['Blue: to the sea']],
    ['zebra', []],
  ])('finds own notes by text, passage and tags: %s', async (words, found) => {
    expect(hits(await search(words))).toEqual(found)
  })

  test('marks the words in the title of a highlight, too', async () => {
    const container = await search('sea')
    expect(texts(container, '.results section:first-of-type mark')).toEqual(['sea'])
    expect(textOf(container.querySelector('.results [role="status"]'))).toMatch(/^\d+ hits?$/u)
  })

  test('reads the notes only when somebody searches', async () => {
    const fake = fakeOwn(NOTES)
    const container = drawPanel(PAGE, panelActions(), fake.own)
    await settle(60)
    expect(fake.store.load).not.toHaveBeenCalled()
    await type(container, 'dams')
    expect(fake.store.load).toHaveBeenCalledOnce()
  })

  test('leads to the passage, or to the note in the panel', async () => {
    const actions = panelActions()
    const container = await search('dams', fakeOwn(NOTES), actions)
    await pressFirst(container)
    await settle()
    expect(actions.visit).toHaveBeenCalledExactlyOnceWith(idOf(1), expect.objectContaining({ start: 40 }))
    expect(container.querySelector('input')?.value).toBe('dams')
    await type(container, 'all in all')
    await pressFirst(container)
    await settle()
    expect(texts(container, '[aria-selected="true"]')).toEqual(['My notes'])
    expect(row(container, 3).querySelector('.entry')?.getAttribute('aria-expanded')).toBe('true')
  })
})

describe('where no article is open', () => {
  test('the notes on all articles are searched', async () => {
    const container = await drawNotes(fakeOwn(NOTES), ELSEWHERE)
    expect(shown(container, '.own-group')).toHaveLength(1)
    await type(container, 'dams')
    expect(texts(container, '.view > section .entry')).toEqual(['Yellow: Dams matter'])
    expect(shown(container, '.own-group')).toHaveLength(0)
    await type(container, 'zebra')
    expect(texts(container, '.tally[role="status"]')).toEqual(['None of your notes have all of these words.'])
    await type(container, '')
    expect(shown(container, '.own-group')).toHaveLength(1)
  })

  test('there is nothing to search without notes', async () => {
    const container = await drawNotes(fakeOwn(), ELSEWHERE)
    expect(container.querySelector('input[type="search"]')).toBeNull()
    expect(textOf(container)).toContain('Open the article')
  })
})
