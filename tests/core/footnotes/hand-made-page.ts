/** Page texts made by hand: lines of text, with links, targets and the rest named by the words they cover. */
import type { PageText, Span } from '../../../src/core/model/page/page-text'

/** Words of the page, at their `nth` place (from 0). */
type Words = { readonly words: string; readonly nth?: number }

export type HandMade = {
  readonly links?: readonly (Words & { readonly fragment?: string; readonly url?: string })[]
  readonly targets?: readonly (Words & { readonly id: string })[]
  readonly items?: readonly (Words & { readonly ordinal: number; readonly list?: number })[]
  readonly superscripts?: readonly Words[]
  readonly emphases?: readonly Words[]
  readonly headings?: readonly Words[]
  /** What is set apart; where nothing else is said, as a note. */
  readonly asides?: readonly (Words & { readonly isNote?: boolean })[]
  /** What the page hides within a line. */
  readonly hidden?: readonly Words[]
  /** Elements that begin a line of their own, in any order. */
  readonly blocks?: readonly (Words & { readonly name: string })[]
  /** Images that stand before the words, with what they show. */
  readonly images?: readonly (Words & { readonly shows: string })[]
}

/** The page whose lines are `lines`; where something is named that is not on it, an error says so. */
export const handMadePage = (lines: readonly string[], parts: HandMade = {}): PageText => {
  const text = lines.join(' ')
  const spanOf = ({ nth = 0, words }: Words): Span => {
    let start = -1
    for (let i = 0; i <= nth; i++) start = text.indexOf(words, start + 1)
    if (start < 0) throw new Error(`not on the page: ${words}`)
    return { start, end: start + words.length }
  }
  const { asides = [], blocks = [], emphases = [], headings = [], hidden = [] } = parts
  const { images = [], items = [], links = [], superscripts = [], targets = [] } = parts
  const starts = lines.map((_, i) => lines.slice(0, i).join(' ').length + (i > 0 ? 1 : 0))
  return {
    text,
    lines: starts,
    links: links.map((link) => ({ ...spanOf(link), fragment: link.fragment ?? null, url: link.url ?? null })),
    targets: targets.map((target) => ({ ...spanOf(target), id: target.id })),
    items: items.map((item) => ({ ...spanOf(item), ordinal: item.ordinal, list: item.list ?? 0 })),
    superscripts: superscripts.map(spanOf),
    emphases: emphases.map(spanOf),
    headings: headings.map(spanOf),
    blocks: blocks
      .map((block) => ({ ...spanOf(block), name: block.name }))
      .sort((a, b) => a.end - b.end || b.start - a.start),
    hidden: hidden.map(spanOf),
    asides: asides.map((aside) => ({ ...spanOf(aside), isNote: aside.isNote ?? true })),
    images: images.map((image) => ({ at: spanOf(image).start, words: image.shows })),
  }
}
