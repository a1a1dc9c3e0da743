// @vitest-environment jsdom
/** The whole program on a page, with fakes for what jsdom has not: it shows, hides, follows the page, and leaves no trace. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { SHAPES } from '../../demo/site-page'
import { type Pipeline, type PipelineOptions, runPipeline } from '../../src/content/pipeline'
import type { Kind } from '../../src/core/model/kinds'
import type { Report } from '../../src/core/model/messages/report'
import type { Settings } from '../../src/core/model/settings/settings'
import { MARKER_NAME, OVERLAY_NAME } from '../../src/page/own-elements'
import { element, loadPage, nodeCount } from '../page/load-page'
import { ALL_SHOWN } from './all-shown'
import { type FakeBrowser, fakeBrowser } from './fake-browser'
import { noNotes } from './no-notes'
import { LINKED, PLAIN, specimenPage } from './read-specimen'
import { SHEETS } from './sheets'
import { plainTranslate, SPECIMEN_IDS, specimenEdition } from './specimen-edition'

const OTHER = '<main><h1>Another article</h1><p>About quite another thing.</p></main>'
const OFF: Settings = { ...ALL_SHOWN, enabled: false }
const without = (kind: Kind): Settings => ({ ...ALL_SHOWN, kinds: { ...ALL_SHOWN.kinds, [kind]: false } })

let browser: FakeBrowser
let pipeline: Pipeline | undefined
const onRead = vi.fn<(report: Report) => void>()
const toggle = vi.fn<() => Promise<boolean>>(async () => true)
const options = (): PipelineOptions => ({
  edition: specimenEdition(),
  translate: plainTranslate,
  notes: noNotes(),
  toggle,
  openPanel: async () => null,
  rootOf: () => null,
  cite: async () => null,
  correct: async () => null,
})

beforeEach(() => {
  vi.useFakeTimers()
  browser = fakeBrowser()
})
afterEach(() => {
  pipeline?.stop()
  pipeline = undefined
  browser.restore()
  onRead.mockReset()
  vi.useRealTimers()
})

const run = (html: string): Pipeline => {
  loadPage(html)
  return start()
}
/** The program on the page that is loaded. */
const start = (): Pipeline => {
  const started = runPipeline(options())
  pipeline = started
  started.onReport(onRead)
  started.start()
  started.furnish(SHEETS)
  return started
}
const runOn = (html: string, settings = ALL_SHOWN): Pipeline => {
  const running = run(html)
  running.apply(settings)
  drawFrame()
  return running
}
/** Lets the browser draw: everything else waits for the first highlights, and the report for all of it. */
const drawFrame = (): void => void vi.advanceTimersByTime(120)
const reportOf = (running: Pipeline): Report => {
  const report = running.answer({ type: 'report' })
  if (typeof report === 'boolean') throw new Error('no report')
  return report
}
const placed = ({ items }: Report): string[] =>
  items.filter(({ outcome }) => outcome.status === 'anchored').map(({ id }) => id)
const markers = (): (string | null)[] =>
  [...document.querySelectorAll(MARKER_NAME)].map((marker) => marker.getAttribute('data-annotation'))
const overlays = (): number => document.querySelectorAll(OVERLAY_NAME).length
const surface = (): HTMLElement => element('.surface', browser.rootsOf(OVERLAY_NAME).at(-1) ?? document)

