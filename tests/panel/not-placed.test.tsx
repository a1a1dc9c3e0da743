// @vitest-environment jsdom
/** The view of what has no place in the article. */
import { render } from 'preact'
import { act } from 'preact/test-utils'
import { beforeEach, describe, expect, test } from 'vitest'
import type { ReportItem } from '../../src/core/model/messages/report'
import { Strings } from '../../src/ui/strings'
import { translate } from '../../tools/export/messages'
import { soon } from '../soon'
import { press, textOf } from '../ui/draw'
import { drawPanel, stubWindow, texts, titles, view } from './draw-panel'
import { onArticle, panelActions } from './panel-edition'

beforeEach(stubWindow)

/** The same item, of which the page hides the passage if it is the sea's. */
const hidden = (item: ReportItem): ReportItem =>
  item.id === 'sea' && item.outcome.status === 'anchored'
    ? { ...item, outcome: { ...item.outcome, unseen: true } }
    : item

describe('what has no place', () => {
  test('is listed with reason and nearest text, which can be shown', async () => {
    const actions = panelActions()
    const container = drawPanel(onArticle, actions)
    await press(container, 'Not found 2')
    expect([...container.querySelectorAll('.unplaced')]).toHaveLength(2)
    expect(textOf(container)).toContain('Closest text: “the ford is shut”')
    await press(container, 'Show me')
    expect(actions.show).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ start: 1, end: 9 }))
  })

  const whole = {
    ...onArticle,
    report: {
      ...onArticle.report,
      items: onArticle.report.items.filter(({ outcome }) => outcome.status === 'anchored'),
    },
  }
  const tabs = (container: Element): string[] => texts(container, '[role="tab"]')

  test('has no tab where it is nothing', () => {
    expect(tabs(drawPanel(whole))).toEqual(['Outline', 'My notes', 'Timeline', 'Sources', 'About'])
  })

  test('gives way to the outline when the page has it again', async () => {
    const container = drawPanel()
    await press(container, 'Not found 2')
    await act(() => render(<Strings.Provider value={translate}>{view(whole)}</Strings.Provider>, container))
    expect(texts(container, '[aria-selected="true"]')).toEqual(['Outline'])
    expect(titles(container)).toContain('Note 1')
  })
})

describe('what is on the page but not shown', () => {
  const unseen = { ...onArticle.report, items: onArticle.report.items.map((item) => hidden(item)) }

  test('is listed, said in the outline, and said again to who asks for it', async () => {
    const actions = panelActions()
    actions.visit.mockResolvedValue(false)
    const container = drawPanel({ ...onArticle, report: unseen }, actions)
    const rows = [...container.querySelectorAll('.outline-section .entry')].map(textOf)
    expect(rows.filter((row) => row.endsWith('On this page, but not shown'))).toEqual([
      expect.stringContaining('The Sea'),
    ])
    await press(container, rows.find((row) => row.includes('The Sea')) ?? '')
    await soon(() =>
      expect(textOf(container.querySelector('.notice'))).toBe(
        '“The Sea” is on this page, but the page does not show it now.',
      ),
    )
    await press(container, 'Not found 3')
    expect(textOf(container.querySelector('[role="tabpanel"]'))).toContain('On this page, but not shown 1The Sea')
  })
})
