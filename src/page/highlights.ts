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

/** Paints `ranges` under `name` in place of what was painted there; none takes the name off the page. */
export const paint = (name: HighlightName, ranges: readonly Range[]): void => {
  if (ranges.length === 0) {
    CSS.highlights.delete(registered(name))
    return
  }
  const highlight = new Highlight(...ranges)
  highlight.priority = ORDER.indexOf(name)
  CSS.highlights.set(registered(name), highlight)
}

/** Takes everything that we painted off the page. */
export const unpaintAll = (): void => {
  for (const name of ORDER) paint(name, [])
}
