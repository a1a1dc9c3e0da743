/** Sets markers into the article's text and takes them out again without a trace. */
import type { Steps } from '../../core/steps/steps'
import { closestTo, parentOf } from '../dom'
import { MARKER_NAME, markerKey, markerOf } from '../own-elements'
import type { ReadText } from '../text/read-text'
import { join, part } from '../text/text-parts'
import { createGuarded } from './guarded'
import { createMarker, type Marker, type MarkerListener, type MarkerSpec } from './marker-element'
import { mendParts, noteNeighbours } from './mend-parts'

/** A marker to set before the text unit at `offset`, or after the last one. */
export type PlacedMarker = MarkerSpec & { readonly offset: number }

export type Markers = {
  /**
   * Makes the markers on the page those of `wanted`. What is in place stays and keeps its focus; the rest is removed or set.
   * `read` must be the present text, and stays true. It works in steps. Between them the page's text is whole, and `get` knows which
   * markers are set. Where the page puts its own text back again and again, no marker is set.
   */
  set(read: ReadText, wanted: readonly PlacedMarker[]): Steps<void>
  /** Gives the page its own text nodes back where it has changed them. To be called with its changes, before the browser paints. */
  mend(records: readonly MutationRecord[]): void
  /** The marker at the `nth` mark of an annotation, from 0. */
  get(id: string, nth?: number): Marker | undefined
  /** Tells screen readers which annotation's card is open; null for none. */
  setExpanded(id: string | null): void
  /** Takes the markers out of the page's layout, except one that has the focus, or puts them back. */
  setHidden(hidden: boolean): void
  /** Removes all markers and joins the text nodes that they split, in steps. */
  clear(): Steps<void>
}

/** How many markers are made in one step: each is an element with a shadow root, an icon and listeners. */
const STEP = 4

/** The markers of one article. `css` styles each of them, `listener` hears all of them. */
export const createMarkers = (document: Document, css: string, listener: MarkerListener): Markers => {
  const markers = new Map<string, Marker>()
  /** The text nodes that stand behind a marker because we parted their text there. */
  const parts = new Set<Text>()
  const guarded = createGuarded()

  /** `node`, or the last marker behind it that comes before the given place at the same offset. */
  const lastBefore = (node: ChildNode, place: number): ChildNode => {
    let last = node
    for (let next = node.nextSibling; next instanceof Element; next = next.nextSibling) {
      const marker = setAs(next)
      if (marker === undefined || marker.spec.place >= place) break
      last = next
    }
    return last
  }

  /** The marker that an element is, unless it was set by another program or is set no more. */
  const setAs = (element: Element): Marker | undefined => {
    const name = markerOf(element)
    const marker = name && markers.get(markerKey(name))
    return marker?.host === element ? marker : undefined
  }

  /** Marker elements without a link inside: copies that were made when the page copied its own text. */
  const removeCopies = (): void => {
    for (const element of document.querySelectorAll(MARKER_NAME)) if (!setAs(element)) element.remove()
  }

  const insert = (read: ReadText, { offset, ...spec }: PlacedMarker): void => {
    const inside = read.pointAt(offset)
    const before = offset > 0 ? read.pointAt(offset - 1) : undefined
    const marker = createMarker(document, css, spec, listener)
    // After the last letter, not before the next one, which may stand in another block or on the next line.
    if (before !== undefined) {
      const { node } = before
      const isEnd = before.offset + 1 === node.data.length
      if (!isEnd) parts.add(part(node, before.offset + 1))
      // A link must not contain another link.
      const parent = isEnd && node.nextSibling === null ? parentOf(node) : null
      const link = parent && closestTo(parent, 'a')
      lastBefore(link ?? node, spec.place).after(marker.host)
    } else if (inside !== undefined) {
      inside.node.before(marker.host)
    } else {
      return
    }
    markers.set(markerKey(spec), marker)
    read.markers.set(markerKey(spec), offset)
  }

  return {
    get: (id, nth = 0) => markers.get(markerKey({ id, nth })),
    setExpanded: (id) => {
      for (const marker of markers.values()) marker.setExpanded(marker.spec.id === id)
    },
    setHidden: (hidden) => {
      for (const { host } of markers.values()) host.hidden = hidden && host !== document.activeElement
    },
    set: function* (read, wanted) {
      removeCopies()
      const byKey = new Map(wanted.map((placed) => [markerKey(placed), placed]))
      guarded.read(read, wanted, (key) => markers.get(key)?.host.isConnected === true)
      for (const [key, marker] of markers) {
        const placed = byKey.get(key)
        const stands = marker.host.isConnected && read.markers.get(key) === placed?.offset
        const { colour, place, slot } = marker.spec
        if (stands && placed?.place === place && placed.slot === slot && placed.colour === colour) {
          marker.setLabel(placed.label, placed.description)
          continue
        }
        marker.host.remove()
        markers.delete(key)
        read.markers.delete(key)
      }
      // From the last to the first, so that each text node is parted near its end and most of it stays in place.
      const missing = wanted.filter((placed) => !markers.has(markerKey(placed)) && !guarded.has(placed))
      for (const [i, placed] of missing.sort((a, b) => b.offset - a.offset || b.place - a.place).entries()) {
        insert(read, placed)
        if (i % STEP === STEP - 1) yield
      }
      yield* join(parts)
      noteNeighbours(parts)
    },
    mend: (records) => {
      guarded.changed()
      mendParts(parts, records)
    },
    clear: function* () {
      removeCopies()
      for (const { host } of markers.values()) host.remove()
      markers.clear()
      yield* join(parts)
    },
  }
}
