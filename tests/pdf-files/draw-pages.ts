/** Draws set pages: the operators that show text, links, an outline, and the file round them (ISO 32000-1, 9.4 and 12.5). */
import type { FaceSet } from './face-sets'
import {
  decimal,
  hex,
  newPdf,
  type PdfDictionary,
  type PdfFile,
  type PdfRef,
  type PdfValue,
  textString,
} from './pdf-file'
import { protectedBy } from './protection'
import type { SetGlyph, SetPiece } from './set-lines'
import type { Heading, PageLine, SetPage } from './set-pages'

/** How the stream shows text: pieces as long as they go, every letter by itself, or kerned pieces in which spaces are gaps. */
export type Showing = 'whole' | 'letters' | 'kerned'

export type FileStyle = {
  readonly faces: FaceSet
  readonly showing: Showing
  /** `rows`: what stands at one height comes together, whatever its column. */
  readonly order: 'columns' | 'rows'
  readonly title: string
  readonly author: string
  readonly outline?: readonly Heading[]
  readonly password?: string
  /** Leaves the pages' streams as they are, for those who damage them. */
  readonly isPlain?: boolean
}

const codes = (glyphs: readonly SetGlyph[], bytesPerCode: 1 | 2): string =>
  `<${hex(Uint8Array.from(glyphs.flatMap(({ code }) => (bytesPerCode === 1 ? [code] : [code >> 8, code & 0xff]))))}>`

/** How much wider or narrower a glyph stands than its font has it, in thousandths of the size; TJ takes it off. */
const adjustment = ({ advance, size, width }: SetGlyph): number => width - (advance * 1000) / size

/** What kerned letters are moved by, in thousandths of the size, one after the other. */
const KERNS = [12, -12, 0, 20, -20]

const at = (x: number, y: number): string => `1 0 0 1 ${decimal(x)} ${decimal(y)} Tm`

const shownWhole = ({ face, glyphs }: SetPiece): string => {
  const spaces = glyphs.filter(({ text }) => text === ' ')
  // The word space of the page is added to codes of one byte only (9.3.3).
  const [space] = spaces
  const extra = space === undefined ? 0 : space.advance - (space.width * space.size) / 1000
  if (face.bytesPerCode === 1) return `${decimal(extra)} Tw ${codes(glyphs, 1)} Tj`
  const parts = glyphs.map((glyph) => `${codes([glyph], 2)}${glyph.text === ' ' ? decimal(adjustment(glyph)) : ''}`)
  return `[${parts.join('').replaceAll('><', '')}] TJ`
}

const shownKerned = ({ face, glyphs }: SetPiece): string => {
  const parts = glyphs.map((glyph, i) => {
    if (glyph.text === ' ') return decimal((-glyph.advance * 1000) / glyph.size)
    const kern = KERNS[i % KERNS.length] ?? 0
    return `${codes([glyph], face.bytesPerCode)}${kern === 0 ? '' : kern}`
  })
  // Two numbers in a row need a space.
  return `[${parts.join(' ').replaceAll('> <', '')}] TJ`
}

const shownLetters = ({ face, glyphs }: SetPiece, x: number, y: number): string => {
  let left = x
  const shown: string[] = []
  for (const glyph of glyphs) {
    if (glyph.text !== ' ') shown.push(`${at(left, y)} ${codes([glyph], face.bytesPerCode)} Tj`)
    left += glyph.advance
  }
  return shown.join('\n')
}

const drawn = (line: PageLine, height: number, showing: Showing): string =>
  line.pieces
    .map((piece) => {
      const [x, y] = [line.x + piece.x, height - line.y + piece.rise]
      const font = `/${piece.face.name} ${decimal(piece.size)} Tf`
      if (showing === 'letters') return `${font}\n${shownLetters(piece, x, y)}`
      return `${font} ${at(x, y)} ${showing === 'whole' ? shownWhole(piece) : shownKerned(piece)}`
    })
    .join('\n')

const byRows = (lines: readonly PageLine[]): PageLine[] => [...lines].sort((a, b) => a.y - b.y || a.x - b.x)

