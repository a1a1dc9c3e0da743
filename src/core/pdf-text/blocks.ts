/** Paragraphs, headings and notes: the lines that belong together. */
import type { PlacedLine } from './columns'

/** The distance to the next line, in parts of the usual one, from which on a new block begins. */
const APART = 1.3
/** A line that begins further right than the others is a paragraph's first, in ems. */
const INDENT = 0.8
/** A line that ends so far before its column's right edge is a paragraph's last, in parts of the column's width. */
const SHORT = 0.2
/** Sizes that differ by less are one. */
const SAME_SIZE = 0.1
/** A heading is larger than most of the text by this factor, or bold throughout, and has at most so many characters. */
const LARGER = 1.12
const LONGEST_HEADING = 200
/** A size with fewer distances between lines does not tell which is usual; then that of the other sizes counts, in ems. */
const FEWEST_DISTANCES = 3

const SENTENCE_END = /[.!?:\u2026\u3002][\p{Pf}\p{Pe}"'\]\d[]*$/u
/** A note's number, or that of an item in a list. */
const LABEL = /^(?:\[(\d{1,3})\]|\((\d{1,3})\)|(\d{1,3})[.)](?=\s))/u
const MARKER = /^\[\d{1,3}\]/u
/** A heading may have a number, but none in brackets. */
const IN_BRACKETS = /^[[(]\d{1,3}[\])]/u
/** So many numbers that follow on each other are labels; in the text a note's marker may happen to begin a line. */
const FEWEST_LABELS = 3
/** A heading does not end like a sentence; an abbreviation may stand there. */
const ENDS_LIKE_TEXT = /[.;,:]$/u

export type BlockKind = 'title' | 'heading' | 'paragraph'
export type LineBlock = { readonly kind: BlockKind; readonly lines: readonly PlacedLine[] }

const numberAt = ({ pieces, text }: PlacedLine): number | undefined => {
  const raised = pieces[0]?.isRaised ? /^(\d{1,3})\s*$/u.exec(pieces[0].text) : null
  const digits = (LABEL.exec(text) ?? raised ?? []).slice(1).find((group) => group !== undefined)
  return digits === undefined ? undefined : Number(digits)
}

/** The lines that begin with the label of a note or an item. */
const labelled = (lines: readonly PlacedLine[]): ReadonlySet<PlacedLine> => {
  const chains: PlacedLine[][] = []
  // By their last numbers; where several could go on, the one that did so last.
  const open = new Map<number, PlacedLine[][]>()
  for (const line of lines) {
    const number = numberAt(line)
    if (number === undefined) continue
    let chain = open.get(number - 1)?.pop()
    if (chain === undefined) {
      chain = []
      chains.push(chain)
    }
    chain.push(line)
    const others = open.get(number)
    if (others === undefined) open.set(number, [chain])
    else others.push(chain)
  }
  return new Set(chains.flatMap((chain) => (chain.length < FEWEST_LABELS ? [] : chain)))
}

const isSameSize = (one: PlacedLine, other: PlacedLine): boolean =>
  Math.abs(one.size - other.size) <= SAME_SIZE * Math.max(one.size, other.size)

/** The value that most characters have. */
const usual = (lines: readonly PlacedLine[], measure: (line: PlacedLine) => number): number | undefined => {
  const lengths = new Map<number, number>()
  for (const line of lines) {
    const value = Math.round(measure(line) * 10) / 10
    lengths.set(value, (lengths.get(value) ?? 0) + line.text.length)
  }
  return [...lengths].sort((a, b) => b[1] - a[1])[0]?.[0]
}

const isBelow = (line: PlacedLine, before: PlacedLine): boolean =>
  line.page === before.page && line.columnLeft === before.columnLeft && line.y > before.y

/** The usual distance from a line to the next, for lines of one size. */
const pitches = (lines: readonly PlacedLine[]): ((line: PlacedLine) => number) => {
  // Lines that have for their place how far below the line before they stand.
  const distances = lines.flatMap((line, i) => {
    const before = lines[i - 1]
    return before && isSameSize(before, line) && isBelow(line, before) ? [{ ...line, y: line.y - before.y }] : []
  })
  const inEms = usual(distances, ({ size, y }) => y / size) ?? 0
  const bySize = new Map<number, PlacedLine[]>()
  for (const line of distances) {
    const others = bySize.get(Math.round(line.size))
    if (others === undefined) bySize.set(Math.round(line.size), [line])
    else others.push(line)
  }
  const known = new Map<number, number | undefined>()
  for (const [size, own] of bySize)
    if (own.length >= FEWEST_DISTANCES)
      known.set(
        size,
        usual(own, ({ y }) => y),
      )
  return ({ size }) => known.get(Math.round(size)) ?? inEms * size
}

