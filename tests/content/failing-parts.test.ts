// @vitest-environment jsdom
/** One part of the program throws: the others work, nothing half done is left, and the report has the part's name. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Pipeline } from '../../src/content/pipeline'
import type { Part, Report } from '../../src/core/model/messages/report'
import type { Settings } from '../../src/core/model/settings/settings'
import type { MarkerListener } from '../../src/page/marks/marker-element'
import type { Markers } from '../../src/page/marks/markers'
import { MARKER_NAME, OVERLAY_NAME } from '../../src/page/own-elements'
import { element } from '../page/load-page'
import { sayTrusted } from '../page/say-trusted'
import { soon } from '../soon'
import { ALL_SHOWN } from './all-shown'
import { type FakeBrowser, fakeBrowser } from './fake-browser'
import { PLAIN, specimenPage } from './read-specimen'
import { runPipelineToEnd } from './run-pipeline-to-end'

/** Of the default, paper has the bodies of cards for some kinds only. */
const EVERYTHING: Settings = { ...ALL_SHOWN, printing: 'everything' }

/** What throws now; and what it throws. */
const broken = vi.hoisted(() => ({ part: '', check: (_: string): void => {} }))
broken.check = (part) => {
  if (broken.part === part) throw new Error(`${part} broke`)
}

vi.mock('../../src/core/footnotes/find-footnotes', async (load) => {
  const own = await load<typeof import('../../src/core/footnotes/find-footnotes')>()
  const findFootnotes: typeof own.findFootnotes = (...given) => {
    broken.check('notes')
    return own.findFootnotes(...given)
  }
  return { ...own, findFootnotes }
})
vi.mock('../../src/page/text/find-article', async (load) => {
  const own = await load<typeof import('../../src/page/text/find-article')>()
  const findArticle: typeof own.findArticle = (...given) => {
    broken.check('reading')
    return own.findArticle(...given)
  }
  return { ...own, findArticle }
})
vi.mock('../../src/page/marks/markers', async (load) => {
  const own = await load<typeof import('../../src/page/marks/markers')>()
  const createMarkers = (document: Document, css: string, listener: MarkerListener): Markers => {
    const markers = own.createMarkers(document, css, listener)
    return {
      ...markers,
      set: function* (read, wanted) {
        const steps = markers.set(read, wanted)
        // Some are set by then.
        yield steps.next().value ?? undefined
        broken.check('marks')
        yield* steps
      },
    }
  }
  return { ...own, createMarkers }
})
vi.mock('../../src/content/make-card', async (load) => {
  const own = await load<typeof import('../../src/content/make-card')>()
  const makeCard: typeof own.makeCard = (edition, annotation, ...given) => {
    if (annotation.id === 'c-late') broken.check('cards')
    return own.makeCard(edition, annotation, ...given)
  }
  return { ...own, makeCard }
})
vi.mock('../../src/ui/ContextBody', async (load) => {
  const own = await load<typeof import('../../src/ui/ContextBody')>()
  const ContextBody: typeof own.ContextBody = (props) => {
    if (props.card.annotation.id === 'x-town') broken.check('drawing')
    return own.ContextBody(props)
  }
  return { ...own, ContextBody }
})

let browser: FakeBrowser
let pipeline: Pipeline
/** What went on to the browser. */
let errors: string[]
const hear = (error: Error): void => void errors.push(error.message)
/** Of what runs in a test process, only the test runner hears of uncaught errors. */
let others: NodeJS.UncaughtExceptionListener[]

beforeEach(() => {
  errors = []
  broken.part = ''
  browser = fakeBrowser()
  others = process.listeners('uncaughtException')
  process.removeAllListeners('uncaughtException').on('uncaughtException', hear)
})
afterEach(async () => {
  broken.part = ''
  pipeline.stop()
  browser.restore()
  await new Promise((done) => setTimeout(done, 5))
  process.removeAllListeners('uncaughtException')
  for (const other of others) process.on('uncaughtException', other)
})

