/** Pages as a scanner leaves them: one picture each, and no text. */

import { drawPage, finish } from './draw-pages'
import { newPdf, type PdfRef } from './pdf-file'
import type { SetPage } from './set-pages'

/** Grey of the paper, and of the ink. */
const PAPER = 0xf4
const INK = 0x50
/** The height of small letters, in parts of the size. */
const LETTER_HEIGHT = 0.45

/** One byte a point: each word is a bar of ink. */
const pictureOf = ({ lines, shape: { height, width } }: SetPage): Uint8Array => {
  const picture = new Uint8Array(width * height).fill(PAPER)
  for (const line of lines)
    for (const { glyphs, rise, size, x } of line.pieces) {
      const bottom = Math.round(line.y - rise)
      const top = bottom - Math.round(LETTER_HEIGHT * size)
      let left = line.x + x
      for (const { advance, text } of glyphs) {
        if (text !== ' ')
          for (let y = top; y < bottom; y++)
            picture.fill(INK, y * width + Math.round(left), y * width + Math.round(left + advance))
        left += advance
      }
    }
  return picture
}

/** A file of pictures of the pages. */
export const scan = (pages: readonly SetPage[], metadata: { title: string; author: string }): Uint8Array => {
  const file = newPdf()
  const draw = (parent: PdfRef): PdfRef[] =>
    pages.map((page) => {
      const { height, width } = page.shape
      const picture = file.addStream(
        {
          Type: 'XObject',
          Subtype: 'Image',
          Width: width,
          Height: height,
          ColorSpace: 'DeviceGray',
          BitsPerComponent: 8,
        },
        pictureOf(page),
      )
      const content = `q ${width} 0 0 ${height} 0 0 cm /Scan Do Q`
      return drawPage(file, parent, page.shape, { content, resources: { XObject: { Scan: picture } } })
    })
  return finish(file, draw, metadata)
}
