/** Maps offsets of the text to positions in the text nodes that it was read from, and back. */
import type { Span } from '../../core/model/page/page-text'
import { type Position, partBefore, positionNow } from './text-parts'

export type Places = {
  /** The offset of a position in one of the text nodes read; undefined for other nodes. */
  offsetOf(node: Node, offset: number): number | undefined
  /** A live range over a span that holds at least one unit of a text node; undefined for a span without any. */
  rangeOf(span: Span): Range | undefined
  /** The text node that holds the unit at `offset`, and the position in it; undefined between blocks. */
  pointAt(offset: number): Position | undefined
}

/**
 * The places of a text in its document.
 *
 * @param starts the offset at which each of the nodes begins; ascending
 */
export const placesOf = (document: Document, nodes: readonly Text[], starts: readonly number[]): Places => {
  /** Made on first use: most readings never need it. */
  let offsets: Map<Node, number> | undefined

  const pointAt = (offset: number): Position | undefined => {
    let low = 0
    let high = starts.length
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((starts[middle] ?? 0) <= offset) low = middle + 1
      else high = middle
    }
    const holder = nodes[low - 1]
    const position = holder && positionNow(holder, offset - (starts[low - 1] ?? 0))
    return position !== undefined && position.offset < position.node.length ? position : undefined
  }

  return {
    pointAt,
    rangeOf: ({ end, start }) => {
      const from = pointAt(start)
      const to = pointAt(end - 1)
      if (from === undefined || to === undefined || end <= start) return undefined
      const range = document.createRange()
      range.setStart(from.node, from.offset)
      range.setEnd(to.node, to.offset + 1)
      return range
    },
    offsetOf: (node, offset) => {
      offsets ??= new Map(nodes.map((each, i) => [each, starts[i] ?? 0]))
      let before = 0
      for (let at: Node | undefined = node; at !== undefined; at = partBefore(at)) {
        if (at !== node) before += (at as Text).length
        const start = offsets.get(at)
        if (start !== undefined) return start + before + offset
      }
      return undefined
    },
  }
}
