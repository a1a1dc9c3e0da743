// @vitest-environment jsdom
/** The panel as a whole: pages without an article, its tabs, and what it keeps. */
import { render } from 'preact'
import { act } from 'preact/test-utils'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import type { PanelState } from '../../src/panel/panel-state'
import { Strings } from '../../src/ui/strings'
import { translate } from '../../tools/export/messages'
import { press, textOf } from '../ui/draw'
import { choose, drawPanel, pressKey, settle, stubWindow, texts, titles, type, view } from './draw-panel'
import { onArticle, panelActions } from './panel-edition'

beforeEach(stubWindow)

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

  test('leads to the reading page for PDFs', async () => {
    const actions = panelActions()
    await press(drawPanel({ status: 'elsewhere' }, actions), 'Read the PDF with this edition')
    expect(actions.openPdf).toHaveBeenCalledOnce()
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
      ['ArrowRight', 'My notes'],
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
    expect(container.querySelector('input[type="search"]')).toBeNull()
    await again({ ...onArticle, tab: 8 })
    await settle()
    expect(container.querySelector('input')?.value).toBe('dam')
    await type(container, '')
    expect(titles(container)).toEqual(['Context The Sea'])
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

test('the timeline opens at the article’s date, and later where it was left', async () => {
  const scrollBy = vi.fn<(options: ScrollToOptions) => void>()
  vi.stubGlobal('scrollBy', scrollBy)
  const container = drawPanel()
  await press(container, 'Timeline')
  // Nothing has a size here, so the date is at the window's top, and half a window is to be scrolled.
  expect(scrollBy).toHaveBeenCalledWith({ top: -window.innerHeight / 2, behavior: 'instant' })
  await press(container, 'Outline')
  scrollBy.mockClear()
  await press(container, 'Timeline')
  expect(scrollBy).not.toHaveBeenCalled()
})
