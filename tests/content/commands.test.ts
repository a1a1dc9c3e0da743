// @vitest-environment jsdom
/** What the background asks of a page: the next of a kind, and what the edition says on the selected text. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createCommands } from '../../src/content/commands'
import type { Pipeline } from '../../src/content/pipeline'
import type { Popover } from '../../src/content/popover'
import { EMPTY_STAGE } from '../../src/content/stage'
import { isUnseen, type Report } from '../../src/core/model/messages/report'
import type { Settings } from '../../src/core/model/settings/settings'
import { createOverlay } from '../../src/page/card/overlay'
import { OVERLAY_NAME } from '../../src/page/own-elements'
import { element } from '../page/load-page'
import { soon } from '../soon'
import { ALL_SHOWN } from './all-shown'
import { type FakeBrowser, fakeBrowser } from './fake-browser'
import { noNotes } from './no-notes'
import { PLAIN, specimenPage } from './read-specimen'
import { runPipelineToEnd } from './run-pipeline-to-end'
import { plainTranslate } from './specimen-edition'

let browser: FakeBrowser
let pipeline: Pipeline

const run = async (settings: Settings = ALL_SHOWN, html = specimenPage(PLAIN)): Promise<void> => {
  pipeline = await runPipelineToEnd(settings, html)
}
beforeEach(() => {
  browser = fakeBrowser()
})
afterEach(() => {
  document.getSelection()?.removeAllRanges()
  pipeline.stop()
  browser.restore()
})

const root = (): ShadowRoot => {
  const found = browser.rootsOf(OVERLAY_NAME).at(-1)
  if (!found) throw new Error('no overlay')
  return found
}
const card = (): string => element('.surface', root()).textContent
const dialog = (): HTMLDialogElement => element('dialog', root()) as HTMLDialogElement
const painted = (): string[] => browser.highlights.painted()['cp-active'] ?? []

/** Selects words of the article that stand in one text node. */
const select = (words: string): void => {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const at = (node.nodeValue ?? '').indexOf(words)
    if (at < 0) continue
    document.getSelection()?.setBaseAndExtent(node, at, node, at + words.length)
    return
  }
  throw new Error(`“${words}” stands in no text node`)
}

describe('the next counterpoint', () => {
  test('is the first of the page, then the one after it, then the first again', async () => {
    await run()
    const seen = [1, 2, 3].map(() => {
      expect(pipeline.answer({ type: 'next', kind: 'counterpoint' })).toBe(true)
      return painted()[0]
    })
    expect(seen).toEqual([
      'the older clock stopped for eleven years',
      'The railway clock was never late',
      'the older clock stopped for eleven years',
    ])
  })

  test('has the focus on its mark', async () => {
    await run()
    pipeline.answer({ type: 'next', kind: 'counterpoint' })
    expect(document.activeElement?.getAttribute('data-annotation')).toBe('c-repair')
  })

  test('is none where all are hidden by their stance', async () => {
    const stances = { ...ALL_SHOWN.stances, contradicts: false, qualifies: false, updates: false }
    await run({ ...ALL_SHOWN, stances })
    expect(pipeline.answer({ type: 'next', kind: 'counterpoint' })).toBe(false)
    expect(pipeline.answer({ type: 'next', kind: 'context' })).toBe(true)
  })
})

describe('looking up the selected text', () => {
  test('closes the open card before it says that there is nothing', async () => {
    await run()
    pipeline.answer({ type: 'open', id: 'c-late' })
    expect(pipeline.answer({ type: 'look-up' })).toBe(false)
    expect([card(), dialog().open]).toEqual(['', true])
  })

  test('leaves no overlay behind where nothing else is shown', async () => {
    const none = Object.fromEntries(Object.keys(ALL_SHOWN.kinds).map((kind) => [kind, false]))
    await run({ ...ALL_SHOWN, kinds: none as Settings['kinds'] })
    pipeline.answer({ type: 'look-up' })
    expect(document.querySelectorAll(OVERLAY_NAME)).toHaveLength(1)
    dialog().close()
    expect(document.querySelectorAll(OVERLAY_NAME)).toHaveLength(0)
  })

  test('opens all annotations that it touches', async () => {
    await run()
    select('railway clock')
    expect(pipeline.answer({ type: 'look-up' })).toBe(true)
    expect(card()).toContain('It was late once')
    expect(painted()).toEqual(['The railway clock was never late'])
  })

  test('takes the whole passage of two that overlap', async () => {
    await run()
    const range = document.createRange()
    range.selectNodeContents(element('.entry'))
    document.getSelection()?.addRange(range)
    expect(pipeline.answer({ type: 'look-up' })).toBe(true)
    expect(root().querySelectorAll('[role="tab"]')).toHaveLength(10)
  })

  test.each([
    ['text that the edition does not speak of', () => select('Further Reading')],
    ['a place without any text', () => document.getSelection()?.collapse(document.body, 0)],
    ['no selection', () => document.getSelection()?.removeAllRanges()],
  ])('says that there is nothing: %s', async (_, choose) => {
    await run()
    choose()
    expect(pipeline.answer({ type: 'look-up' })).toBe(false)
    expect(dialog().open).toBe(true)
    expect(dialog().textContent).toContain('nothing_here')
    expect(element('.announcement', root()).textContent).toBe('nothing_here')
    expect(card()).toBe('')
  })

  test('says so too where the article is not on the page', async () => {
    await run(ALL_SHOWN, '<main><p>Another text.</p></main>')
    select('Another')
    expect(pipeline.answer({ type: 'look-up' })).toBe(false)
    expect(dialog().textContent).toContain('nothing_here')
  })
})

