// @vitest-environment jsdom
/** The bibliography: sorted, filtered, cited and exported. */
import { render } from 'preact'
import { act } from 'preact/test-utils'
import { beforeEach, describe, expect, test } from 'vitest'
import { Strings } from '../../../src/ui/strings'
import { translate } from '../../../tools/export/messages'
import { button, press, textOf } from '../../ui/draw'
import { source } from '../../ui/samples'
import { choose, drawPanel, shown, stubWindow, texts, view } from '../draw-panel'
import { onArticle, panelActions } from '../panel-edition'

beforeEach(stubWindow)

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
    expect(textOf(document.activeElement)).toBe('Filter')
    expect(titles(container)).toEqual([BOARD, BRIDGES])
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
    button(container, 'Clear selection').focus()
    await press(container, 'Clear selection')
    expect(document.activeElement).toBe(container.querySelector('.export select'))
    expect(textOf(container.querySelector('.export .tally'))).toBe('All 2 listed sources')
    expect(status()).toBe('')
  })
})
