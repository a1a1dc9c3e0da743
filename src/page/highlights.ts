/**
 * Paints passages with the CSS Custom Highlight API: the page's DOM stays as it is, and passages may overlap.
 * The registry is the whole document's, so only our own names are ever set or deleted.
 */
import type { Kind } from '../core/model/kinds'

/** The names under which highlights.css styles each kind; `active` is the passage whose card is open. */
export type HighlightName = Kind | 'active'

/** Later names are painted over earlier ones: short passages over long ones, the open one over all. */
const ORDER: readonly HighlightName[] = ['counterpoint', 'context', 'erratum', 'footnote', 'active']

const registered = (name: HighlightName): string => `cp-${name}`

const isSame = (a: AbstractRange, b: Range): boolean =>
  a.startContainer === b.startContainer &&
  a.startOffset === b.startOffset &&
  a.endContainer === b.endContainer &&
  a.endOffset === b.endOffset

/**
 * Paints `ranges` under `name` in place of what was painted there; none takes the name off the page.
 * What is painted already stays the object it is, so that nothing flickers.
 */
export const paint = (name: HighlightName, ranges: readonly Range[]): void => {
  const painted = CSS.highlights.get(registered(name))
  if (ranges.length === 0 || painted === undefined) {
    if (ranges.length === 0) CSS.highlights.delete(registered(name))
    else {
      const highlight = new Highlight(...ranges)
      highlight.priority = ORDER.indexOf(name)
      CSS.highlights.set(registered(name), highlight)
    }
    return
  }
  const standing = new Map<Node, AbstractRange[]>()
  for (const range of painted) {
    const there = standing.get(range.startContainer)
    if (there) there.push(range)
    else standing.set(range.startContainer, [range])
  }
  const kept = new Set<AbstractRange>()
  for (const range of ranges) {
    const same = standing.get(range.startContainer)?.find((each) => isSame(each, range) && !kept.has(each))
    if (same === undefined) painted.add(range)
    kept.add(same ?? range)
  }
  for (const range of painted) if (!kept.has(range)) painted.delete(range)
}

/** Takes everything that we painted off the page. */
export const unpaintAll = (): void => {
  for (const name of ORDER) paint(name, [])
}
