// @vitest-environment jsdom
/** The page of settings as a reader finds it, by the names of its controls. */
import { act } from 'preact/test-utils'
import { describe, expect, test, vi } from 'vitest'
import { DEFAULT_SETTINGS, type Settings } from '../../src/core/model/settings/settings'
import { type OptionsActions, type OptionsState, OptionsView } from '../../src/options/OptionsView'
import { button, draw, press, textOf } from '../ui/draw'

const optionsActions = () => ({
  change: vi.fn<OptionsActions['change']>(),
  exportFile: vi.fn<OptionsActions['exportFile']>(),
  importFile: vi.fn<OptionsActions['importFile']>(),
  reset: vi.fn<OptionsActions['reset']>(),
  undo: vi.fn<OptionsActions['undo']>(),
  openShortcuts: vi.fn<OptionsActions['openShortcuts']>(),
  askDelete: vi.fn<OptionsActions['askDelete']>(),
  saveNotes: vi.fn<OptionsActions['saveNotes']>(),
  deleteNotes: vi.fn<OptionsActions['deleteNotes']>(),
  keepNotes: vi.fn<OptionsActions['keepNotes']>(),
})

const STATE: OptionsState = {
  settings: DEFAULT_SETTINGS,
  problem: null,
  shortcuts: [
    { command: 'open_panel', keys: 'Alt+Shift+S' },
    { command: 'next_counterpoint', keys: '' },
  ],
  languages: [
    { language: 'en', name: 'English' },
    { language: 'ru', name: 'Русский' },
  ],
  notice: null,
  canUndo: false,
  deleting: null,
}

const drawOptions = (state: Partial<OptionsState> = {}, actions = optionsActions()): HTMLElement =>
  draw(<OptionsView state={{ ...STATE, ...state }} actions={actions} />)

type Control = HTMLInputElement | HTMLSelectElement

const nameOf = (control: Element): string =>
  control.getAttribute('aria-label') ?? textOf(control.closest('label')).replace(/\s?\d+ ?(?:ms|px)$/u, '')

const control = <Kind extends Control>(container: Element, name: string): Kind => {
  const all = [...container.querySelectorAll<Kind>('input:not([type="file"]), select')]
  const found = all.find((each) => nameOf(each) === name)
  if (!found) throw new Error(`no control “${name}”; there are: ${all.map(nameOf).join(' | ')}`)
  return found
}

/** What the settings become by the one change that was asked for, whatever they are by then. */
const changed = ({ change }: ReturnType<typeof optionsActions>, settings = DEFAULT_SETTINGS): Settings => {
  expect(change).toHaveBeenCalledOnce()
  return change.mock.calls[0]?.[0](settings) ?? DEFAULT_SETTINGS
}

/** What the settings become when a control is set. */
const changedBy = (name: string, value: string | boolean, settings = DEFAULT_SETTINGS): Settings => {
  const actions = optionsActions()
  const found = control(drawOptions({ settings }, actions), name)
  act(() => {
    if (typeof value === 'boolean' && found instanceof HTMLInputElement) found.checked = value
    else found.value = String(value)
    found.dispatchEvent(new Event('change', { bubbles: true }))
  })
  return changed(actions)
}