/** The rectangles of a page that lead to addresses. */
const linksOf = ({ lines, shape }: SetPage): PdfDictionary[] =>
  lines.flatMap((line) =>
    line.pieces.flatMap(({ glyphs, size, url, x }) => {
      if (url === null) return []
      const [left, right] = [line.x + x, line.x + x + glyphs.reduce((sum, { advance }) => sum + advance, 0)]
      const [low, high] = [shape.height - line.y - 0.25 * size, shape.height - line.y + 0.8 * size]
      // As in `drawPage`: the file has the page on its side.
      const rectangle = shape.isTurned
        ? [shape.height - high, left, shape.height - low, right]
        : [left, low, right, high]
      const action = { S: 'URI', URI: Buffer.from(url, 'latin1') }
      return [{ Type: 'Annot', Subtype: 'Link', Rect: rectangle, Border: [0, 0, 0], A: action }]
    }),
  )

/** A page as an object. What it shows is turned to the left where the reader turns the page to the right. */
export const drawPage = (
  file: PdfFile,
  parent: PdfRef,
  { height, isTurned = false, width }: SetPage['shape'],
  { annotations = [], content, isPlain = false, resources }: PageContents,
): PdfRef => {
  const turn = isTurned ? `0 1 -1 0 ${height} 0 cm\n` : ''
  return file.add({
    Type: 'Page',
    Parent: parent,
    MediaBox: isTurned ? [0, 0, height, width] : [0, 0, width, height],
    Rotate: isTurned ? 90 : 0,
    Resources: resources,
    Contents: file.addStream({}, Buffer.from(`${turn}${content}`, 'latin1'), isPlain),
    ...(annotations.length === 0 ? {} : { Annots: annotations.map((annotation) => file.add(annotation)) }),
  })
}

export type PageContents = {
  readonly content: string
  readonly resources: PdfValue
  readonly annotations?: readonly PdfDictionary[]
  readonly isPlain?: boolean
}

const outlineOf = (
  file: PdfFile,
  headings: readonly Heading[],
  pages: readonly PdfRef[],
  shapes: readonly SetPage[],
): PdfRef => {
  const root = file.reserve()
  const refs = headings.map(() => file.reserve())
  headings.forEach(({ page, title, y }, i) => {
    const [own, before, after, target] = [refs[i], refs[i - 1], refs[i + 1], pages[page]]
    if (own === undefined || target === undefined) return
    file.set(own, {
      Title: textString(title),
      Parent: root,
      Dest: [target, 'XYZ', 0, (shapes[page]?.shape.height ?? 0) - y, 0],
      ...(before === undefined ? {} : { Prev: before }),
      ...(after === undefined ? {} : { Next: after }),
    })
  })
  const [first, last] = [refs[0], refs.at(-1)]
  file.set(root, { Type: 'Outlines', Count: refs.length, ...(first && last ? { First: first, Last: last } : {}) })
  return root
}

/** The catalog, the pages and what is known of the whole; `draw` makes the pages. */
export const finish = (
  file: PdfFile,
  draw: (parent: PdfRef) => PdfRef[],
  { author, password, title }: { title: string; author: string; password?: string | undefined },
  more: (pages: readonly PdfRef[]) => PdfDictionary = () => ({}),
): Uint8Array => {
  const parent = file.reserve()
  const pages = draw(parent)
  file.set(parent, { Type: 'Pages', Count: pages.length, Kids: pages })
  const root = file.add({ Type: 'Catalog', Pages: parent, ...more(pages) })
  const info = file.add({ Title: textString(title), Author: textString(author) })
  return file.bytes(root, info, password === undefined ? undefined : protectedBy(password))
}

/** The file of set pages. */
export const drawPages = (pages: readonly SetPage[], style: FileStyle): Uint8Array => {
  const { faces, isPlain = false, order, outline, showing } = style
  const file = newPdf()
  const fonts = Object.fromEntries(faces.faces.map((face): [string, PdfRef] => [face.name, face.write(file)]))
  const resources = file.add({ Font: fonts })
  const draw = (parent: PdfRef): PdfRef[] =>
    pages.map((page) => {
      const lines = order === 'rows' ? byRows(page.lines) : page.lines
      const content = `BT\n${lines.map((line) => drawn(line, page.shape.height, showing)).join('\n')}\nET\n`
      return drawPage(file, parent, page.shape, { annotations: linksOf(page), content, isPlain, resources })
    })
  return finish(file, draw, style, (refs) =>
    outline === undefined ? {} : { Outlines: outlineOf(file, outline, refs, pages), PageMode: 'UseOutlines' },
  )
}