describe('on pages of every shape', () => {
  for (const [name, shape] of Object.entries(SHAPES)) {
    test(`the text stays, and the HTML comes back: ${name}`, () => {
      loadPage(specimenPage(shape))
      const before = {
        html: document.documentElement.outerHTML,
        text: document.body.textContent,
        nodes: nodeCount(document),
      }
      const running = start()
      expect(document.documentElement.outerHTML).toBe(before.html)
      running.apply(ALL_SHOWN)
      drawFrame()
      expect(document.body.textContent).toBe(before.text)
      expect(markers().length).toBeGreaterThanOrEqual(5)
      running.stop()
      expect(document.documentElement.outerHTML).toBe(before.html)
      expect(nodeCount(document)).toBe(before.nodes)
      expect(browser.highlights.size).toBe(0)
    })

    test(`everything that has a place is painted and marked: ${name}`, () => {
      const report = reportOf(runOn(specimenPage(shape)))
      expect(placed(report)).toEqual(SPECIMEN_IDS.filter((id) => id !== 'c-nowhere'))
      const isLinked = ['word', 'roman', 'plugin'].includes(shape.markers)
      // Note 1 is cited twice.
      expect([...markers()].sort()).toEqual(
        [...placed(report), 'note-1'].filter((id) => !(isLinked && id.startsWith('note-'))).sort(),
      )
      const painted = browser.highlights.painted()
      expect(Object.keys(painted).sort()).toEqual([
        'cp-context',
        'cp-contradicts',
        'cp-counterpoint',
        'cp-erratum',
        'cp-footnote',
        'cp-qualifies',
      ])
      expect(painted['cp-footnote']).toHaveLength(6)
      expect(painted['cp-counterpoint']).toEqual([
        'the older clock stopped for eleven years',
        'The railway clock was never late',
      ])
      expect(painted['cp-context']).toEqual(['Harrow Quay', 'clock stopped for eleven years'])
      expect(painted['cp-erratum']).toEqual(['a bill for two new hands'])
    })
  }
})

describe('on a page of another article', () => {
  test('nothing is touched', () => {
    loadPage(OTHER)
    const before = document.documentElement.outerHTML
    const running = runOn(OTHER)
    expect(document.documentElement.outerHTML).toBe(before)
    expect(browser.highlights.size).toBe(0)
    running.stop()
    expect(document.documentElement.outerHTML).toBe(before)
  })

  test('the report is empty and nothing opens', () => {
    const running = runOn(OTHER)
    expect(reportOf(running)).toEqual({ article: null, shown: false, items: [], own: [], sections: [], failed: [] })
    expect(running.answer({ type: 'open', id: 'c-late' })).toBe(false)
  })
})

describe('the settings', () => {
  test('show nothing before they are there', () => {
    run(specimenPage(PLAIN))
    expect([markers(), overlays(), browser.highlights.size]).toEqual([[], 0, 0])
  })

  test('switched off while the reader is on the page say so to screen readers, leave nothing behind, and say so when they are back', () => {
    vi.spyOn(document, 'hasFocus').mockReturnValue(true)
    const said = (): string | null | undefined =>
      document.querySelector(OVERLAY_NAME) &&
      browser.rootsOf(OVERLAY_NAME).at(-1)?.querySelector('[role="status"].announcement')?.textContent
    const running = runOn(specimenPage(PLAIN))
    running.apply(OFF)
    vi.advanceTimersByTime(40)
    expect([overlays(), said()]).toEqual([1, ''])
    vi.advanceTimersByTime(200)
    expect([overlays(), said()]).toEqual([1, 'announce_hidden'])
    vi.advanceTimersByTime(5000)
    expect(overlays()).toBe(0)
    running.apply(ALL_SHOWN)
    vi.advanceTimersByTime(5000)
    expect([overlays(), said()]).toEqual([1, 'announce_shown'])
    running.apply({ ...ALL_SHOWN, textSize: 20 })
    expect(said()).toBe('announce_shown')
    vi.mocked(document.hasFocus).mockRestore()
  })

  test('say nothing where the reader is elsewhere, and leave nothing at once', () => {
    vi.spyOn(document, 'hasFocus').mockReturnValue(false)
    runOn(specimenPage(PLAIN)).apply(OFF)
    expect(overlays()).toBe(0)
    vi.advanceTimersByTime(5000)
    expect(overlays()).toBe(0)
    vi.mocked(document.hasFocus).mockRestore()
  })

  test('switch everything off and on again', () => {
    const running = runOn(specimenPage(PLAIN))
    const painted = (): Set<string>[] => Object.values(browser.highlights.painted()).map((words) => new Set(words))
    const shown = { markers: markers(), painted: painted() }
    const html = document.documentElement.outerHTML
    running.apply(OFF)
    expect([markers(), overlays(), browser.highlights.size]).toEqual([[], 0, 0])
    expect(reportOf(running).shown).toBe(false)
    running.apply(ALL_SHOWN)
    expect({ markers: markers(), painted: painted() }).toEqual(shown)
    expect(document.documentElement.outerHTML).toBe(html)
    expect(reportOf(running).shown).toBe(true)
  })

  for (const kind of ['counterpoint', 'context', 'erratum', 'footnote'] as const) {
    test(`switch one kind off and on again: ${kind}`, () => {
      const running = runOn(specimenPage(PLAIN))
      const html = document.documentElement.outerHTML
      const all = markers()
      running.apply(without(kind))
      expect(browser.highlights.has(`cp-${kind}`)).toBe(false)
      // The others, among them counterpoints with their two stances.
      expect(browser.highlights.size).toBe(kind === 'counterpoint' ? 3 : 5)
      expect(markers().length).toBeLessThan(all.length)
      running.apply(ALL_SHOWN)
      expect(browser.highlights.has(`cp-${kind}`)).toBe(true)
      expect(document.documentElement.outerHTML).toBe(html)
    })
  }

  test('leave the outcomes of hidden kinds in the report', () => {
    expect(placed(reportOf(runOn(specimenPage(PLAIN), without('context'))))).toContain('x-town')
  })

  test('are heard of with a report each time', () => {
    const running = runOn(specimenPage(PLAIN))
    running.apply(OFF)
    drawFrame()
    expect(onRead.mock.calls.map(([{ shown }]) => shown)).toEqual([true, false])
  })

  test('applied again change nothing', () => {
    const running = runOn(specimenPage(PLAIN))
    const before = [...document.querySelectorAll(MARKER_NAME)]
    running.apply(ALL_SHOWN)
    expect([...document.querySelectorAll(MARKER_NAME)]).toEqual(before)
    expect(overlays()).toBe(1)
  })
})

