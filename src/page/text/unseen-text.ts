/**
 * Which text of a page does not count, because nobody sees it: what is hidden within a line that is seen, and copies of what is seen.
 * Other hidden text counts: the page folds it away for now.
 */
import type { Span } from '../../core/model/page/page-text'
import type { Steps } from '../../core/steps/steps'

/** A text node with letters in it, in the order of the text. */
export type Piece = Span & {
  readonly isSeen: boolean
  /** How many borders of lines stand before it: all of them, and those that are seen. */
  readonly breaks: number
  readonly seenBreaks: number
}

export type Unseen = {
  /** Pieces within seen lines, by index; ascending, as the others are. */
  readonly within: readonly number[]
  /** Pieces of lines that stand elsewhere too, and are seen there; by index. */
  readonly copies: readonly number[]
}

/** A shorter line may well stand twice, in UTF-16 units. */
const LEAST = 40
/** So many pieces of a hidden line, spread over it, are looked for in the seen text; their length is in UTF-16 units. */
const PIECES = 8
const PIECE = 16
/** With so many of its pieces in seen text, as a share, a hidden line is a copy with something put in or left out. */
const MOST = 0.5
/** So much text is looked through for that at most, in UTF-16 units: some hundred ms, and thousands of lines of an article. */
const MOST_SOUGHT = 1e9
/** Lines looked at in one step. */
const STEP = 20
/** The browser is asked where so many lines stand at most: a page may repeat itself without end. */
const MOST_ASKED = 200

/**
 * Decides what does not count.
 *
 * @param isShown whether a reader could see the text from the first to the last of these pieces; asked of lines that stand more than once
 */
export function* unseenText(
  text: string,
  pieces: readonly Piece[],
  isShown: (first: Piece, last: Piece) => boolean,
): Steps<Unseen> {
  const within = withinLines(pieces)
  const dropped = new Set(within)
  const lines = linesOf(pieces, (index) => !dropped.has(index))
  const wordsOf = ({ first, last }: Line): string => text.slice(pieces[first]?.start, pieces[last]?.end)
  const seen = lines.filter(({ first }) => pieces[first]?.isSeen)
  const hidden = lines.filter(({ first }) => !pieces[first]?.isSeen)
  const copies: Line[] = []
  if (hidden.length > 0) {
    const words = seen.map(wordsOf)
    const whole = new Set(words)
    const isCopy = nearly(words)
    for (const [i, line] of hidden.entries()) {
      if (whole.has(wordsOf(line)) || isCopy(wordsOf(line))) copies.push(line)
      if (i % STEP === STEP - 1) yield
    }
  }
  for (const same of repeated(seen, wordsOf)) {
    const unshown = same.filter(({ first, last }) => !isShown(pieces[first] as Piece, pieces[last] as Piece))
    if (unshown.length < same.length) copies.push(...unshown)
    yield
  }
  const inOrder = copies.sort((a, b) => a.first - b.first)
  return { within, copies: inOrder.flatMap(({ first, last }) => indexes(first, last)) }
}

/** A line of the text, by the indexes of its first and last piece. */
type Line = { readonly first: number; readonly last: number }

const indexes = (first: number, last: number): number[] => Array.from({ length: last - first + 1 }, (_, i) => first + i)

/** Hidden pieces in a line with seen ones, be it that they stand in it or that only hidden borders part them. */
const withinLines = (pieces: readonly Piece[]): number[] => {
  const found: number[] = []
  for (let first = 0; first < pieces.length; first++) {
    if (pieces[first]?.isSeen) continue
    let last = first
    while (pieces[last + 1]?.isSeen === false) last += 1
    const before = pieces[first - 1]
    const after = pieces[last + 1]
    const isInside = before !== undefined && before.seenBreaks === after?.seenBreaks
    for (let i = first; i <= last; i++) {
      const breaks = pieces[i]?.breaks
      if (isInside || breaks === before?.breaks || breaks === after?.breaks) found.push(i)
    }
    first = last
  }
  return found
}

const linesOf = (pieces: readonly Piece[], counts: (index: number) => boolean): Line[] => {
  const lines: { first: number; last: number }[] = []
  for (const [index, { breaks }] of pieces.entries()) {
    if (!counts(index)) continue
    const line = lines.at(-1)
    if (line !== undefined && pieces[line.first]?.breaks === breaks) line.last = index
    else lines.push({ first: index, last: index })
  }
  return lines
}

/** Tells whether another line is nearly a copy of text in these: most pieces of it stand there. */
const nearly = (lines: readonly string[]): ((line: string) => boolean) => {
  const text = lines.join('\n')
  let left = MOST_SOUGHT
  return (line) => {
    left -= PIECES * text.length
    if (line.length < LEAST || left < 0) return false
    const stride = (line.length - PIECE) / (PIECES - 1)
    const pieces = Array.from({ length: PIECES }, (_, nth) => line.slice(nth * stride, nth * stride + PIECE))
    return pieces.filter((piece) => text.includes(piece)).length >= PIECES * MOST
  }
}

/** Long lines that stand more than once, together. */
const repeated = (lines: readonly Line[], wordsOf: (line: Line) => string): Line[][] => {
  const byWords = new Map<string, Line[]>()
  for (const line of lines) {
    const words = wordsOf(line)
    if (words.length < LEAST) continue
    const same = byWords.get(words)
    if (same === undefined) byWords.set(words, [line])
    else same.push(line)
  }
  let asked = 0
  return [...byWords.values()].filter((same) => {
    if (same.length < 2) return false
    asked += same.length
    return asked <= MOST_ASKED
  })
}

/** The text with `unit` in the place of each unit of the spans, which ascend. */
export const blanked = (text: string, spans: readonly Span[], unit: string): string => {
  if (spans.length === 0) return text
  let whole = ''
  let at = 0
  for (const { end, start } of spans) {
    whole += text.slice(at, start) + unit.repeat(end - start)
    at = end
  }
  return whole + text.slice(at)
}
