// @vitest-environment jsdom
/** The outline: sections with their annotations, filters, where the reader is, and the way to a place and back. */
import { render } from 'preact'
import { act } from 'preact/test-utils'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { Strings } from '../../../src/ui/strings'
import { translate } from '../../../tools/export/messages'
import { button, press, textOf } from '../../ui/draw'
import { erratum } from '../../ui/samples'
import { choose, drawPanel, entries, pressKey, settle, stubWindow, texts, titles, view } from '../draw-panel'
import { onArticle, panelActions } from '../panel-edition'

beforeEach(stubWindow)

/** The row of a note, with the work that it cites. */
const NOTE = 'Note 1 Doe, J. (1999). Bridges & fords.'

describe('the outline', () => {
  test('has the sections of the article with their annotations in reading order', () => {
    const container = drawPanel()
    expect(texts(container, '.section-heading')).toEqual(['Springs 2', 'Mouths 1'])
    expect(titles(container)).toEqual(['Context The Sea', 'updates A dam was built', 'Note 1'])
  })

  test('has under each title the words that it is about, or the work that is cited', () => {
    expect(texts(drawPanel(), '.passage')).toEqual(['to the sea', 'rivers run', 'Doe, J. (1999). Bridges & fords.'])
  })

  test('says of a slip what it is, how it is printed and how it is to be read, once the edition is there', async () => {
    const outcome = { status: 'anchored', start: 95, end: 99, how: 'exact', score: 1 } as const
    const item = { id: 'slip', kind: 'erratum', label: 'rivver', quote: 'the rivver', outcome } as const
    const report = { ...onArticle.report, items: [item] }
    const { edition, ...before } = onArticle
    const errata = [{ ...erratum, id: 'slip', printed: 'rivver', read: 'river' }]
    const container = drawPanel({ ...before, report })
    expect(entries(container)).toEqual(['Erratum rivver'])
    const state = { ...onArticle, report, ...(edition && { edition: { ...edition, errata } }) }
    await act(() => render(<Strings.Provider value={translate}>{view(state)}</Strings.Provider>, container))
    expect(entries(container)).toEqual(['Erratum rivver to be read as: river'])
  })

  test('gives each entry the icon of its kind or stance', () => {
    const icons = [...drawPanel().querySelectorAll('.entry .icon')].map((icon) => icon.getAttribute('data-icon'))
    expect(icons).toEqual(['context', 'updates', 'footnote'])
  })

  test.each([
    ['Kind', 'Counterpoints', ['updates A dam was built']],
    ['Stance', 'updates', ['updates A dam was built']],
    ['Section', 'Mouths', ['Note 1']],
    ['Evidence', 'Learned since', ['updates A dam was built']],
    ['Evidence', 'Known in June 2012', []],
    ['Kind', 'Errata', []],
  ])('is filtered by %s: %s', async (label, option, left) => {
    const container = drawPanel()
    await choose(container, label, option)
    expect(titles(container)).toEqual(left)
    expect(textOf(container.querySelector('.list-bar [role="status"]'))).toBe(`${left.length} of 3 annotations`)
    button(container, 'Clear filters').focus()
    await press(container, 'Clear filters')
    expect(textOf(document.activeElement)).toBe('Filter')
    expect(entries(container)).toHaveLength(3)
    expect(textOf(container.querySelector('.list-bar [role="status"]'))).toBe('3 annotations')
  })

  test('gives the annotations as a file: all of the edition, or those that the filters let through', async () => {
    const actions = panelActions()
    const container = drawPanel(onArticle, actions)
    await press(container, 'Markdown')
    expect(actions.download).toHaveBeenLastCalledWith(
      'rivers-annotations.md',
      'text/markdown',
      expect.stringContaining('### The ford was open'),
    )
    await choose(container, 'Stance', 'updates')
    await press(container, 'W3C JSON-LD')
    const [file, type, text = ''] = actions.download.mock.lastCall ?? []
    expect([file, type]).toEqual(['rivers-selection.jsonld', 'application/ld+json'])
    expect(JSON.parse(String(text)).first.items.map(({ id }: { id: string }) => id)).toEqual([
      'https://www.example.org/rivers/#dam',
    ])
    expect(textOf(container.querySelector('.list-bar [id$="-exports"] [role="status"]'))).toBe(
      'Downloaded: rivers-selection.jsonld',
    )
  })

  test('marks where the reader is', () => {
    const container = drawPanel({ ...onArticle, place: { start: 80, end: 100 } })
    expect(texts(container, '[aria-current="location"]')).toEqual(['Mouths'])
    expect(texts(container, '[data-here]')).toEqual([NOTE])
  })

  test('marks nothing above the article', () => {
    const container = drawPanel({ ...onArticle, place: { start: 0, end: 0 } })
    expect(container.querySelectorAll('[aria-current="location"], [data-here]')).toHaveLength(0)
  })

  test('leads to an annotation and to a section, and back by button or by key', async () => {
    const actions = panelActions()
    const container = drawPanel(onArticle, actions)
    expect(container.querySelector('.back')).toBeNull()
    await press(container, 'updates A dam was built rivers run')
    expect(actions.visit).toHaveBeenCalledExactlyOnceWith('dam', expect.objectContaining({ start: 40, end: 45 }))
    await press(container, 'Back to where you were Esc')
    expect(actions.goBack).toHaveBeenCalledTimes(1)
    expect(container.querySelector('.back')).toBeNull()

    await press(container, 'Mouths')
    expect(actions.show).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ start: 60, end: 66 }))
    await pressKey(button(container, 'Mouths'), 'Escape')
    expect(actions.goBack).toHaveBeenCalledTimes(2)
    await pressKey(button(container, 'Mouths'), 'Escape')
    expect(actions.goBack).toHaveBeenCalledTimes(2)
  })

  test.each([
    { does: 'goes back when the page has answered', shows: true, times: 1 },
    { does: 'goes nowhere when the page shows no such thing', shows: false, times: 0 },
  ])('the key that comes before the page has answered $does', async ({ shows, times }) => {
    let answer = (_done: boolean): void => {}
    const visit = vi.fn(
      () =>
        new Promise<boolean>((done) => {
          answer = done
        }),
    )
    const actions = { ...panelActions(), visit }
    const container = drawPanel(onArticle, actions)
    await press(container, NOTE)
    await pressKey(button(container, NOTE), 'Escape')
    expect(actions.goBack).not.toHaveBeenCalled()
    answer(shows)
    await settle()
    expect(actions.goBack).toHaveBeenCalledTimes(times)
    expect(container.querySelector('.back')).toBeNull()
  })

  test.each([
    {
      to: 'the row that was left by',
      meanwhile: async () => {},
      isBack: (at: Element | null) => textOf(at) === NOTE,
    },
    {
      to: 'the search where the row is gone',
      meanwhile: (container: Element) => press(container, 'About'),
      isBack: (at: Element | null) => at?.localName === 'input',
    },
  ])('the way back gives the focus to $to', async ({ isBack, meanwhile }) => {
    const container = drawPanel()
    button(container, NOTE).focus()
    await press(container, NOTE)
    await meanwhile(container)
    button(container, 'Back to where you were Esc').focus()
    await press(container, 'Back to where you were Esc')
    expect(isBack(document.activeElement)).toBe(true)
  })

  test('says when there is no way back any more', async () => {
    const actions = { ...panelActions(), goBack: vi.fn(async () => false) }
    const container = drawPanel(onArticle, actions)
    await press(container, NOTE)
    await press(container, 'Back to where you were Esc')
    expect(textOf(container.querySelector('.notice'))).toBe('The page has been reloaded; your earlier place is lost.')
    await press(container, NOTE)
    expect(textOf(container.querySelector('.notice'))).toBe('')
  })

  test('says when an annotation is nowhere to be shown', async () => {
    const actions = { ...panelActions(), visit: vi.fn(async () => false) }
    const container = drawPanel(onArticle, actions)
    await press(container, NOTE)
    expect(textOf(container.querySelector('.notice'))).toBe('“Note 1” was not found on this page.')
    expect(container.querySelector('.back')).toBeNull()
    // It stands over the list, and goes with whatever is pressed next.
    await press(container, 'About')
    expect(textOf(container.querySelector('.notice'))).toBe('')
  })
})

describe('the introduction', () => {
  test('is the first thing in the outline, closed', () => {
    const container = drawPanel()
    const first = container.querySelector('[role="tabpanel"]')?.firstElementChild
    expect([first?.tagName, textOf(first)]).toEqual(['DETAILS', 'Editors’ introductionRivers have changed since.'])
    expect((first as HTMLDetailsElement).open).toBe(false)
  })
})
