// @vitest-environment jsdom
/** The panel as a reader finds it: five views, filters, a search, and the way to a place and back. */
import { render } from 'preact'
import { act } from 'preact/test-utils'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { PanelView } from '../../src/panel/PanelView'
import type { PanelState } from '../../src/panel/panel-state'
import { Strings } from '../../src/ui/strings'
import { translate } from '../../tools/export/messages'
import { button, draw, press, textOf } from '../ui/draw'
import { article, source } from '../ui/samples'
import { onArticle, panelActions } from './panel-edition'

beforeEach(() => {
  vi.stubGlobal('matchMedia', () => ({ matches: false }))
  vi.stubGlobal('scrollTo', () => {})
  vi.stubGlobal('scrollBy', () => {})
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe(): void {}
      disconnect(): void {}
    },
  )
})

const view = (state: PanelState, actions = panelActions()) => (
  <PanelView state={state} articles={[article]} version="1.2.3" actions={actions} />
)
const drawPanel = (state: PanelState = onArticle, actions = panelActions()): HTMLElement => draw(view(state, actions))
const shown = (container: Element, selector: string): Element[] =>
  [...container.querySelectorAll(selector)].filter((element) => element.closest('[hidden]') === null)
const texts = (container: Element, selector: string): string[] => shown(container, selector).map(textOf)
const entries = (container: Element): string[] => texts(container, '.entry')
const settle = (): Promise<void> => act(() => new Promise((done) => setTimeout(done, 60)))

const choose = async (container: Element, label: string, option: string): Promise<void> => {
  const field = [...container.querySelectorAll('label')].find((each) => textOf(each.firstElementChild) === label)
  const select = field?.querySelector('select')
  const value = [...(select?.options ?? [])].find((each) => textOf(each) === option)?.value
  if (!select || value === undefined) throw new Error(`no choice ${label}: ${option}`)
  await act(() => {
    select.value = value
    select.dispatchEvent(new Event('change', { bubbles: true }))
  })
}

const type = async (container: Element, words: string): Promise<void> => {
  const field = container.querySelector('input')
  if (field === null) throw new Error('no search field')
  await act(() => {
    field.value = words
    field.dispatchEvent(new Event('input', { bubbles: true }))
  })
  await settle()
}

const pressKey = (on: Element | null, key: string): Promise<void> =>
  act(() => {
    on?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
  })

describe('the panel', () => {
  test('offers the article on other pages', async () => {
    const actions = panelActions()
    await press(drawPanel({ status: 'elsewhere' }, actions), 'Open the article')
    expect(actions.openArticle).toHaveBeenCalledWith('https://www.example.org/rivers/')
  })

  test('leads to the settings', async () => {
    const actions = panelActions()
    await press(drawPanel({ status: 'elsewhere' }, actions), 'Settings')
    expect(actions.openSettings).toHaveBeenCalledOnce()
  })

  test('says that it is still reading', () => {
    expect(textOf(drawPanel({ status: 'loading' }))).toContain('Reading the page')
  })

  test('has tabs that arrows, Home and End lead through, one of them a stop for the keyboard', async () => {
    const container = drawPanel()
    const chosen = (): string[] => texts(container, '[role="tab"][aria-selected="true"]')
    const stops = (): string[] => texts(container, '[role="tab"][tabindex="0"]')
    expect(chosen()).toEqual(['Outline'])
    for (const [key, name] of [
      ['ArrowRight', 'Timeline'],
      ['End', 'About'],
      ['ArrowRight', 'Outline'],
      ['ArrowLeft', 'About'],
      ['Home', 'Outline'],
    ] as const) {
      await pressKey(container.querySelector('[role="tablist"]'), key)
      expect([key, chosen(), stops(), textOf(document.activeElement)]).toEqual([key, [name], [name], name])
    }
  })

  test('keeps view, filter and search while the page changes', async () => {
    const container = drawPanel()
    await choose(container, 'Kind', 'Context')
    await type(container, 'dam')
    const again = (state: PanelState): Promise<void> =>
      act(() => render(<Strings.Provider value={translate}>{view(state)}</Strings.Provider>, container))
    await again({ status: 'elsewhere' })
    expect(container.querySelector('input')).toBeNull()
    await again({ ...onArticle, tab: 8 })
    await settle()
    expect(container.querySelector('input')?.value).toBe('dam')
    await type(container, '')
    expect(entries(container)).toEqual(['The Sea'])
  })
})

