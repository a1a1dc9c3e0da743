/**
 * Text folding with its way back. Two texts that differ only in typography (quotation marks, dashes, spaces, soft hyphens,
 * zero-width characters, ligatures, composed or decomposed letters, note markers) fold to the same text. Case is never folded.
 */
import type { Steps } from '../steps/steps'
import { KIND, QUOTES, SPACE, UNEVEN } from './unit-kinds'

/**
 * A stretch of folded text, `units` long from the folded unit `at` on, that stands for the original from `start`, in UTF-16 units. Where
 * `covers` is 0, each of its units stands for one original unit; else all of them together stand for that many.
 */
type Run = { readonly at: number; readonly units: number; readonly start: number; readonly covers: number }

/** A folded text with its way back in runs, ascending. */
export type Folded = { readonly text: string; readonly runs: readonly Run[] }

const DASH = /^[\p{Dash_Punctuation}\u2212]$/u
const WHITE = /^\s$/u
/** Default-ignorable characters and directional controls: nothing of them is seen on a page. */
const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\ufeff]/gu
/** What joins the letter before it: combining marks, and the vowels and finals of decomposed Hangul. */
const JOINING = /[\p{Mark}\u1160-\u11ff]+/uy
/** A note marker: in brackets, Arabic or small roman, or raised figures. Up to 3 digits: a bracketed year is text. */
const MARKER = /\[\s?(?:\d{1,3}|[ivxl]{1,7})\s?\]|[\xb2\xb3\xb9\u2070\u2074-\u2079]{1,3}/uy

/** How much is folded in one step, in UTF-16 units: a few ms even where no character is plain. */
const STEP = 0x8000

/**
 * Folds a text. Runs of white space, with invisible characters and note markers among them, become one space;
 * none stands at the beginning or the end.
 */
export const fold = (text: string): Folded => foldTo(begun(text), text.length)

/** Folds a text in steps. */
export function* foldSteps(text: string): Steps<Folded> {
  const folding = begun(text)
  for (let to = STEP; to < text.length; to += STEP) {
    foldTo(folding, to)
    yield
  }
  return foldTo(folding, text.length)
}

/** A text that is being folded. One object: closures over variables took up to a third more (measured). */
type Folding = {
  readonly source: string
  /** Up to where the source is folded. */
  from: number
  text: string
  readonly runs: Run[]
  /** White space of the source that is written when something follows it. */
  space: { readonly start: number; readonly end: number } | undefined
}

const begun = (source: string): Folding => ({ source, from: 0, text: '', runs: [], space: undefined })

const pushRun = (folding: Folding, start: number, covers: number, text: string): void => {
  folding.runs.push({ at: folding.text.length, units: text.length, start, covers })
  folding.text += text
}

const pushSpace = (folding: Folding): void => {
  const { space, text } = folding
  if (space && text) pushRun(folding, space.start, space.end - space.start, ' ')
  folding.space = undefined
}

/** Folds on to `most`, or to the end of the character that stands there. */
const foldTo = (folding: Folding, most: number): Folded => {
  while (folding.from < most) {
    const end = foldEven(folding, most)
    folding.from = end > folding.from ? end : foldNext(folding)
  }
  return folding
}

/** Folds the space, marker or letter with its combining marks that comes next; gives its end. */
const foldNext = (folding: Folding): number => {
  const { from, source } = folding
  const { folded, units } = foldSingle(source.codePointAt(from) ?? 0)
  const alone = from + units
  if (folded === '') return alone
  if (folded === ' ') {
    folding.space = { start: folding.space?.start ?? from, end: alone }
    return alone
  }
  // Nothing that comes behind the bracket in Unicode begins a marker.
  MARKER.lastIndex = from
  if (folded <= '[' && MARKER.test(source)) return MARKER.lastIndex
  const end = joinedEnd(source, alone)
  pushSpace(folding)
  const cluster = end === alone ? folded : source.slice(from, end).replace(INVISIBLE, '').normalize('NFKC')
  pushRun(folding, from, end - from, cluster)
  return end
}

/** Folds what comes next and stands for one unit each, up to `most` at the furthest; gives its end. */
const foldEven = (folding: Folding, most: number): number => {
  const { from, source } = folding
  let even = ''
  let done = from
  let end = from
  // One branch a unit that is seldom taken; as behind a space at first, for none begins such a stretch.
  for (let before = SPACE; end < most; end++) {
    const kind = KIND[source.charCodeAt(end)] ?? UNEVEN
    if (kind + (kind & before) > SPACE) {
      const next = end + 1 < most ? (KIND[source.charCodeAt(end + 1)] ?? UNEVEN) : UNEVEN
      if ((kind & before & SPACE) !== 0 || kind === UNEVEN || next === UNEVEN || (kind & next & SPACE) !== 0) break
      even += source.slice(done, end) + foldSingle(source.charCodeAt(end)).folded
      done = end + 1
    }
    before = kind
  }
  if (end > from && (source.charCodeAt(end - 1) === 0x20 || joinedEnd(source, end) > end)) end -= 1
  if (end === from) return from
  pushSpace(folding)
  pushRun(folding, from, 0, even + source.slice(done, end))
  return end
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
