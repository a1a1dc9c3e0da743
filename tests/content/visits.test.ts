// @vitest-environment jsdom
/** Ways from the panel into the article and back, on a whole page. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type Pipeline, runPipeline } from '../../src/content/pipeline'
import { DEFAULT_SETTINGS } from '../../src/core/model/settings/settings'
import { loadPage } from '../page/load-page'
import { type FakeBrowser, fakeBrowser } from './fake-browser'
import { noNotes } from './no-notes'
import { PLAIN, specimenPage } from './read-specimen'
import { SHEETS } from './sheets'
import { plainTranslate, specimenEdition } from './specimen-edition'

let browser: FakeBrowser
let pipeline: Pipeline
const scrollTo = vi.fn()

beforeEach(() => {
  vi.useFakeTimers()
  browser = fakeBrowser()
  vi.spyOn(window, 'scrollTo').mockImplementation(scrollTo)
  scrollTo.mockReset()
  loadPage(specimenPage(PLAIN))
  pipeline = runPipeline({
    edition: specimenEdition(),
    translate: plainTranslate,
    notes: noNotes(),
    toggle: async () => true,
    openPanel: async () => null,
    rootOf: () => null,
    cite: async () => null,
    correct: async () => null,
  })
  pipeline.start()
  pipeline.furnish(SHEETS)
  pipeline.apply(DEFAULT_SETTINGS)
  vi.advanceTimersByTime(120)
})
afterEach(() => {
  pipeline.stop()
  browser.restore()
  vi.restoreAllMocks()
  vi.useRealTimers()
})

const lit = (): string[] => browser.highlights.painted()['cp-active'] ?? []
const at = (y: number): void => {
  Object.defineProperty(window, 'scrollY', { value: y, configurable: true })
}

test('opening lights the passage; what is not shown is not opened', () => {
  expect(pipeline.answer({ type: 'open', id: 'c-late' })).toBe(true)
  expect(lit()).toEqual(['The railway clock was never late'])
  expect(pipeline.answer({ type: 'open', id: 'c-nowhere' })).toBe(false)
})

test('showing lights a span for a while, and closes the card', () => {
  pipeline.answer({ type: 'open', id: 'c-late' })
  const report = pipeline.answer({ type: 'report' })
  if (typeof report === 'boolean') throw new Error('no report')
  expect(report.sections.map(({ heading }) => heading)).toEqual(['A town with two times', 'The long repair'])
  const [section] = report.sections
  if (section === undefined) throw new Error('no section')
  expect(pipeline.answer({ type: 'show', start: section.start, end: section.end })).toBe(true)
  expect(lit()).toEqual(['A town with two times'])
  vi.advanceTimersByTime(12_000)
  expect(lit()).toEqual([])
})

test.each([
  ['behind the text', 1_000_000, 1_000_010],
  ['without length', 10, 10],
  ['turned round', 20, 10],
])('a span %s is not shown', (_, start, end) => {
  expect(pipeline.answer({ type: 'show', start, end })).toBe(false)
  expect(lit()).toEqual([])
})

test('back leads to where a row of visits began, once', () => {
  at(500)
  pipeline.answer({ type: 'open', id: 'c-late' })
  at(900)
  pipeline.answer({ type: 'open', id: 'x-town' })
  scrollTo.mockReset()
  expect(pipeline.answer({ type: 'back' })).toBe(true)
  expect(scrollTo).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ top: 500 }))
  expect(lit()).toEqual([])
  expect(pipeline.answer({ type: 'back' })).toBe(false)
})

test('a reader who closed the card has gone on reading: the next visit leads back there', () => {
  at(500)
  pipeline.answer({ type: 'open', id: 'c-late' })
  document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }))
  pipeline.apply({ ...DEFAULT_SETTINGS, enabled: false })
  pipeline.apply(DEFAULT_SETTINGS)
  at(900)
  pipeline.answer({ type: 'open', id: 'x-town' })
  scrollTo.mockReset()
  pipeline.answer({ type: 'back' })
  expect(scrollTo).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ top: 900 }))
})
