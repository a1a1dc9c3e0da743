/** The pieces of a page's text that stand by themselves: paragraphs, headings, items, rows. */
import type { ArticleText } from '../model/page/article-text'
import { blockKind } from '../model/page/block-kinds'
import type { CopiedBlock } from '../model/page/copied-text'
import type { Span } from '../model/page/page-text'

type Page = ArticleText['page']

export type Unit = Span &
  Omit<CopiedBlock, 'runs'> & {
    /** The lines of it, which only line breaks or a table's cells part. */
    readonly lines: readonly Span[]
  }

/** What is set as a whole, whatever blocks stand in it. */
const WHOLE = new Set(['pre', 'tr'])
/** A paragraph that is strong throughout stands over a section, as second-level headings do. */
const USUAL_LEVEL = 2

const trimmed = (text: string, { end, start }: Span): Span => {
  const words = text.slice(start, end)
  return { start: start + words.length - words.trimStart().length, end: end - words.length + words.trimEnd().length }
}

/** All units in the order of the text; empty ones are left out. */
export const pageUnits = ({ blocks, headings, items, lines, text }: Page): Unit[] => {
  const sorted = [...blocks].sort((a, b) => a.start - b.start || b.end - a.end)
  const headingAt = new Set(headings.map(({ start }) => trimmed(text, { start, end: text.length }).start))
  const ordinals = new Map(
    items.map(({ ordinal, start }) => [trimmed(text, { start, end: text.length }).start, ordinal]),
  )
  const open: (typeof sorted)[number][] = []
  const units: Unit[] = []
  let at = 0
  let before: (typeof sorted)[number] | undefined
  lines.forEach((start, i) => {
    for (let block = sorted[at]; block && block.start <= start; block = sorted[++at]) open.push(block)
    const inside = open.filter(({ end }) => end > start)
    open.splice(0, open.length, ...inside)
    const line = trimmed(text, { start, end: lines[i + 1] ?? text.length })
    if (line.start >= line.end) return
    const whole = inside.find(({ name }) => WHOLE.has(name)) ?? inside.at(-1)
    const last = units.at(-1)
    if (last && whole && whole === before) {
      units.splice(-1, 1, { ...last, end: line.end, lines: [...last.lines, line] })
      return
    }
    before = whole
    const name = whole?.name ?? ''
    const level = Number(/^h([1-6])$/u.exec(name)?.[1] ?? USUAL_LEVEL)
    const isHeading = headingAt.has(line.start) || /^h[1-6]$/u.test(name)
    const ordinal = ordinals.get(line.start)
    const kind = isHeading ? 'heading' : blockKind(inside)
    units.push({ ...line, kind, level, lines: [line], ...(kind === 'item' && ordinal !== undefined && { ordinal }) })
  })
  return units
}
