/**
 * How often quotes whose text changed are placed right, wrong or not at all. In every round each text is made anew, quotes are taken from
 * it, half of them are changed in one way, and all are anchored at once. What it finds depends on the seed alone.
 */
import search from 'approx-string-match'
import { anchorAll } from '../../src/core/anchor/anchor'
import { type Folded, fold, unfold } from '../../src/core/anchor/fold'
import type { Outcome, Quote } from '../../src/core/model/page/outcome'
import { passageOf } from '../../src/core/notes/passage-of'
import { applied, CHANGES, type Change, type Edit, passageAfter, type Quoted, spanAfter, WORDS } from './changes'
import type { BenchText } from './made-texts'
import { type Random, randomFrom } from './random'

/** What an annotation stores on either side of its quote, in UTF-16 units, as most tools do. */
const CONTEXT = 32
/** How many quotes are taken from a text, and how far apart they stand. */
const QUOTES = 30
const APART = 130
/** How far both ends may be from the truth, in UTF-16 units, and how much must overlap otherwise. */
const NEAR = 15
const OVERLAP = 0.8

export const LENGTHS = [
  { name: '10–25', least: 10, most: 25 },
  { name: '26–60', least: 26, most: 60 },
  { name: '61–250', least: 61, most: 250 },
] as const

type Span = { readonly start: number; readonly end: number }
type Length = (typeof LENGTHS)[number]

/** One quote measured: where it ended up, and where it should have. */
export type Case = {
  readonly text: string
  readonly change: string
  readonly keeps: boolean
  readonly length: Length
  readonly truth: Span
  /** Whether nothing in the quote and its context tells its place from another one. */
  readonly undecidable: boolean
  /** Whether another passage is as like the quote and its context as the passage itself, or as an edited passage would be. */
  readonly twin: boolean
  readonly outcome: Outcome
  readonly quote: Quote
  readonly page: string
}

const isWordBorder = (text: string, at: number): boolean => {
  const letter = /[\p{L}\p{N}\p{M}]|[\ud800-\udfff]/u
  return !letter.test(text.charAt(at - 1)) || !letter.test(text.charAt(at)) || /\p{sc=Han}/u.test(text.charAt(at))
}

/** A span of whole words that is as long as wanted. */
const spanFrom = (text: string, from: number, { least, most }: Length, random: Random): Span | undefined => {
  let start = from
  while (start < text.length && !(isWordBorder(text, start) && /^[\p{L}\p{N}]/u.test(text.slice(start, start + 2)))) {
    start += 1
  }
  let end = start + least + random.upTo(most - least + 1)
  while (end - start > least && (!isWordBorder(text, end) || /\s/u.test(text.charAt(end - 1)))) end -= 1
  return end <= text.length && isWordBorder(text, end) && !/\s/u.test(text.charAt(end - 1)) ? { start, end } : undefined
}

/** Spans all over the text that stand apart, in its order. */
const spansIn = (text: string, random: Random): (Span & { length: Length })[] => {
  const spans: (Span & { length: Length })[] = []
  const step = Math.max(APART, Math.floor(text.length / QUOTES))
  for (let from = random.upTo(step); from < text.length; ) {
    const length = random.one(LENGTHS)
    const span = spanFrom(text, from, length, random)
    if (span !== undefined) spans.push({ ...span, length })
    from = Math.max(from + step, (span?.end ?? from) + APART)
  }
  return spans
}

const quoteFrom = (text: string, { end, start }: Span, id: string): Quote => ({
  id,
  exact: text.slice(start, end),
  ...(start > 0 && { prefix: text.slice(Math.max(0, start - CONTEXT), start) }),
  ...(end < text.length && { suffix: text.slice(end, end + CONTEXT) }),
})

/** What is kept of a passage that a reader marks. */
const markedFrom = (text: string, span: Span, id: string): Quote => {
  const passage = passageOf(text, span)
  if (passage === undefined) throw new Error('a span of no words')
  return { id, at: span.start, ...passage.quote } as Quote
}

/** Whether a folded text stands in the page anywhere but where the passage is. */
const standsElsewhere = (page: Folded, part: string, truth: Span): boolean => {
  for (let at = page.text.indexOf(part); at >= 0; at = page.text.indexOf(part, at + 1)) {
    const { end, start } = unfold(page, at, at + part.length)
    if (start >= truth.end || end <= truth.start) return true
  }
  return false
}

/** Words in which a passage with two words edited differs from what was quoted: one that differs in no more may be that passage. */
const EDITED_WORDS = 2
/** Most units by which other words differ, a word. */
const WORD_UNITS = 12

/** Whether another passage of the page differs from the quote with its context in no more words than its own, or an edited one, does. */
const hasTwin = (page: Folded, selector: string, truth: Span, keeps: boolean): boolean => {
  const from = foldedOffset(page, truth.start - CONTEXT)
  const to = foldedOffset(page, truth.end + CONTEXT)
  const own = keeps ? (wordsToLikest(page.text.slice(from, to), selector, selector.length) ?? 0) : EDITED_WORDS
  return [page.text.slice(0, from), page.text.slice(to)].some(
    (part) => (wordsToLikest(part, selector, own * WORD_UNITS) ?? own + 1) <= own,
  )
}

/** In how many words the likest passage of a text differs from a selector; undefined if there is none within so many units. */
const wordsToLikest = (text: string, selector: string, units: number): number | undefined => {
  const [likest] = search(text, selector, Math.min(units, selector.length >> 1))
  return likest && differingWords(selector, text.slice(likest.start, likest.end))
}

