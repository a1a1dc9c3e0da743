/**
 * Reads an element's text from its text nodes, with what the core needs to know of its structure, and maps offsets back to nodes.
 * It never uses `innerText`, which forces layout and changes with the theme. Of the site's style it asks what is displayed: see
 * `unseen-text.ts` for what does not count.
 */
import type {
  ListItem,
  PageAside,
  PageBlock,
  PageImage,
  PageLink,
  PageTarget,
  PageText,
  Span,
} from '../../core/model/page/page-text'
import { runSteps, type Steps } from '../../core/steps/steps'
import { attributeOf, own } from '../dom'
import { MARKER_NAME, markerKey, markerOf } from '../own-elements'
import { fragmentOf, webAddressOf } from '../page-address'
import { type Apart, apartOf } from './note-apart'
import { type Places, placesOf } from './places'
import { isFoldedIn, isSeen } from './seen'
import { blanked, type Piece, unseenText } from './unseen-text'
import { isShown } from './visibility'

const BLOCKS = new Set(
  `address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5
  h6 header hgroup hr li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul`.split(/\s+/u),
)
const SILENT = new Set(
  'audio button canvas embed iframe input math noscript object script select style svg template textarea title video'.split(
    ' ',
  ),
)

/** The text and its way back to the page. It stays true while we set and remove markers; a change by the page makes it out of date. */
export type ReadText = Places & {
  readonly page: PageText
  /** The page's text with zero-width spaces for what is hidden in the middle of a line, unit for unit: what the reader reads. */
  readonly seen: string
  /** What is not displayed, be it read or not: text nodes, and closed dialogs. `isNowSeen` tells when it is. */
  readonly unseen: readonly (Text | Element)[]
  /** The offset of each of our markers, by `markerKey`. Whoever sets or removes a marker keeps it true. */
  readonly markers: Map<string, number>
}

const [ELEMENT, TEXT] = [1, 3]
const HTML = 'http://www.w3.org/1999/xhtml'

/** An element's name; '' for elements of other languages, which mean something else by it. What is silent is so in all of them. */
const nameOf = (element: Element): string => {
  const name = own(element, 'localName')
  return own(element, 'namespaceURI') === HTML || SILENT.has(name) ? name : ''
}

/** How many nodes are read in one step, which takes well under a millisecond. */
const STEP = 400

const isHeading = (element: Element, name: string): boolean => {
  if (name !== 'p') return /^h[2-6]$/u.test(name)
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
  readonly isSeen: boolean
  /** Whether it may fold its own text away. */
  readonly mayFold: boolean
  readonly start: number
  /** What follows the element. Recorded on entering it, because the page may remove the element between two steps. */
  readonly next: Node | null
  readonly item: { readonly list: number; readonly ordinal: number } | undefined
  readonly apart: Apart
  /** Which list it is, and the number of its next item; -1 for everything that is not a numbered list. */
  readonly list: number
  ordinal: number
}

/** A piece with its text node; null for the space of a border that is not displayed, which stands in no line. */
type Read = Piece & { readonly node: Text | null }
const BREAK = -1