describe('each control sets its field and no other', () => {
  const { highlights, keys, kinds, stances } = DEFAULT_SETTINGS
  const CASES: readonly (readonly [string, string | boolean, Partial<Settings>])[] = [
    ['Annotations', false, { enabled: false }],
    ['Context', false, { kinds: { ...kinds, context: false } }],
    ['updates', false, { stances: { ...stances, updates: false } }],
    ['on click only', true, { opensOn: 'press' }],
    ['Hover delay', '700', { hoverDelay: 700 }],
    ['Text size', '21', { textSize: 21 }],
    ['dark', true, { theme: 'dark' }],
    ['Errata: Colour', 'grey', { highlights: { ...highlights, erratum: { ...highlights.erratum, colour: 'grey' } } }],
    ['Errata: Tint', true, { highlights: { ...highlights, erratum: { ...highlights.erratum, tint: true } } }],
    ['Errata: Line', 'wavy', { highlights: { ...highlights, erratum: { ...highlights.erratum, line: 'wavy' } } }],
    ['Shortcuts are on', false, { keysEnabled: false }],
    ['s Open the panel', false, { keys: { ...keys, panel: false } }],
    ['Language of the interface', 'ru', { language: 'ru' }],
  ]
  test.each(CASES)('%s', (name, value, part) => {
    expect(changedBy(name, value)).toEqual({ ...DEFAULT_SETTINGS, ...part })
  })

  test('and lays it over what is stored by then, whatever the page showed', () => {
    const actions = optionsActions()
    const box = control<HTMLInputElement>(drawOptions({}, actions), 'updates')
    box.checked = false
    act(() => void box.dispatchEvent(new Event('change', { bubbles: true })))
    const meanwhile: Settings = { ...DEFAULT_SETTINGS, textSize: 22, stances: { ...stances, supports: false } }
    expect(changed(actions, meanwhile)).toEqual({ ...meanwhile, stances: { ...meanwhile.stances, updates: false } })
  })

  test('how much is printed is one choice of three', () => {
    const actions = optionsActions()
    const container = drawOptions({}, actions)
    expect(control<HTMLInputElement>(container, 'with counterpoints and context').checked).toBe(true)
    const everything = control<HTMLInputElement>(container, 'everything')
    act(() => {
      everything.checked = true
      everything.dispatchEvent(new Event('change', { bubbles: true }))
    })
    expect(changed(actions)).toEqual({ ...DEFAULT_SETTINGS, printing: 'everything' })
  })

  test('a line that another kind has is exchanged with it', () => {
    const { highlights } = changedBy('Errata: Line', 'solid')
    expect([highlights.erratum.line, highlights.counterpoint.line]).toEqual(['solid', 'dashed'])
  })
})