test('a view without rows is come back to where it was left', async () => {
  const scrollTo = vi.fn<(options: ScrollToOptions) => void>()
  vi.stubGlobal('scrollTo', scrollTo)
  const container = drawPanel()
  await press(container, 'About')
  vi.stubGlobal('scrollY', 120)
  await press(container, 'Outline')
  await press(container, 'About')
  expect(scrollTo).toHaveBeenLastCalledWith({ top: 120, behavior: 'instant' })
  vi.stubGlobal('scrollY', 0)
})

test.each([
  { from: 120, scrolls: 1 },
  { from: 0, scrolls: 0 },
])(
  'a new view begins at its top, for which a window that stood at $from px is scrolled $scrolls times',
  async ({ from, scrolls }) => {
    const scrollTo = vi.fn<(options: ScrollToOptions) => void>()
    vi.stubGlobal('scrollTo', scrollTo)
    vi.stubGlobal('scrollY', from)
    await press(drawPanel(), 'About')
    expect(scrollTo.mock.calls).toEqual(Array.from({ length: scrolls }, () => [{ top: 0, behavior: 'instant' }]))
    vi.stubGlobal('scrollY', 0)
  },
)

describe('the outline', () => {
  test('has the sections of the article with their annotations in reading order', () => {
    const container = drawPanel()
    expect(texts(container, '.section-heading')).toEqual(['Springs 2', 'Mouths 1'])
    expect(entries(container)).toEqual(['The Sea', 'updates A dam was built', 'Note 1'])
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
    expect(entries(container)).toEqual(left)
    expect(textOf(container.querySelector('.filters [role="status"]'))).toBe(`${left.length} of 3 annotations`)
    button(container, 'Clear filters').focus()
    await press(container, 'Clear filters')
    expect(document.activeElement).toBe(container.querySelector('.filters select'))
    expect(entries(container)).toHaveLength(3)
    expect(textOf(container.querySelector('.filters [role="status"]'))).toBe('3 annotations')
  })

  test('marks where the reader is', () => {
    const container = drawPanel({ ...onArticle, place: { start: 80, end: 100 } })
    expect(texts(container, '[aria-current="location"]')).toEqual(['Mouths'])
    expect(texts(container, '[data-here]')).toEqual(['Note 1'])
  })

  test('marks nothing above the article', () => {
    const container = drawPanel({ ...onArticle, place: { start: 0, end: 0 } })
    expect(container.querySelectorAll('[aria-current="location"], [data-here]')).toHaveLength(0)
  })

  test('leads to an annotation and to a section, and back by button or by key', async () => {
    const actions = panelActions()
    const container = drawPanel(onArticle, actions)
    expect(container.querySelector('.back')).toBeNull()
    await press(container, 'updates A dam was built')
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
    {
      to: 'the row that was left by',
      meanwhile: async () => {},
      isBack: (at: Element | null) => textOf(at) === 'Note 1',
    },
    {
      to: 'the search where the row is gone',
      meanwhile: (container: Element) => press(container, 'About'),
      isBack: (at: Element | null) => at?.localName === 'input',
    },
  ])('the way back gives the focus to $to', async ({ isBack, meanwhile }) => {
    const container = drawPanel()
    button(container, 'Note 1').focus()
    await press(container, 'Note 1')
    await meanwhile(container)
    button(container, 'Back to where you were Esc').focus()
    await press(container, 'Back to where you were Esc')
    expect(isBack(document.activeElement)).toBe(true)
  })

  test('says when there is no way back any more', async () => {
    const actions = { ...panelActions(), goBack: vi.fn(async () => false) }
    const container = drawPanel(onArticle, actions)
    await press(container, 'Note 1')
    await press(container, 'Back to where you were Esc')
    expect(textOf(container.querySelector('.notice'))).toBe(
      'The page was loaded anew since, and your place is no longer known.',
    )
    await press(container, 'Note 1')
    expect(textOf(container.querySelector('.notice'))).toBe('')
  })

  test('says when an annotation is nowhere to be shown', async () => {
    const actions = { ...panelActions(), visit: vi.fn(async () => false) }
    const container = drawPanel(onArticle, actions)
    await press(container, 'Note 1')
    expect(textOf(container.querySelector('.notice'))).toBe('“Note 1” has no place on this page.')
    expect(container.querySelector('.back')).toBeNull()
    // It stands over the list, and goes with whatever is pressed next.
    await press(container, 'About')
    expect(textOf(container.querySelector('.notice'))).toBe('')
  })
})