/** Whether a block ends between two lines; `first` is the block's first line. */
const isEnd = (
  first: PlacedLine,
  before: PlacedLine,
  line: PlacedLine,
  pitch: number,
  labels: ReadonlySet<PlacedLine>,
): boolean => {
  if (line.isTurned || before.isTurned || !isSameSize(before, line) || before.isBold !== line.isBold) return true
  if (/[\p{Ll}\p{N}][-\u2010\u00ad]$/u.test(before.text)) return false
  if (labels.has(line)) return true
  // No paragraph begins with a note's marker.
  if (MARKER.test(line.text)) return false
  const isShort = before.right < before.columnRight - SHORT * (before.columnRight - before.columnLeft)
  const endsSentence = SENTENCE_END.test(before.text)
  const indentOf = ({ columnLeft, left }: PlacedLine): number => left - columnLeft
  const isIndented = indentOf(line) > INDENT * line.size
  if (!isBelow(line, before)) return endsSentence && (isShort || isIndented || !/^\p{Ll}/u.test(line.text))
  if (line.y - before.y > APART * pitch) return true
  const wasIndented = indentOf(before) > INDENT * before.size
  // Under a label the text of a note may hang.
  if (isIndented && !wasIndented && !(before === first && labels.has(first))) return true
  if (!isIndented && wasIndented && before !== first) return true
  return isShort && endsSentence
}

const kindOf = (lines: readonly PlacedLine[], bodySize: number, largest: number): BlockKind => {
  const [first] = lines
  const text = lines.map((line) => line.text).join(' ')
  if (first === undefined || first.isTurned || text.length > LONGEST_HEADING || IN_BRACKETS.test(text))
    return 'paragraph'
  if (first.size >= LARGER * bodySize && first.size === largest) return 'title'
  const isHeading = first.size >= LARGER * bodySize || (first.isBold && !ENDS_LIKE_TEXT.test(text))
  return isHeading && /\p{L}/u.test(text) ? 'heading' : 'paragraph'
}

/** Whether a line stands below another in its column and is no note. */
const isTextBelow = (line: PlacedLine, before: PlacedLine): boolean =>
  line.page === before.page &&
  line.y > before.y &&
  line.left < before.right &&
  line.right > before.left &&
  (line.size > before.size || isSameSize(line, before))

/** How many blocks of the page before may stand behind one that goes on, as those of a column beside the text do. */
const BESIDE = 12

/** Groups the lines of all pages, which stand in reading order. */
export const blocksOf = (lines: readonly PlacedLine[]): LineBlock[] => {
  const pitchOf = pitches(lines)
  const labels = labelled(lines)
  const bodySize = usual(lines, ({ size }) => size) ?? 0
  const largest = lines.reduce((most, { isTurned, size }) => (isTurned ? most : Math.max(most, size)), 0)
  const blocks: PlacedLine[][] = []
  const goesOn = (block: readonly PlacedLine[], line: PlacedLine): boolean => {
    const [first] = block
    const before = block.at(-1)
    return first !== undefined && before !== undefined && !isEnd(first, before, line, pitchOf(line), labels)
  }
  /** Of the page before, the block that was cut off at its end, though notes or another column of that page come behind it. */
  const cutOff = (line: PlacedLine): PlacedLine[] | undefined =>
    blocks.slice(-BESIDE).findLast((block, i, last) => {
      const before = block.at(-1)
      if (before?.page !== line.page - 1 || Math.abs(before.left - line.left) >= INDENT * line.size) return false
      const isLast = !last.slice(i + 1).some((others) => others.some((other) => isTextBelow(other, before)))
      return isLast && goesOn(block, line) && kindOf(block, bodySize, largest) === 'paragraph'
    })
  let current: PlacedLine[] | undefined
  for (const line of lines) {
    if (current === undefined || !goesOn(current, line)) {
      current = current?.at(-1)?.page === line.page ? undefined : cutOff(line)
      if (current === undefined) {
        current = []
        blocks.push(current)
      }
    }
    current.push(line)
  }
  return blocks.map((block) => ({ kind: kindOf(block, bodySize, largest), lines: block }))
}
