// @vitest-environment jsdom
/** What stands over the lists of the panel: filters and export behind buttons, and the filters that are on. */
import { beforeEach, describe, expect, test } from 'vitest'
import { button, press, textOf } from '../../ui/draw'
import { choose, drawPanel, shown, stubWindow, texts, titles } from '../draw-panel'

beforeEach(stubWindow)

const isOpen = (container: Element, name: string): boolean =>
  button(container, name).getAttribute('aria-expanded') === 'true'

describe('what stands over a list', () => {
  test('has its filters behind a button, which says how many are on', async () => {
    const container = drawPanel()
    expect(shown(container, 'select')).toHaveLength(0)
    await press(container, 'Filter')
    expect(isOpen(container, 'Filter')).toBe(true)
    expect(shown(container, 'select')).toHaveLength(4)
    expect(document.getElementById(button(container, 'Filter').getAttribute('aria-controls') ?? '')).toBe(
      shown(container, '.filters')[0],
    )
    await choose(container, 'Kind', 'Counterpoints')
    await choose(container, 'Stance', 'updates')
    await press(container, 'Filter 2')
    expect(shown(container, 'select')).toHaveLength(0)
    expect(texts(container, '.chip')).toEqual(['Counterpoints', 'updates'])
  })

  test('takes off a filter by its own button, and the focus goes to the one that opens them', async () => {
    const container = drawPanel()
    await choose(container, 'Kind', 'Context')
    await choose(container, 'Section', 'Springs')
    button(container, 'Remove filter: Context').focus()
    await press(container, 'Remove filter: Context')
    expect(textOf(document.activeElement)).toBe('Filter 1')
    expect(texts(container, '.chip')).toEqual(['Springs'])
    expect(titles(container)).toEqual(['Context The Sea', 'updates A dam was built'])
    await press(container, 'Remove filter: Springs')
    expect(container.querySelector('.chips')).toBeNull()
    expect(titles(container)).toHaveLength(3)
  })

  test('has one thing open at a time: filters, or export', async () => {
    const container = drawPanel()
    await press(container, 'Sources')
    await press(container, 'Filter')
    await press(container, 'Export')
    expect([isOpen(container, 'Filter'), isOpen(container, 'Export')]).toEqual([false, true])
    expect(texts(container, '.export .tally')).toEqual(['All 2 listed sources'])
    await press(container, 'Export')
    expect(shown(container, '.export')).toHaveLength(0)
  })

  test('says on the button how many sources were chosen for export, and sorts without a press', async () => {
    const container = drawPanel()
    await press(container, 'Sources')
    expect(shown(container, 'select')).toHaveLength(1)
    container.querySelector<HTMLInputElement>('.source input')?.click()
    await press(container, 'Filter')
    expect(button(container, 'Export 1')).toBeDefined()
  })
})