describe('the report', () => {
  test('counts what is placed, by kind', () => {
    const { article, items, shown } = reportOf(runOn(specimenPage(PLAIN)))
    const count = (kind: Kind): string => {
      const own = items.filter((item) => item.kind === kind)
      return `${own.filter(({ outcome }) => outcome.status === 'anchored').length} of ${own.length}`
    }
    expect([article, shown]).toEqual(['the-two-clocks', true])
    expect((['footnote', 'counterpoint', 'context', 'erratum'] as const).map(count)).toEqual([
      '5 of 5',
      '2 of 3',
      '2 of 2',
      '1 of 1',
    ])
  })

  test('labels annotations as the interface does', () => {
    const labels = Object.fromEntries(reportOf(runOn(specimenPage(PLAIN))).items.map(({ id, label }) => [id, label]))
    expect(labels).toMatchObject({
      'note-3': 'note_number(3)',
      'c-late': 'It was late once',
      'x-town': 'Harrow Quay',
      'e-bill': 'two',
    })
  })

  test('is the one that was told', () => {
    const running = runOn(specimenPage(PLAIN))
    expect(onRead.mock.calls.at(-1)).toEqual([reportOf(running)])
  })
})

describe('when the page changes', () => {
  const settle = (): Promise<unknown> => vi.advanceTimersByTimeAsync(2000)

  test('our own marks are no change', async () => {
    runOn(specimenPage(PLAIN))
    await settle()
    expect(onRead).toHaveBeenCalledOnce()
  })

  test('an article that comes late is annotated', async () => {
    const running = runOn('<div id="app"></div>')
    expect(reportOf(running).article).toBeNull()
    const late = new DOMParser().parseFromString(specimenPage(PLAIN), 'text/html')
    element('#app').append(document.importNode(late.body.firstElementChild ?? late.body, true))
    await settle()
    expect(placed(reportOf(running))).toHaveLength(10)
    expect(markers()).toHaveLength(11)
  })

  test('an article built anew is annotated anew', async () => {
    const running = runOn(specimenPage(PLAIN))
    const { innerHTML } = new DOMParser().parseFromString(specimenPage(PLAIN), 'text/html').querySelector('.entry') ?? {
      innerHTML: '',
    }
    element('.entry').innerHTML = innerHTML
    expect(markers()).toEqual([])
    await settle()
    expect(markers()).toHaveLength(11)
    expect(Object.values(browser.highlights.painted()).flat()).toContain('Harrow Quay')
    running.stop()
    expect(element('.entry').innerHTML).toBe(innerHTML)
  })

  test('a passage edited away loses its marks, and the report says so', async () => {
    const running = runOn(specimenPage(PLAIN))
    const paragraph = [...document.querySelectorAll('.entry p')].find((each) =>
      each.textContent?.includes('a bill for two'),
    )
    paragraph?.remove()
    await settle()
    expect(markers()).not.toContain('e-bill')
    expect(browser.highlights.has('cp-erratum')).toBe(false)
    expect(placed(reportOf(running))).not.toContain('e-bill')
  })

  test('after an edit elsewhere in the article every highlight and every marker is the same object', async () => {
    runOn(specimenPage(PLAIN))
    const objects = () => ({
      ranges: [...browser.highlights.values()].flatMap((highlight) => [...highlight]),
      markers: [...document.querySelectorAll(MARKER_NAME)],
    })
    const before = objects()
    const edited = document.createElement('p')
    edited.textContent = 'A paragraph that came later, and says nothing of it.'
    element('.entry').prepend(edited)
    await settle()
    expect(onRead).toHaveBeenCalledTimes(2)
    const after = objects()
    expect(after.ranges.length).toBeGreaterThan(5)
    expect(after.ranges.every((range, i) => range === before.ranges[i])).toBe(true)
    expect(after.markers.every((marker, i) => marker === before.markers[i])).toBe(true)
    expect(after.markers).toHaveLength(before.markers.length)
  })

  test('a paragraph written anew has its marks again, and the others keep theirs', async () => {
    runOn(specimenPage(PLAIN))
    const ranges = () => [...browser.highlights.values()].flatMap((highlight) => [...highlight])
    const [before, texts] = [ranges(), ranges().map(String)]
    const paragraph = [...document.querySelectorAll('.entry p')].find((each) =>
      each.textContent?.includes('a bill for two'),
    )
    const own = before.filter((range) => paragraph?.contains(range.startContainer))
    if (paragraph) paragraph.textContent = `${paragraph.textContent}`
    await settle()
    expect(own.length).toBeGreaterThan(0)
    expect(ranges().map(String).sort()).toEqual(texts.sort())
    expect(before.filter((range) => !ranges().includes(range))).toEqual(own)
  })

  test('an article that goes takes everything of ours with it', async () => {
    const running = runOn(specimenPage(PLAIN))
    document.body.innerHTML = OTHER
    await settle()
    expect([markers(), overlays(), browser.highlights.size]).toEqual([[], 0, 0])
    expect(reportOf(running).article).toBeNull()
    expect(document.body.innerHTML).toBe(OTHER)
  })

  test('a page that comes back is read again on request', () => {
    const running = runOn(specimenPage(PLAIN))
    running.refresh()
    drawFrame()
    expect(onRead).toHaveBeenCalledTimes(2)
    expect(markers()).toHaveLength(11)
  })

  describe('while long work is under way', () => {
    /** Makes every look at the clock take longer than a slice, so that each step is a task of its own. */
    const slowly = (): void => {
      let now = 0
      vi.spyOn(performance, 'now').mockImplementation(() => {
        now += 20
        return now
      })
    }
    afterEach(() => vi.restoreAllMocks())

    test('it comes to the same end', async () => {
      const at = runOn(specimenPage(PLAIN))
      const shown = { markers: markers(), painted: browser.highlights.painted() }
      at.stop()
      onRead.mockReset()
      slowly()
      runOn(specimenPage(PLAIN))
      expect(onRead).not.toHaveBeenCalled()
      await settle()
      expect({ markers: markers(), painted: browser.highlights.painted() }).toEqual(shown)
      expect(onRead).toHaveBeenCalledOnce()
    })

    test('a page that goes stops it, and one that comes back takes it up again', async () => {
      slowly()
      const running = runOn(specimenPage(PLAIN))
      running.pause()
      await settle()
      expect([markers(), onRead.mock.calls]).toEqual([[], []])
      running.refresh()
      await settle()
      expect(markers()).toHaveLength(11)
    })

    test('stopping it leaves no trace', async () => {
      loadPage(specimenPage(PLAIN))
      const before = document.documentElement.outerHTML
      slowly()
      const running = start()
      running.apply(ALL_SHOWN)
      for (let task = 0; task < 400 && markers().length < 3; task++) await vi.advanceTimersByTimeAsync(1)
      expect(markers().length).toBeGreaterThan(0)
      expect(onRead).not.toHaveBeenCalled()
      running.stop()
      await settle()
      expect(document.documentElement.outerHTML).toBe(before)
      expect(browser.highlights.size).toBe(0)
    })

    test('settings that change meanwhile hold at the end', async () => {
      slowly()
      const running = runOn(specimenPage(PLAIN))
      running.apply(without('footnote'))
      await settle()
      expect(browser.highlights.has('cp-footnote')).toBe(false)
      expect(browser.highlights.has('cp-context')).toBe(true)
      running.apply(ALL_SHOWN)
      await vi.advanceTimersByTimeAsync(3)
      running.apply(OFF)
      await settle()
      expect([markers(), overlays(), browser.highlights.size]).toEqual([[], 0, 0])
    })

    test('a change of the page meanwhile is read afterwards', async () => {
      slowly()
      runOn(specimenPage(PLAIN))
      await vi.advanceTimersByTimeAsync(2)
      const paragraph = [...document.querySelectorAll('.entry p')].find((each) =>
        each.textContent?.includes('a bill for two'),
      )
      paragraph?.remove()
      await vi.advanceTimersByTimeAsync(5000)
      expect(markers()).not.toContain('e-bill')
      expect(markers()).toContain('c-late')
    })
  })

  test('nothing happens once the program is stopped', async () => {
    const running = runOn(specimenPage(PLAIN))
    running.stop()
    element('.entry').append('new')
    await settle()
    expect(onRead).toHaveBeenCalledOnce()
    expect(markers()).toEqual([])
  })
})

