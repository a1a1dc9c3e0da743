// @vitest-environment jsdom
import { describe, expect, test, vi } from 'vitest'
import { DEFAULT_SETTINGS } from '../../src/core/model/settings/settings'
import { type PopupActions, type PopupState, PopupView } from '../../src/popup/PopupView'
import { button, draw, press, textOf } from '../ui/draw'
import { report } from '../ui/reports'
import { article } from '../ui/samples'

const popupActions = () => ({
  openArticle: vi.fn<PopupActions['openArticle']>(),
  openPanel: vi.fn<NonNullable<PopupActions['openPanel']>>(),
  openSettings: vi.fn<PopupActions['openSettings']>(),
  openPdf: vi.fn<PopupActions['openSettings']>(),
  setEnabled: vi.fn<PopupActions['setEnabled']>(),
  setKind: vi.fn<PopupActions['setKind']>(),
  setStance: vi.fn<PopupActions['setStance']>(),
  change: vi.fn<PopupActions['change']>(),
  setPrinting: vi.fn<PopupActions['setPrinting']>(),
  setPrintOwn: vi.fn<PopupActions['setPrintOwn']>(),
  print: vi.fn<PopupActions['print']>(),
  saveCopy: vi.fn<PopupActions['saveCopy']>(),
})

const onArticle = { status: 'article', article, report, settings: DEFAULT_SETTINGS, notice: null } as const

const elsewhere = { status: 'elsewhere', notice: null } as const

const drawPopup = (state: PopupState, actions = popupActions()): HTMLElement =>
  draw(<PopupView state={state} articles={[article]} actions={actions} />)

