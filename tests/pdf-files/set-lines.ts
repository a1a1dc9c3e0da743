/** Sets runs in lines of one width: words are parted where they must be, and the spaces stretched until the line is full. */
import type { FaceSet } from './face-sets'
import type { Face, Glyph } from './faces'
import type { Run } from './runs'

/** Lengths are points, as everywhere here. */
export type SetGlyph = Glyph & {
  readonly face: Face
  readonly size: number
  /** How far above the line's baseline. */
  readonly rise: number
  readonly url: string | null
  /** To where the next one begins. */
  readonly advance: number
}

/** Neighbours that are set alike, `x` from the line's left edge. */
export type SetPiece = Pick<SetGlyph, 'face' | 'size' | 'rise' | 'url'> & {
  readonly x: number
  readonly glyphs: readonly SetGlyph[]
}

export type SetLine = { readonly pieces: readonly SetPiece[]; readonly width: number }

export type Setting = {
  readonly faces: FaceSet
  readonly size: number
  readonly width: number
  /** How far the first line stands in. */
  readonly indent: number
  /** The sign at a line's end where a word is parted; null if none is. */
  readonly hyphen: string | null
  readonly isJustified: boolean
}

/** Raised figures: their size and height, in parts of the text's. */
const RAISED_SIZE = 0.62
const RAISED_BY = 0.36
/** No space is stretched by more than this, in parts of the text's size. */
const MOST_STRETCH = 1

/** Where a line may end within a word, before the glyph with this index. */
type Break = { readonly index: number; readonly isParted: boolean }

const VOWEL = '[aeiouy]'
const CONSONANT = '[bcdfghjklmnpqrstvwxz]'
/** No syllable begins here: the e of what is left is not spoken. */
const SILENT = `(?!${CONSONANT}{1,2}e[ds]?(?!\\p{L}))`
/** Where English words part, nearly: before one consonant between vowels, and between two, but for those that are one sound. */
const SYLLABLES = new RegExp(
  `(?:(?<=${VOWEL})(?=(?:[cpst]h|${CONSONANT})${VOWEL})|(?<=${VOWEL}${CONSONANT})(?<![cpst](?=h))(?=${CONSONANT}${VOWEL}))${SILENT}`,
  'giu',
)
/** So many letters at least stay together at either end of a word. */
const FEWEST_LETTERS = 3
/** A line may end behind these: in a word, in an address, and between the characters of Chinese and Japanese. */
const IN_WORD = /(?<=[\p{L}\p{N}][-–—/])(?=[\p{L}\p{N}])|(?<=\p{scx=Han})(?=\p{scx=Han})/gu
const IN_ADDRESS = /(?<=[\p{L}\p{N}][-/?=&.])(?=[\p{L}\p{N}])/gu

const breaksOf = (word: readonly SetGlyph[], hyphen: string | null): Break[] => {
  const text = word.map((glyph) => glyph.text).join('')
  const starts = new Map<number, number>()
  let length = 0
  word.forEach((glyph, index) => {
    starts.set(length, index)
    length += glyph.text.length
  })
  const isAddress = word.some(({ url }) => url !== null)
  const found = [...text.matchAll(isAddress ? IN_ADDRESS : IN_WORD)].map(({ index }) => ({
    at: index,
    isParted: false,
  }))
  if (hyphen !== null && !isAddress)
    for (const { 0: letters, index: start } of text.matchAll(/\p{L}+/gu))
      for (const { index } of letters.matchAll(SYLLABLES))
        if (index >= FEWEST_LETTERS && index <= letters.length - FEWEST_LETTERS)
          found.push({ at: start + index, isParted: true })
  // Within a ligature no line ends.
  return found.flatMap(({ at, isParted }) => {
    const index = starts.get(at)
    return index === undefined || index === 0 ? [] : [{ index, isParted }]
  })
}

