/** The files that tests read: the précis as typesetters and programs leave it, other texts, and pages without text. */
import { drawPages, type FileStyle } from './draw-pages'
import { embeddedFaces, type FaceSet, standardFaces, type3Faces } from './face-sets'
import { OTHER_AUTHOR, OTHER_TITLE, otherBlocks } from './other-blocks'
import { precisBlocks, precisMetadata } from './precis-blocks'
import type { Markers, TextBlock } from './runs'
import { scan } from './scanned'
import { A4, type PageShape, type PageStyle, type SetPage, setPages } from './set-pages'

type Making = Partial<Omit<PageStyle, 'faces'>> &
  Partial<Omit<FileStyle, 'faces' | 'outline'>> & {
    readonly makeFaces?: () => FaceSet
    readonly markers?: Markers
    readonly hasOutline?: boolean
  }

/** What is not asked for otherwise: one column on A4, justified, in Times of 11 points. */
const pageStyle = (making: Making, faces: FaceSet): PageStyle => ({
  size: 11,
  leading: 1.25,
  columns: 1,
  isJustified: true,
  hyphen: null,
  paragraphs: 'spaced',
  shapeOf: () => A4,
  ...making,
  faces,
})

/** Text in long pieces, column by column. */
const USUAL = { showing: 'whole', order: 'columns' } as const

const fileOf = (
  blocks: readonly TextBlock[],
  metadata: { title: string; author: string },
  making: Making,
): Uint8Array => {
  // Fonts keep which letters a file needs of them.
  const faces = (making.makeFaces ?? standardFaces)()
  const { headings, pages } = setPages(blocks, pageStyle(making, faces))
  const style = { ...USUAL, ...metadata, ...making, faces } as const
  return drawPages(pages, making.hasOutline ? { ...style, outline: headings } : style)
}

const precisFile = (making: Making = {}): Uint8Array =>
  fileOf(precisBlocks(making.markers ?? 'plain'), precisMetadata(), making)

/** The one that opens `a password`, for the reader; its owner has the same. */
export const PASSWORD = 'lighthouse'

const HEADS = {
  headOf: (page: number) => (page % 2 === 0 ? precisMetadata().author : precisMetadata().title),
  footOf: (page: number, count: number) => `Page ${page} of ${count}`,
}

const TWO_COLUMNS = { columns: 2, size: 10, hyphen: '-', paragraphs: 'indented' } as const

/** The second and fourth page are broad, the third and fourth lie on their side in the file. */
const mixedShape = (page: number): PageShape => {
  const isBroad = page % 2 === 0
  const { height, width } = A4
  return { ...(isBroad ? { width: height, height: width } : A4), isTurned: page === 3 || page === 4 }
}

/** Sections of the other text, which fill so many pages and some more: nine of them fill eight pages. */
const otherSections = (pages: number): number => Math.ceil(pages * 1.2)

/** Cuts a text to a number of pages. */
const cutTo = (count: number, blocks: readonly TextBlock[]): { faces: FaceSet; pages: SetPage[] } => {
  const faces = standardFaces()
  const { pages } = setPages(blocks, pageStyle({}, faces))
  if (pages.length < count) throw new Error(`The text fills ${pages.length} pages of ${count}`)
  return { faces, pages: pages.slice(0, count) }
}

/** Files that hold the whole précis, by what is special about each. */
export const PRECIS_FILES: Readonly<Record<string, () => Uint8Array>> = {
  'one column': () => precisFile(),
  'raised markers': () => precisFile({ markers: 'superscript', paragraphs: 'indented' }),
  'running heads, and words parted by hyphens': () => precisFile({ ...HEADS, hyphen: '-', paragraphs: 'indented' }),
  "running heads, and words parted by the typesetter's own sign": () =>
    precisFile({ ...HEADS, hyphen: '\u2010', paragraphs: 'indented' }),
  'words parted by soft hyphens': () => precisFile({ hyphen: '\u00ad', paragraphs: 'indented' }),
  'two columns under a headline': () => precisFile({ ...TWO_COLUMNS, ...HEADS }),
  'two columns, written row by row': () => precisFile({ ...TWO_COLUMNS, order: 'rows' }),
  'Type 3 fonts': () => precisFile({ makeFaces: () => type3Faces({ hasLigatures: false }) }),
  'Type 3 fonts with ligatures': () => precisFile({ makeFaces: () => type3Faces({ hasLigatures: true }) }),
  'embedded fonts with ligatures': () => precisFile({ makeFaces: embeddedFaces }),
  'letter by letter': () => precisFile({ showing: 'letters' }),
  'kerned pieces': () => precisFile({ showing: 'kerned' }),
  'broad and turned pages': () => precisFile({ shapeOf: mixedShape }),
  'an outline': () => precisFile({ hasOutline: true }),
  'a password': () => precisFile({ password: PASSWORD }),
  '40 pages, with another text behind': () => {
    const blocks = [...precisBlocks('plain'), ...otherBlocks(otherSections(40))]
    const { faces, pages } = cutTo(40, blocks)
    return drawPages(pages, { ...USUAL, ...precisMetadata(), faces })
  },
}

/** One column with its streams as they are, for those who damage it. */
export const plainFile = (): Uint8Array => precisFile({ isPlain: true })

/** Another article of a few pages, with its title in the metadata. */
export const otherFile = (): Uint8Array => fileOf(otherBlocks(4), { title: OTHER_TITLE, author: OTHER_AUTHOR }, {})

/** The other text on 500 pages. */
export const longFile = (): Uint8Array => {
  const { faces, pages } = cutTo(500, otherBlocks(otherSections(500)))
  return drawPages(pages, { ...USUAL, title: OTHER_TITLE, author: OTHER_AUTHOR, faces })
}

/** Pictures of the pages of the précis. */
export const scannedFile = (): Uint8Array => {
  const { pages } = setPages(precisBlocks('plain'), pageStyle({}, standardFaces()))
  return scan(pages, precisMetadata())
}
