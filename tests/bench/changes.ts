/** What may happen to a text after somebody quoted from it, as edits, and where the quoted passage then is. */
import type { Random } from './random'

/** A text with the quoted span, and what edits are drawn from. Offsets are UTF-16 units, ends exclusive. */
export type Quoted = {
  readonly text: string
  readonly start: number
  readonly end: number
  /** Where paragraphs begin, ascending. */
  readonly paragraphs: readonly number[]
  /** A new sentence of the text's sort. */
  sentence(): string
  /** A word of the text's own. */
  word(): string
}

/** Replaces `start` to `end`. An edit that holds the passage says where in its `text` the passage begins and ends. */
export type Edit = {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly passage?: { readonly start: number; readonly end: number }
}

export type Change = {
  readonly name: string
  /** Whether the passage is still there afterwards. */
  readonly keeps: boolean
  /** The text as it was quoted; without it the text as it is made. */
  prepare?(paragraph: string, random: Random): string
  /** Undefined where the change cannot be made to this quote. */
  edits(quoted: Quoted, random: Random): Edit[] | undefined
}

const CONTEXT = 32
/** How much of the surroundings is deleted with a quote, in UTF-16 units. */
const SURROUNDINGS = 60

const around = ({ end, start, text }: Quoted, units: number): { from: number; to: number } => ({
  from: Math.max(0, start - units),
  to: Math.min(text.length, end + units),
})

/** Words; Chinese, which sets no spaces between them, has one or two characters a word: what stands between two marks there is a clause. */
export const WORDS = /\p{sc=Han}{1,2}|(?:(?!\p{sc=Han})[\p{L}\p{N}\p{M}])+/gu

const wordsIn = (text: string, from: number, to: number): Edit[] =>
  [...text.slice(from, to).matchAll(WORDS)].map(({ 0: word, index }) => ({
    start: from + index,
    end: from + index + word.length,
    text: word,
  }))