const glyphsOf = (runs: readonly Run[], { faces, size: textSize }: Setting): SetGlyph[] =>
  runs.flatMap(({ text, url = null, ...look }) => {
    const size = look.isRaised ? RAISED_SIZE * textSize : textSize
    const rise = look.isRaised ? RAISED_BY * textSize : 0
    const own = faces.faceOf(look)
    // The same letter is the same object, or a long text would not fit in memory.
    const known = new Map<string, SetGlyph[]>()
    const setIn = (face: Face, glyph: Glyph | string): SetGlyph[] => {
      if (typeof glyph === 'string') throw new Error(`No font has ${glyph}`)
      return [{ ...glyph, face, size, rise, url, advance: (glyph.width * size) / 1000 }]
    }
    return own.glyphs(text).flatMap((found) => {
      const key = typeof found === 'string' ? found : found.text
      const set =
        known.get(key) ??
        (typeof found === 'string'
          ? faces.rest.glyphs(found).flatMap((glyph) => setIn(faces.rest, glyph))
          : setIn(own, found))
      known.set(key, set)
      return set
    })
  })

const isSpace = ({ text }: SetGlyph): boolean => text === ' '

const widthOf = (glyphs: readonly SetGlyph[]): number => glyphs.reduce((sum, { advance }) => sum + advance, 0)

const wordsOf = (glyphs: readonly SetGlyph[]): { word: SetGlyph[]; space: SetGlyph | undefined }[] => {
  const words: { word: SetGlyph[]; space: SetGlyph | undefined }[] = [{ word: [], space: undefined }]
  for (const glyph of glyphs) {
    if (isSpace(glyph)) words.push({ word: [], space: glyph })
    else words.at(-1)?.word.push(glyph)
  }
  return words
}

/** A line of glyphs as pieces, its spaces stretched to `width` if that is given. */
const lineOf = (glyphs: readonly SetGlyph[], indent: number, size: number, width?: number): SetLine => {
  const missing = (width ?? 0) - indent - widthOf(glyphs)
  const stretch = missing / Math.max(1, glyphs.filter(isSpace).length)
  const extra = width === undefined || stretch > MOST_STRETCH * size ? 0 : stretch
  const pieces: (Omit<SetPiece, 'glyphs'> & { glyphs: SetGlyph[] })[] = []
  let x = indent
  for (const glyph of glyphs) {
    const { face, rise, url } = glyph
    const set = isSpace(glyph) && extra !== 0 ? { ...glyph, advance: glyph.advance + extra } : glyph
    const last = pieces.at(-1)
    if (last?.face === face && last.size === glyph.size && last.rise === rise && last.url === url) last.glyphs.push(set)
    else pieces.push({ face, size: glyph.size, rise, url, x, glyphs: [set] })
    x += set.advance
  }
  return { pieces, width: x }
}

/** The lines of a block. */
export const setLines = (runs: readonly Run[], setting: Setting): SetLine[] => {
  const { hyphen, indent, isJustified, size, width } = setting
  const lines: SetLine[] = []
  let line: SetGlyph[] = []
  let filled = 0
  const standsIn = (): number => (lines.length === 0 ? indent : 0)
  const endLine = (isLast: boolean): void => {
    lines.push(lineOf(line, standsIn(), size, isJustified && !isLast ? width : undefined))
    line = []
    filled = 0
  }
  const add = (glyphs: readonly SetGlyph[]): void => {
    line.push(...glyphs)
    filled += widthOf(glyphs)
  }
  /** The sign where a word is parted, set as the word is. */
  const signAfter = (last: SetGlyph | undefined): SetGlyph[] => {
    const [glyph] = last && hyphen !== null ? last.face.glyphs(hyphen) : []
    if (last === undefined || glyph === undefined || typeof glyph === 'string') return []
    return [{ ...last, ...glyph, advance: (glyph.width * last.size) / 1000 }]
  }
  for (const { space, word } of wordsOf(glyphsOf(runs, setting))) {
    let before: readonly SetGlyph[] = space !== undefined && line.length > 0 ? [space] : []
    let rest = word
    const fits = (glyphs: readonly SetGlyph[]): boolean =>
      standsIn() + filled + widthOf(before) + widthOf(glyphs) <= width
    while (!fits(rest)) {
      const heads = breaksOf(rest, hyphen).map(({ index, isParted }) => {
        const head = rest.slice(0, index)
        return { index, head: isParted ? [...head, ...signAfter(head.at(-1))] : head }
      })
      const best = heads.filter(({ head }) => fits(head)).sort((a, b) => b.index - a.index)[0]
      // Nothing shorter will do: the word stands out of the line.
      if (best === undefined && line.length === 0) break
      if (best !== undefined) add([...before, ...best.head])
      endLine(false)
      rest = rest.slice(best?.index ?? 0)
      before = []
    }
    add([...before, ...rest])
  }
  if (line.length > 0) endLine(true)
  return lines
}
