// @vitest-environment jsdom
import { describe, expect, test, vi } from 'vitest'
import { type PanelActions, type PanelState, PanelView } from '../../src/panel/PanelView'
import { button, draw, press, textOf } from '../ui/draw'
import { report } from '../ui/reports'
import { article } from '../ui/samples'

const panelActions = () => ({
  openArticle: vi.fn<PanelActions['openArticle']>(),
  openSettings: vi.fn<PanelActions['openSettings']>(),
  choose: vi.fn<PanelActions['choose']>(),
})

const onArticle: PanelState = { status: 'article', article, report }

const drawPanel = (state: PanelState, actions = panelActions()): HTMLElement =>
  draw(<PanelView state={state} articles={[article]} actions={actions} />)

const entries = (container: Element): string[] => [...container.querySelectorAll('.entry')].map(textOf)

describe('the panel', () => {
  test('lists what has its place in reading order, counterpoints with their stance', () => {
    expect(entries(drawPanel(onArticle))).toEqual(['The Sea', 'updates A dam was built', 'Note 1'])
  })

  test('gives each entry the icon of its kind or stance', () => {
    const icons = [...drawPanel(onArticle).querySelectorAll('.entry .icon')].map((icon) =>
      icon.getAttribute('data-icon'),
    )
    expect(icons).toEqual(['context', 'updates', 'footnote'])
  })

  test('leads to the annotation that is chosen', async () => {
    const actions = panelActions()
    await press(drawPanel(onArticle, actions), 'updates A dam was built')
    expect(actions.choose).toHaveBeenCalledExactlyOnceWith('dam')
  })

  test('filters both lists by kind', async () => {
    const container = drawPanel(onArticle)
    await press(container, 'Counterpoints')
    expect(entries(container)).toEqual(['updates A dam was built'])
    expect([...container.querySelectorAll('.unplaced p:first-child')].map(textOf)).toEqual(['The ford was open'])
    expect(button(container, 'Counterpoints').getAttribute('aria-pressed')).toBe('true')
    expect(button(container, 'All').getAttribute('aria-pressed')).toBe('false')
    await press(container, 'Errata')
    expect(textOf(container)).toContain('None of these is on the page.')
    await press(container, 'All')
    expect(entries(container)).toHaveLength(3)
  })

  test('lists what has no place', () => {
    const container = drawPanel(onArticle)
    expect([...container.querySelectorAll('.unplaced')]).toHaveLength(2)
    expect(textOf(container)).toContain('Nearest: “the ford is shut”')
  })

  test('offers the article on other pages', async () => {
    const actions = panelActions()
    await press(drawPanel({ status: 'elsewhere' }, actions), 'Open the article')
    expect(actions.openArticle).toHaveBeenCalledWith('https://www.example.org/rivers/')
  })

  test('says that it is still reading', () => {
    expect(textOf(drawPanel({ status: 'loading' }))).toContain('Reading the page')
  })

  test('leads to the settings', async () => {
    const actions = panelActions()
    await press(drawPanel({ status: 'elsewhere' }, actions), 'Settings')
    expect(actions.openSettings).toHaveBeenCalledOnce()
  })
})
