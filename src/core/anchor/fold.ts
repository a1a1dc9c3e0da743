/**
 * Text folding with its way back. Two texts that differ only in typography (quotation marks, dashes, spaces, soft hyphens,
 * zero-width characters, ligatures, composed or decomposed letters, note markers) fold to the same text. Case is never folded.
 */
import { runSteps, type Steps } from '../steps/steps'

/**
 * A stretch of folded text, `units` long from the folded unit `at` on, that stands for the original from `start`, in UTF-16 units. Where
 * `covers` is 0, each of its units stands for one original unit; else all of them together stand for that many.
 */
type Run = { readonly at: number; units: number; readonly start: number; readonly covers: number }

/** A folded text with its way back in runs, ascending. */
export type Folded = { readonly text: string; readonly runs: readonly Run[] }

/** Quotation marks and apostrophes of all kinds, each with what it folds to. */
const QUOTES: Readonly<Record<string, string>> = Object.fromEntries([
  ...[...'“”„‟″«»〝〞＂'].map((mark) => [mark, '"']),
  ...[...'‘’‚‛′‹›`´＇'].map((mark) => [mark, "'"]),
])
const DASH = /^[\p{Dash_Punctuation}\u2212]$/u
const WHITE = /^\s$/u
/** Default-ignorable characters and directional controls: nothing of them is seen on a page. */
const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\ufeff]/gu
/** What joins the letter before it: combining marks, and the vowels and finals of decomposed Hangul. */
const JOINING = /[\p{Mark}\u1160-\u11ff]+/uy
/** A note marker: in brackets, Arabic or small roman, or raised figures. Up to 3 digits: a bracketed year is text. */
const MARKER = /\[\s?(?:\d{1,3}|[ivxl]{1,7})\s?\]|[\xb2\xb3\xb9\u2070\u2074-\u2079]{1,3}/uy

/** First and last of what folds to itself: ASCII but `[` and the grave accent, common letters of Latin, Cyrillic, kana, Han and Hangul. */
const PLAIN_RANGES =
  '!Z\\_a~\xc0\u0131\u0134\u013e\u0141\u0148\u014a\u017e\u0400\u0482\u048a\u052f\u3041\u3096\u30a1\u30fa\u4e00\u9fff\uac00\ud7a3'
const plainTable = (): Uint8Array => {
  const table = new Uint8Array(0x10000)
  for (let i = 0; i < PLAIN_RANGES.length; i += 2)
    table.fill(1, PLAIN_RANGES.charCodeAt(i), PLAIN_RANGES.charCodeAt(i + 1) + 1)
  return table
}
/** 1 for each UTF-16 unit that is plain. Most of a text is. A regular expression with so many ranges is five times as slow. */
const PLAIN: Uint8Array = plainTable()

/** How much is folded in one step, in UTF-16 units: a few ms even where no character is plain. */
const STEP = 0x8000

/**
 * Folds a text. Runs of white space, with invisible characters and note markers among them, become one space;
 * none stands at the beginning or the end.
 */
export const fold = (source: string): Folded => runSteps(foldSteps(source))

/** Folds a text in steps. */
export function* foldSteps(source: string): Steps<Folded> {
  const runs: Run[] = []
  let text = ''
  /** White space of the source that is written when something follows it. */
  let space: { readonly start: number; readonly end: number } | undefined

  const push = (piece: string, start: number, end: number, isEven: boolean): void => {
    const last = runs.at(-1)
    if (isEven && last?.covers === 0 && last.start + last.units === start) last.units += piece.length
    else runs.push({ at: text.length, units: piece.length, start, covers: isEven ? 0 : end - start })
    text += piece
  }
  /** Writes what a stretch of the source folds to. `isEven`: unit for unit. */
  const write = (piece: string, start: number, end: number, isEven: boolean): void => {
    if (space !== undefined && text !== '') push(' ', space.start, space.end, space.end - space.start === 1)
    space = undefined
    push(piece, start, end, isEven)
  }

  let pause = STEP
  for (let from = 0; from < source.length; ) {
    if (from >= pause) {
      yield
      pause = from + STEP
    }
    const plain = plainEnd(source, from, pause)
    if (plain > from) {
      write(source.slice(from, plain), from, plain, true)
      from = plain
      continue
    }
    const { folded, units } = foldSingle(source.codePointAt(from) ?? 0)
    const alone = from + units
    if (folded === '') {
      from = alone
      continue
    }
    if (folded === ' ') {
      space = { start: space?.start ?? from, end: alone }
      from = alone
      continue
    }
    MARKER.lastIndex = from
    if (MARKER.test(source)) {
      from = MARKER.lastIndex
      continue
    }
    const end = joinedEnd(source, alone)
    const cluster = end === alone ? folded : source.slice(from, end).replace(INVISIBLE, '').normalize('NFKC')
    write(cluster, from, end, cluster.length === 1 && end - from === 1)
    from = end
  }
  return { text, runs }
}

/** The end of what folds to itself from `from` on, `most` at the furthest: plain units, and single spaces between them. */
const plainEnd = (source: string, from: number, most: number): number => {
  let end = from
  while (end < most) {
    const isPlain = PLAIN[source.charCodeAt(end)] === 1
    if (!isPlain && !(end > from && source.charCodeAt(end) === 0x20 && PLAIN[source.charCodeAt(end + 1)] === 1)) break
    end += 1
  }
  if (end > from && source.charCodeAt(end - 1) === 0x20) return end - 1
  return end > from && joinedEnd(source, end) > end ? end - 1 : end
}

/** The end of what stands at `at` and joins the letter before it; `at` if nothing does. */
const joinedEnd = (text: string, at: number): number => {
  // No mark comes before the first of the combining diacritics.
  if (!(text.charCodeAt(at) >= 0x300)) return at
  JOINING.lastIndex = at
  return JOINING.test(text) ? JOINING.lastIndex : at
}

type Single = { readonly folded: string; readonly units: number }
const singles = new Map<number, Single>()

/** What a character folds to where no other joins it: nothing if it is not seen, one space for any. Each is worked out once. */
const foldSingle = (codePoint: number): Single => {
  const known = singles.get(codePoint)
  if (known !== undefined) return known
  const character = String.fromCodePoint(codePoint)
  const seen = character.replace(INVISIBLE, '')
  const folded = WHITE.test(seen) ? ' ' : DASH.test(seen) ? '-' : (QUOTES[seen] ?? seen.normalize('NFKC'))
  const single = { folded, units: character.length }
  singles.set(codePoint, single)
  return single
}

/** What an empty text has. */
const NO_RUN: Run = { at: 0, units: 0, start: 0, covers: 0 }

/** The run that holds the folded unit at `unit`. */
const runAt = ({ runs }: Folded, unit: number): Run => {
  let low = 0
  let high = runs.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((runs[middle]?.at ?? 0) <= unit) low = middle + 1
    else high = middle
  }
  return runs[low - 1] ?? NO_RUN
}

/** The original's span for the folded span from `start` to `end`, end exclusive and greater than `start`. */
export const unfold = (folded: Folded, start: number, end: number): { start: number; end: number } => {
  const first = runAt(folded, start)
  const last = runAt(folded, end - 1)
  return {
    start: first.start + (first.covers === 0 ? start - first.at : 0),
    end: last.start + (last.covers === 0 ? end - last.at : last.covers),
  }
}

/** Whether the border before the folded unit at `unit` parts what is one character in the original, as a ligature. */
export const partsCharacter = (folded: Folded, unit: number): boolean => {
  const { at, covers } = runAt(folded, unit)
  return covers !== 0 && at !== unit && unit < folded.text.length
}
