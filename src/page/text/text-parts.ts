/**
 * The text nodes that we part, to set a marker between two letters, and join again. The author's text is the same before and after. A
 * reading of it stays true as well: it asks here where a position that it read stands now.
 */
import type { Steps } from '../../core/steps/steps'

/** How many parts are joined in one step. */
const STEP = 100

/** Of each part but the last of its node: the next part. */
const nextOf = new WeakMap<Text, Text>()
/** Of each part but the first of its node: the part before. */
const previousOf = new WeakMap<Text, Text>()
/** Of each part that was joined: the part that took it in, and where it begins there. */
const joinedTo = new WeakMap<Text, Position>()
/** What each part held when we last parted or joined it, or last saw what the page had made of it. */
const known = new WeakMap<Text, string>()

/** A position in a text node, in UTF-16 units. */
export type Position = { readonly node: Text; readonly offset: number }

/** Parts a text node before the unit at `offset`. Returns the second part, to be given to `join` later. */
export const part = (node: Text, offset: number): Text => {
  const second = node.splitText(offset)
  const third = nextOf.get(node)
  if (third !== undefined) link(second, third)
  link(node, second)
  remember([node, second])
  return second
}

const link = (first: Text, second: Text): void => {
  nextOf.set(first, second)
  previousOf.set(second, first)
}

/**
 * Joins each of these parts with the one before it if nothing stands between them any more, and takes it out of the set. A part that the
 * page removed is taken out too.
 */
export function* join(parts: Set<Text>): Steps<void> {
  let joined = 0
  for (const second of parts) {
    const first = previousOf.get(second)
    if (first !== undefined && first === second.previousSibling) {
      take(first, second)
      parts.delete(second)
      if (++joined % STEP === 0) yield
    } else if (!second.isConnected) {
      parts.delete(second)
    }
  }
}

const take = (first: Text, second: Text): void => {
  joinedTo.set(second, { node: first, offset: first.length })
  const third = nextOf.get(second)
  if (third === undefined) nextOf.delete(first)
  else link(first, third)
  first.appendData(second.data)
  remember([first])
  empty(second)
}

/** Takes a part off the page for good. A script that kept it may put it back, and must not double the text with it. */
const empty = (part: Text): void => {
  part.remove()
  part.data = ''
}

/** The first part of the text that a part belongs to; the node itself if it was never parted. */
export const firstPart = (part: Text): Text => {
  let first = part
  for (let before = previousOf.get(first); before !== undefined; before = previousOf.get(first)) first = before
  return first
}

/** All parts of a text from the first on, in their order. */
export const partsFrom = (first: Text): Text[] => {
  const all = [first]
  for (let next = nextOf.get(first); next !== undefined; next = nextOf.get(next)) all.push(next)
  return all
}

/** What a part held when it was last remembered. */
export const knownText = (part: Text): string => known.get(part) ?? part.data

/** Takes what these parts hold for what they are to hold from now on. */
export const remember = (parts: readonly Text[]): void => {
  for (const part of parts) known.set(part, part.data)
}

/** From now on these parts of one text are text nodes like any other. */
export const release = (parts: readonly Text[]): void => {
  for (const part of parts) {
    nextOf.delete(part)
    previousOf.delete(part)
  }
}

/** Makes the first of these parts the whole of their text again: it holds `text`, and the others go. */
export const makeWhole = (parts: readonly Text[], text: string): void => {
  const [first, ...others] = parts
  if (first === undefined) return
  release(parts)
  let offset = knownText(first).length
  const isSame = text === parts.map(knownText).join('')
  for (const other of others) {
    if (isSame) joinedTo.set(other, { node: first, offset })
    offset += knownText(other).length
    empty(other)
  }
  // Appending leaves selections in it alone.
  if (text.startsWith(first.data)) first.appendData(text.slice(first.length))
  else first.data = text
}

/** Where the unit at a position stands now, if only we changed the text since the position was taken. */
export const positionNow = (node: Text, offset: number): Position => {
  const joined = node.isConnected ? undefined : joinedTo.get(node)
  if (joined !== undefined) return positionNow(joined.node, joined.offset + offset)
  const next = nextOf.get(node)
  return next !== undefined && offset >= node.length ? positionNow(next, offset - node.length) : { node, offset }
}

/** The part before this one in the same text; undefined for the first part and for a node that was never parted. */
export const partBefore = (node: Node): Text | undefined => previousOf.get(node as Text)
