/**
 * Reads an element's text from its text nodes, with what the core needs to know of its structure, and leads back from
 * offsets to nodes. Never `innerText`: that obeys the site's CSS, forces layout, and changes with the theme.
 */
import type { ListItem, PageLink, PageTarget, PageText, Span } from '../core/model/page-text'
import { fragmentOf, webAddressOf } from './page-address'

/** The element name of our markers; they hold no text, and reading notes where they stand. */
export const MARKER_NAME = 'counterpoint-marker'

const BLOCKS = new Set(
  `address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5
  h6 header hgroup hr li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul`.split(/\s+/u),
)
const SILENT = new Set(
  'audio button canvas embed iframe input math noscript object script select style svg template textarea video'.split(
    ' ',
  ),
)

export type ReadText = {
  readonly page: PageText
  /** The offset of each of our markers, by annotation id. */
  readonly markers: ReadonlyMap<string, number>
  /** The offset of a place in one of the text nodes read; undefined for other nodes. */
  offsetOf(node: Node, offset: number): number | undefined
  /** A live range over a span that holds at least one unit of a text node; undefined for a span without any. */
  rangeOf(span: Span): Range | undefined
  /** The text node that holds the unit at `offset`, and where in it; undefined between blocks. */
  pointAt(offset: number): { node: Text; offset: number } | undefined
}

const isHeading = (element: Element): boolean => {
  if (element.localName !== 'p') return /^h[2-6]$/u.test(element.localName)
  const strong = [...element.querySelectorAll('strong, b')].map(({ textContent }) => textContent).join('')
  return strong.trim() !== '' && strong.replace(/\s/gu, '') === element.textContent.replace(/\s/gu, '')
}

type Piece = { readonly node: Text; readonly start: number }

/** Reads `root` and everything in it but hidden parts, scripts and controls. */
export const readText = (root: Element): ReadText => {
  const pieces: Piece[] = []
  const parts: string[] = []
  const lines = [0]
  const links: PageLink[] = []
  const targets: PageTarget[] = []
  const items: ListItem[] = []
  const superscripts: Span[] = []
  const emphases: Span[] = []
  const headings: Span[] = []
  const markers = new Map<string, number>()
  const address = root.ownerDocument.location
  let length = 0
  let lists = 0

  const breakLine = (): void => {
    if (lines.at(-1) === length) return
    parts.push(' ')
    length += 1
    lines.push(length)
  }

  const readChildren = (element: Element, list: number): void => {
    let ordinal = Number(element.getAttribute('start') ?? 1)
    for (const child of element.childNodes) {
      if (child.nodeType === child.TEXT_NODE) {
        const node = child as Text
        if (node.data === '') continue
        pieces.push({ node, start: length })
        parts.push(node.data)
        length += node.data.length
      } else if (child.nodeType === child.ELEMENT_NODE) {
        const inList = element.localName === 'ol' && (child as Element).localName === 'li'
        readElement(child as Element, inList ? { list, ordinal: ordinal++ } : undefined)
      }
    }
  }

  const readElement = (element: Element, item?: { list: number; ordinal: number }): void => {
    const name = element.localName
    if (name === MARKER_NAME) {
      markers.set(element.getAttribute('data-annotation') ?? '', length)
      return
    }
    if (name === 'br') {
      breakLine()
      return
    }
    if (SILENT.has(name) || element.hasAttribute('hidden') || (name === 'dialog' && !element.hasAttribute('open')))
      return
    const isBlock = BLOCKS.has(name)
    if (isBlock) breakLine()
    const start = length
    readChildren(element, name === 'ol' ? lists++ : -1)
    const span = { start, end: length }
    if (isBlock) breakLine()

    const id = element.id || (name === 'a' ? element.getAttribute('name') : null)
    if (id) targets.push({ ...span, id })
    if (item) items.push({ ...span, ...item })
    if (name === 'sup' && span.end > start) superscripts.push(span)
    if (span.end > start && isHeading(element)) headings.push(span)
    if ((name === 'em' || name === 'i' || name === 'cite') && span.end > start) emphases.push(span)
    if (name === 'a' && element.hasAttribute('href') && span.end > start) {
      const link = element as HTMLAnchorElement
      links.push({ ...span, fragment: fragmentOf(link, address), url: webAddressOf(link) })
    }
  }

  readChildren(root, -1)
  const text = parts.join('')
  const starts = new Map(pieces.map(({ node, start }) => [node as Node, start]))

  const pieceAt = (offset: number): Piece | undefined => {
    let low = 0
    let high = pieces.length
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((pieces[middle]?.start ?? 0) <= offset) low = middle + 1
      else high = middle
    }
    const piece = pieces[low - 1]
    return piece !== undefined && offset < piece.start + piece.node.data.length ? piece : undefined
  }

  const pointAt = (offset: number): { node: Text; offset: number } | undefined => {
    const piece = pieceAt(offset)
    return piece && { node: piece.node, offset: offset - piece.start }
  }

  return {
    page: { text, lines, links, targets, items, superscripts, emphases, headings },
    markers,
    pointAt,
    offsetOf: (node, offset) => {
      const start = starts.get(node)
      return start === undefined ? undefined : start + offset
    },
    rangeOf: ({ start, end }) => {
      const from = pointAt(start)
      const to = pointAt(end - 1)
      if (from === undefined || to === undefined || end <= start) return undefined
      const range = root.ownerDocument.createRange()
      range.setStart(from.node, from.offset)
      range.setEnd(to.node, to.offset + 1)
      return range
    },
  }
}