describe('the popup', () => {
  test('says that it is still reading', () => {
    expect(textOf(drawPopup({ status: 'loading' }))).toContain('Reading the page')
  })

  test('offers no panel where the browser has no place for one', () => {
    const { openPanel: _, ...actions } = popupActions()
    const container = draw(<PopupView state={onArticle} articles={[article]} actions={actions} />)
    expect(textOf(drawPopup(onArticle))).toContain('Open the panel')
    expect(textOf(container)).not.toContain('Open the panel')
  })

  test('offers the article on other pages', async () => {
    const actions = popupActions()
    const container = drawPopup(elsewhere, actions)
    expect(textOf(container)).toContain('It has no edition for this page.')
    expect(textOf(container.querySelector('.offer'))).toContain('The Paradox of Rivers')
    await press(container, 'Open the article')
    expect(actions.openArticle).toHaveBeenCalledWith('https://www.example.org/rivers/')
  })

  test('names the article, its author, publisher and date', () => {
    const text = textOf(drawPopup(onArticle))
    expect(text).toContain('The Paradox of Rivers')
    expect(text).toContain('Richard Roe · Review of Waters, 22 June 2012')
  })

  test('counts for each kind and stance how many were placed', () => {
    const switches = [...drawPopup(onArticle).querySelectorAll('[role="switch"]')]
    expect(switches.map(textOf)).toEqual([
      'Annotations',
      'Footnotes 1 of 2 found',
      'Counterpoints 1 of 2 found',
      'contradicts 0 of 1 found',
      'qualifies',
      'updates 1',
      'supports',
      'Context 1',
      'Errata in the panel and in print',
    ])
  })

  test('prints, saves, and says how much of the edition goes along', async () => {
    const actions = popupActions()
    const container = drawPopup(onArticle, actions)
    const chosen = container.querySelector<HTMLInputElement>('input:checked')
    expect(chosen?.value).toBe('counterpoints')
    container.querySelector<HTMLInputElement>('input[value="article"]')?.click()
    expect(actions.setPrinting).toHaveBeenCalledWith('article')
    await press(container, 'Print…')
    expect(actions.print).toHaveBeenCalledOnce()
    await press(container, 'Save annotated copy')
    expect(actions.saveCopy).toHaveBeenCalledOnce()
  })

  test('lists what is on the page but not shown', () => {
    const items = report.items.map((item) =>
      item.id === 'sea' && item.outcome.status === 'anchored'
        ? { ...item, outcome: { ...item.outcome, unseen: true as const } }
        : item,
    )
    expect(textOf(drawPopup(onArticle))).not.toContain('not shown')
    const text = textOf(drawPopup({ ...onArticle, report: { ...report, items } }))
    expect(text).toContain('On this page, but not shown 1The Sea')
    expect(text).toContain('Not found on this page 2')
  })

  test('names what has failed on the page, and does not call an article missing that could not be read', () => {
    expect(textOf(drawPopup(onArticle))).not.toContain('failed')
    expect(textOf(drawPopup({ ...onArticle, report: { ...report, failed: ['notes', 'print'] } }))).toContain(
      'This failed on this page: finding the author’s notes and printed annotations.',
    )
    const text = textOf(drawPopup({ ...elsewhere, failed: ['reading'] }))
    expect(text).toContain('This failed on this page: reading the article.')
    expect(text).not.toContain('has no edition')
  })

  test('switches kinds and all', async () => {
    const actions = popupActions()
    const settings = { ...DEFAULT_SETTINGS, kinds: { ...DEFAULT_SETTINGS.kinds, context: false } }
    const container = drawPopup({ ...onArticle, settings }, actions)
    expect(button(container, 'Context 1').getAttribute('aria-checked')).toBe('false')
    expect(button(container, 'Footnotes 1 of 2 found').getAttribute('aria-checked')).toBe('true')
    await press(container, 'Context 1')
    await press(container, 'Footnotes 1 of 2 found')
    await press(container, 'Annotations')
    expect(actions.setKind.mock.calls).toEqual([
      ['context', true],
      ['footnote', false],
    ])
    expect(actions.setEnabled).toHaveBeenCalledExactlyOnceWith(false)
  })

  test('rests the switches of the kinds while all is off', () => {
    const container = drawPopup({ ...onArticle, settings: { ...DEFAULT_SETTINGS, enabled: false } })
    const resting = [...container.querySelectorAll<HTMLButtonElement>('[role="switch"]')].map(
      ({ disabled }) => disabled,
    )
    expect(resting).toEqual([false, ...Array(8).fill(true)])
  })

  test('rests the stances while counterpoints are off', () => {
    const kinds = { ...DEFAULT_SETTINGS.kinds, counterpoint: false }
    const container = drawPopup({ ...onArticle, settings: { ...DEFAULT_SETTINGS, kinds } })
    const resting = [...container.querySelectorAll<HTMLButtonElement>('[role="switch"]:disabled')].map(textOf)
    expect(resting.map((text) => text.split(' ')[0])).toEqual(['contradicts', 'qualifies', 'updates', 'supports'])
  })

  test('is the legend: sign and line are those of the page', () => {
    const highlights = {
      ...DEFAULT_SETTINGS.highlights,
      context: { line: 'wavy', colour: 'grey', tint: true },
    } as const
    const container = drawPopup({ ...onArticle, settings: { ...DEFAULT_SETTINGS, highlights } })
    const legend = [...container.querySelectorAll('[role="switch"]')].flatMap((row) => {
      const icon = row.querySelector('[data-icon]')?.getAttribute('data-icon')
      const style = row.querySelector<HTMLElement>('.name span')?.style
      return icon ? [[icon, style?.textDecoration.split(' ')[1], style?.backgroundColor !== '']] : []
    })
    expect(legend).toEqual([
      ['footnote', 'double', false],
      ['contradicts', 'solid', true],
      ['qualifies', 'solid', true],
      ['updates', 'solid', false],
      ['supports', 'solid', false],
      ['context', 'wavy', true],
      ['erratum', 'dashed', false],
    ])
  })

  test('switches stances, and everything to a preset', async () => {
    const actions = popupActions()
    const container = drawPopup(onArticle, actions)
    await press(container, 'supports')
    expect(actions.setStance).toHaveBeenCalledExactlyOnceWith('supports', false)
    await press(container, 'Full')
    expect(actions.change.mock.calls[0]?.[0](DEFAULT_SETTINGS).kinds.erratum).toBe(true)
  })

  test('lists what has no place, with quote, reason and nearest text', () => {
    const entries = [...drawPopup(onArticle).querySelectorAll('.unplaced')].map(textOf)
    expect(entries).toEqual([
      'Note 2No mark of this note was found in the text.',
      'The ford was open“no ford is open”Something like it is on the page, but not surely the same.Closest text: “the ford is shut”',
    ])
  })

  test('has no such list when all is placed', () => {
    const items = report.items.filter(({ outcome }) => outcome.status === 'anchored')
    expect(textOf(drawPopup({ ...onArticle, report: { ...report, items } }))).not.toContain('Not found')
  })

  test.each([
    ['settings_problem', 'Some of your settings could not be read, so their defaults are in use.'],
    ['settings_unreadable', 'Your settings cannot be read at the moment, so the defaults are in use.'],
    ['notice_not_saved', 'The settings could not be saved.'],
    ['notice_no_copy', 'The copy could not be made. Load the page anew and try again.'],
  ] as const)('says on every page what is wrong with the settings: %s', (notice, text) => {
    for (const state of [onArticle, elsewhere]) {
      expect(textOf(drawPopup({ ...state, notice }).querySelector('[role="status"]'))).toBe(text)
      expect(textOf(drawPopup(state).querySelector('[role="status"]'))).toBe('')
    }
  })

  test('leads to the settings and to the reading page for PDFs, on other pages too', async () => {
    for (const state of [onArticle, elsewhere]) {
      const actions = popupActions()
      await press(drawPopup(state, actions), 'Settings')
      expect(actions.openSettings).toHaveBeenCalledOnce()
      await press(drawPopup(state, actions), 'Read the PDF with this edition')
      expect(actions.openPdf).toHaveBeenCalledOnce()
    }
  })

  test('opens the panel', async () => {
    const actions = popupActions()
    await press(drawPopup(onArticle, actions), 'Open the panel')
    expect(actions.openPanel).toHaveBeenCalledOnce()
  })
})