describe('the search', () => {
  test('finds in all that the edition says, marks the hits and counts them', async () => {
    const container = drawPanel()
    await settle()
    await type(container, 'DAM')
    expect(texts(container, '.section-heading')).toEqual(['Annotations 1', 'Timeline 1'])
    expect(textOf(container.querySelector('.results [role="status"]'))).toBe('2 hits')
    expect(texts(container, 'mark')).toEqual(['dam', 'dam'])
    expect(shown(container, '[role="tablist"]')).toEqual([])
  })

  test('takes accents for nothing, and shows what else is said', async () => {
    const container = drawPanel()
    await settle()
    await type(container, 'cafe sea')
    expect(entries(container)).toEqual(['The Sea Where the café is.'].map((text) => text.replace('Sea W', 'SeaW')))
    expect(texts(container, 'mark')).toEqual(['Sea', 'café'])
  })

  test.each([
    { at: 20, order: ['ford', 'dam'] },
    { at: 60, order: ['dam', 'ford'] },
  ])('has equally good annotations as the reader meets them: $order', async ({ at, order }) => {
    const { report } = onArticle
    const outcome = { status: 'anchored', start: at, end: at + 5, how: 'exact', score: 1 } as const
    const items = report.items.map((item) => (item.id === 'ford' ? { ...item, outcome } : item))
    const container = drawPanel({ ...onArticle, report: { ...report, items } })
    await settle()
    await type(container, 'was')
    expect(entries(container).map((text) => /dam|ford/u.exec(text)?.[0])).toEqual(order)
  })

  test('keeps the view as it was behind the hits', async () => {
    const container = drawPanel()
    await settle()
    const rows = shown(container, '.entry')
    await type(container, 'dam')
    const [first] = rows
    if (first === undefined) throw new Error('no rows')
    expect(shown(container, '.entry')).not.toContain(first)
    await type(container, '')
    expect(shown(container, '.entry')).toEqual(rows)
    expect(shown(container, '.entry')[0]).toBe(first)
  })

  test('says when there is nothing, and gives the view back when it is emptied', async () => {
    const container = drawPanel()
    await settle()
    await type(container, 'zeppelin')
    expect(textOf(container.querySelector('.results'))).toBe('Nothing in the edition has all of these words.')
    await type(container, '')
    expect(entries(container)).toHaveLength(3)
  })

  test('sets excerpts with curved marks, whichever of the two were typed', async () => {
    const context = onArticle.edition?.context.map((one) => ({ ...one, note: 'It\'s the "sea" of maps.' })) ?? []
    const edition = onArticle.edition && { ...onArticle.edition, context }
    const container = drawPanel({ ...onArticle, ...(edition && { edition }) })
    await settle()
    for (const query of ['"it\'s the"', '“it’s the”']) {
      await type(container, query)
      expect(texts(container, '.excerpt')).toEqual(['It’s the “sea” of maps.'])
    }
  })

  test('marks annotations’ titles as English and a note’s name as the interface’s', async () => {
    const container = drawPanel()
    await settle()
    await type(container, 'floods')
    const names = shown(container, '.entry span[lang], .entry mark').map((each) => [
      textOf(each),
      each.getAttribute('lang'),
    ])
    expect(names).toContainEqual(['The ford was open', 'en'])
    expect(names.filter(([text]) => text?.startsWith('Note'))).toEqual([])
  })

  test('finds events by their date as it is written, and says it', async () => {
    const container = drawPanel()
    await settle()
    await type(container, '1 June 2012')
    expect(texts(container, '.results .when')).toEqual(['1 June 2012'])
    expect(texts(container, '.results .when mark')).toEqual(['1', 'June', '2012'])
  })

  test('leads from a hit to its annotation, from a source to where it is cited', async () => {
    const actions = panelActions()
    const container = drawPanel(onArticle, actions)
    await settle()
    await type(container, 'floods')
    await press(container, 'The ford was open')
    expect(actions.visit).toHaveBeenCalledWith('ford', undefined)
  })
})

