/**
 * Paints passages with the CSS Custom Highlight API: the page's DOM stays as it is, and passages may overlap.
 * The registry is the whole document's, so only our own names are ever set or deleted.
 */
import type { Kind, Stance } from '../../core/model/kinds'
import type { NoteColour } from '../../core/model/notes/note-colours'
import { hear } from '../hear'

/**
 * The names under which highlights.css styles passages; `active` is the one whose card is open. Counterpoints are painted under the name of their
 * stance. `counterpoint` has all of them, too, and no look. The reader's own notes are painted under the name of their colour.
 */
export type HighlightName = Kind | Stance | `own-${NoteColour}` | 'active'

/** Later names are painted over earlier ones. Short passages come over long ones, the open one over all. */
const ORDER: readonly HighlightName[] = [
  'own-yellow',
  'own-orange',
  'own-green',
  'own-blue',
  'own-purple',
  'counterpoint',
  'supports',
  'updates',
  'qualifies',
  'contradicts',
  'context',
  'erratum',
  'footnote',
  'active',
]

const registered = (name: HighlightName): string => `cp-${name}`

const isSame = (a: Range, b: Range): boolean =>
  a.startContainer === b.startContainer &&
  a.startOffset === b.startOffset &&
  a.endContainer === b.endContainer &&
  a.endOffset === b.endOffset

/** The ranges of each highlight of ours. Kept here, because Firefox does not let a content script iterate over a highlight. */
const rangesOf = new WeakMap<Highlight, Set<Range>>()

/** What we have painted now. */
const painted = new Map<HighlightName, Highlight>()

/**
 * Replaces what is painted under `name`. An empty list removes the highlight.
 * A range that is painted already stays the same object, so that nothing flickers.
 */
export const paint = (name: HighlightName, ranges: readonly Range[]): void => {
  if (ranges.length === 0) {
    painted.delete(name)
    CSS.highlights.delete(registered(name))
    return
  }
  const before = CSS.highlights.get(registered(name))
  const known = before && rangesOf.get(before)
  const highlight = known ? before : new Highlight()
  const ranged: ReadonlySet<Range> = known ?? new Set()
  if (!known) {
    highlight.priority = ORDER.indexOf(name)
    CSS.highlights.set(registered(name), highlight)
  }
  const standing = new Map<Node, Range[]>()
  for (const range of ranged) {
    const there = standing.get(range.startContainer)
    if (there) there.push(range)
    else standing.set(range.startContainer, [range])
  }
  const kept = new Set<Range>()
  for (const range of ranges) {
    const same = standing.get(range.startContainer)?.find((each) => isSame(each, range) && !kept.has(each))
    if (same === undefined) highlight.add(range)
    kept.add(same ?? range)
  }
  for (const range of ranged) if (!kept.has(range)) highlight.delete(range)
  rangesOf.set(highlight, kept)
  painted.set(name, highlight)
}

/** How often it is looked whether all is still painted, in ms: a page that clears the registry tells nobody. */
const LOOK = 1000

/** Paints again what the page took out of the registry, by clearing it or by using one of our names. Looks until `signal` aborts. */
export const keepHighlights = (signal: AbortSignal): void => {
  const look = (): void => {
    if (document.visibilityState === 'hidden') return
    for (const [name, highlight] of painted)
      if (CSS.highlights.get(registered(name)) !== highlight) CSS.highlights.set(registered(name), highlight)
  }
  const timer = window.setInterval(look, LOOK)
  // What a search box of the page does, it does by the next frame.
  hear(document, 'input', () => window.requestAnimationFrame(look), signal, { capture: true })
  signal.addEventListener('abort', () => window.clearInterval(timer))
}

/** Takes everything that we painted off the page. */
export const unpaintAll = (): void => {
  for (const name of ORDER) paint(name, [])
}
