/** A TrueType font as a PDF embeds it: a CIDFont whose codes mean nothing without its ToUnicode map (ISO 32000-1, 9.7). */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { type Face, type Glyph, toUnicode, unitsOf } from './faces'

/** The ligatures that the font has, and the characters by which its own map of letters knows them. */
const LIGATURES: Readonly<Record<string, string>> = { fi: '\ufb01', fl: '\ufb02' }

/** Reads which glyph a letter has and how wide it is (Microsoft's OpenType specification: `cmap` format 4, `hmtx`). */
const readFont = (data: Buffer): { glyphOf(unit: number): number; widthOf(glyph: number): number } => {
  const tables = new Map<string, number>()
  for (let i = 0; i < data.readUInt16BE(4); i++) {
    const entry = 12 + 16 * i
    tables.set(data.toString('latin1', entry, entry + 4), data.readUInt32BE(entry + 8))
  }
  const table = (tag: string): number => {
    const offset = tables.get(tag)
    if (offset === undefined) throw new Error(`The font has no table ${tag}`)
    return offset
  }
  // The first of its maps is one of Unicode.
  const map = table('cmap') + data.readUInt32BE(table('cmap') + 8)
  const segments = data.readUInt16BE(map + 6)
  const [ends, starts] = [map + 14, map + 16 + segments]
  const perEm = data.readUInt16BE(table('head') + 18)
  const metrics = data.readUInt16BE(table('hhea') + 34)
  return {
    glyphOf: (unit) => {
      for (let at = 0; at < segments; at += 2) {
        if (data.readUInt16BE(ends + at) < unit) continue
        const start = data.readUInt16BE(starts + at)
        if (start > unit) return 0
        const range = starts + 2 * segments + at
        const offset = data.readUInt16BE(range)
        if (offset === 0) return (unit + data.readUInt16BE(starts + segments + at)) & 0xffff
        return data.readUInt16BE(range + offset + 2 * (unit - start))
      }
      return 0
    },
    widthOf: (glyph) =>
      Math.round((data.readUInt16BE(table('hmtx') + 4 * Math.min(glyph, metrics - 1)) * 1000) / perEm),
  }
}

const folder = (): string =>
  join(dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json')), 'standard_fonts')

/** Liberation Sans, which comes with pdf.js, under codes from 1 on in the order in which letters are asked for. */
export const trueTypeFace = (name: string, style: 'Regular' | 'Bold' | 'Italic'): Face => {
  const data = readFileSync(join(folder(), `LiberationSans-${style}.ttf`))
  const { glyphOf, widthOf } = readFont(data)
  const used = new Map<string, Glyph & { readonly glyph: number }>()
  const find = (text: string): Glyph | string => {
    const known = used.get(text)
    if (known !== undefined) return known
    const glyph = glyphOf((LIGATURES[text] ?? text).codePointAt(0) ?? 0)
    if (glyph === 0) return text
    const found = { text, code: used.size + 1, width: widthOf(glyph), glyph }
    used.set(text, found)
    return found
  }
  return {
    name,
    bytesPerCode: 2,
    glyphs: (text) => unitsOf(text, Object.keys(LIGATURES)).map(find),
    write: (file) => {
      // Six letters before the name say that the font is a subset.
      const fontName = `CNTRPT+LiberationSans${style === 'Regular' ? '' : `-${style}`}`
      const glyphs = [...used.values()]
      const descriptor = file.add({
        Type: 'FontDescriptor',
        FontName: fontName,
        Flags: style === 'Italic' ? 4 + 64 : 4,
        FontBBox: [-544, -303, 1302, 980],
        ItalicAngle: style === 'Italic' ? -12 : 0,
        Ascent: 905,
        Descent: -212,
        CapHeight: 729,
        StemV: style === 'Bold' ? 120 : 80,
        FontFile2: file.addStream({ Length1: data.length }, data),
      })
      const byCode = Uint8Array.from([0, 0, ...glyphs.flatMap(({ glyph }) => [glyph >> 8, glyph & 0xff])])
      const descendant = file.add({
        Type: 'Font',
        Subtype: 'CIDFontType2',
        BaseFont: fontName,
        CIDSystemInfo: { Registry: Buffer.from('Adobe'), Ordering: Buffer.from('Identity'), Supplement: 0 },
        FontDescriptor: descriptor,
        W: [1, glyphs.map(({ width }) => width)],
        CIDToGIDMap: file.addStream({}, byCode),
      })
      return file.add({
        Type: 'Font',
        Subtype: 'Type0',
        BaseFont: fontName,
        Encoding: 'Identity-H',
        DescendantFonts: [descendant],
        ToUnicode: toUnicode(file, new Map(glyphs.map(({ code, text }) => [code, text])), 2),
      })
    },
  }
}
