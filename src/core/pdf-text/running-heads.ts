/** What stands at the head or foot of page after page: the title, an address, the page's number. It is no part of the text. */
import type { PdfLine } from './lines'

/** How much of a page's height its head and its foot may take, each. */
const MARGIN = 0.12
/** On how many of the pages, or of every other page, the same line must stand. */
const OFTEN = 0.5
/** The same line may stand this much higher or lower on another page, in parts of the page's height. */
const SAME_HEIGHT = 0.02

/** A number by itself, as "12", "– 12 –" or "xii". */
const FOLIO = /^[^\p{L}\p{N}]*(?:\d{1,4}|[ivxlc]{1,7})[^\p{L}\p{N}]*$/iu

/** What lines have in common that may be one running head: their words, whatever their numbers are. */
const wordsOf = ({ text }: PdfLine): string =>
  FOLIO.test(text)
    ? 'a number'
    : text
        .toLowerCase()
        .replace(/\d+/gu, '#')
        .replace(/[^\p{L}\p{N}#]+/gu, '')

/** Lines of the same words in one list each. */
const alike = (lines: readonly PdfLine[]): PdfLine[][] => {
  const lists = new Map<string, PdfLine[]>()
  for (const line of lines) {
    const words = wordsOf(line)
    const list = lists.get(words)
    if (list === undefined) lists.set(words, [line])
    else list.push(line)
  }
  return [...lists.values()]
}

/**
 * The lines of each page without its running heads and feet.
 * @param heights of the pages
 */
export const withoutRunningHeads = (
  pages: readonly (readonly PdfLine[])[],
  heights: readonly number[],
): PdfLine[][] => {
  const placeOf = ({ page, y }: PdfLine): number => y / (heights[page] ?? 1)
  const isAtEdge = (line: PdfLine): boolean => placeOf(line) < MARGIN || placeOf(line) > 1 - MARGIN
  /** Every other page: the left ones and the right ones. */
  const sideOf = (page: number): 0 | 1 => (page % 2 === 0 ? 0 : 1)
  const sides = [Math.ceil(pages.length / 2), Math.floor(pages.length / 2)] as const
  const isOften = (hits: number, all: number): boolean => hits >= Math.max(2, OFTEN * all)

  const running = new Set<PdfLine>()
  for (const lines of alike(pages.flat().filter(isAtEdge))) {
    const sorted = lines.sort((a, b) => placeOf(a) - placeOf(b))
    // The lines at one height are those from `from` to before `to`: how many each page has, and how many pages of each side have one.
    let [from, to] = [0, 0]
    const counts = new Map<number, number>()
    const hits: [number, number] = [0, 0]
    const count = (page: number, change: 1 | -1): void => {
      const before = counts.get(page) ?? 0
      counts.set(page, before + change)
      if (before === 0 || before + change === 0) hits[sideOf(page)] += change
    }
    for (const line of sorted) {
      for (let next = sorted[to]; next && placeOf(next) - placeOf(line) < SAME_HEIGHT; next = sorted[++to])
        count(next.page, 1)
      for (let first = sorted[from]; first && placeOf(line) - placeOf(first) >= SAME_HEIGHT; first = sorted[++from])
        count(first.page, -1)
      const side = sideOf(line.page)
      if (isOften(hits[0] + hits[1], pages.length) || isOften(hits[side], sides[side])) running.add(line)
    }
  }
  return pages.map((lines) => lines.filter((line) => !running.has(line)))
}
