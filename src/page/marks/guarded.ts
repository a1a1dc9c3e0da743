/**
 * Finds where the page puts its own text back whenever we set a marker. There the page wins: the passage stays without a marker until the page
 * changes that place by itself.
 */
import { markerKey } from '../own-elements'
import type { ReadText } from '../text/read-text'
import { firstPart } from '../text/text-parts'

/** The page wins when it has taken a marker away so many times one after the other, each time soon after it was set. */
const ROUNDS = 4
/** Markers that are lost later than this after they were set, in ms, were lost for another reason. */
const SOON = 5000
/** A page that changed within this time, in ms, is changing anyway. Below the time after which a page that came to rest is read. */
const RESTLESS = 100

type Place = { readonly id: string; readonly nth?: number; readonly offset: number }

export type Guarded = {
  /** The page was read. `places` are those that were to have a marker, and `stands` tells whether the one of a `markerKey` still does. */
  read(read: ReadText, places: readonly Place[], stands: (key: string) => boolean): void
  /** Whether this place is to stay without its marker. */
  has(place: Place): boolean
  /** The page changed the article. */
  changed(): void
}

/** What is known of one place: its block's text, how often its marker was lost, and the text node in which none is set any more. */
type Known = { block: string; rounds: number; without?: Node | undefined }

export const createGuarded = (): Guarded => {
  let known = new Map<string, Known>()
  let now: ReadText | undefined
  let readAt = 0
  let firstChange = Number.POSITIVE_INFINITY
  let lastChange = 0

  /** The text of the block, or line, that the place is in or at the end of. */
  const blockAt = (offset: number): string => {
    const { lines = [], text = '' } = now?.page ?? {}
    let low = 0
    let high = lines.length
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((lines[middle] ?? 0) < offset) low = middle + 1
      else high = middle
    }
    return text.slice(lines[low - 1] ?? 0, lines[low])
  }
  const nodeAt = (offset: number): Node | undefined => {
    const node = now?.pointAt(Math.max(0, offset - 1))?.node
    return node && firstPart(node)
  }
  return {
    read: (read, places, stands) => {
      now = read
      const time = performance.now()
      const isAnswer = firstChange - readAt <= SOON && time - lastChange >= RESTLESS
      const before = known
      known = new Map()
      for (const placed of places) {
        const { offset } = placed
        const key = markerKey(placed)
        const block = blockAt(offset)
        const place = before.get(key)
        const isSame = place?.block === block
        if (place?.without !== undefined && isSame && place.without === nodeAt(offset)) {
          known.set(key, place)
          continue
        }
        const isLost = place !== undefined && place.without === undefined && isSame && isAnswer && !stands(key)
        const rounds = isLost ? place.rounds + 1 : 0
        known.set(key, { block, rounds, without: rounds < ROUNDS ? undefined : nodeAt(offset) })
      }
      readAt = time
      firstChange = Number.POSITIVE_INFINITY
    },
    has: (place) => known.get(markerKey(place))?.without !== undefined,
    changed: () => {
      lastChange = performance.now()
      firstChange = Math.min(firstChange, lastChange)
    },
  }
}