/** How many words must be exchanged, put in or taken out to make one text of another. */
const differingWords = (one: string, other: string): number => {
  const [from, to] = [one, other].map((text) => text.match(WORDS) ?? [])
  let row = (to ?? []).map((_, index) => index + 1)
  row.unshift(0)
  for (const [index, word] of (from ?? []).entries()) {
    const next = [index + 1]
    for (const [column, another] of (to ?? []).entries()) {
      next.push(
        Math.min((row[column] ?? 0) + (word === another ? 0 : 1), (row[column + 1] ?? 0) + 1, (next[column] ?? 0) + 1),
      )
    }
    row = next
  }
  return row.at(-1) ?? 0
}

/** The folded unit that stands for the unit at `offset`, or the next one that stands for any. */
const foldedOffset = (page: Folded, offset: number): number => {
  let low = 0
  let high = page.text.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (unfold(page, middle, middle + 1).end <= offset) low = middle + 1
    else high = middle
  }
  return low
}

type How = {
  /** Whether the quotes come in no order. */
  readonly isShuffled: boolean
  /** Whether they are what is kept of passages that a reader marks, and not what an edition quotes. */
  readonly isMarked?: boolean
}

/** One text with some of its quotes changed, all anchored together. */
const measure = (name: string, made: BenchText, change: Change, random: Random, how: How): Case[] => {
  const prepared = made.paragraphs.map((paragraph) => change.prepare?.(paragraph, random) ?? paragraph)
  const text = prepared.join('\n')
  const paragraphs: number[] = []
  for (let at = 0; at >= 0 && at < text.length; at = text.indexOf('\n', at) + 1) {
    paragraphs.push(at)
    if (text.indexOf('\n', at) < 0) break
  }
  const words = text.match(WORDS)?.filter((word) => word.length <= 12) ?? []
  const spans = spansIn(text, random)
  const edits: Edit[] = []
  const zones: Span[] = []
  const changed = new Map<number, Edit[]>()
  for (const [index, span] of spans.entries()) {
    if (random.chance(0.5)) continue
    const quoted: Quoted = {
      ...span,
      text,
      paragraphs,
      sentence: () => made.sentence(random),
      word: () => random.one(words),
    }
    const own = change.edits(quoted, random)
    if (own === undefined) continue
    const zone = [{ start: span.start - 2 * CONTEXT, end: span.end + 2 * CONTEXT }, ...own]
    if (zone.some((part) => zones.some((other) => part.start <= other.end && part.end >= other.start))) continue
    zones.push(...zone)
    edits.push(...own)
    changed.set(index, own)
  }

  const after = applied(text, edits)
  const folded = fold(after)
  const quotes = spans.map((span, index) => (how.isMarked ? markedFrom : quoteFrom)(text, span, String(index)))
  const outcomes = new Map(
    anchorAll(after, how.isShuffled ? random.shuffled(quotes) : quotes).map((outcome) => [outcome.id, outcome]),
  )
  return [...changed].flatMap(([index, own]): Case[] => {
    const [span, quote, outcome] = [spans[index], quotes[index], outcomes.get(String(index))]
    if (span === undefined || quote === undefined || outcome === undefined) return []
    const truth = passageAfter(edits, own) ?? spanAfter(edits, span)
    const { exact, prefix = '', suffix = '' } = quote
    const selector = fold(prefix + exact + suffix).text
    const now = fold(after.slice(Math.max(0, truth.start - CONTEXT), truth.end + CONTEXT)).text
    const undecidable =
      standsElsewhere(folded, selector, truth) || (change.keeps && standsElsewhere(folded, now, truth))
    const { keeps } = change
    const twin = !undecidable && hasTwin(folded, selector, truth, keeps)
    return [
      {
        text: name,
        change: change.name,
        keeps,
        length: span.length,
        truth,
        undecidable,
        twin,
        outcome,
        quote,
        page: after,
      },
    ]
  })
}

export type Verdict = 'right' | 'wrong' | 'orphan'

/** What a case comes to with a floor: orphans know the place that they would have had with a lower one. */
export const verdictOf = ({ keeps, outcome, truth }: Case, floor?: number): Verdict => {
  let place: (Span & { score: number }) | undefined
  if (outcome.status === 'anchored') place = outcome
  else if (floor !== undefined && outcome.reason === 'changed') place = outcome.nearest
  if (place === undefined || (floor !== undefined && place.score < floor)) return keeps ? 'orphan' : 'right'
  if (!keeps) return 'wrong'
  const { end, start } = place
  if (Math.abs(start - truth.start) <= NEAR && Math.abs(end - truth.end) <= NEAR) return 'right'
  const shared = Math.min(end, truth.end) - Math.max(start, truth.start)
  return shared >= OVERLAP * Math.max(end - start, truth.end - truth.start) ? 'right' : 'wrong'
}

/** Whether a case can be decided and no other passage is as like the quote. */
export const isClear = ({ twin, undecidable }: Case): boolean => !undecidable && !twin

/** What is measured: which texts, by name, how often, from which seed, and which quotes. */
export type Measured = How & {
  readonly texts: Readonly<Record<string, (random: Random) => BenchText>>
  readonly seed: number
  readonly rounds: number
}

/** Every change in every text, as often as asked. */
export const measureAll = ({ rounds, seed, texts, ...how }: Measured): Case[] => {
  const cases: Case[] = []
  for (let round = 0; round < rounds; round++) {
    for (const [nth, [name, make]] of Object.entries(texts).entries()) {
      for (const [number, change] of CHANGES.entries()) {
        const random = randomFrom(seed + round * 7919 + nth * 104729 + number * 1299709 + 1)
        cases.push(...measure(name, make(random), change, random, how))
      }
    }
  }
  return cases
}
