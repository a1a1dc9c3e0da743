/**
 * The text nodes that we part, to set a marker between two letters, and join again. The author's text is the same before and after. A
 * reading of it stays true as well: it asks here where a position that it read stands now.
 */
import type { Steps } from '../core/steps/steps'

/** How many parts are joined in one step. */
const STEP = 100

/** Of each part but the last of its node: the next part. */
const nextOf = new WeakMap<Text, Text>()
/** Of each part but the first of its node: the part before. */
const previousOf = new WeakMap<Text, Text>()
/** Of each part that was joined: the part that took it in, and where it begins there. */
const joinedTo = new WeakMap<Text, Position>()

/** A position in a text node, in UTF-16 units. */
export type Position = { readonly node: Text; readonly offset: number }

/** Parts a text node before the unit at `offset`. Returns the second part, to be given to `join` later. */
export const part = (node: Text, offset: number): Text => {
  const second = node.splitText(offset)
  const third = nextOf.get(node)
  if (third !== undefined) link(second, third)
  link(node, second)
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
  second.remove()
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
