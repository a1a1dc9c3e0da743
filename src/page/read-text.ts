/**
 * Reads an element's text from its text nodes, with what the core needs to know of its structure, and maps offsets back to nodes.
 * It never uses `innerText`, which depends on the site's CSS, forces layout, and changes with the theme.
 */

import type { ListItem, PageLink, PageTarget, PageText, Span } from '../core/model/page-text'
import { runSteps, type Steps } from '../core/steps/steps'
import { markerOf } from './own-elements'
import { fragmentOf, webAddressOf } from './page-address'
import { type Position, partBefore, positionNow } from './text-parts'

/** The element name of our markers. They hold no text; reading records their offsets. */
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

/** The text and its way back to the page. It stays true while we set and remove markers; a change by the page makes it out of date. */
export type ReadText = {
  readonly page: PageText
  /** The offset of each of our markers, by annotation id. Whoever sets or removes a marker keeps it true. */
  readonly markers: Map<string, number>
  /** The offset of a position in one of the text nodes read; undefined for other nodes. */
  offsetOf(node: Node, offset: number): number | undefined
  /** A live range over a span that holds at least one unit of a text node; undefined for a span without any. */
  rangeOf(span: Span): Range | undefined
  /** The text node that holds the unit at `offset`, and the position in it; undefined between blocks. */
  pointAt(offset: number): Position | undefined
}

/** How many nodes are read in one step, which takes well under a millisecond. */
const STEP = 400

const isHeading = (element: Element): boolean => {
  if (element.localName !== 'p') return /^h[2-6]$/u.test(element.localName)
  const strong = element.querySelectorAll(':is(strong, b):not(:is(strong, b) *)')
  // Checked first, because every paragraph is asked and most have none.
  if (strong.length === 0) return false
  const text = [...strong]
    .map(({ textContent }) => textContent)
    .join('')
    .replace(/\s/gu, '')
  return text !== '' && text === element.textContent.replace(/\s/gu, '')
}

/** An element that is being read. */
type Open = {
  readonly element: Element
  readonly isBlock: boolean
  readonly start: number
  /** What follows the element. Recorded on entering it, because the page may remove the element between two steps. */
  readonly next: Node | null
  readonly item: { readonly list: number; readonly ordinal: number } | undefined
  /** Which list it is, and the number of its next item; -1 for everything that is not a numbered list. */
  readonly list: number
  ordinal: number
}

/** Reads `root` and everything in it but hidden parts, scripts and controls. */
export const readText = (root: Element): ReadText => runSteps(readTextSteps(root))

/** The same in small steps. What the page changes meanwhile may be read in its old or its new state. */
export function* readTextSteps(root: Element): Steps<ReadText> {
  const nodes: Text[] = []
  const starts: number[] = []
  const read: string[] = []
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
  let line = 0
  let lists = 0

  const breakLine = (): void => {
    if (line === length) return
    parts.push(' ')
    length += 1
    line = length
    lines.push(line)
  }

  /** Enters an element; undefined for one that is not read or has no content. */
  const enter = (element: Element, parent: Open): Open | undefined => {
    const name = element.localName
    if (name === MARKER_NAME) {
      const id = markerOf(element)
      if (id !== undefined) markers.set(id, length)
      return undefined
    }
    if (name === 'br') {
      breakLine()
      return undefined
    }
    const isClosed = name === 'dialog' && !element.hasAttribute('open')
    if (SILENT.has(name) || isClosed || element.hasAttribute('hidden')) return undefined
    const isBlock = BLOCKS.has(name)
    if (isBlock) breakLine()
    const isItem = parent.list >= 0 && name === 'li'
    if (isItem) parent.ordinal = (element as HTMLLIElement).value || parent.ordinal
    const item = isItem ? { list: parent.list, ordinal: parent.ordinal++ } : undefined
    return opened(element, name === 'ol' ? lists++ : -1, isBlock, item)
  }

  const opened = (element: Element, list: number, isBlock: boolean, item?: Open['item']): Open => ({
    ...{ element, isBlock, item, list, start: length, next: element.nextSibling },
    ordinal: list < 0 ? 0 : (element as HTMLOListElement).start,
  })

  const leave = ({ element, isBlock, item, start }: Open): void => {
    const span = { start, end: length }
    if (isBlock) breakLine()
    if (item) items.push({ ...span, ...item })
    const name = element.localName
    const isLink = name === 'a'
    if (span.end > start) {
      if (name === 'sup') superscripts.push(span)
      else if (name === 'em' || name === 'i' || name === 'cite') emphases.push(span)
      else if (isHeading(element)) headings.push(span)
      else if (isLink && element.hasAttribute('href')) {
        const link = element as HTMLAnchorElement
        links.push({ ...span, fragment: fragmentOf(link, address), url: webAddressOf(link) })
      }
    }
    const id = element.id || (isLink ? element.getAttribute('name') : null)
    if (id) targets.push({ ...span, id })
  }

  const whole = opened(root, -1, false)
  const open = [whole]
  let node = root.firstChild as Node | null
  for (let seen = 1; ; seen++) {
    if (seen % STEP === 0) {
      // Joined piece by piece: all at once would be the longest step.
      read.push(parts.splice(0).join(''))
      yield
    }
    const parent = open.at(-1) ?? whole
    if (node === null) {
      if (parent === whole) break
      open.pop()
      leave(parent)
      node = parent.next
    } else if (node.nodeType === node.TEXT_NODE) {
      const { data } = node as Text
      if (data !== '') {
        nodes.push(node as Text)
        starts.push(length)
        parts.push(data)
        length += data.length
      }
      node = node.nextSibling
    } else {
      const inner = node.nodeType === node.ELEMENT_NODE ? enter(node as Element, parent) : undefined
      if (inner) open.push(inner)
      node = inner ? node.firstChild : node.nextSibling
    }
  }
  const text = [...read, ...parts].join('')
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
    page: { text, lines, links, targets, items, superscripts, emphases, headings },
    markers,
    pointAt,
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