describe('the page', () => {
  test('shows the settings as they are', () => {
    const settings: Settings = { ...DEFAULT_SETTINGS, enabled: false, hoverDelay: 900, theme: 'light', language: 'ru' }
    const container = drawOptions({ settings })
    expect(control<HTMLInputElement>(container, 'Annotations').checked).toBe(false)
    expect(control<HTMLInputElement>(container, 'light').checked).toBe(true)
    expect(control(container, 'Language of the interface').value).toBe('ru')
    expect(textOf(container.querySelector('output'))).toBe('900 ms')
  })

  test('rests what has no effect', () => {
    const rests = (name: string, settings: Partial<Settings>): boolean =>
      control(drawOptions({ settings: { ...DEFAULT_SETTINGS, ...settings } }), name).disabled
    expect(rests('Footnotes', { enabled: false })).toBe(true)
    expect(rests('supports', { kinds: { ...DEFAULT_SETTINGS.kinds, counterpoint: false } })).toBe(true)
    expect(rests('Context', { enabled: false })).toBe(true)
    expect(rests('Hover delay', { opensOn: 'press' })).toBe(true)
    expect(rests('j Next annotation', { keysEnabled: false })).toBe(true)
    expect(rests('j Next annotation', {})).toBe(false)
  })

  test('offers the browser’s language and those that there are strings for', () => {
    const options = [...control<HTMLSelectElement>(drawOptions(), 'Language of the interface').options]
    expect(options.map(({ text }) => text)).toEqual(['same as the browser', 'English', 'Русский'])
  })

  test('lists the browser’s shortcuts and leads to where they are changed', async () => {
    const actions = optionsActions()
    const container = drawOptions({}, actions)
    expect([...container.querySelectorAll('.shortcuts > div')].map(textOf)).toEqual([
      'Open the panelAlt+Shift+S',
      'Go to the next counterpointnone',
    ])
    await press(container, 'Change shortcuts in the browser')
    expect(actions.openShortcuts).toHaveBeenCalledOnce()
  })

  test('says a number while it is dragged, and sets it when it is let go', () => {
    const actions = optionsActions()
    const container = drawOptions({}, actions)
    const slider = control<HTMLInputElement>(container, 'Text size')
    const drag = (value: string): void => {
      slider.value = value
      act(() => void slider.dispatchEvent(new Event('input', { bubbles: true })))
    }
    drag('27')
    expect(textOf(slider.parentElement?.querySelector('output'))).toBe('27 px')
    expect(slider.getAttribute('aria-valuetext')).toBe('27 px')
    expect(actions.change).not.toHaveBeenCalled()
    drag('18')
    act(() => void slider.dispatchEvent(new Event('change', { bubbles: true })))
    expect(changed(actions)).toEqual({ ...DEFAULT_SETTINGS, textSize: 18 })
  })

  test('exports, resets and, when that can be taken back, undoes', async () => {
    const actions = optionsActions()
    const container = drawOptions({ canUndo: true, notice: 'reset' }, actions)
    await press(container, 'Export to a file')
    await press(container, 'Reset all settings')
    button(container, 'Undo').focus()
    await press(container, 'Undo')
    expect(document.activeElement).toBe(button(container, 'Reset all settings'))
    expect([actions.exportFile, actions.reset, actions.undo].map(({ mock }) => mock.calls.length)).toEqual([1, 1, 1])
    expect(() => button(drawOptions(), 'Undo')).toThrow('no button')
  })

  test('hands on a chosen file', () => {
    const actions = optionsActions()
    const field = drawOptions({}, actions).querySelector<HTMLInputElement>('[type="file"]')
    const file = new File(['{}'], 'mine.json')
    Object.defineProperty(field, 'files', { value: [file] })
    act(() => void field?.dispatchEvent(new Event('change', { bubbles: true })))
    expect(actions.importFile).toHaveBeenCalledExactlyOnceWith(file)
  })

  test.each([
    [null, ''],
    ['saved', 'Saved.'],
    ['imported', 'The settings of the file are in use.'],
    [{ refused: 'json' }, 'Not imported: the file is not JSON.'],
    [{ refused: 'settings' }, 'Not imported: the file holds no settings of Counterpoint.'],
    [{ refused: 'version' }, 'Not imported: the file comes from another version of Counterpoint.'],
    [{ refused: 'field', path: 'keys.help' }, 'Not imported: “keys.help” has a value that cannot be used.'],
  ] as const)('says of %j: %s', (notice, text) => {
    expect(textOf(drawOptions({ notice }).querySelector('[role="status"]'))).toBe(text)
  })

  test.each([
    { problem: 'settings_problem', hint: 'Some of your settings could not be read' },
    { problem: 'settings_unreadable', hint: 'Your settings cannot be read at the moment' },
  ] as const)('says so where stored settings could not be read: $problem', ({ problem, hint }) => {
    expect(textOf(drawOptions({ problem }))).toContain(hint)
    expect(textOf(drawOptions())).not.toContain(hint)
  })
})

describe('the reader’s own notes', () => {
  test.each([
    ['Show my notes on the page', { ownNotes: false }],
    ['Offer buttons beside what I select', { noteHandle: false }],
  ])('are shown or not: %s', (name, part) => {
    expect(changedBy(name, false)).toEqual({ ...DEFAULT_SETTINGS, ...part })
  })

  test('are printed or not', () => {
    expect(changedBy('with my notes', true)).toEqual({ ...DEFAULT_SETTINGS, printOwn: true })
  })

  test.each([
    [{ notes: 31, all: 40 }, 'Delete your 31 notes for good, and the trash? This cannot be undone.'],
    [{ notes: 1, all: 1 }, 'Delete your 1 note for good, and the trash? This cannot be undone.'],
    [{ notes: 0, all: 3 }, 'Delete what is left in the trash for good? This cannot be undone.'],
  ])('are deleted after a question that says how many, and offers a copy first: %j', async (deleting, question) => {
    const actions = optionsActions()
    const container = drawOptions({ deleting }, actions)
    expect(textOf(container.querySelector('[role="alert"]'))).toBe(question)
    expect(textOf(document.activeElement)).toBe('Save a copy')
    await press(container, 'Save a copy')
    await press(container, 'Delete for good')
    await press(container, 'Cancel')
    expect([actions.saveNotes, actions.deleteNotes, actions.keepNotes].map(({ mock }) => mock.calls.length)).toEqual([
      1, 1, 1,
    ])
  })
})
