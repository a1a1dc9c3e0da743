// @vitest-environment jsdom
/** Printing on a whole page: what is shown gets numbers and endnotes, the page's own DOM stays as it is, and nothing is left. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Pipeline } from '../../src/content/pipeline'
import type { OwnNote } from '../../src/core/model/notes/own-note'
import type { Settings } from '../../src/core/model/settings/settings'
import { MARKER_NAME, OVERLAY_NAME } from '../../src/page/own-elements'
import { own } from '../core/notes/examples'
import { element } from '../page/load-page'
import { sayTrusted } from '../page/say-trusted'
import { soon } from '../soon'
import { ALL_SHOWN } from './all-shown'
import { type FakeBrowser, fakeBrowser } from './fake-browser'
import { PLAIN, specimenPage } from './read-specimen'
import { runPipelineToEnd } from './run-pipeline-to-end'

const EVERYTHING: Settings = { ...ALL_SHOWN, printing: 'everything' }

let browser: FakeBrowser
let pipeline: Pipeline
beforeEach(() => {
  browser = fakeBrowser()
})
afterEach(() => {
  pipeline.stop()
  browser.restore()
})

const run = async (settings: Settings = ALL_SHOWN): Promise<void> => {
  pipeline = await runPipelineToEnd(settings, specimenPage(PLAIN))
}
const say = (name: 'beforeprint' | 'afterprint'): void => sayTrusted(window, new Event(name))

const endnotes = (): HTMLElement => element('.endnotes', browser.rootsOf(OVERLAY_NAME).at(-1) ?? document)
const numberOf = (root: Element | ShadowRoot): string =>
  root.querySelector('.number')?.textContent?.replace('\u2060', '') ?? ''

/** The numbers at the marks in the text, by annotation, in the order of the text. */
const marked = (): [string, string][] =>
  [...document.querySelectorAll(MARKER_NAME)].flatMap((host): [string, string][] => {
    const root = browser.rootsOf(MARKER_NAME).find((each) => each.host === host)
    const number = root === undefined ? '' : numberOf(root)
    return number === '' ? [] : [[host.getAttribute('data-annotation') ?? '', number]]
  })
const listed = (): string[] => [...endnotes().querySelectorAll('.endnote')].map(numberOf)

test('nothing is there before the browser prints', async () => {
  await run()
  expect([marked(), endnotes().childNodes.length]).toEqual([[], 0])
})

test('marks are counted in the order of the text, and the author’s notes keep their numbers', async () => {
  await run(EVERYTHING)
  say('beforeprint')
  const numbers = marked()
  expect(numbers.map(([id]) => id).sort()).toEqual(['c-late', 'c-repair', 'e-bill', 'x-clock', 'x-town'])
  expect(listed()).toEqual(['1', '2', '3', '4', '5', '1', '2', '3', '4', '5'])
  expect(numbers.map(([, number]) => number)).toEqual(['1', '2', '3', '4', '5'])
})

test('the page’s own HTML is the same before, while and after, and nothing is left', async () => {
  await run()
  const before = document.documentElement.outerHTML
  say('beforeprint')
  expect(document.documentElement.outerHTML).toBe(before)
  say('afterprint')
  expect(document.documentElement.outerHTML).toBe(before)
  expect([marked(), endnotes().childNodes.length]).toEqual([[], 0])
})

test('what is not shown is neither numbered nor printed', async () => {
  await run({ ...EVERYTHING, kinds: { ...ALL_SHOWN.kinds, context: false, footnote: false } })
  say('beforeprint')
  expect(listed()).toEqual(['1', '2', '3'])
  expect(marked().map(([id]) => id)).not.toContain('x-town')
})

test.each([
  ['article', [], []],
  ['counterpoints', ['c-late', 'c-repair', 'x-clock', 'x-town'], []],
  ['everything', ['c-late', 'c-repair', 'e-bill', 'x-clock', 'x-town'], ['1', '2', '3', '4', '5']],
] as const)('of what is shown the choice prints its part, counted anew: %s', async (printing, ids, notes) => {
  await run({ ...ALL_SHOWN, printing })
  say('beforeprint')
  expect(
    marked()
      .map(([id]) => id)
      .sort(),
  ).toEqual(ids)
  expect(listed()).toEqual([...ids.map((_, i) => String(i + 1)), ...notes])
  expect(endnotes().childNodes.length > 0).toBe(ids.length > 0)
  const { printing: word } = element(OVERLAY_NAME).dataset
  expect(word).toBe(printing === 'counterpoints' ? undefined : printing)
})

