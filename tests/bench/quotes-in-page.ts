/** Cuts quotes with a known place from a page's text, and changes them as editions of a text differ. */
import type { Quote } from '../../src/core/model/page/outcome'
import type { ReadText } from '../../src/page/text/read-text'
import { type Random, randomFrom } from './random'

export const CHANGES = ['clean', 'typographic', 'drifted'] as const
/** `clean`: as the page has it. `typographic`: other marks, dashes and spaces. `drifted`: a word edited, two in quotes over 60 units. */
export type Change = (typeof CHANGES)[number]

/** A quote and its true place, in units of the text as `readText` reads it. */
export type Placed = Quote & { readonly start: number; readonly end: number }

/** Lengths in UTF-16 units, a third of the quotes each. */
const LENGTHS = [
  [10, 25],
  [26, 60],
  [61, 250],
] as const
/** As `core/model/edition/selector.ts` has it. */
const CONTEXT = 32

const typographic = (text: string): string =>
  text
    .replace(/[“”]/gu, '"')
    .replace(/[‘’]/gu, "'")
    .replace(/[–—]/gu, '-')
    .replace(/fi/gu, 'ﬁ')
    .replace(/(?<=\p{Letter}{6}) /gu, '\u00a0')
    .replace(/\p{Letter}{9,}/gu, (word) => `${word.slice(0, 5)}\u00ad${word.slice(5)}`)

/** One word of the text, never the first or the last, with its letters turned round and one doubled. */
const editedOnce = (text: string, random: Random): string => {
  const words = text.split(' ')
  const at = words.length < 3 ? words.length >> 1 : 1 + random.upTo(words.length - 2)
  const word = words[at] ?? ''
  words[at] =
    word.length > 3 ? word.slice(0, 1) + [...word.slice(1, -1)].reverse().join('') + word.slice(-1) : `${word}s`
  return words.join(' ')
}

const changed = (quote: Placed, change: Change, random: Random): Placed => {
  if (change === 'clean') return quote
  if (change === 'typographic') {
    const { exact, prefix = '', suffix = '' } = quote
    return { ...quote, exact: typographic(exact), prefix: typographic(prefix), suffix: typographic(suffix) }
  }
  const once = editedOnce(quote.exact, random)
  return { ...quote, exact: quote.exact.length > 60 ? editedOnce(once, random) : once }
}

/** `count` quotes spread over the text, each within one line of it, from whole word to whole word. */
export const cutQuotes = ({ page }: ReadText, count: number, change: Change, seed: number): Placed[] => {
  const random = randomFrom(seed)
  const { lines, text } = page
  const long = lines.flatMap((start, i) => {
    const end = (lines[i + 1] ?? text.length + 1) - 1
    return end - start > 120 ? [{ start, end }] : []
  })
  const quotes: Placed[] = []
  for (let i = 0; quotes.length < count && i < count * 50; i++) {
    const line = long[random.upTo(long.length)]
    const [least, most] = LENGTHS[quotes.length % LENGTHS.length] ?? LENGTHS[0]
    if (line === undefined) break
    const from = line.start + random.upTo(line.end - line.start - least)
    const start = text.lastIndexOf(' ', from) + 1
    const end = text.lastIndexOf(' ', from + least + random.upTo(most - least))
    if (start < line.start || end > line.end || end - start < least) continue
    const exact = text.slice(start, end)
    // The same words twice with the same context have no one true place.
    if (exact.includes('[') || exact !== exact.trim()) continue
    const prefix = text.slice(Math.max(line.start, start - CONTEXT), start)
    const suffix = text.slice(end, Math.min(line.end, end + CONTEXT))
    const placed = { id: `q${quotes.length}`, exact, start, end, ...(prefix && { prefix }), ...(suffix && { suffix }) }
    quotes.push(changed(placed, change, random))
  }
  return quotes
}

/** Right as the accuracy measurement has it: within 15 units at both ends, or overlapping by at least 80 %. */
export const isRight = (truth: Placed, start: number, end: number): boolean => {
  if (Math.abs(truth.start - start) <= 15 && Math.abs(truth.end - end) <= 15) return true
  const shared = Math.min(truth.end, end) - Math.max(truth.start, start)
  return shared >= 0.8 * Math.max(truth.end - truth.start, end - start)
}
