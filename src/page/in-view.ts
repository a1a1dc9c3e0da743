/** Which part of the article's text the window shows, so that work can begin there. */
import type { Span } from '../core/model/page-text'
import type { ReadText } from './read-text'

/** The index of the first line for which `holds` is true, if it is so for all after it; found by halving. */
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

/** The span of the lines in the window, taking lines to stand below each other: no more than likely. It asks for the page's layout. */
export const spanInView = ({ page, pointAt }: ReadText, height: number): Span => {
  const { lines, text } = page
  /** The box of the element that holds the line's first letter: what is between blocks belongs to the whole. */
  const boxOf = (line: number): DOMRect | undefined => {
    LETTER.lastIndex = lines[line] ?? 0
    return pointAt(LETTER.exec(text)?.index ?? 0)?.node.parentElement?.getBoundingClientRect()
  }
  const first = firstLine(lines.length, (line) => (boxOf(line)?.bottom ?? 0) >= 0)
  const behind = firstLine(lines.length, (line) => (boxOf(line)?.top ?? 0) > height)
  return { start: lines[first] ?? text.length, end: lines[behind] ?? text.length }
}
