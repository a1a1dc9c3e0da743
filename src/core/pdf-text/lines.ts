/** The lines of a page: items that stand side by side on one baseline. */
import type { PdfItem, PdfLink, PdfPage } from './pdf-page'

/** A part of an item, from `start` on. A space at its end may be ours, where the page has a gap or a line's end. */
export type PdfPiece = {
  readonly item: number
  readonly start: number
  readonly text: string
  /** The space at its end stands for a line's end. */
  readonly endsLine?: true
}

/** How characters are set, and where they lead. */
export type PdfStyle = {
  readonly isRaised: boolean
  readonly isItalic: boolean
  readonly isBold: boolean
  readonly url: string | null
}

export type StyledPiece = PdfPiece & PdfStyle

export type PdfLine = {
  /** The page, from 0. */
  readonly page: number
  readonly pieces: readonly StyledPiece[]
  readonly text: string
  readonly left: number
  readonly right: number
  /** The baseline of most of its characters, and the size of their font. */
  readonly y: number
  readonly size: number
  /** Whether all of it is bold. */
  readonly isBold: boolean
  /** Whether it is turned, as a text in a margin may be. */
  readonly isTurned: boolean
}

/** What differs by more than this is another direction, in radians. */
const LEVEL = 0.02
/** Of the larger font: baselines that are further apart are two lines; that of a raised figure is not. */
const SAME_LINE = 0.6
/** Items may overlap a little, as letters of a sloping font do, in ems. */
const OVERLAP = 0.6
/** A gap from here on is a space that the file does not have, in ems: the narrowest that typesetters use between words. */
const SPACE = 0.15
/** A gap from here on parts columns, in ems; what is one line all the same is joined once the columns are known. */
const COLUMN_GAP = 1.5
/** A raised figure is smaller than the text beside it and stands higher, both in ems of the text. */
const RAISED_SIZE = 0.85
const RAISED_BY = 0.15

const isBlank = ({ text }: PdfItem): boolean => text.trim() === ''
/** A width below nothing is a fault of the file; a line that ended before it begins could not be put in a column. */
const rightOf = ({ width, x }: PdfItem): number => x + Math.max(0, width)

/** Whether an item goes on with a line whose last item is `last`. */
const goesOn = (last: PdfItem, item: PdfItem): boolean => {
  const size = Math.max(last.size, item.size)
  const gap = item.x - rightOf(last)
  return (
    Math.abs(last.angle - item.angle) < LEVEL &&
    Math.abs(last.y - item.y) < SAME_LINE * size &&
    gap > -OVERLAP * size &&
    gap < COLUMN_GAP * size
  )
}

const urlAt = (links: readonly PdfLink[], { size, width, x, y }: PdfItem): string | null => {
  const [middle, height] = [x + width / 2, y - size / 3]
  const over = links.find(
    ({ bottom, left, right, top }) => left <= middle && middle <= right && top <= height && height <= bottom,
  )
  return over?.url ?? null
}

/** The item whose font most characters of the line have. */
const mainOf = (items: readonly PdfItem[]): PdfItem | undefined => {
  const lengths = new Map<number, number>()
  for (const { size, text } of items) lengths.set(size, (lengths.get(size) ?? 0) + text.trim().length)
  const [size] = [...lengths].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? []
  return items.find((item) => item.size === size && !isBlank(item))
}

const lineOf = (page: PdfPage, number: number, indexes: readonly number[]): PdfLine | undefined => {
  const items = indexes.flatMap((index) => page.items[index] ?? [])
  const main = mainOf(items)
  if (main === undefined) return undefined
  const pieces: StyledPiece[] = []
  items.forEach((item, i) => {
    const last = items[i - 1]
    const before = pieces.at(-1)
    const isApart = last !== undefined && item.x - rightOf(last) > SPACE * main.size
    if (before && (isApart || isBlank(item)) && !/\s$/u.test(before.text) && !/^\s+\S/u.test(item.text))
      pieces[pieces.length - 1] = { ...before, text: `${before.text} ` }
    if (isBlank(item)) return
    pieces.push({
      item: indexes[i] ?? 0,
      start: 0,
      text: item.text,
      isRaised: item.size < RAISED_SIZE * main.size && main.y - item.y > RAISED_BY * main.size,
      isItalic: item.isItalic,
      isBold: item.isBold,
      url: urlAt(page.links, item),
    })
  })
  const seen = items.filter((item) => !isBlank(item))
  return withText({
    page: number,
    pieces,
    text: '',
    left: Math.min(...seen.map(({ x }) => x)),
    right: Math.max(...seen.map(rightOf)),
    y: main.y,
    size: main.size,
    isBold: seen.every((item) => item.isBold),
    isTurned: Math.abs(main.angle) >= LEVEL,
  })
}

/** The line without white space at its ends, and with the text of its pieces. */
const withText = (line: PdfLine): PdfLine => {
  const pieces = [...line.pieces]
  const [first] = pieces
  if (first !== undefined) {
    const text = first.text.trimStart()
    pieces[0] = { ...first, start: first.start + first.text.length - text.length, text }
  }
  const last = pieces.at(-1)
  if (last !== undefined) pieces[pieces.length - 1] = { ...last, text: last.text.trimEnd() }
  return { ...line, pieces, text: pieces.map(({ text }) => text).join('') }
}

/** The lines of a page in the order of the file. Where columns stand side by side, each has lines of its own. */
export const linesOf = (page: PdfPage, number: number): PdfLine[] => {
  const groups: number[][] = []
  let last: PdfItem | undefined
  page.items.forEach((item, index) => {
    if (item.text === '') return
    const group = groups.at(-1)
    if (isBlank(item)) {
      group?.push(index)
      return
    }
    if (group !== undefined && last !== undefined && goesOn(last, item)) group.push(index)
    else groups.push([index])
    last = item
  })
  return groups.flatMap((indexes) => lineOf(page, number, indexes) ?? [])
}

/** Two lines that are one: the second stands behind the first. */
export const joined = (first: PdfLine, second: PdfLine): PdfLine => {
  const [last] = first.pieces.slice(-1)
  const before = last === undefined ? [] : [...first.pieces.slice(0, -1), { ...last, text: `${last.text} ` }]
  const main = second.text.length > first.text.length ? second : first
  return withText({
    ...main,
    pieces: [...before, ...second.pieces],
    left: first.left,
    right: second.right,
    isBold: first.isBold && second.isBold,
  })
}