describe('opening a card on request', () => {
  test('opens it pinned, with its words, and marks the passage', () => {
    const running = runOn(specimenPage(PLAIN))
    expect(running.answer({ type: 'open', id: 'c-late' })).toBe(true)
    expect(surface().matches(':popover-open')).toBe(true)
    expect(surface().textContent).toContain('It was late once')
    expect(element('.card', surface()).dataset['pinned']).toBe('true')
    expect(browser.highlights.painted()['cp-active']).toEqual(['The railway clock was never late'])
  })

  test('shows the note as it stands on the page', () => {
    runOn(specimenPage(LINKED)).answer({ type: 'open', id: 'note-1' })
    expect(surface().textContent).toContain('Hours of the Quay, Harrow 1999')
  })

  test('shows all annotations that share the passage', () => {
    runOn(specimenPage(PLAIN)).answer({ type: 'open', id: 'c-repair' })
    expect(surface().querySelectorAll('[role="tab"]')).toHaveLength(2)
  })

  for (const [name, id] of [
    ['is not on the page', 'c-nowhere'],
    ['is unknown', 'no-such-id'],
  ] as const) {
    test(`opens nothing for one that ${name}`, () => {
      expect(runOn(specimenPage(PLAIN)).answer({ type: 'open', id })).toBe(false)
      expect(surface().matches(':popover-open')).toBe(false)
    })
  }

  test('opens nothing of a kind that is hidden', () => {
    expect(runOn(specimenPage(PLAIN), without('counterpoint')).answer({ type: 'open', id: 'c-late' })).toBe(false)
  })

  test('is undone by switching off, without a trace', () => {
    const running = run(specimenPage(PLAIN))
    const before = document.documentElement.outerHTML
    running.apply(ALL_SHOWN)
    running.answer({ type: 'open', id: 'c-late' })
    running.apply(OFF)
    expect(browser.highlights.size).toBe(0)
    expect(document.documentElement.outerHTML).toBe(before)
  })

  test('stays at the annotation that is shown when the others of its passage are hidden', () => {
    const running = runOn(specimenPage(PLAIN))
    running.answer({ type: 'open', id: 'c-repair' })
    const [, other] = surface().querySelectorAll<HTMLElement>('[role="tab"]')
    other?.click()
    expect(surface().textContent).toContain('A clock.')
    running.apply(without('counterpoint'))
    expect(surface().textContent).toContain('A clock.')
    expect(surface().querySelectorAll('[role="tab"]')).toHaveLength(0)
  })

  test('opens though the site has taken the overlay out meanwhile', () => {
    const running = runOn(specimenPage(PLAIN))
    element(OVERLAY_NAME).remove()
    expect(running.answer({ type: 'open', id: 'c-late' })).toBe(true)
    expect(element(OVERLAY_NAME).isConnected).toBe(true)
    expect(surface().textContent).toContain('It was late once')
  })

  test('is undone when the kind of the open card is hidden', () => {
    const running = runOn(specimenPage(PLAIN))
    running.answer({ type: 'open', id: 'c-late' })
    running.apply(without('counterpoint'))
    expect(surface().matches(':popover-open')).toBe(false)
    expect(browser.highlights.has('cp-active')).toBe(false)
  })
})

