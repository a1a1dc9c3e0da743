/** Draws the panel for its tests, and finds in it what a reader finds. */
import { act } from 'preact/test-utils'
import { vi } from 'vitest'
import { PanelView } from '../../src/panel/PanelView'
import type { PanelState } from '../../src/panel/panel-state'
import { draw, textOf } from '../ui/draw'
import { article } from '../ui/samples'
import { fakeOwn } from './notes/fake-notes'
import { onArticle, panelActions } from './panel-edition'

/** Stands in for what the panel asks of a window and jsdom does not have. */
export const stubWindow = (): void => {
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
}

/** The panel with that state. */
export const view = (state: PanelState, actions = panelActions(), own = fakeOwn().own) => (
  <PanelView state={state} articles={[article]} version="1.2.3" own={own} actions={actions} />
)

/** Draws the panel and gives its container. */
export const drawPanel = (state: PanelState = onArticle, actions = panelActions(), own = fakeOwn().own): HTMLElement =>
  draw(view(state, actions, own))

/** The elements that a selector finds and the reader sees. */
export const shown = (container: Element, selector: string): Element[] =>
  [...container.querySelectorAll(selector)].filter((element) => element.closest('[hidden]') === null)

/** Their texts. */
export const texts = (container: Element, selector: string): string[] => shown(container, selector).map(textOf)

/** The texts of the rows of a list. */
export const entries = (container: Element): string[] => texts(container, '.entry')

/** The rows of a list without the words under their titles. */
export const titles = (container: Element): string[] =>
  shown(container, '.entry').map((row) => {
    const copy = row.cloneNode(true) as Element
    for (const under of copy.querySelectorAll('.excerpt, .read')) under.remove()
    return textOf(copy)
  })

/** Waits until the panel has drawn what it does in pieces. */
export const settle = (): Promise<void> => act(() => new Promise((done) => setTimeout(done, 60)))

/** Chooses an option of the select with that label, both by their words. */
export const choose = async (container: Element, label: string, option: string): Promise<void> => {
  const field = [...container.querySelectorAll('label')].find((each) => textOf(each.firstElementChild) === label)
  const select = field?.querySelector('select')
  const value = [...(select?.options ?? [])].find((each) => textOf(each) === option)?.value
  if (!select || value === undefined) throw new Error(`no choice ${label}: ${option}`)
  await act(() => {
    select.value = value
    select.dispatchEvent(new Event('change', { bubbles: true }))
  })
}

/** Types words into the search field and waits for the hits. */
export const type = async (container: Element, words: string): Promise<void> => {
  const field = container.querySelector('input')
  if (field === null) throw new Error('no search field')
  await act(() => {
    field.value = words
    field.dispatchEvent(new Event('input', { bubbles: true }))
  })
  await settle()
}

/** Presses a key on an element. */
export const pressKey = (on: Element | null, key: string): Promise<void> =>
  act(() => {
    on?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
  })