describe('the timeline', () => {
  const open = async (actions = panelActions()): Promise<HTMLElement> => {
    const container = drawPanel(onArticle, actions)
    await press(container, 'Timeline')
    return container
  }
  const events = (container: Element): HTMLButtonElement[] => [
    ...container.querySelectorAll<HTMLButtonElement>('[data-event]'),
  ]

  test('lists the events in the order of time, with the article’s date among them', async () => {
    const container = await open()
    expect(events(container).map(textOf)).toEqual([
      '1901 A bridge is opened',
      '1 June 2012 The ford is shut',
      '2014 to May 2016 The dam is built',
    ])
    expect(textOf(container.querySelector('.article-date'))).toBe('22 June 2012: the article appears')
    expect(container.querySelectorAll('.bar')).toHaveLength(1)
    expect(container.querySelectorAll('.mark .sign-counterpoint')).toHaveLength(2)
    expect(container.querySelectorAll('.mark .sign-context')).toHaveLength(1)
  })

  test('is walked by arrows, Home and End, as one stop', async () => {
    const container = await open()
    events(container)[0]?.focus()
    for (const [key, index] of [
      ['ArrowDown', 1],
      ['ArrowDown', 2],
      ['ArrowDown', 2],
      ['ArrowUp', 1],
      ['Home', 0],
      ['End', 2],
    ] as const) {
      await pressKey(document.activeElement, key)
      expect([key, document.activeElement?.getAttribute('data-event')]).toEqual([key, String(index)])
      expect(events(container).filter(({ tabIndex }) => tabIndex === 0)).toEqual([document.activeElement])
    }
  })

  test('opens the most telling annotation of an event and offers the others', async () => {
    const actions = panelActions()
    const container = await open(actions)
    await press(container, '1 June 2012 The ford is shut')
    expect(actions.visit).toHaveBeenLastCalledWith('ford', undefined)
    expect(texts(container, '.event-annotations button')).toEqual(['The ford was open', 'Note 2'])
    await press(container.querySelector('.event-annotations') ?? container, 'Note 2')
    expect(actions.visit).toHaveBeenLastCalledWith('note-2', undefined)
  })

  test('changes its scale by buttons and by keys, to the ends and no further', async () => {
    const container = await open()
    const scale = (): string => textOf(container.querySelector('.timeline-tools [role="status"]'))
    expect(scale()).toBe('Scale 2 of 5')
    await pressKey(events(container)[1] ?? null, '+')
    expect(scale()).toBe('Scale 3 of 5')
    await press(container, 'Smaller scale')
    await pressKey(events(container)[1] ?? null, '-')
    expect(scale()).toBe('Scale 1 of 5')
    // At the end it is told as disabled and keeps the focus.
    expect(button(container, 'Smaller scale').getAttribute('aria-disabled')).toBe('true')
    expect(button(container, 'Larger scale').getAttribute('aria-disabled')).toBe('false')
    button(container, 'Smaller scale').focus()
    await press(container, 'Smaller scale')
    expect(scale()).toBe('Scale 1 of 5')
    expect(document.activeElement).toBe(button(container, 'Smaller scale'))
    await pressKey(events(container)[1] ?? null, '-')
    expect(scale()).toBe('Scale 1 of 5')
    expect(events(container).map((each) => each.getAttribute('aria-label')?.replaceAll('\u00a0', ' '))).toContain(
      '1 June 2012: The ford is shut',
    )
  })
})

