/** The fonts of a file: what code each letter has in them, how wide it is, and the dictionary that says so (ISO 32000-1, 9.6 to 9.10). */
import { SOFT_HYPHEN, type StandardFont, winAnsi } from './font-widths'
import { hex, type PdfDictionary, type PdfFile, type PdfRef, utf16 } from './pdf-file'

/** What a font draws at once: a letter, or several where it has a ligature. */
export type Glyph = { readonly text: string; readonly code: number; readonly width: number }

export type Face = {
  /** The name in the resources of pages. */
  readonly name: string
  readonly bytesPerCode: 1 | 2
  /** The glyphs of a text; a letter that the font has not is given back. Widths are thousandths of the font's size. */
  glyphs(text: string): (Glyph | string)[]
  /** Writes the font with the letters that were asked for until now. */
  write(file: PdfFile): PdfRef
}

/** A CMap that says which text each code stands for (ISO 32000-1, 9.10.3). */
export const toUnicode = (file: PdfFile, texts: ReadonlyMap<number, string>, bytesPerCode: 1 | 2): PdfRef => {
  const code = (value: number): string => value.toString(16).padStart(2 * bytesPerCode, '0')
  const lines = [...texts].map(([own, text]) => `<${code(own)}> <${hex(utf16(text))}>`)
  const blocks: string[] = []
  // A block has at most 100 entries.
  for (let i = 0; i < lines.length; i += 100) {
    const block = lines.slice(i, i + 100)
    blocks.push(`${block.length} beginbfchar\n${block.join('\n')}\nendbfchar`)
  }
  const text = `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<${code(0)}> <${code(256 ** bytesPerCode - 1)}>
endcodespacerange
${blocks.join('\n')}
endcmap
CMapName currentdict /CMap defineresource pop
end
end`
  return file.addStream({}, Buffer.from(text, 'latin1'))
}

/** One of the fonts that every reader of PDFs has. A typesetter's own hyphen is told from the author's by a ToUnicode map. */
export const standardFace = (name: string, font: StandardFont): Face => {
  const used = new Map<string, Glyph>()
  const glyphOf = (character: string): Glyph | string => {
    const known = used.get(character)
    if (known !== undefined) return known
    const found = winAnsi(font, character)
    if (found === undefined) return character
    const glyph = { text: character, ...found }
    used.set(character, glyph)
    return glyph
  }
  return {
    name,
    bytesPerCode: 1,
    glyphs: (text) => Array.from(text, glyphOf),
    write: (file) => {
      const dictionary: PdfDictionary = { Type: 'Font', Subtype: 'Type1', BaseFont: font, Encoding: 'WinAnsiEncoding' }
      const texts = new Map([...used.values()].map(({ code, text }) => [code, text]))
      // All the other codes say by their encoding what they are.
      return file.add(texts.has(SOFT_HYPHEN) ? { ...dictionary, ToUnicode: toUnicode(file, texts, 1) } : dictionary)
    },
  }
}

/** How a glyph of a Type 3 font is drawn, in thousandths of the size; undefined if the font does not have it. */
export type DrawnGlyph = { readonly width: number; readonly drawing: string }

/** The space must have its own code, 32, by which readers stretch lines. */
const FIRST_CODE = 33
const SPACE_CODE = 32

/** A text parted into what is one glyph. */
export const unitsOf = (text: string, ligatures: readonly string[]): string[] => {
  const units: string[] = []
  for (let rest = text; rest !== ''; ) {
    const unit = ligatures.find((ligature) => rest.startsWith(ligature)) ?? Array.from(rest)[0] ?? rest
    units.push(unit)
    rest = rest.slice(unit.length)
  }
  return units
}

/**
 * A Type 3 font: each glyph is a drawing of its own, and only the ToUnicode map says what text it stands for.
 * @param ligatures letters that are drawn as one, the longest first
 * @param resources what the drawings need
 */
export const type3Face = (
  name: string,
  draw: (text: string) => DrawnGlyph | undefined,
  { ligatures = [], resources }: { ligatures?: readonly string[]; resources?: (file: PdfFile) => PdfDictionary } = {},
): Face => {
  const used = new Map<string, Glyph & DrawnGlyph>()
  const glyphOf = (text: string): Glyph | string => {
    const known = used.get(text)
    if (known !== undefined) return known
    const drawn = draw(text)
    const others = [...used.keys()].filter((key) => key !== ' ').length
    const code = text === ' ' ? SPACE_CODE : FIRST_CODE + others
    if (drawn === undefined || code > 0xff) return text
    const glyph = { text, code, ...drawn }
    used.set(text, glyph)
    return glyph
  }
  return {
    name,
    bytesPerCode: 1,
    glyphs: (text) => unitsOf(text, ligatures).map(glyphOf),
    write: (file) => {
      const glyphs = [...used.values()].sort((a, b) => a.code - b.code)
      const last = glyphs.at(-1)?.code ?? SPACE_CODE
      const codes = Array.from({ length: last - SPACE_CODE + 1 }, (_, i) => SPACE_CODE + i)
      const widths = codes.map((code) => glyphs.find((glyph) => glyph.code === code)?.width ?? 0)
      const drawings = glyphs.map(({ code, drawing, width }): [string, PdfRef] => [
        `g${code}`,
        file.addStream({}, Buffer.from(`${width} 0 d0 ${drawing}`, 'latin1')),
      ])
      return file.add({
        Type: 'Font',
        Subtype: 'Type3',
        FontBBox: [0, -220, 1000, 900],
        FontMatrix: [0.001, 0, 0, 0.001, 0, 0],
        FirstChar: SPACE_CODE,
        LastChar: last,
        Widths: widths,
        CharProcs: Object.fromEntries(drawings),
        Encoding: { Type: 'Encoding', Differences: [SPACE_CODE, ...codes.map((code) => `g${code}`)] },
        Resources: resources?.(file) ?? {},
        ToUnicode: toUnicode(file, new Map(glyphs.map(({ code, text }) => [code, text])), 1),
      })
    },
  }
}