/** Reads `root` and everything in it but scripts and controls. What is hidden is read where it does not stand elsewhere too. */
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
  const blocks: PageBlock[] = []
  const asides: PageAside[] = []
  const images: PageImage[] = []
  const markers = new Map<string, number>()
  const pieces: Read[] = []
  const unread: Element[] = []
  let breaks = 0
  let seenBreaks = 0
  const document = own(root, 'ownerDocument')
  const address = document.location
  let length = 0
  let line = 0
  let lists = 0

  const breakLine = (isSeen: boolean): void => {
    breaks += 1
    if (isSeen) seenBreaks += 1
    if (line === length) return
    if (!isSeen) pieces.push({ start: length, end: length + 1, isSeen, breaks: BREAK, seenBreaks, node: null })
    parts.push(' ')
    length += 1
    line = length
    lines.push(line)
  }

  /** Enters an element; undefined for one that is not read or has no content. */
  const enter = (element: Element, parent: Open): Open | undefined => {
    const name = nameOf(element)
    if (name === MARKER_NAME) {
      const marker = markerOf(element)
      if (marker !== undefined) markers.set(markerKey(marker), length)
      return undefined
    }
    if (name === 'br') {
      breakLine(parent.isSeen)
      return undefined
    }
    if (SILENT.has(name)) return undefined
    const seen = isSeen(element, parent.isSeen)
    if (name === 'dialog' && !seen) {
      unread.push(element)
      return undefined
    }
    const words = name === 'img' && element.getAttribute('alt')
    if (words) images.push({ at: length, words })
    const isBlock = BLOCKS.has(name)
    if (isBlock) breakLine(seen)
    const isItem = parent.list >= 0 && name === 'li'
    if (isItem) parent.ordinal = (element as HTMLLIElement).value || parent.ordinal
    const item = isItem ? { list: parent.list, ordinal: parent.ordinal++ } : undefined
    return opened(element, name === 'ol' ? lists++ : -1, isBlock, seen, item)
  }

  const opened = (element: Element, list: number, isBlock: boolean, isSeen: boolean, item?: Open['item']): Open => ({
    ...{
      element,
      isBlock,
      isSeen,
      item,
      list,
      start: length,
      next: own(element, 'nextSibling'),
      apart: apartOf(element),
    },
    mayFold: nameOf(element) === 'details' || attributeOf(element, 'hidden') !== null,
    ordinal: list < 0 ? 0 : (element as HTMLOListElement).start,
  })

  const leave = ({ apart, element, isBlock, isSeen, item, start }: Open): void => {
    const span = { start, end: length }
    if (isBlock) breakLine(isSeen)
    if (item) items.push({ ...span, ...item })
    const name = nameOf(element)
    const isLink = name === 'a'
    if (span.end > start) {
      if (isBlock) blocks.push({ ...span, name })
      if (apart !== null) asides.push({ ...span, isNote: apart === 'note' })
      if (name === 'sup') superscripts.push(span)
      else if (name === 'em' || name === 'i' || name === 'cite') emphases.push(span)
      else if (isHeading(element, name)) headings.push(span)
      else if (isLink && element.hasAttribute('href')) {
        const link = element as HTMLAnchorElement
        links.push({ ...span, fragment: fragmentOf(link, address), url: webAddressOf(link) })
      }
    }
    const id = attributeOf(element, 'id') || (isLink ? element.getAttribute('name') : null)
    if (id) targets.push({ ...span, id })
  }

  const whole = opened(root, -1, false, isSeen(root, true))
  const open = [whole]
  let node: Node | null = own(root, 'firstChild')
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
    } else if (own(node, 'nodeType') === TEXT) {
      const { data } = node as Text
      if (data !== '') {
        if (/\S/u.test(data)) {
          const end = length + data.length
          const isSeen = parent.isSeen && !(parent.mayFold && isFoldedIn(parent.element, node))
          pieces.push({ start: length, end, isSeen, breaks, seenBreaks, node: node as Text })
        }
        nodes.push(node as Text)
        starts.push(length)
        parts.push(data)
        length += data.length
      }
      node = node.nextSibling
    } else {
      const inner = own(node, 'nodeType') === ELEMENT ? enter(node as Element, parent) : undefined
      if (inner) open.push(inner)
      node = own(node, inner ? 'firstChild' : 'nextSibling')
    }
  }
  const places = placesOf(document, nodes, starts)
  const all = [...read, ...parts].join('')
  const isPieceShown = (first: Piece, last: Piece): boolean => {
    const range = places.rangeOf({ start: first.start, end: last.end })
    return range !== undefined && isShown(range)
  }
  const { copies, within } = yield* unseenText(all, pieces, isPieceShown)
  const piecesOf = (indexes: readonly number[]): Read[] => indexes.flatMap((index) => pieces[index] ?? [])
  const text = blanked(all, piecesOf(copies), ' ')
  const hidden = piecesOf(within).map(({ end, start }): Span => ({ start, end }))
  const isLeft = ({ end, start }: Span): boolean =>
    text.slice(start, end).trim() !== '' || all.slice(start, end).trim() === ''
  const left = <Of extends Span>(spans: Of[]): Of[] => (copies.length === 0 ? spans : spans.filter(isLeft))
  const unseen = pieces.flatMap(({ isSeen, node }) => (isSeen || node === null ? [] : node))
  return {
    page: {
      text,
      lines,
      links: left(links),
      targets: left(targets),
      items: left(items),
      headings: left(headings),
      superscripts: left(superscripts),
      emphases: left(emphases),
      blocks: left(blocks),
      asides: left(asides),
      images,
      hidden,
    },
    seen: blanked(text, hidden, '\u200b'),
    unseen: [...unread, ...unseen],
    markers,
    ...places,
  }
}
