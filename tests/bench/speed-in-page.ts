/** Runs in the page of the speed measurement: our way from page to painted, and the least that any tool has to do. */
import { anchorAll } from '../../src/core/anchor/anchor'
import { readText } from '../../src/page/text/read-text'
import { type Change, cutQuotes, isRight, type Placed } from './quotes-in-page'

/** How a tool places quotes: a range for each, or undefined where it finds none. */
export type Tool = (root: Element, quotes: readonly Placed[]) => Promise<(Range | undefined)[]> | (Range | undefined)[]

export type Run = {
  /** From start to painted, in ms. */
  readonly ms: number
  /** The part of it after the text was read and before anything was painted; undefined for peers, whose parts are their own. */
  readonly anchoring?: number
  readonly found: number
  readonly wrong: number
  /** The longest task of the page while the tool ran, in ms. */
  readonly longest: number
  readonly nodes: number
}

const NAME = 'bench'
let anchoring: number | undefined

const paint = (ranges: readonly (Range | undefined)[]): void => {
  CSS.highlights.set(NAME, new Highlight(...ranges.filter((range) => range !== undefined)))
}

const ours: Tool = (root, quotes) => {
  const read = readText(root)
  const start = performance.now()
  const outcomes = anchorAll(read.page.text, quotes)
  anchoring = performance.now() - start
  const ranges = outcomes.map((outcome) => (outcome.status === 'anchored' ? read.rangeOf(outcome) : undefined))
  paint(ranges)
  return ranges
}

/** One walk over the text nodes, `indexOf` for each quote, a range for each hit, one highlight: no folding, no doubt. */
const baseline: Tool = (root, quotes) => {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  const nodes: Node[] = []
  const starts: number[] = []
  let text = ''
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    nodes.push(node)
    starts.push(text.length)
    text += node.nodeValue ?? ''
  }
  const start = performance.now()
  const places = quotes.map(({ exact }) => text.indexOf(exact))
  anchoring = performance.now() - start
  /** The index of the text node that holds a unit, by halving. */
  const holder = (offset: number): number => {
    let low = 0
    let high = starts.length
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((starts[middle] ?? 0) <= offset) low = middle + 1
      else high = middle
    }
    return low - 1
  }
  const ranges = quotes.map(({ exact }, i) => {
    const at = places[i] ?? -1
    if (at < 0) return undefined
    const [from, to] = [holder(at), holder(at + exact.length - 1)]
    const [first, last] = [nodes[from], nodes[to]]
    if (first === undefined || last === undefined) return undefined
    const range = document.createRange()
    range.setStart(first, at - (starts[from] ?? 0))
    range.setEnd(last, at + exact.length - (starts[to] ?? 0))
    return range
  })
  paint(ranges)
  return ranges
}

const nodeCount = (): number => {
  const walker = document.createTreeWalker(document, NodeFilter.SHOW_ALL)
  let count = 0
  while (walker.nextNode()) count += 1
  return count
}

let root: Element
let quotes: Placed[] = []
/** Kept so that what a tool holds is still held when the heap is measured. */
let held: unknown

/** Cuts the quotes; to be called once on a fresh page. */
const prepare = (count: number, change: Change, seed: number): number => {
  root = document.querySelector('.entry') ?? document.body
  quotes = cutQuotes(readText(root), count, change, seed)
  return quotes.length
}

const toolOf = (name: string): Tool => {
  const tools: Record<string, Tool> = { ours, baseline, ...(globalThis as { peers?: Record<string, Tool> }).peers }
  const tool = tools[name]
  if (tool === undefined) throw new Error(`no tool ${name}`)
  return tool
}

/** Runs a tool once, in a task of its own, and says what it did. */
const run = async (name: string): Promise<Run> => {
  const tool = toolOf(name)
  if (!crossOriginIsolated) throw new Error('the clock of this page is too coarse')
  CSS.highlights.delete(NAME)
  anchoring = undefined
  const nodes = nodeCount()
  const tasks: number[] = []
  const observer = new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration)))
  observer.observe({ type: 'longtask' })
  // A task of its own: what the browser's driver starts is not told of as a long one.
  await new Promise((done) => setTimeout(done))
  const start = performance.now()
  const ranges = await tool(root, quotes)
  const ms = performance.now() - start
  // The task that has just ended is told of in one of the next.
  await new Promise((done) => setTimeout(done, 100))
  observer.disconnect()
  const added = nodeCount() - nodes
  const read = readText(root)
  const rightness = ranges.flatMap((range, i) => {
    const truth = quotes[i]
    if (range === undefined || truth === undefined) return []
    const from = read.offsetOf(range.startContainer, range.startOffset)
    const to = read.offsetOf(range.endContainer, range.endOffset)
    return [from !== undefined && to !== undefined && isRight(truth, from, to)]
  })
  held = ranges
  return {
    ms,
    ...(anchoring !== undefined && { anchoring }),
    found: rightness.filter((right) => right).length,
    wrong: rightness.filter((right) => !right).length,
    longest: Math.max(ms > 50 ? 0 : ms, ...tasks),
    nodes: added,
  }
}

/** Runs a tool again and again for `time` ms: as fast as it gets once the engine has compiled it. */
const warm = async (name: string, time: number): Promise<void> => {
  const tool = toolOf(name)
  const end = performance.now() + time
  while (performance.now() < end) await tool(root, quotes)
}

Object.assign(globalThis, { speed: { prepare, run, warm, held: () => held } })
