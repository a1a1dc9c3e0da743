/**
 * Anchors again after the text has changed, and only what the change may concern:
 *
 * - A place whose surroundings did not change keeps its outcome, moved along with the text.
 * - It is anchored again all the same if the new text has its words: there may be a second place now.
 * - A quote that is not placed exactly is anchored again if it, or its context, shares a word (see `wordsOf`) with the text that was removed,
 *   added, or next to it. Only then can a place have become better or worse.
 */
import type { Outcome, Quote } from '../model/page/outcome'
import type { Steps } from '../steps/steps'
import { anchorSteps } from './anchor'
import { fold } from './fold'
import { NEIGHBOURS } from './order'
import { type Unchanged, unchangedParts } from './unchanged'
import { UNSPACED } from './unspaced'

/** How far around a place the text must be as it was, in UTF-16 units: the longest context (32) and the slack with which it is compared. */
const AROUND = 64
/** How far around a change words count as next to it, in UTF-16 units: some five words. */
const BESIDE = 32
/** The longest quote that may have come with a change and begin before it, in UTF-16 units: 30 words of an article. */
const LONGEST = 400
/** Quotes looked at in a step. */
const STEP = 100

/** A text and what became of the quotes in it, in the quotes' order. */
export type AnchoredText = { readonly text: string; readonly outcomes: readonly Outcome[] }

/**
 * What `anchorAll(text, quotes)` gives, at the cost of the difference between `before.text` and `text`.
 *
 * @param before must hold an outcome for each of `quotes`, in their order
 */
export function* reAnchorSteps(before: AnchoredText, text: string, quotes: readonly Quote[]): Steps<Outcome[]> {
  const change = changeOf(before.text, text)
  if (change === undefined) return [...before.outcomes]
  yield
  const outcomes: (Outcome | undefined)[] = []
  for (const [i, quote] of quotes.entries()) {
    const outcome = before.outcomes[i]
    outcomes.push(outcome && keptOutcome(outcome, quote, change))
    if (i % STEP === STEP - 1) yield
  }
  const again = new Set<number>()
  for (const [i, outcome] of outcomes.entries()) {
    if (outcome !== undefined) continue
    again.add(i)
    for (const near of [...witnesses(outcomes, i, -1), ...witnesses(outcomes, i, 1)]) again.add(near)
  }
  if (again.size === 0) return outcomes.flatMap((outcome) => outcome ?? [])
  const anchored = yield* anchorSteps(
    text,
    quotes.filter((_, i) => again.has(i)),
  )
  const byId = new Map(anchored.map((outcome) => [outcome.id, outcome]))
  return quotes.flatMap(({ id }, i) => outcomes[i] ?? byId.get(id) ?? [])
}

/** The next quotes on one side that keep their place: their order tells where the others stand. */
const witnesses = (outcomes: readonly (Outcome | undefined)[], from: number, step: 1 | -1): number[] => {
  const found: number[] = []
  for (let i = from + step; i >= 0 && i < outcomes.length && found.length < NEIGHBOURS; i += step) {
    if (outcomes[i]?.status === 'anchored') found.push(i)
  }
  return found
}

type Change = {
  readonly parts: readonly Unchanged[]
  /** Lengths of the old and of the new text. */
  readonly was: number
  readonly is: number
  /** What is new, each with so much around it that a quote may begin or end in it, folded. */
  readonly came: string
  /** Words of what went and came and next to it. */
  readonly words: ReadonlySet<string>
}

const changeOf = (was: string, is: string): Change | undefined => {
  if (was === is) return undefined
  const parts = unchangedParts(was, is)
  const went = gaps(
    parts.map(({ end, start }) => ({ start, end })),
    was.length,
  )
  const came = gaps(
    parts.map(({ by, end, start }) => ({ start: start + by, end: end + by })),
    is.length,
  )
  const around = (text: string, { end, start }: Gap, by: number): string =>
    text.slice(Math.max(0, start - by), end + by)
  const beside = [...went.map((gap) => around(was, gap, BESIDE)), ...came.map((gap) => around(is, gap, BESIDE))]
  return {
    parts,
    was: was.length,
    is: is.length,
    came: fold(came.map((gap) => around(is, gap, LONGEST)).join('\n')).text,
    words: new Set(beside.flatMap(wordsOf)),
  }
}

type Gap = { readonly start: number; readonly end: number }

/** What lies between the spans, also where it has no length: there text went or came. */
const gaps = (spans: readonly Gap[], length: number): Gap[] => {
  const found: Gap[] = []
  let at = 0
  spans.forEach(({ end, start }, i) => {
    if (i > 0 || start > 0) found.push({ start: at, end: start })
    at = end
  })
  if (at < length || spans.length === 0) found.push({ start: at, end: length })
  return found
}

const WITHOUT_SPACES = new RegExp(`(?:(?=[\\p{Letter}\\p{Mark}\\p{Number}])${UNSPACED})+`, 'gu')
const WITH_SPACES = new RegExp(`(?:(?!${UNSPACED})[\\p{Letter}\\p{Number}]){4,}`, 'gu')

/**
 * Words of four letters and more, folded: shorter ones stand everywhere. In scripts that set no spaces, each two letters side by side: there a
 * run of letters is a clause, of which a quote has a part.
 */
const wordsOf = (text: string): string[] => {
  const folded = fold(text).text
  const pairs = (folded.match(WITHOUT_SPACES) ?? []).flatMap((run) => {
    const letters = [...run]
    return letters.slice(1).map((letter, i) => `${letters[i]}${letter}`)
  })
  return [...(folded.match(WITH_SPACES) ?? []), ...pairs]
}

const isConcerned = ({ exact, prefix = '', suffix = '' }: Quote, { words }: Change): boolean => {
  const own = wordsOf(`${prefix} ${exact} ${suffix}`)
  return own.length === 0 || own.some((word) => words.has(word))
}

/** By how much a place moved; undefined where it or the text around it is not what it was. */
const shiftOf = ({ end, start }: Gap, { is, parts, was }: Change): number | undefined => {
  const from = start - AROUND
  const to = end + AROUND
  const part = parts.find((each) => each.start <= Math.max(0, from) && each.end >= Math.min(was, to))
  if (part === undefined || (from < 0 && part.by !== 0) || (to > was && part.end + part.by !== is)) return undefined
  return part.by
}

const keptOutcome = (outcome: Outcome, quote: Quote, change: Change): Outcome | undefined => {
  const isSure = outcome.status === 'anchored' && outcome.how === 'exact' && outcome.score === 1
  if (
    isSure && quote.exact.length <= LONGEST ? change.came.includes(fold(quote.exact).text) : isConcerned(quote, change)
  )
    return undefined
  const place = outcome.status === 'anchored' ? outcome : outcome.nearest
  const by = place === undefined ? 0 : shiftOf(place, change)
  if (by === undefined) return undefined
  if (by === 0 || place === undefined) return outcome
  const moved = { start: place.start + by, end: place.end + by }
  if (outcome.status === 'anchored') return { ...outcome, ...moved }
  return { ...outcome, nearest: { ...moved, score: outcome.nearest?.score ?? 0 } }
}
