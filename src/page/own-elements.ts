/**
 * The elements that we put on the page. The page may make others of the same names, may have made those names elements of its own, and may
 * move ours: only what was made here counts as ours.
 */

/** The elements' names, which page and tests know them by. A marker holds no text; reading records its offset. */
export const MARKER_NAME = 'counterpoint-marker'
export const OVERLAY_NAME = 'counterpoint-overlay'

/** Which of an annotation's markers one is: an annotation with several marks has one at each of them. */
export type MarkerName = { readonly id: string; readonly nth: number }

/** Tells our markers apart in a map. Without `nth` it is the annotation's first. */
export const markerKey = ({ id, nth = 0 }: { readonly id: string; readonly nth?: number }): string => `${id} ${nth}`

const markers = new WeakMap<Node, MarkerName>()
const overlays = new WeakSet<Node>()

/** A document that runs no scripts and that the page does not know. */
let workshop: Document | undefined

/**
 * Makes an element with a closed shadow root. It is not made in the page's document: if the page has defined an element of that name, ours
 * becomes one only when it is put on the page, and the page's class then gets no hold of a root that is there already.
 */
const hostIn = (document: Document, name: string): { host: HTMLElement; root: ShadowRoot } => {
  workshop ??= new Document()
  const host = workshop.createElementNS('http://www.w3.org/1999/xhtml', name) as HTMLElement
  const root = host.attachShadow({ mode: 'closed' })
  document.adoptNode(host)
  return { host, root }
}

/** Makes the element of a marker, with its closed root; it is not on the page yet. */
export const makeMarkerHost = (document: Document, marker: MarkerName): { host: HTMLElement; root: ShadowRoot } => {
  const made = hostIn(document, MARKER_NAME)
  markers.set(made.host, marker)
  return made
}

/** Makes the element of the overlay, with its closed root; it is not on the page yet. */
export const makeOverlayHost = (document: Document): { host: HTMLElement; root: ShadowRoot } => {
  const made = hostIn(document, OVERLAY_NAME)
  overlays.add(made.host)
  return made
}

/** Which of our markers this is; undefined for everything else, also for an element of that name that the page made or copied. */
export const markerOf = (node: Node): MarkerName | undefined => markers.get(node)

/** Whether this is our overlay. */
export const isOverlay = (node: Node): boolean => overlays.has(node)
