/** Runs in the page of the measurement in the extension: our pipeline as it ships, and the least that any tool has to do. */
import { runPipeline } from '../../src/content/pipeline'
import type { Edition } from '../../src/core/model/edition'
import { DEFAULT_SETTINGS } from '../../src/core/model/settings'
import { readText } from '../../src/page/read-text'
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
        running = runPipeline(document, {
          edition,
          css: '',
          translate: (key) => key,
          toggle: () => {},
          openPanel: async () => null,
          onRead: ({ items }) => {
            ms = performance.now() - from
            placed = items.filter(({ outcome }) => outcome.status === 'anchored').length
            done()
          },
        })
        running.apply(DEFAULT_SETTINGS)
      }),
  )
  return { ms, first, placed, longest }
}

const stop = (): void => running?.stop()

/** One walk over the page's text nodes, `indexOf` for each quote, a range for each hit, one highlight: no folding, no doubt, no markers. */
const baseline = async (edition: Edition): Promise<number> => {
  const quotes = [...edition.counterpoints, ...edition.context, ...edition.errata].map(({ quote }) => quote.exact)
  await settled()
  const from = performance.now()
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  const nodes: { node: Node; start: number }[] = []
  let text = ''
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    nodes.push({ node, start: text.length })
    text += node.nodeValue ?? ''
  }
  const ranges = quotes.flatMap((quote) => {
    const at = text.indexOf(quote)
    if (at < 0) return []
    const holder = (offset: number) => nodes.findLast((each) => each.start <= offset)
    const [first, last] = [holder(at), holder(at + quote.length - 1)]
    if (first === undefined || last === undefined) return []
    const range = document.createRange()
    range.setStart(first.node, at - first.start)
    range.setEnd(last.node, at + quote.length - last.start)
    return [range]
  })
  CSS.highlights.set('baseline', new Highlight(...ranges))
  const ms = performance.now() - from
  CSS.highlights.delete('baseline')
  return ms
}

/** Where the page is changed: within the article, paragraph after paragraph, or beside it. */
export type Where = 'article' | 'elsewhere'

/** Changes the page `times`, ten times a task, with an end of microtasks after each, at which observers hear of it. */
const mutate = async (where: Where, times: number): Promise<void> => {
  const elements = [...document.querySelectorAll(where === 'article' ? '.entry p' : '#sidebar')]
  if (elements.length === 0) throw new Error('nothing to change')
  const added: Element[] = []
  for (let i = 0; i < times; i++) {
    const node = document.createElement('span')
    node.textContent = ` ${i}`
    elements[(i * 7) % elements.length]?.append(node)
    added.push(node)
    await null
    if (i % 10 === 9) await new Promise((done) => setTimeout(done))
  }
  // As long as the watch may wait with a page in constant change.
  await new Promise((done) => setTimeout(done, 1300))
  for (const node of added) node.remove()
}

/** Gives the edition `count` context notes on passages of this page in place of its own annotations. */
const manyNotes = (edition: Edition, count: number, seed: number): Edition => {
  const read = readText(document.querySelector('.entry') ?? document.body)
  const context = cutQuotes(read, count, 'clean', seed).map(({ exact, id, prefix, suffix }) => {
    const quote = { type: 'TextQuoteSelector' as const, exact, ...(prefix && { prefix }), ...(suffix && { suffix }) }
    return { id, quote, term: 'a term', note: '', citations: [] }
  })
  return { ...edition, counterpoints: [], errata: [], context }
}

Object.assign(globalThis, { bench: { baseline, manyNotes, mutate, start, stop } })