const TYPOGRAPHY: readonly (readonly [pattern: RegExp, dresses: readonly string[]])[] = [
  [/["“”]/u, ['“', '”', '"', '«', '»']],
  [/['‘’]/u, ['’', "'", '‘']],
  [/[-–—]/u, ['–', '—', '‑', '-']],
  [/\s/u, ['\u00a0', '  ', '\n', '\u2009', ' \u200b', ' ']],
  [/…/u, ['...']],
  [/[a-z]/u, []],
]

const typography = (quoted: Quoted, random: Random): Edit[] => {
  const { from, to } = around(quoted, CONTEXT + 8)
  const edits: Edit[] = []
  for (let at = from; at < to; at++) {
    const { text } = quoted
    const three = text.slice(at, at + 3)
    if (three === '...' || three.startsWith('fi') || three.startsWith('fl')) {
      const length = three === '...' ? 3 : 2
      if (at + length <= to) {
        edits.push({ start: at, end: at + length, text: three === '...' ? '…' : three.startsWith('fi') ? 'ﬁ' : 'ﬂ' })
      }
      at += length - 1
      continue
    }
    const letter = String.fromCodePoint(text.codePointAt(at) ?? 0)
    const [, dresses] = TYPOGRAPHY.find(([pattern]) => pattern.test(letter)) ?? []
    if (dresses !== undefined && dresses.length > 0) {
      if (random.chance(0.4)) edits.push({ start: at, end: at + 1, text: random.one(dresses) })
    } else if (letter.normalize('NFD') !== letter) {
      edits.push({ start: at, end: at + letter.length, text: letter.normalize('NFD') })
    } else if (/[a-z]{2}/u.test(text.slice(at - 1, at + 1)) && random.chance(0.05)) {
      edits.push({ start: at, end: at, text: '\u00ad' })
    }
    at += letter.length - 1
  }
  return edits
}

const editedWords =
  (count: number) =>
  (quoted: Quoted, random: Random): Edit[] | undefined => {
    const words = wordsIn(quoted.text, quoted.start, quoted.end)
    // With none of its words left it is no edited quote.
    if (words.length <= count) return undefined
    return random
      .shuffled(words)
      .slice(0, count)
      .map(({ end, start, text }) => {
        let word = quoted.word()
        while (word === text) word = quoted.word()
        return { start, end, text: word }
      })
  }

const editedUnits = (quoted: Quoted, random: Random): Edit[] => {
  const { from, to } = around(quoted, CONTEXT)
  const share = random.one([0.01, 0.02, 0.03])
  const edits: Edit[] = []
  for (let at = from; at < to; at++) {
    if (!random.chance(share) || /[\ud800-\udfff]/u.test(quoted.text.charAt(at))) continue
    const other = random.one([...quoted.word()])
    const [start, end, text] = random.one([
      [at, at + 1, other],
      [at, at + 1, ''],
      [at, at, other],
    ] as const)
    edits.push({ start, end, text })
  }
  return edits
}

const insertedSentence = (quoted: Quoted): Edit[] => {
  const { end, start, text } = quoted
  const borders = [...text.matchAll(/(?<=[.\u3002]) /gu)].map(({ index }) => index)
  const distance = (border: number): number => Math.max(start - border, border - end, 0)
  const [nearest = 0] = borders.sort((a, b) => distance(a) - distance(b))
  return [{ start: nearest, end: nearest, text: ` ${quoted.sentence()}` }]
}

/** The paragraphs that hold the quote, from the beginning of the first to the end of the last. */
const paragraphsOf = ({ end, paragraphs, start, text }: Quoted): { from: number; to: number } => ({
  from: paragraphs.findLast((border) => border <= start) ?? 0,
  to: paragraphs.find((border) => border >= end) ?? text.length,
})

const elsewhere = ({ paragraphs }: Quoted, from: number, to: number, random: Random): number | undefined => {
  const borders = paragraphs.filter((border) => border < from || border > to)
  return borders.length === 0 ? undefined : random.one(borders)
}

const movedParagraph = (quoted: Quoted, random: Random): Edit[] | undefined => {
  const { from, to } = paragraphsOf(quoted)
  const place = elsewhere(quoted, from, to, random)
  if (place === undefined) return undefined
  const passage = { start: quoted.start - from, end: quoted.end - from }
  return [
    { start: from, end: to, text: '' },
    { start: place, end: place, text: quoted.text.slice(from, to), passage },
  ]
}

const nearDuplicate = (quoted: Quoted, random: Random): Edit[] | undefined => {
  const { from, to } = paragraphsOf(quoted)
  const place = elsewhere(quoted, from, to, random)
  if (place === undefined) return undefined
  const near = around(quoted, CONTEXT)
  const words = wordsIn(quoted.text, Math.max(from, near.from), Math.min(to, near.to))
  const changed = random
    .shuffled(words)
    .slice(0, 1 + random.upTo(2))
    .map((edit) => ({ ...edit, text: quoted.word() }))
  const copy = applied(quoted.text, changed).slice(from, to + applied(quoted.text, changed).length - quoted.text.length)
  return [{ start: place, end: place, text: copy }]
}

const marker = (random: Random): string => random.one([`[${1 + random.upTo(40)}]`, ` [${1 + random.upTo(40)}]`])

/** All changes that are measured. */
export const CHANGES: readonly Change[] = [
  { name: 'none', keeps: true, edits: () => [] },
  { name: 'typography', keeps: true, edits: typography },
  { name: '1 word edited', keeps: true, edits: editedWords(1) },
  { name: '2 words edited', keeps: true, edits: editedWords(2) },
  { name: '1–3 % of characters', keeps: true, edits: editedUnits },
  { name: 'sentence inserted', keeps: true, edits: insertedSentence },
  { name: 'paragraph moved', keeps: true, edits: movedParagraph },
  {
    name: 'markers added',
    keeps: true,
    edits: (quoted, random) => {
      const { from, to } = around(quoted, CONTEXT)
      return wordsIn(quoted.text, from, to)
        .filter(() => random.chance(0.15))
        .map(({ end }) => ({ start: end, end, text: marker(random) }))
    },
  },
  {
    name: 'markers removed',
    keeps: true,
    prepare: (paragraph, random) =>
      paragraph.replace(/[\p{L}\p{N}\p{M}]+/gu, (word) => (random.chance(0.1) ? word + marker(random) : word)),
    edits: (quoted) => {
      const { from, to } = around(quoted, SURROUNDINGS)
      return [...quoted.text.slice(from, to).matchAll(/ ?\[\d+\]/gu)].map(({ 0: text, index }) => ({
        start: from + index,
        end: from + index + text.length,
        text: '',
      }))
    },
  },
  { name: 'quote cut', keeps: false, edits: ({ end, start }) => [{ start, end, text: '' }] },
  {
    name: 'quote and surroundings deleted',
    keeps: false,
    edits: (quoted) => {
      const { from, to } = around(quoted, SURROUNDINGS)
      return [{ start: from, end: to, text: '' }]
    },
  },
  { name: 'near-duplicate added', keeps: true, edits: nearDuplicate },
]

/** The text with the edits made; they must not overlap. */
export const applied = (text: string, edits: readonly Edit[]): string => {
  let out = ''
  let at = 0
  for (const edit of inOrder(edits)) {
    out += text.slice(at, edit.start) + edit.text
    at = edit.end
  }
  return out + text.slice(at)
}

const inOrder = (edits: readonly Edit[]): Edit[] => [...edits].sort((a, b) => a.start - b.start || a.end - b.end)

/** Where a span of the text is after the edits; a span that an edit took away is empty. */
export const spanAfter = (
  edits: readonly Edit[],
  span: { start: number; end: number },
): { start: number; end: number } => {
  let shift = 0
  let start: number | undefined
  let end: number | undefined
  for (const edit of inOrder(edits)) {
    if (start === undefined && edit.end > span.start && edit.start >= span.start) start = span.start + shift
    if (end === undefined && edit.start >= span.end) end = span.end + shift
    if (start === undefined && edit.start < span.start && edit.end > span.start)
      start = edit.start + shift + edit.text.length
    if (end === undefined && edit.start < span.end && edit.end > span.end) end = edit.start + shift
    shift += edit.text.length - (edit.end - edit.start)
  }
  const from = start ?? span.start + shift
  return { start: from, end: Math.max(from, end ?? span.end + shift) }
}

/** Where the passage is that one of `own` holds, after all edits; undefined where none of them holds one. */
export const passageAfter = (
  edits: readonly Edit[],
  own: readonly Edit[],
): { start: number; end: number } | undefined => {
  let shift = 0
  for (const edit of inOrder(edits)) {
    if (edit.passage !== undefined && own.includes(edit)) {
      return { start: edit.start + shift + edit.passage.start, end: edit.start + shift + edit.passage.end }
    }
    shift += edit.text.length - (edit.end - edit.start)
  }
  return undefined
}