test('each begins with the words of its passage, as the page has them', async () => {
  await run({ ...ALL_SHOWN, printing: 'everything' })
  say('beforeprint')
  const lemmas = [...endnotes().querySelectorAll('.lemma')].map((lemma) => lemma.textContent.trim())
  const text = document.body.textContent.replace(/\s+/gu, ' ')
  expect(lemmas).toHaveLength(5)
  expect(lemmas.filter((lemma) => !lemma.endsWith(']') || !text.includes(lemma.slice(0, -1)))).toEqual([])
})

test('errata that the page does not mark are printed with everything, in their place and without a number', async () => {
  const kinds = { ...ALL_SHOWN.kinds, erratum: false }
  await run({ ...ALL_SHOWN, kinds, printing: 'everything' })
  say('beforeprint')
  expect(marked().map(([, number]) => number)).toEqual(['1', '2', '3', '4'])
  expect(listed().slice(0, 5).sort()).toEqual(['', '1', '2', '3', '4'])
  expect(endnotes().querySelectorAll('[data-kind="erratum"] .lemma')).toHaveLength(1)
  pipeline.stop()
  await run({ ...ALL_SHOWN, kinds })
  say('beforeprint')
  expect(endnotes().querySelector('[data-kind="erratum"]')).toBeNull()
})

test('switched off, printing adds nothing', async () => {
  await run({ ...ALL_SHOWN, enabled: false })
  const before = document.documentElement.outerHTML
  say('beforeprint')
  expect(document.documentElement.outerHTML).toBe(before)
  expect(document.querySelector(OVERLAY_NAME)).toBeNull()
})

test('a second print counts anew after the kinds changed', async () => {
  await run(EVERYTHING)
  say('beforeprint')
  say('afterprint')
  pipeline.apply({ ...EVERYTHING, kinds: { ...ALL_SHOWN.kinds, context: false } })
  // On a slow machine the change takes several slices.
  await soon(() => {
    say('beforeprint')
    expect(
      marked()
        .map(([, number]) => number)
        .sort(),
    ).toEqual(['1', '2', '3'])
  })
})

test('a print that a script of the page makes up begins and ends nothing', async () => {
  await run()
  window.dispatchEvent(new Event('beforeprint'))
  expect(listed()).toEqual([])
  say('beforeprint')
  const all = listed()
  window.dispatchEvent(new Event('afterprint'))
  expect(listed()).toEqual(all)
  expect(all.length).toBeGreaterThan(0)
})

describe('the reader’s own notes', () => {
  const NOTES = [
    own({ passage: null, body: 'On all of it', tags: [] }, { id: 'own-1' }),
    own(
      { passage: { quote: { exact: 'The railway clock was never late' } }, body: 'Was it?', tags: [] },
      { id: 'own-2' },
    ),
  ]

  const runWith = async (settings: Settings): Promise<void> => {
    await run(settings)
    await new Promise<void>((done) => {
      pipeline.onReport(() => done())
      pipeline.setNotes(NOTES)
    })
  }

  test('come last, under numbers of their own, and those without a place have none', async () => {
    await runWith({ ...ALL_SHOWN, printOwn: true })
    say('beforeprint')
    const texts = [...endnotes().querySelectorAll('.endnote[data-kind="own"]')].map(({ textContent }) => textContent)
    expect(texts).toEqual(['1The railway clock was never late] Was it?', 'On all of it'])
    // The edition's numbers are what they are without them.
    expect(listed()).toEqual(['1', '2', '3', '4', '1', ''])
    expect(marked()).toContainEqual([NOTES[1]?.id, '1'])
    say('afterprint')
    expect(marked()).toEqual([])
  })

  test('are not printed unless the reader wants it', async () => {
    await runWith(ALL_SHOWN)
    say('beforeprint')
    expect(endnotes().querySelector('.endnote[data-kind="own"]')).toBeNull()
    expect(marked().map(([id]) => id)).not.toContain(NOTES[1]?.id)
  })

  test('leave the page’s own HTML as it was once they are gone', async () => {
    const markers = (): number => document.querySelectorAll(MARKER_NAME).length
    await run()
    const before = markers()
    const gone = (notes: readonly OwnNote[]): Promise<void> =>
      new Promise((done) => {
        pipeline.onReport(() => done())
        pipeline.setNotes(notes)
      })
    await gone(NOTES)
    expect(markers()).toBe(before + 1)
    expect(browser.highlights.painted()['cp-own-green']).toEqual(['The railway clock was never late'])
    await gone([])
    expect([markers(), browser.highlights.painted()['cp-own-green']]).toEqual([before, undefined])
  })
})