const run = async (): Promise<void> => {
  pipeline = await runPipelineToEnd(EVERYTHING, specimenPage(PLAIN))
}
const report = (): Report => pipeline.answer({ type: 'report' }) as Report
const failed = (): readonly Part[] => report().failed
const root = (): ShadowRoot => browser.rootsOf(OVERLAY_NAME).at(-1) as ShadowRoot
const cardOf = (id: string): string => {
  expect(pipeline.answer({ type: 'open', id })).toBe(true)
  return element('.surface', root()).textContent
}
const marks = (): number => document.querySelectorAll(MARKER_NAME).length
const endnotes = (): string[] => [...root().querySelectorAll('.endnote')].map(({ textContent }) => textContent)
const told = (message: string): Promise<void> => soon(() => expect(errors).toContain(message))

test('nothing has failed where all is well', async () => {
  await run()
  expect([failed(), marks()]).toEqual([[], 11])
})

test('notes: the article is read without them', async () => {
  broken.part = 'notes'
  await run()
  expect([failed(), marks()]).toEqual([['notes'], 5])
  expect(cardOf('c-late')).toContain('It was late once')
  await told('notes broke')
})

test('marks: none is left half set, while highlights and cards work', async () => {
  broken.part = 'marks'
  await run()
  expect([failed(), marks(), report().shown]).toEqual([['marks'], 0, true])
  expect(browser.highlights.painted()['cp-counterpoint']).toHaveLength(2)
  expect(cardOf('c-late')).toContain('It was late once')
  await told('marks broke')
  // They come back with the next showing.
  broken.part = ''
  pipeline.apply({ ...EVERYTHING, textSize: 20 })
  await soon(() => expect([failed(), marks()]).toEqual([[], 11]))
})

test.each([
  ['cannot be made', 'cards', 'c-late', 'c-repair'],
  ['cannot be drawn', 'drawing', 'x-town', 'x-clock'],
])('cards: one that %s says so, the others work, and so do their endnotes', async (_, part, bad, good) => {
  await run()
  const told = vi.fn<(report: Report) => void>()
  pipeline.onReport(told)
  broken.part = part
  cardOf(bad)
  await soon(() => expect(element('.surface', root()).textContent).toContain('card_failed'))
  expect(failed()).toEqual(['cards'])
  expect(told).toHaveBeenCalledWith(expect.objectContaining({ failed: ['cards'] }))
  expect(cardOf(good)).not.toContain('card_failed')
  sayTrusted(window, new Event('beforeprint'))
  await Promise.resolve()
  const printed = endnotes()
  expect([printed.length, printed.filter((text) => text.includes('card_failed')).length]).toEqual([10, 1])
  sayTrusted(window, new Event('afterprint'))
})

test('print: what fails takes its numbers along, and the card is still there', async () => {
  await run()
  const { replaceChildren } = Element.prototype
  const fail = vi.spyOn(Element.prototype, 'replaceChildren').mockImplementation(function (this: Element, ...nodes) {
    if (this.className.startsWith('number') && nodes.length > 0) throw new Error('print broke')
    replaceChildren.apply(this, nodes)
  })
  sayTrusted(window, new Event('beforeprint'))
  fail.mockRestore()
  expect([failed(), endnotes()]).toEqual([['print'], []])
  expect(cardOf('c-late')).toContain('It was late once')
  await told('print broke')
  sayTrusted(window, new Event('beforeprint'))
  expect([failed(), endnotes().length]).toEqual([[], 10])
})

test('reading: what was shown goes, and the next change is read', async () => {
  await run()
  const html = document.documentElement.outerHTML
  broken.part = 'reading'
  expect(() => pipeline.refresh()).toThrow('reading broke')
  expect([failed(), report().shown, marks(), browser.highlights.size]).toEqual([['reading'], false, 0, 0])
  broken.part = ''
  pipeline.refresh()
  await soon(() => expect(document.documentElement.outerHTML).toBe(html))
  expect([failed(), report().shown]).toEqual([[], true])
})

test('the background: it is said for as long as it does not answer', async () => {
  await run()
  pipeline.reached(false)
  expect(failed()).toEqual(['background'])
  pipeline.reached(true)
  expect(failed()).toEqual([])
})
