/** Answers what stands where on a page, without going through all of it each time. */
import type { ListItem, PageBlock, PageTarget, PageText, Span } from '../model/page/page-text'

export type PageIndex = {
  /** What a fragment leads to. */
  targetOf(fragment: string | null): PageTarget | undefined
  /** The beginning of the line that holds `offset`. */
  lineStart(offset: number): number
  /** The end of that line, with the space behind it. */
  lineEnd(offset: number): number
  /** Whether nothing but white space stands before `offset` on its line. */
  isLineStart(offset: number): boolean
  /** The item of a numbered list that begins at `offset`. */
  itemAt(offset: number): ListItem | undefined
  /** The blocks that begin at `offset`, the largest last. */
  blocksAt(offset: number): readonly PageBlock[]
  /** Where the smallest block ends that holds a stretch; undefined if too much stands behind the stretch. */
  endAround(span: Span): number | undefined
  /** Whether a heading stands in a stretch. */
  hasHeading(span: Span): boolean
}

/** White space before a line's first word is no longer than this, in UTF-16 units. */
const INDENT = 60
/** So few blocks may stand between a note and the end of what holds it. */
const NEAR = 40

export const indexPage = ({ blocks, headings, items, lines, targets, text }: PageText): PageIndex => {
  // The first of two elements with one name is the one that a link leads to.
  const byId = new Map([...targets].sort((a, b) => b.start - a.start).map((target) => [target.id, target]))
  const byItem = new Map(items.map((item) => [item.start, item]))
  const byStart = new Map<number, PageBlock[]>()
  for (const block of blocks) {
    const same = byStart.get(block.start)
    if (same === undefined) byStart.set(block.start, [block])
    else same.push(block)
  }
  const lineStart = (offset: number): number => lines[countTo(lines.length, (i) => (lines[i] ?? 0) <= offset) - 1] ?? 0
  return {
    targetOf: (fragment) => (fragment ? byId.get(fragment) : undefined),
    lineStart,
    lineEnd: (offset) => lines[countTo(lines.length, (i) => (lines[i] ?? 0) <= offset)] ?? text.length,
    isLineStart: (offset) => {
      const line = lineStart(offset)
      return offset - line < INDENT && text.slice(line, offset).trim() === ''
    },
    itemAt: (offset) => byItem.get(offset),
    blocksAt: (offset) => byStart.get(offset) ?? [],
    endAround: ({ end, start }) => {
      // Each block stands behind those that it holds, so their ends ascend.
      const from = countTo(blocks.length, (i) => (blocks[i]?.end ?? 0) < end)
      const around = blocks.slice(from, from + NEAR).find((block) => block.start <= start)
      return around?.end ?? (from + NEAR < blocks.length ? undefined : text.length)
    },
    hasHeading: (span) => meets(headings, span),
  }
}

/** How many of `length` things in order are `before`, of which the first are and the others are not. */
const countTo = (length: number, before: (index: number) => boolean): number => {
  let low = 0
  let high = length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (before(middle)) low = middle + 1
    else high = middle
  }
  return low
}

/** The last of the spans, which stand in order, that begins before `offset`. */
export const lastBefore = <Found extends Pick<Span, 'start'>>(
  spans: readonly Found[],
  offset: number,
): Found | undefined => spans[countTo(spans.length, (i) => (spans[i]?.start ?? 0) < offset) - 1]

/** Those of the spans, which stand in order, that begin in `span`. */
export const within = <Found extends Span>(spans: readonly Found[], { end, start }: Span): Found[] =>
  spans.slice(
    countTo(spans.length, (i) => (spans[i]?.start ?? 0) < start),
    countTo(spans.length, (i) => (spans[i]?.start ?? 0) < end),
  )

/** Whether one of the spans, which stand in order, meets `span`. */
export const meets = (spans: readonly Span[], { end, start }: Span): boolean => {
  const last = lastBefore(spans, end)
  return last !== undefined && last.end > start
}
