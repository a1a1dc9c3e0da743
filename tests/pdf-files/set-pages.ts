/** Sets blocks on pages: columns, spaces between blocks, a headline across, running heads and feet. */
import type { FaceSet } from './face-sets'
import type { TextBlock } from './runs'
import { type SetLine, type SetPiece, setLines } from './set-lines'

/** The page as it is seen, in points; `isTurned`: it lies on its side in the file, and the page's /Rotate sets it upright. */
export type PageShape = { readonly width: number; readonly height: number; readonly isTurned?: boolean }

export type PageStyle = {
  readonly faces: FaceSet
  /** The size of the text, and the distance of its lines in parts of it. */
  readonly size: number
  readonly leading: number
  readonly columns: 1 | 2
  readonly isJustified: boolean
  readonly hyphen: string | null
  /** `indented`: a paragraph's first line stands in; `spaced`: there is white between paragraphs. */
  readonly paragraphs: 'indented' | 'spaced'
  /** Page numbers are from 1. */
  shapeOf(page: number): PageShape
  headOf?(page: number): string
  footOf?(page: number, count: number): string
}

/** A line from the upper left corner of the page to the beginning of its baseline. */
export type PageLine = { readonly x: number; readonly y: number; readonly pieces: readonly SetPiece[] }

export type SetPage = { readonly shape: PageShape; readonly lines: readonly PageLine[] }

export type Heading = { readonly title: string; readonly page: number; readonly y: number }

/** A4, in points. */
export const A4: PageShape = { width: 595, height: 842 }

/** White round the text, and between two columns. */
const MARGIN = 72
const GUTTER = 22
/** Where heads and feet stand, from the page's edge. */
const EDGE = 40
const EDGE_SIZE = 9

type BlockStyle = {
  /** In parts of the text's size: the size, the white before and after, and how far the first line stands in. */
  readonly scale: number
  readonly before: number
  readonly after: number
  readonly indent: number
  readonly isBold?: boolean
}

const styleOf = (kind: TextBlock['kind'], { paragraphs }: PageStyle): BlockStyle => {
  switch (kind) {
    case 'title':
      return { scale: 1.8, before: 0, after: 0.8, indent: 0, isBold: true }
    case 'author':
      return { scale: 1, before: 0, after: 1.5, indent: 0 }
    case 'heading':
      return { scale: 1.2, before: 1, after: 0.6, indent: 0, isBold: true }
    case 'paragraph':
      return paragraphs === 'indented'
        ? { scale: 1, before: 0, after: 0, indent: 1.3 }
        : { scale: 1, before: 0, after: 0.7, indent: 0 }
    case 'note':
      return { scale: 0.85, before: 0, after: 0.3, indent: 0 }
  }
}

const PAGE_KINDS: ReadonlySet<TextBlock['kind']> = new Set(['title', 'author'])

const edgeLine = (text: string, y: number, { width }: PageShape, { faces }: PageStyle): PageLine[] =>
  setLines([{ text }], { faces, size: EDGE_SIZE, width, indent: 0, hyphen: null, isJustified: false }).map((line) => ({
    x: (width - line.width) / 2,
    y,
    pieces: line.pieces,
  }))

/** The pages of a text, and where its headings are. Titles and what follows them stand across all columns; a title begins a page. */
export const setPages = (blocks: readonly TextBlock[], style: PageStyle): { pages: SetPage[]; headings: Heading[] } => {
  const pages: { shape: PageShape; lines: PageLine[] }[] = []
  const headings: Heading[] = []
  let [column, top, y] = [0, MARGIN, MARGIN]
  const shape = (): PageShape => pages.at(-1)?.shape ?? A4
  const bottom = (): number => shape().height - MARGIN
  const newPage = (): void => {
    pages.push({ shape: style.shapeOf(pages.length + 1), lines: [] })
    column = 0
    top = MARGIN
    y = top
  }
  const columnWidth = (): number => (shape().width - 2 * MARGIN - (style.columns - 1) * GUTTER) / style.columns
  const goOn = (): void => {
    if (column + 1 >= style.columns) newPage()
    else {
      column++
      y = top
    }
  }
  const put = ({ pieces }: SetLine, pitch: number): void => {
    y += pitch
    pages.at(-1)?.lines.push({ x: MARGIN + column * (columnWidth() + GUTTER), y, pieces })
  }

  for (const { kind, runs } of blocks) {
    if (pages.length === 0 || (kind === 'title' && y > MARGIN)) newPage()
    const { after, before, indent, isBold = false, scale } = styleOf(kind, style)
    const isAcross = PAGE_KINDS.has(kind)
    const size = scale * style.size
    const pitch = style.leading * size
    if (y > top) y += before * style.size
    // A heading does not stand alone at a column's end.
    if (kind === 'heading' && y + 4 * pitch > bottom()) goOn()
    const set = (): SetLine[] =>
      setLines(isBold ? runs.map((run) => ({ ...run, isBold })) : runs, {
        faces: style.faces,
        size,
        width: isAcross ? shape().width - 2 * MARGIN : columnWidth(),
        indent: indent * style.size,
        hyphen: isAcross || kind === 'heading' ? null : style.hyphen,
        isJustified: style.isJustified && kind !== 'title' && kind !== 'heading',
      })
    let lines = set()
    // As where a part begins that has pages of its own: no paragraph goes on from a page to one of another width.
    if (style.shapeOf(pages.length + 1).width !== shape().width && y + lines.length * pitch > bottom()) {
      newPage()
      lines = set()
    }
    if (kind === 'title' || kind === 'heading')
      headings.push({ title: runs.map(({ text }) => text).join(''), page: pages.length - 1, y })
    for (const line of lines) {
      if (y + pitch > bottom()) goOn()
      put(line, pitch)
    }
    y += after * style.size
    if (isAcross) top = y
  }

  const complete = pages.map(({ lines, shape: own }, index): SetPage => {
    const head = style.headOf?.(index + 1)
    const foot = style.footOf?.(index + 1, pages.length)
    return {
      shape: own,
      lines: [
        ...(head === undefined ? [] : edgeLine(head, EDGE, own, style)),
        ...lines,
        ...(foot === undefined ? [] : edgeLine(foot, own.height - EDGE, own, style)),
      ],
    }
  })
  return { pages: complete, headings }
}
