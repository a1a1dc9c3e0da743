/**
 * The elements that we put on the page. The page may make others of the same names, may have made those names elements of its own, and may
 * move ours: only what was made here counts as ours.
 */

/** The annotation of each of our markers. */
const markers = new WeakMap<Node, string>()
const overlays = new WeakSet<Node>()

/**
 * Makes an element with a closed shadow root. It is made in a document that runs no scripts. If the page has defined an element of that name,
 * the element becomes one only when it is put on the page, and the page's class then gets no hold of a root that is there already.
 */
const hostIn = (document: Document, name: string): { host: HTMLElement; root: ShadowRoot } => {
  const host = document.implementation.createHTMLDocument('').createElement(name)
  const root = host.attachShadow({ mode: 'closed' })
  document.adoptNode(host)
  return { host, root }
}

/** Makes the element of a marker, with its closed root; it is not on the page yet. */
export const makeMarkerHost = (
  document: Document,
  name: string,
  id: string,
): { host: HTMLElement; root: ShadowRoot } => {
  const made = hostIn(document, name)
  markers.set(made.host, id)
  return made
}

/** Makes the element of the overlay, with its closed root; it is not on the page yet. */
export const makeOverlayHost = (document: Document, name: string): { host: HTMLElement; root: ShadowRoot } => {
  const made = hostIn(document, name)
  overlays.add(made.host)
  return made
}

/** The annotation whose marker this is; undefined for everything else, also for an element of that name that the page made or copied. */
export const markerOf = (node: Node): string | undefined => markers.get(node)

/** Whether this is our overlay. */
export const isOverlay = (node: Node): boolean => overlays.has(node)