describe('keys that no reader pressed', () => {
  test('do nothing', async () => {
    await run()
    const heard = vi.fn()
    window.addEventListener('keydown', heard)
    window.dispatchEvent(new KeyboardEvent('keydown', { key: 'j', code: 'KeyJ' }))
    window.removeEventListener('keydown', heard)
    expect(heard).toHaveBeenCalledOnce()
    expect(painted()).toEqual([])
  })
})

describe('a passage that the page hides', () => {
  /** Hides the paragraph of an annotation's mark. */
  const hide = (id: string): void => {
    element(`[data-annotation="${id}"]`).closest('p')?.classList.add('gone')
    Element.prototype.checkVisibility = function (this: Element) {
      return this.closest('.gone') === null
    }
  }
  const unseen = (): string[] =>
    (pipeline.answer({ type: 'report' }) as Report).items.filter(isUnseen).map(({ id }) => id)

  test('is passed over, has no card, and is told', async () => {
    await run()
    expect(unseen()).toEqual([])
    hide('c-repair')
    expect(unseen()).toEqual(['note-3', 'note-4', 'c-repair', 'x-clock'])
    for (const _ of [1, 2]) {
      expect(pipeline.answer({ type: 'next', kind: 'counterpoint' })).toBe(true)
      expect(painted()).toEqual(['The railway clock was never late'])
    }
    const { start, end } = (pipeline.answer({ type: 'report' }) as Report).items.flatMap(({ id, outcome }) =>
      id === 'c-repair' && outcome.status === 'anchored' ? [outcome] : [],
    )[0] ?? { start: 0, end: 0 }
    expect(pipeline.answer({ type: 'show', start, end })).toBe(false)
    expect(pipeline.answer({ type: 'open', id: 'c-repair' })).toBe(false)
    expect(card()).toContain('It was late once')
  })

  test('is passed over by a card’s own buttons', async () => {
    await run()
    hide('c-repair')
    pipeline.answer({ type: 'open', id: 'note-2' })
    ;(root().querySelector('[aria-label="next"]') as HTMLElement).click()
    await soon(() => expect(painted()).toEqual(['The railway clock was never late']))
  })

  test('is named where the selected text is a note whose mark is hidden', async () => {
    await run()
    hide('note-3')
    select('Ibid')
    expect(pipeline.answer({ type: 'look-up' })).toBe(true)
    expect([card(), dialog().open]).toEqual(['', true])
    expect(dialog().textContent).toContain('unseen_place')
  })
})

test('while a card to write in is about to open, no key does anything else', () => {
  const toggle = vi.fn(async () => true)
  const notes = noNotes()
  const nothing = (): void => {}
  const commands = createCommands({
    now: { settings: ALL_SHOWN, reading: null, stage: EMPTY_STAGE },
    overlay: createOverlay(document),
    popover: { dismiss: nothing } as Popover,
    notes,
    translate: plainTranslate,
    kindOf: () => undefined,
    labelOf: (id) => id,
    toggle,
    openPanel: async () => null,
  })
  notes.expectCard()
  expect([commands.run('toggle'), toggle.mock.calls.length]).toEqual([true, 0])
  notes.cardOpened()
  expect([commands.run('toggle'), toggle.mock.calls.length]).toEqual([true, 1])
})

test('what cannot be stored by the key is said on the page', async () => {
  const overlay = createOverlay(document)
  const nothing = (): void => {}
  const commands = createCommands({
    now: { settings: ALL_SHOWN, reading: null, stage: EMPTY_STAGE },
    overlay,
    popover: { dismiss: nothing } as Popover,
    notes: noNotes(),
    translate: plainTranslate,
    kindOf: () => undefined,
    labelOf: (id) => id,
    toggle: async () => false,
    openPanel: async () => null,
  })
  expect(commands.run('toggle')).toBe(true)
  await soon(() => expect(overlay.dialog.textContent).toContain('notice_not_saved'))
  overlay.detach()
})