describe('the bibliography', () => {
  const open = async (actions = panelActions()): Promise<HTMLElement> => {
    const container = drawPanel(onArticle, actions)
    await press(container, 'Sources')
    return container
  }
  const titles = (container: Element): string[] => texts(container, '.reference').map((text) => text.slice(0, 11))
  const BOARD = 'Äußeres Amt'
  const BRIDGES = 'Jane Doe an'

  test('leads to a place where it stands now, though the rows are as they were', async () => {
    const actions = panelActions()
    const container = await open(actions)
    const { report } = onArticle
    const moved = report.items.map((item) =>
      item.id === 'dam'
        ? {
            ...item,
            outcome: {
              id: 'dam',
              status: 'anchored' as const,
              start: 1040,
              end: 1045,
              how: 'exact' as const,
              score: 1,
            },
          }
        : item,
    )
    await act(() =>
      render(
        <Strings.Provider value={translate}>
          {view({ ...onArticle, tab: 8, report: { ...report, items: moved } }, actions)}
        </Strings.Provider>,
        container,
      ),
    )
    const bridges = shown(container, '.source').find((each) => textOf(each).startsWith(BRIDGES)) ?? container
    await press(bridges, 'Cited 2 times')
    await press(bridges, 'A dam was built')
    expect(actions.visit).toHaveBeenLastCalledWith('dam', expect.objectContaining({ start: 1040 }))
    expect(container.querySelector('.back')).not.toBeNull()
  })

  test.each([
    ['Author', [BOARD, BRIDGES]],
    ['Date', [BRIDGES, BOARD]],
    ['Times cited', [BOARD, BRIDGES]],
    ['Type', [BRIDGES, BOARD]],
  ])('is sorted by %s', async (order, sorted) => {
    const container = await open()
    await choose(container, 'Sort by', order)
    expect(titles(container)).toEqual(sorted)
  })

  test.each([
    ['Type', 'Report', [BOARD]],
    ['Publisher', 'State', [BOARD]],
    ['Publisher', 'Not stated', [BRIDGES]],
    ['Address', 'Presumed dead', [BOARD]],
    ['Cited by', 'This edition', [BOARD, BRIDGES]],
  ])('is filtered by %s: %s', async (label, option, left) => {
    const container = await open()
    await choose(container, label, option)
    expect(titles(container)).toEqual(left)
    button(container, 'Clear filters').focus()
    await press(container, 'Clear filters')
    expect(document.activeElement).toBe(container.querySelector('.filters select'))
  })

  test('says how often a work is cited, and leads to where', async () => {
    const actions = panelActions()
    const container = await open(actions)
    await press(container.querySelector('.source') ?? container, 'Cited 2 times')
    expect(texts(container, '.cited .place')).toEqual(['Note 2', 'The ford was open'])
    await press(container, 'Note 2')
    expect(actions.visit).toHaveBeenCalledWith('note-2', undefined)
  })

  test('gives all that is listed, or what is chosen, to copy or as a file', async () => {
    const actions = panelActions()
    const container = await open(actions)
    await press(container, 'Download')
    expect(actions.download).toHaveBeenLastCalledWith(
      'rivers.bib',
      'application/x-bibtex',
      '@article{doe}\n\n@article{doe}\n',
    )
    const status = (): string => textOf(container.querySelector('.export [role="status"]'))
    expect(status()).toBe('Downloaded: rivers.bib')
    await act(() => container.querySelectorAll<HTMLInputElement>('input[type="checkbox"]')[1]?.click())
    expect(textOf(container.querySelector('.export .tally'))).toContain('1 chosen source')
    expect(status()).toBe('')
    await choose(container, 'Format', 'CSL-JSON')
    await press(container, 'Copy')
    const { custom: _, ...item } = source()
    expect(JSON.parse(actions.copy.mock.lastCall?.[0] ?? '')).toEqual([item])
    expect(status()).toBe('Copied: CSL-JSON')
    button(container, 'Choose none').focus()
    await press(container, 'Choose none')
    expect(document.activeElement).toBe(container.querySelector('.export select'))
    expect(textOf(container.querySelector('.export .tally'))).toBe('All 2 listed sources')
    expect(status()).toBe('')
  })
})

