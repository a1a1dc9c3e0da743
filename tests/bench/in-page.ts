/** Runs in the page of the measurement in the extension: our pipeline as it ships, and the least that any tool has to do. */
import { createNotesLink } from '../../src/content/notes-link'
import { runPipeline } from '../../src/content/pipeline'
import type { Edition } from '../../src/core/model/edition/edition'
import type { Sheets } from '../../src/core/model/messages/prepared'
import { DEFAULT_SETTINGS } from '../../src/core/model/settings/settings'
import { readText } from '../../src/page/text/read-text'
import { cutQuotes } from './quotes-in-page'

export type Started = {
  /** From start to the last mark, in ms. */
  readonly ms: number
  /** From start to the first highlight, in ms. */
  readonly first: number
  readonly placed: number
  /** The page's longest task meanwhile, in ms; 0 if none was over 50. */
  readonly longest: number
}

declare const __SHEETS__: Sheets

type Running = ReturnType<typeof runPipeline>
let running: Running | undefined

/** Until the browser has drawn a frame and its tasks are told of. */
const settled = (): Promise<unknown> => new Promise((done) => setTimeout(done, 150))

/** Collects the page's long tasks (over 50 ms) while `work` runs, and gives the longest in ms; 0 if there was none. */
const longestTask = async (work: () => Promise<void>): Promise<number> => {
  const tasks: number[] = []
  const observer = new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration)))
  observer.observe({ type: 'longtask' })
  // A task of its own: what the browser's driver starts is not told of as a long one.
  await settled()
  tasks.length = 0
  await work()
  await settled()
  observer.disconnect()
  return Math.max(0, ...tasks)
}

/** From the start of our program to the article read, anchored, marked and painted; it goes on running. */
const start = async (edition: Edition): Promise<Started> => {
  let [first, ms, placed] = [0, 0, 0]
  const longest = await longestTask(
    () =>
      new Promise((done) => {
        const from = performance.now()
        const { set } = CSS.highlights
        CSS.highlights.set = function (...painted) {
          first ||= performance.now() - from
          return set.apply(this, painted)
        }
        running = runPipeline({
          edition,
          translate: (key) => key,
          notes: createNotesLink(async () => false),
          toggle: async () => true,
          openPanel: async () => null,
          rootOf: () => null,
          cite: async () => null,
          correct: async () => null,
        })
        running.onReport(({ items }) => {
          ms = performance.now() - from
          placed = items.filter(({ outcome }) => outcome.status === 'anchored').length
          done()
        })
        running.start()
        running.furnish(__SHEETS__)
        running.apply(DEFAULT_SETTINGS)
      }),
  )
  return { ms, first, placed, longest }
}

const stop = (): void => running?.stop()

/** Leaves nothing of us on the page but the very highlights that we paint: what the browser takes for these any tool that paints bears. */
const highlightsAlone = async (edition: Edition): Promise<void> => {
  await start(edition)
  const ahead = document.createRange()
  ahead.setStart(document.body, 0)
  const offset = (node: Node, at: number): number => {
    ahead.setEnd(node, at)
    return ahead.toString().length
  }
  const painted = [...CSS.highlights].map(([name, ranges]) => {
    const spans = [...ranges].map((range) => [
      offset(range.startContainer, range.startOffset),
      offset(range.endContainer, range.endOffset),
    ])
    return { name, spans: spans as [number, number][] }
  })
  stop()
  const page = textNodes()
  for (const { name, spans } of painted)
    CSS.highlights.set(name, new Highlight(...spans.map(([from, to]) => rangeOf(page.nodes, from, to))))
}

type Placed = { readonly node: Node; readonly start: number }

const textNodes = (): { nodes: Placed[]; text: string } => {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  const nodes: Placed[] = []
  let text = ''
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    nodes.push({ node, start: text.length })
    text += node.nodeValue ?? ''
  }
  return { nodes, text }
}

/** `to` stands behind a character of the range. */
const rangeOf = (nodes: readonly Placed[], from: number, to: number): Range => {
  const holder = (offset: number): Placed => {
    const found = nodes.findLast(({ start }) => start <= offset)
    if (found === undefined) throw new Error(`no text at ${offset}`)
    return found
  }
  const [first, last] = [holder(from), holder(to - 1)]
  const range = document.createRange()
  range.setStart(first.node, from - first.start)
  range.setEnd(last.node, to - last.start)
  return range
}

/** One walk over the page's text nodes, `indexOf` for each quote, a range for each hit, one highlight: no folding, no doubt, no markers. */
const baseline = async (edition: Edition): Promise<number> => {
  const quotes = [...edition.counterpoints, ...edition.context, ...edition.errata].map(({ quote }) => quote.exact)
  await settled()
  const from = performance.now()
  const { nodes, text } = textNodes()
  const ranges = quotes.flatMap((quote) => {
    const at = text.indexOf(quote)
    return at < 0 ? [] : [rangeOf(nodes, at, at + quote.length)]
  })
  CSS.highlights.set('baseline', new Highlight(...ranges))
  const ms = performance.now() - from
  CSS.highlights.delete('baseline')
  return ms
}

/** Gives the edition `count` context notes on passages of this page in place of its own annotations. */
const manyNotes = (edition: Edition, count: number, seed: number): Edition => {
  const read = readText(document.querySelector('.entry') ?? document.body)
  const context = cutQuotes(read, count, 'clean', seed).map(({ exact, id, prefix, suffix }) => {
    const quote = { type: 'TextQuoteSelector' as const, exact, ...(prefix && { prefix }), ...(suffix && { suffix }) }
    return { id, quote, term: 'a term', note: '', citations: [], created: '2026-01-01', revised: '2026-01-01' }
  })
  return { ...edition, counterpoints: [], errata: [], context }
}

Object.assign(globalThis, { bench: { baseline, highlightsAlone, manyNotes, start, stop } })
