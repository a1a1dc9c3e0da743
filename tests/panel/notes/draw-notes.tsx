/** Draws the panel with the view of the reader's own notes in it, and finds in it what a reader finds. */
import { act } from 'preact/test-utils'
import type { Report } from '../../../src/core/model/messages/report'
import type { OnArticle, PanelState } from '../../../src/panel/panel-state'
import { press, textOf } from '../../ui/draw'
import { drawPanel, shown } from '../draw-panel'
import { onArticle, panelActions } from '../panel-edition'
import { type FakeOwn, fakeOwn, idOf } from './fake-notes'

/** Waits until what was changed is stored and drawn. */
export const settle = (ms = 0): Promise<void> => act(() => new Promise((done) => setTimeout(done, ms)))

/** The state on the article's page, with what became of own notes on it: by number, where it stands or why not. */
export const onPage = (own: Readonly<Record<number, number | 'absent' | 'ambiguous' | 'changed'>> = {}): OnArticle => ({
  ...onArticle,
  report: {
    ...onArticle.report,
    own: Object.entries(own).map(([nth, at]): Report['own'][number] => ({
      id: idOf(Number(nth)),
      outcome:
        typeof at === 'number'
          ? { status: 'anchored', start: at, end: at + 5, how: 'exact', score: 1 }
          : { status: 'orphan', reason: at, nearest: { start: 3, end: 9, score: 0.4, text: 'near it' } },
    })),
  },
})

export const ELSEWHERE: PanelState = { status: 'elsewhere' }

/** The view of own notes over these; on an article's page it is chosen first. */
export const drawNotes = async (
  fake: FakeOwn = fakeOwn(),
  state: PanelState = onPage(),
  actions = panelActions(),
): Promise<HTMLElement> => {
  const container = drawPanel(state, actions, fake.own)
  if (state.status === 'article') await press(container, 'My notes')
  await settle()
  return container
}

/** The first words of the rows, group by group. */
export const rows = (container: Element): string[] =>
  shown(container, '.own-group').map((group) => {
    const heading = textOf(group.querySelector('h2')).replace(/ ?\d+$/u, '')
    const titles = shown(group, '.own-row .entry').map((row) => {
      const copy = row.cloneNode(true) as Element
      for (const under of copy.querySelectorAll('.excerpt, .hidden, .unseen')) under.remove()
      return textOf(copy)
    })
    return `${heading}: ${titles.join(' | ')}`
  })

/** The row of a note, by its number. */
export const row = (container: Element, nth: number): HTMLElement => {
  const found = container.querySelector<HTMLElement>(`[data-note="${idOf(nth)}"]`)
  if (found === null) throw new Error(`no row ${nth}`)
  return found
}

/** Presses a row as a reader does, on its words. */
export const pressRow = async (container: Element, nth: number): Promise<void> => {
  await act(() => row(container, nth).querySelector<HTMLElement>('.entry')?.click())
  await settle()
}

/** Types into a field. */
export const write = (field: Element | null, value: string): Promise<void> =>
  act(() => {
    if (!(field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement)) throw new Error('no field')
    field.value = value
    field.dispatchEvent(new Event('input', { bubbles: true }))
  })

/** What is said of the last change. */
export const said = (container: Element): string => textOf(container.querySelector('.own-said [role="status"]'))
