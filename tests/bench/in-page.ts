/** Runs in the page of the measurement: our pipeline as it ships, and the least that any tool has to do, for comparison. */
import { runPipeline } from '../../src/content/pipeline'
import type { Edition } from '../../src/core/model/edition'
import { DEFAULT_SETTINGS } from '../../src/core/model/settings'

/** Milliseconds from start to painted. */
export type Measured = { readonly ours: number; readonly baseline: number; readonly placed: number }

/** From the start of our program to the article read, anchored, marked and painted; everything is taken off the page again. */
const ours = (edition: Edition): { ms: number; placed: number } => {
  let placed = 0
  const start = performance.now()
  const pipeline = runPipeline(document, {
    edition,
    css: '',
    translate: (key) => key,
    toggle: () => {},
    openPanel: async () => null,
    onRead: ({ items }) => {
      placed = items.filter(({ outcome }) => outcome.status === 'anchored').length
    },
  })
  pipeline.apply(DEFAULT_SETTINGS)
  const ms = performance.now() - start
  pipeline.stop()
  return { ms, placed }
}

/** One walk over the page's text nodes, `indexOf` for each quote, a range for each hit, one highlight: no folding, no doubt, no markers. */
const baseline = (edition: Edition): number => {
  const quotes = [...edition.counterpoints, ...edition.context, ...edition.errata].map(({ quote }) => quote.exact)
  const start = performance.now()
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
    const [from, to] = [holder(at), holder(at + quote.length - 1)]
    if (from === undefined || to === undefined) return []
    const range = document.createRange()
    range.setStart(from.node, at - from.start)
    range.setEnd(to.node, at + quote.length - to.start)
    return [range]
  })
  CSS.highlights.set('baseline', new Highlight(...ranges))
  const ms = performance.now() - start
  CSS.highlights.delete('baseline')
  return ms
}

/** Measures both once, in the given order, so that neither always finds the caches warm. */
const measure = (edition: Edition, oursFirst: boolean): Measured => {
  if (oursFirst) {
    const { ms, placed } = ours(edition)
    return { ours: ms, placed, baseline: baseline(edition) }
  }
  const first = baseline(edition)
  const { ms, placed } = ours(edition)
  return { ours: ms, placed, baseline: first }
}

Object.assign(globalThis, { measure })