describe('what has no place', () => {
  test('is listed with reason and nearest text, which can be shown', async () => {
    const actions = panelActions()
    const container = drawPanel(onArticle, actions)
    await press(container, 'Not placed 2')
    expect([...container.querySelectorAll('.unplaced')]).toHaveLength(2)
    expect(textOf(container)).toContain('Nearest: “the ford is shut”')
    await press(container, 'Show me')
    expect(actions.show).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ start: 1, end: 9 }))
  })

  test('may be nothing', async () => {
    const items = onArticle.report.items.filter(({ outcome }) => outcome.status === 'anchored')
    const container = drawPanel({ ...onArticle, report: { ...onArticle.report, items } })
    await press(container, 'Not placed')
    expect(textOf(container.querySelector('[role="tabpanel"]'))).toBe('Every annotation has its place on this page.')
  })
})

describe('about', () => {
  const openAbout = async (actions?: ReturnType<typeof panelActions>): Promise<Element> => {
    const container = drawPanel(onArticle, actions)
    await press(container, 'About')
    const about = container.querySelector('.about')
    if (about === null) throw new Error('no view')
    return about
  }

  test('says who, how, what is not certain, and the versions', async () => {
    const about = textOf(await openAbout())
    for (const said of [
      'Nobody',
      '1.2.0, 15 January 2026',
      'CC BY 4.0, Richard Roe',
      '2 footnotes',
      '3 events',
      '1.2.3',
    ])
      expect(about).toContain(said)
  })

  test('says what the words of the edition stand for', async () => {
    const about = textOf(await openAbout())
    for (const said of [
      'contradicts The claim was wrong when it was written',
      'Confidence: low It is a reading',
      'C · An open question The source was not located',
    ])
      expect(about).toContain(said)
  })

  test('lists the claims that were left, by section, and the changes, newest first', async () => {
    const about = await openAbout()
    const details = about.querySelector('details')
    expect(details?.open).toBe(false)
    expect(textOf(details)).toBe(
      '2 claimsSources¶ 1 “rivers run” Nobody disputes it.Mouths¶ 4 “to the sea” Too general to test.',
    )
    expect(textOf(about)).toMatch(
      /1\.2\.0, 15 January 2026The dam was added\.1\.1\.0, 1 December 2025A date was mended/u,
    )
  })

  test('gives the edition to be cited', async () => {
    const actions = panelActions()
    const about = await openAbout(actions)
    await press(about, 'Cite this edition')
    await press(about, 'BibTeX')
    expect(actions.copy).toHaveBeenCalledWith('@article{doe}')
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

describe('the index of names', () => {
  test('is suggested in the search field, by heading and by the form to search for', () => {
    const container = drawPanel()
    const list = container.querySelector('input[type="search"]')?.getAttribute('list')
    const options = [...container.querySelectorAll<HTMLOptionElement>(`#${list} option`)]
    expect(options.map(({ label, value }) => [value, label])).toEqual([
      ['Amt', 'Amt, Äußeres'],
      ['Sea', 'Sea, the'],
    ])
  })

  test('is searched first, and leads to each annotation that has the name', async () => {
    const actions = panelActions()
    const container = drawPanel(onArticle, actions)
    await settle()
    await type(container, 'Äußeres Amt')
    const [first] = container.querySelectorAll('.results section')
    expect(textOf(first)).toContain('Index 1Amt, Äußeres bodyArticle, ¶ 2, 5')
    if (first === undefined) throw new Error('no results')
    await press(first, 'A dam was built')
    expect(actions.visit).toHaveBeenCalledWith('dam', expect.objectContaining({ start: 40 }))
  })
})
