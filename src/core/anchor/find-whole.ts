/**
 * Where whole needles stand in a text, all at once. The text is cut into pieces of one size, side by side; a needle of nearly two sizes
 * has, wherever it stands, one of those pieces within its first units. So the text is read once, and each needle once.
 */
import { FACTOR } from './grams'
import type { Needle } from './needle'
import type { Steps } from './steps'

/** More places than this of one whole needle are not told apart. */
const MOST_PLACES = 64
/** Sizes of pieces in UTF-16 units: the longest that fits is the rarest. */
const SIZES = [16, 8, 4, 2, 1]
/** The shortest needle that holds a piece of a size wherever it stands. */
const leastLength = (size: number): number => 2 * size - 1
const NONE: readonly number[] = []
/** How much text is cut in one step, in UTF-16 units. */
const STEP = 0x20000

/** The size of the pieces by which a needle is found; undefined for one that is nothing. */
const sizeFor = ({ exact, text }: Needle): number | undefined =>
  exact === '' ? undefined : SIZES.find((size) => text.length >= leastLength(size))

/**
 * Makes a text ready for these needles: a function that gives all places of one of them, quote and context, unit for unit; ascending, at
 * most 64.
 */
export function* findWhole(text: string, needles: readonly Needle[]): Steps<(needle: Needle) => readonly number[]> {
  const piecesOf = new Map<number, Pieces>()
  const sizes = new Set(needles.map(sizeFor))
  for (const size of SIZES) if (sizes.has(size)) piecesOf.set(size, yield* cut(text, size))
  return (needle) => {
    const pieces = piecesOf.get(sizeFor(needle) ?? 0)
    return pieces === undefined ? NONE : placesOf(needle, pieces)
  }
}

/** A text cut into pieces of `size` UTF-16 units, numbered from 1 on. */
type Pieces = {
  readonly text: string
  readonly size: number
  /** The hash of each piece. */
  readonly hashes: Int32Array
  /** For each slot, of which the hash tells, its last piece; for each piece the one before it in the same slot. 0 is none. */
  readonly last: Int32Array
  readonly previous: Int32Array
}

/**
 * The hash of the piece of `text` at `at` by five of its units. Pieces that differ in others are told apart when the whole needle is
 * compared; by four alone, a long text has several times as many of those (measured).
 */
const hashAt = (text: string, at: number, size: number): number => {
  const apart = ((size - 1) / 3) | 0
  const first = Math.imul(text.charCodeAt(at), FACTOR) + text.charCodeAt(at + apart)
  const three = Math.imul(first, FACTOR) + text.charCodeAt(at + 2 * apart)
  const four = Math.imul(three, FACTOR) + text.charCodeAt(at + 3 * apart)
  return (Math.imul(four, FACTOR) + text.charCodeAt(at + (size >> 1))) | 0
}

const slotOf = (hash: number, slots: number): number => (hash ^ (hash >>> 15)) & (slots - 1)

function* cut(text: string, size: number): Steps<Pieces> {
  const count = Math.floor(text.length / size)
  let slots = 64
  while (slots < count * 2) slots *= 2
  const pieces = {
    text,
    size,
    hashes: new Int32Array(count + 1),
    last: new Int32Array(slots),
    previous: new Int32Array(count + 1),
  }
  const step = STEP / size
  for (let from = 0; from < count; from += step) {
    cutTo(pieces, from, Math.min(count, from + step))
    yield
  }
  return pieces
}

const cutTo = ({ hashes, last, previous, size, text }: Pieces, from: number, to: number): void => {
  for (let piece = from + 1; piece <= to; piece++) {
    const hash = hashAt(text, (piece - 1) * size, size)
    const slot = slotOf(hash, last.length)
    hashes[piece] = hash
    previous[piece] = last[slot] ?? 0
    last[slot] = piece
  }
}

/** The places of a needle of at least `leastLength` units. */
const placesOf = (needle: Needle, { hashes, last, previous, size, text }: Pieces): readonly number[] => {
  let found: number[] | undefined
  for (let at = 0; at < size; at++) {
    const hash = hashAt(needle.text, at, size)
    // Piece 0, which is none, is asked as well: to see first whether there is one, where chance has it, takes longer (measured).
    let piece = last[slotOf(hash, last.length)] ?? 0
    do {
      if (hashes[piece] === hash && piece > 0) {
        const place = (piece - 1) * size - at
        if (place >= 0 && standsAt(text, place, needle)) {
          if (found === undefined) found = [place]
          else found.push(place)
        }
      }
      piece = previous[piece] ?? 0
    } while (piece > 0)
  }
  if (found === undefined) return NONE
  return found.length > 1 ? found.sort((a, b) => a - b).slice(0, MOST_PLACES) : found
}

const decomposed = (text: string): string => text.normalize('NFD')

/** Whether a needle stands at a place of the text. */
const standsAt = (text: string, place: number, { at, exact, text: needle }: Needle): boolean => {
  // Nearly every place of the same hash is the needle or begins with another unit. To cut a text out and compare it as a whole
  // takes a tenth of the time that `startsWith` takes, which goes unit by unit (measured).
  if (text.charCodeAt(place) !== needle.charCodeAt(0)) return false
  const end = at + exact.length
  const there = text.slice(place, place + needle.length)
  return (
    there === needle ||
    // A context may end within a character, of which it then has the letter without its marks.
    (end < needle.length && there.startsWith(needle.slice(0, end)) && decomposed(there).startsWith(decomposed(needle)))
  )
}