test('the overlay is one element at the end of the document, closed to the page', () => {
  runOn(specimenPage(PLAIN))
  const overlay = element(OVERLAY_NAME)
  expect(overlay.parentElement).toBe(document.documentElement)
  expect(overlay.shadowRoot).toBeNull()
  expect(overlay.childNodes).toHaveLength(0)
  expect(overlays()).toBe(1)
})

test('only our own highlights are ever set or deleted', () => {
  browser.highlights.set('site-search', new Highlight() as never)
  const running = runOn(specimenPage(PLAIN))
  running.answer({ type: 'open', id: 'c-late' })
  running.apply(OFF)
  running.apply(ALL_SHOWN)
  running.stop()
  expect([...browser.highlights.keys()]).toEqual(['site-search'])
  expect(browser.highlights.log.slice(1).filter((entry) => !/^(?:set|delete) cp-/u.test(entry))).toEqual([])
})

describe('what would repeat or go wrong', () => {
  test('a page that keeps changing without consequence is reported once', async () => {
    const running = runOn(specimenPage(PLAIN))
    expect(onRead).toHaveBeenCalledOnce()
    for (let tick = 0; tick < 5; tick++) {
      element('.entry p').setAttribute('title', String(tick))
      element('.entry').append(document.createComment(String(tick)))
      await vi.advanceTimersByTimeAsync(1500)
    }
    expect(onRead).toHaveBeenCalledOnce()
    running.refresh()
    await vi.advanceTimersByTimeAsync(1500)
    expect(onRead).toHaveBeenCalledTimes(2)
  })

  test('a document that the page draws anew has the overlay again', async () => {
    const wavy = { line: 'wavy', colour: 'grey', tint: false } as const
    runOn(specimenPage(PLAIN), { ...ALL_SHOWN, highlights: { ...ALL_SHOWN.highlights, context: wavy } })
    document.documentElement.replaceChildren(document.head, document.body)
    element('.entry').append(' ')
    await vi.advanceTimersByTimeAsync(1500)
    expect(overlays()).toBe(1)
    // Only what the reader has changed is there to be read.
    expect({ ...document.querySelector<HTMLElement>(OVERLAY_NAME)?.dataset }).toEqual({ context: 'wavy grey' })
  })

  test('an error while the page is read leaves nothing half done, and the next change is read', async () => {
    const running = runOn(specimenPage(PLAIN))
    const html = document.documentElement.outerHTML
    const text = document.body.textContent
    const errors: unknown[] = []
    const hear = (event: ErrorEvent): void => {
      errors.push(event.error)
      event.preventDefault()
    }
    window.addEventListener('error', hear)
    const createRange = vi.spyOn(document, 'createRange').mockImplementation(() => {
      throw new Error('broken')
    })
    element('.entry').append(document.createComment('changed'))
    await vi.advanceTimersByTimeAsync(1500).catch((error: unknown) => errors.push(error))
    createRange.mockRestore()
    expect(errors).toHaveLength(1)
    expect([markers(), browser.highlights.size, document.body.textContent]).toEqual([[], 0, text])
    expect(reportOf(running).shown).toBe(false)
    element('.entry').lastChild?.remove()
    await vi.advanceTimersByTimeAsync(1500)
    expect(document.documentElement.outerHTML).toBe(html)
    expect(reportOf(running).shown).toBe(true)
    window.removeEventListener('error', hear)
  })

  test('a card that was about to open for an annotation that is hidden meanwhile does not open', async () => {
    const running = runOn(specimenPage(PLAIN))
    running.apply(without('counterpoint'))
    expect(running.answer({ type: 'open', id: 'c-late' })).toBe(false)
    expect(surface().childElementCount).toBe(0)
  })
})
