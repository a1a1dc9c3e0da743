/** The fonts that a text is set in: for each look a face, and one for the letters that the others have not. */
import { type Face, standardFace, type3Face } from './faces'
import { type StandardFont, winAnsi } from './font-widths'
import { hex, type PdfDictionary, type PdfFile } from './pdf-file'
import type { Look } from './runs'
import { trueTypeFace } from './true-type'

export type FaceSet = {
  readonly faces: readonly Face[]
  faceOf(look: Look): Face
  /** Has every letter. */
  readonly rest: Face
}

/** Draws each letter as a box, as what has no font does. Its ToUnicode map knows the letters all the same. */
const boxFace = (): Face => type3Face('Box', () => ({ width: 1000, drawing: '60 w 100 0 800 800 re S' }))

const setOf = (regular: Face, bold: Face, italic: Face): FaceSet => {
  const rest = boxFace()
  return {
    faces: [regular, bold, italic, rest],
    faceOf: ({ isBold, isItalic }) => (isBold ? bold : isItalic ? italic : regular),
    rest,
  }
}

/** Times, which is in no file but in every reader. */
export const standardFaces = (): FaceSet =>
  setOf(
    standardFace('Roman', 'Times-Roman'),
    standardFace('Bold', 'Times-Bold'),
    standardFace('Italic', 'Times-Italic'),
  )

const LIGATURES = ['ffi', 'ffl', 'ff', 'fi', 'fl']

/** A Type 3 font whose drawings are the letters of a standard font, so that it looks like one. */
const drawnFace = (name: string, font: StandardFont, ligatures: readonly string[]): Face =>
  type3Face(
    name,
    (text) => {
      const letters = Array.from(text, (letter) => winAnsi(font, letter))
      const codes = letters.flatMap((letter) => letter?.code ?? [])
      if (codes.length < letters.length) return undefined
      const width = letters.reduce((sum, letter) => sum + (letter?.width ?? 0), 0)
      return { width, drawing: `BT /Own 1000 Tf <${hex(Uint8Array.from(codes))}> Tj ET` }
    },
    {
      ligatures,
      resources: (file: PdfFile): PdfDictionary => ({ Font: { Own: standardFace('Own', font).write(file) } }),
    },
  )

/** Type 3 fonts throughout, with ligatures of two and three letters if they are asked for. */
export const type3Faces = ({ hasLigatures }: { hasLigatures: boolean }): FaceSet => {
  const ligatures = hasLigatures ? LIGATURES : []
  return setOf(
    drawnFace('Drawn', 'Times-Roman', ligatures),
    drawnFace('DrawnBold', 'Times-Bold', ligatures),
    drawnFace('DrawnItalic', 'Times-Italic', ligatures),
  )
}

/** Embedded TrueType fonts whose codes only their ToUnicode maps explain; fi and fl are one glyph each. */
export const embeddedFaces = (): FaceSet =>
  setOf(trueTypeFace('Sans', 'Regular'), trueTypeFace('SansBold', 'Bold'), trueTypeFace('SansItalic', 'Italic'))
