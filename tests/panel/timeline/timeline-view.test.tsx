// @vitest-environment jsdom
/** The timeline as a list of events, its keys and its scale. */
import { act } from 'preact/test-utils'
import { beforeEach, describe, expect, test } from 'vitest'
import { button, press, textOf } from '../../ui/draw'
import { drawPanel, pressKey, stubWindow, texts } from '../draw-panel'
import { onArticle, panelActions } from '../panel-edition'

beforeEach(stubWindow)

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
    const signs = [...container.querySelectorAll('.mark .icon')].map((sign) => sign.getAttribute('data-icon'))
    expect(signs).toEqual(['context', 'contradicts', 'updates'])
    expect(textOf(container.querySelector('.key'))).toBe('contradictsupdatesContext')
  })

  test('is walked by arrows, Home and End, as one stop', async () => {
    const container = await open()
    // The keyboard comes first to what followed the article.
    expect(events(container).map(({ tabIndex }) => tabIndex)).toEqual([-1, -1, 0])
    await act(() => events(container)[0]?.focus())
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
    expect(scale()).toBe('Zoom level 2 of 5')
    await pressKey(events(container)[1] ?? null, '+')
    expect(scale()).toBe('Zoom level 3 of 5')
    await press(container, 'Zoom out')
    await pressKey(events(container)[1] ?? null, '-')
    expect(scale()).toBe('Zoom level 1 of 5')
    // At the end it is told as disabled and keeps the focus.
    expect(button(container, 'Zoom out').getAttribute('aria-disabled')).toBe('true')
    expect(button(container, 'Zoom in').getAttribute('aria-disabled')).toBe('false')
    button(container, 'Zoom out').focus()
    await press(container, 'Zoom out')
    expect(scale()).toBe('Zoom level 1 of 5')
    expect(document.activeElement).toBe(button(container, 'Zoom out'))
    await pressKey(events(container)[1] ?? null, '-')
    expect(scale()).toBe('Zoom level 1 of 5')
    expect(events(container).map((each) => each.getAttribute('aria-label')?.replaceAll('\u00a0', ' '))).toContain(
      '1 June 2012: The ford is shut',
    )
  })
})
