/** Finds which part of the article's text the window shows, so that work can begin there. */
import type { Span } from '../core/model/page-text'
import type { ReadText } from './read-text'

/** The index of the first line for which `holds` is true, by binary search: `holds` must be true for all lines after it. */
const firstLine = (count: number, holds: (line: number) => boolean): number => {
  let low = 0
  let high = count
  while (low < high) {
    const middle = (low + high) >>> 1
    if (holds(middle)) high = middle
    else low = middle + 1
  }
  return low
}

const LETTER = /\S/gu

/** The span of the lines in the window. A guess: it assumes that lines stand below each other. It forces the page's layout. */
export const spanInView = ({ page, pointAt }: ReadText, height: number): Span => {
  const { lines, text } = page
  /** The box of the element that holds the line's first letter. Text between blocks belongs to the whole article. */
  const boxOf = (line: number): DOMRect | undefined => {
    LETTER.lastIndex = lines[line] ?? 0
    return pointAt(LETTER.exec(text)?.index ?? 0)?.node.parentElement?.getBoundingClientRect()
  }
  const first = firstLine(lines.length, (line) => (boxOf(line)?.bottom ?? 0) >= 0)
  const behind = firstLine(lines.length, (line) => (boxOf(line)?.top ?? 0) > height)
  return { start: lines[first] ?? text.length, end: lines[behind] ?? text.length }
}
