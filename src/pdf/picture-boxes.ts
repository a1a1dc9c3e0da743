/** Where pictures stand on a page that was drawn. */

export type PictureBox = {
  /** All in parts of the page, from its upper left corner. */
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** A picture that covers more of a page is the page itself, scanned. */
const PAGE = 0.9
/** Numbers that pdf.js gives for a picture: three of its corners. */
const NUMBERS = 6

/** @param corners of all pictures, in parts of the page: x and y of three corners of each */
export const pictureBoxes = (corners: ArrayLike<number>): PictureBox[] => {
  const boxes: PictureBox[] = []
  for (let i = 0; i + NUMBERS <= corners.length; i += NUMBERS) {
    const numbers = Array.from({ length: NUMBERS }, (_, k) => Math.min(1, Math.max(0, corners[i + k] ?? 0)))
    const xs = numbers.filter((_, k) => k % 2 === 0)
    const ys = numbers.filter((_, k) => k % 2 === 1)
    const [left, top] = [Math.min(...xs), Math.min(...ys)]
    const [width, height] = [Math.max(...xs) - left, Math.max(...ys) - top]
    if (width > 0 && height > 0 && width * height < PAGE) boxes.push({ left, top, width, height })
  }
  return boxes
}
