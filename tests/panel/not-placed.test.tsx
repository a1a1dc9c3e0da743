// @vitest-environment jsdom
/** The view of what has no place in the article. */
import { beforeEach, describe, expect, test } from 'vitest'
import { press, textOf } from '../ui/draw'
import { drawPanel, stubWindow } from './draw-panel'
import { onArticle, panelActions } from './panel-edition'

beforeEach(stubWindow)

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
