/** The column that the article's text stands in, which may be narrower than its element. */
import type { Box } from '../../core/popover/corridor'
import { own } from '../dom'
import { drawnAround } from '../scroll/scrollers'

const blockAround = (node: Node): Element | null => {
  let at = drawnAround(node)
  while (at !== null && /^(?:inline|contents|ruby)/u.test(window.getComputedStyle(at).display)) at = drawnAround(at)
  return at
}

/** What holds the blocks of all of these places from side to side, in CSS pixels of the window; undefined for none. */
export const textColumn = (places: Iterable<Node>): Box | undefined => {
  const parents = new Set([...places].map((place) => own(place, 'parentNode')))
  const blocks = new Set(
    [...parents].flatMap((parent) => (parent && blockAround(own(parent, 'firstChild') ?? parent)) ?? []),
  )
  const boxes = [...blocks]
    .map((block) => own(block, 'getBoundingClientRect').call(block))
    .filter(({ width }) => width > 0)
  if (boxes.length === 0) return undefined
  return {
    left: Math.min(...boxes.map(({ left }) => left)),
    right: Math.max(...boxes.map(({ right }) => right)),
    top: Math.min(...boxes.map(({ top }) => top)),
    bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
  }
}
