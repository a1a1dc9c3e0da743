/** A note as blocks of text runs, with emphasis, links and images' descriptions, so that a card can set it anew. */
import { blockKind } from '../model/page/block-kinds'
import type { NoteBlock, PageBlock, PageText, Span, TextRun } from '../model/page/page-text'

type Kind = NoteBlock['kind']
/** What of a page's text notes are made from. */
type NotePage = Pick<PageText, 'blocks' | 'emphases' | 'images' | 'lines' | 'links' | 'text'>
type Reference = Span & { readonly number: number }

/** What a row's cells are parted by. */
const CELLS = ' · '

/** A stretch of a note that is set by itself. */
type Unit = Span & { readonly kind: Kind; readonly row: PageBlock | undefined }

/** The lines of a note with the blocks that they stand in; `blocks` are those within the note. */
const unitsOf = ({ blocks, lines, text }: NotePage, span: Span): Unit[] => {
  const inside = blocks
    .filter(({ end, start }) => start >= span.start && end <= span.end && (start > span.start || end < span.end))
    .sort((a, b) => a.start - b.start || b.end - a.end)
  const starts = [span.start, ...lines.filter((line) => line > span.start && line < span.end)]
  const open: PageBlock[] = []
  const units: Unit[] = []
  let at = 0
  let last: PageBlock | undefined
  starts.forEach((start, i) => {
    const close = (offset: number): void => {
      while ((open.at(-1)?.end ?? Number.POSITIVE_INFINITY) <= offset) open.pop()
    }
    for (let block = inside[at]; block && block.start <= start; block = inside[++at]) {
      close(block.start)
      open.push(block)
    }
    close(start)
    const whole = open.findLast(({ name }) => name === 'pre' || name === 'tr')
    const block = whole ?? open.at(-1)
    const kind = blockKind(open)
    const end = starts[i + 1] ?? span.end
    const before = units.at(-1)
    const row = kind === 'row' ? whole : undefined
    // Lines of one block that only a line break parts go on.
    if (before && i > 0 && block === last && row === undefined) units.splice(-1, 1, { ...before, end })
    else if (text.slice(start, end).trim() !== '') units.push({ start, end, kind, row })
    last = block
  })
  return units
}

/** The blocks of `span`. In all but code white space is collapsed; none stands at either end. `references` are markers in it. */
export const noteBlocks = (page: NotePage, span: Span, references: readonly Reference[] = []): NoteBlock[] => {
  const { emphases, images, links, text } = page
  const named = [...links.filter(({ url }) => url !== null), ...references]
    .filter(({ end, start }) => start < span.end && end > span.start)
    .sort((a, b) => a.start - b.start)
  /** By how much the number of open emphases changes where. */
  const changes = new Map<number, number>()
  const change = (offset: number, by: number): void => {
    const at = Math.max(offset, span.start)
    changes.set(at, (changes.get(at) ?? 0) + by)
  }
  for (const { end, start } of emphases) {
    if (start >= span.end || end <= span.start) continue
    change(start, 1)
    change(end, -1)
  }
  const units = unitsOf(page, span)
  const edges = [...changes.keys(), ...[...named, ...units].flatMap(({ end, start }) => [start, end])]
  const cuts = [...new Set([span.start, ...edges, span.end])]
    .filter((cut) => cut >= span.start && cut <= span.end)
    .sort((a, b) => a - b)

  let cut = 0
  let name = 0
  let depth = 0
  const runsOf = ({ end, kind, start }: Unit): TextRun[] => {
    const runs: TextRun[] = []
    let afterSpace = true
    for (; (cuts[cut] ?? end) < end; cut++) {
      const from = cuts[cut] ?? 0
      depth += changes.get(from) ?? 0
      while ((named[name]?.end ?? end) <= from) name += 1
      if (from < start) continue
      const words = text.slice(from, cuts[cut + 1])
      const collapsed = kind === 'code' ? words : words.replace(/\s+/gu, ' ')
      const run: string = afterSpace && kind !== 'code' ? collapsed.trimStart() : collapsed
      if (run === '') continue
      afterSpace = run.endsWith(' ')
      const at = named[name]
      const isIn = at !== undefined && at.start <= from
      runs.push({
        text: run,
        ...(depth > 0 && { emphasis: true as const }),
        ...(isIn && ('number' in at ? { note: at.number } : at.url !== null && { url: at.url })),
      })
    }
    return trimmedEnd(runs)
  }

  const blocks: NoteBlock[] = []
  // A sign that leads back may be an image too.
  const shown = images.filter(({ at, words }) => at >= span.start && at <= span.end && /[\p{L}\d]/u.test(words))
  let image = 0
  const addImages = (upTo: number): void => {
    for (let next = shown[image]; next && next.at <= upTo; next = shown[++image])
      blocks.push({ kind: 'image', runs: [{ text: next.words }] })
  }
  let row: PageBlock | undefined
  for (const unit of units) {
    addImages(unit.start)
    const runs = runsOf(unit)
    const last = blocks.at(-1)
    if (last && unit.row && unit.row === row)
      blocks.splice(-1, 1, { kind: 'row', runs: [...last.runs, { text: CELLS }, ...runs] })
    else blocks.push({ kind: unit.kind, runs })
    row = unit.row
  }
  addImages(span.end)
  return blocks
}

const trimmedEnd = (runs: TextRun[]): TextRun[] => {
  for (let last = runs.at(-1); last; last = runs.at(-1)) {
    const text = last.text.trimEnd()
    runs.pop()
    if (text !== '') return [...runs, { ...last, text }]
  }
  return runs
}

/** The runs of `span` as one text. */
export const noteRuns = (page: PageText, span: Span): TextRun[] =>
  noteBlocks(page, span).flatMap(({ runs }, i) => (i === 0 ? runs : [{ text: ' ' }, ...runs]))
