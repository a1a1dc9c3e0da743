/**
 * Takes our parting of a text node back when the page has written, moved or removed that node. The page knows the first part only, which
 * was the whole node to it: what it does to the first part it means for the whole text. The text is then what it would be without us.
 */

import { markerOf } from '../own-elements'
import { firstPart, knownText, makeWhole, partsFrom, release, remember } from '../text/text-parts'
import { likelyMeant } from './likely-meant'

/** What stood before the first part of a text and behind its last one when we last looked, without our markers. */
type Neighbours = { readonly before: Node | null; readonly after: Node | null }

const neighboursOf = new WeakMap<Text, Neighbours>()

const isMarker = (node: Node): boolean => markerOf(node) !== undefined

const beside = (node: Node, side: 'previousSibling' | 'nextSibling'): Node | null => {
  let at = node[side]
  while (at !== null && isMarker(at)) at = at[side]
  return at
}

/** The first parts of all texts that these second parts belong to. */
const textsOf = (seconds: ReadonlySet<Text>): Set<Text> => new Set([...seconds].map(firstPart))

/** Notes between what each parted text stands now. To be called when the parting is done. */
export const noteNeighbours = (seconds: ReadonlySet<Text>): void => {
  for (const first of textsOf(seconds)) note(partsFrom(first))
}

const note = (parts: readonly Text[]): void => {
  const [first] = parts
  const last = parts.at(-1)
  if (first === undefined || last === undefined) return
  remember(parts)
  neighboursOf.set(first, { before: beside(first, 'previousSibling'), after: beside(last, 'nextSibling') })
}

/** The text of what stands from `from` on, up to `end`. */
const textUpTo = (from: Node | null, end: Node | null): string => {
  let text = ''
  for (let at = from; at !== null && at !== end; at = at.nextSibling) text += at.textContent ?? ''
  return text
}

/** Whether the parts still give the whole text, wherever the page has put each of them. */
const isSpread = (parts: readonly Text[], whole: string): boolean => {
  const [first] = parts
  const last = parts.at(-1)
  if (!first?.isConnected || !last?.isConnected) return false
  const range = first.ownerDocument.createRange()
  range.setStart(first, 0)
  range.setEnd(last, last.length)
  return range.toString() === whole
}

const isBehind = (node: Node, other: Node | null): boolean => {
  for (let at = node.nextSibling; at !== null; at = at.nextSibling) if (at === other) return true
  return false
}

/** Whether the parts follow each other, and the first of them one of ours. What the page put between two later ones may stay. */
const areInOrder = (parts: readonly Text[]): boolean => {
  const [first, second] = parts
  if (first === undefined || second === undefined || !first.isConnected) return false
  const next = first.nextSibling
  if (next === null || !(next === second || isMarker(next))) return false
  return parts.every((part, i) => i === 0 || isBehind(parts[i - 1] as Text, part))
}

/** How the text of these parts is to be mended: made whole as `text`, left as it is from now on, or still ours. */
type Verdict = { readonly whole: string } | 'leave' | 'keep'

const verdictOn = (parts: readonly Text[]): Verdict => {
  const [first, ...others] = parts
  if (first === undefined) return 'keep'
  const was = knownText(first)
  const whole = parts.map(knownText).join('')
  const isSame = first.data === was
  const isAll = others.every((other) => isBehind(first, other))
  const next = others.find((other) => other.isConnected && (!first.isConnected || isBehind(first, other)))
  const { after = null, before = null } = neighboursOf.get(first) ?? {}
  if (areInOrder(parts)) {
    // Whoever writes the other parts too has found them on the page, and means each by itself.
    if (isSame || others.some((other) => other.data !== knownText(other))) return 'keep'
    const meant = likelyMeant(first.data, was, whole)
    if (meant === 'part') return 'keep'
    return { whole: meant === 'more' ? whole + first.data.slice(was.length) : first.data }
  }
  if (first.isConnected) {
    // Behind the first part is behind the whole text, unless the page has put other elements around our parts.
    if (isSame) return !isAll && (textUpTo(first, after) === whole || isSpread(parts, whole)) ? 'leave' : { whole }
    const isParted = next !== undefined && likelyMeant(textUpTo(first, next), was, whole) !== 'whole'
    return isParted ? 'leave' : { whole: first.data }
  }
  if (next !== undefined) {
    const start = before !== null && isBehind(before, next) ? before.nextSibling : next.parentNode?.firstChild
    const instead = textUpTo(start ?? null, next)
    if (instead.endsWith(was) || likelyMeant(instead, was, whole) !== 'whole') return 'leave'
  }
  return { whole: isSame ? whole : first.data }
}

/** Takes the markers away that stand between these parts. */
const removeMarkers = ([first, ...others]: readonly Text[]): void => {
  const remove = (from: Text | undefined, side: 'previousSibling' | 'nextSibling'): void => {
    for (let at = from?.[side]; at && isMarker(at); at = from?.[side]) (at as Element).remove()
  }
  remove(first, 'nextSibling')
  for (const other of others) remove(other, 'previousSibling')
}

/**
 * Mends every text that these changes of the page may concern. To be called before the browser paints.
 *
 * @param seconds the parts behind our markers; what is none any more is taken out
 */
export const mendParts = (seconds: Set<Text>, records: readonly MutationRecord[]): void => {
  const touched = new Set<Node | null>(records.map(({ target }) => target))
  const isTouched = (part: Text): boolean => !part.isConnected || touched.has(part) || touched.has(part.parentNode)
  for (const first of textsOf(seconds)) {
    const parts = partsFrom(first)
    if (!parts.some(isTouched)) continue
    const verdict = verdictOn(parts)
    if (verdict === 'keep') {
      note(parts)
      continue
    }
    for (const part of parts) seconds.delete(part)
    if (verdict === 'leave') {
      release(parts)
    } else {
      removeMarkers(parts)
      makeWhole(parts, verdict.whole)
    }
  }
}
