/** Draws components for tests and finds things as a reader would: by role and by words. */
import { type ComponentChild, render } from 'preact'
import { act } from 'preact/test-utils'
import { vi } from 'vitest'
import type { Card } from '../../src/core/model/card/card'
import { CardView } from '../../src/ui/CardView'
import type { CardActions } from '../../src/ui/card-actions'
import { Strings } from '../../src/ui/strings'
import { translate } from '../../tools/export/messages'
import { forms } from './samples'

/** Draws into an emptied page, with the English messages; returns the container. */
export const draw = (content: ComponentChild): HTMLElement => {
  for (const old of document.body.children) render(null, old)
  document.body.replaceChildren()
  const container = document.body.appendChild(document.createElement('div'))
  act(() => render(<Strings.Provider value={translate}>{content}</Strings.Provider>, container))
  return container
}

export const cardActions = () => ({
  choose: vi.fn<CardActions['choose']>(),
  step: vi.fn<CardActions['step']>(),
  close: vi.fn<CardActions['close']>(),
  goTo: vi.fn<CardActions['goTo']>(),
  goToNote: vi.fn<CardActions['goToNote']>(),
  goBack: vi.fn<CardActions['goBack']>(),
  cite: vi.fn<CardActions['cite']>(async () => forms),
  copy: vi.fn<CardActions['copy']>(async (_, html) => (html === undefined ? 'plain' : 'formatted')),
  download: vi.fn<CardActions['download']>(),
  correct: vi.fn<CardActions['correct']>(async () => ({ text: 'What is wrong:', file: 'correction.txt' })),
  failed: vi.fn<CardActions['failed']>(),
})

type DrawnCard = { index?: number; actions?: CardActions }

/** Draws the card of one passage. */
export const drawCard = (cards: readonly Card[], { index = 0, actions }: DrawnCard = {}): HTMLElement =>
  draw(<CardView cards={cards} index={index} pinned={false} actions={actions ?? cardActions()} />)

/** What is read of an element, with every kind of space made one plain space. */
export const textOf = (element: Element | null | undefined): string =>
  (element?.textContent ?? '').replace(/\s+/gu, ' ').trim()

export const buttons = (container: Element): HTMLButtonElement[] => [...container.querySelectorAll('button')]

/** The button that says this. */
export const button = (container: Element, name: string): HTMLButtonElement => {
  const found = buttons(container).find((each) => (each.getAttribute('aria-label') ?? textOf(each)) === name)
  if (!found) throw new Error(`no button “${name}”; there are: ${buttons(container).map(textOf).join(' | ')}`)
  return found
}

/** Presses a button and waits for what follows. */
export const press = async (container: Element, name: string): Promise<void> => {
  await act(async () => {
    button(container, name).click()
    await new Promise((settled) => setTimeout(settled))
  })
}
