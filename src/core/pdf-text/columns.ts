/** The lines of a page in the order in which they are read: down the first column, then down the next. */
import { joined, type PdfLine } from './lines'

/** A line with the column that it stands in: the edges of its text. */
export type PlacedLine = PdfLine & { readonly columnLeft: number; readonly columnRight: number }

/** The gap between two columns is at least so wide, in px, and lies in the middle part of what it divides. */
const NARROWEST = 6
const MIDDLE = [0.2, 0.8] as const
/** A column has at least so many lines, and of the lines at its height at most this part crosses the gap. */
const FEWEST = 4
const CROSSING = 0.25
/** Of a file in good order only so many lines stand higher than the one before, in parts of all. */
const UPWARD = 0.1
/** Baselines that are this near are one, in ems. */
const SAME_LINE = 0.3

const edgesOf = (lines: readonly PdfLine[]): readonly [left: number, right: number] => [
  Math.min(...lines.map(({ left }) => left)),
  Math.max(...lines.map(({ right }) => right)),
]

const byPlace = (a: PdfLine, b: PdfLine): number =>
  Math.abs(a.y - b.y) < SAME_LINE * Math.min(a.size, b.size) ? a.left - b.left : a.y - b.y

const sorted = (lines: readonly PdfLine[]): PdfLine[] => [...lines].sort(byPlace)

/** How many of the lines in one column have a line of the other at their height. */
const levelWith = (lines: readonly PdfLine[], others: readonly PdfLine[]): number =>
  lines.filter(({ size, y }) => others.some((other) => Math.abs(other.y - y) < size)).length

/** Where two columns part, in px: the middle of a gap that few lines cross and that has lines side by side. */
const gutterOf = (lines: readonly PdfLine[]): number | undefined => {
  if (lines.length < 2 * FEWEST) return undefined
  const [left, right] = edgesOf(lines)
  const [from, to] = MIDDLE.map((part) => left + part * (right - left)) as [number, number]
  const starts = lines.map((line) => line.left).filter((x) => x > from && x < to)
  for (const start of [...new Set(starts)].sort((a, b) => a - b)) {
    const first = lines.filter((line) => line.right <= start)
    const second = lines.filter((line) => line.left >= start)
    if (first.length < FEWEST || second.length < FEWEST) continue
    const crossing = lines.filter((line) => line.left < start && line.right > start)
    const [, end] = edgesOf(first)
    if (start - end < NARROWEST || crossing.length > CROSSING * lines.length) continue
    if (levelWith(first, second) < FEWEST || levelWith(second, first) < FEWEST) continue
    return (start + end) / 2
  }
  return undefined
}

/** Whether the file has the lines from the top down, but for a few. */
const isInOrder = (lines: readonly PdfLine[]): boolean => {
  const upward = lines.filter((line, i) => {
    const before = lines[i - 1]
    return before !== undefined && line.y < before.y - line.size
  })
  return upward.length <= Math.max(1, UPWARD * lines.length)
}

/** Joins lines that stand on one baseline: a label and its text, the cells of a row. */
const withRows = (lines: readonly PdfLine[]): PdfLine[] => {
  const rows: PdfLine[] = []
  for (const line of lines) {
    const before = rows.at(-1)
    const isOne =
      before !== undefined && Math.abs(before.y - line.y) < SAME_LINE * line.size && line.left >= before.right
    if (isOne) rows[rows.length - 1] = joined(before, line)
    else rows.push(line)
  }
  return rows
}

const placed = (lines: readonly PdfLine[]): PlacedLine[] => {
  const [columnLeft, columnRight] = edgesOf(lines)
  return lines.map((line) => ({ ...line, columnLeft, columnRight }))
}

const readColumns = (lines: readonly PdfLine[]): PlacedLine[] => {
  const gutter = gutterOf(lines)
  if (gutter === undefined) return placed(withRows(isInOrder(lines) ? lines : sorted(lines)))
  const second = lines.filter(({ left }) => left >= gutter)
  // What crosses the gap, as a headline does, stands over what is below it, and below what is over it.
  const bands: { columns: [PdfLine[], PdfLine[]]; across: PdfLine[] }[] = [{ columns: [[], []], across: [] }]
  for (const line of sorted(lines)) {
    const band = bands.at(-1)
    // A long address may run out of its column, over nothing but white, beside a line of the next.
    const isAcross = line.left < gutter && line.right > gutter && levelWith([line], second) === 0
    if (isAcross) band?.across.push(line)
    else if (band?.across.length === 0) band.columns[line.left < gutter ? 0 : 1].push(line)
    else bands.push({ columns: line.left < gutter ? [[line], []] : [[], [line]], across: [] })
  }
  return bands.flatMap(({ across, columns }) => [...columns.flatMap(readColumns), ...placed(across)])
}

/** The lines of one page in reading order; what is turned comes last. */
export const inReadingOrder = (lines: readonly PdfLine[]): PlacedLine[] => [
  ...readColumns(lines.filter(({ isTurned }) => !isTurned)),
  ...placed(lines.filter(({ isTurned }) => isTurned)),
]
