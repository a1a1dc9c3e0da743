/**
 * Markdown's basics, after CommonMark (https://spec.commonmark.org). Apart from it stand: a line break is one wherever the reader made it; there are
 * no headings by underlining, no code by indenting, no HTML and no images; a bare address is a link; what is nested too deep is text.
 */
import type { MarkdownBlock } from '../model/notes/markdown'
import { parseInline } from './parse-inline'

/** How deep lists and quotations are nested: the signs of what is deeper are text. */
const DEEPEST = 3

const FENCE = /^( {0,3})(?:(`{3,})[^`]*|(~{3,}).*)$/u
const HEADING = /^ {0,3}(#{1,6})(?: (.*))?$/u
const RULE = /^ {0,3}([-*_])(?: *\1){2,}$/u
const QUOTED = /^ {0,3}> ?/u
const ITEM = /^ {0,3}(?:([-+*])|(\d{1,9})([.)]))(?: {1,4}(?! )| |$)/u
/** What ends a paragraph. A number does so only if it is 1: others may stand at a line's beginning by chance. */
const STARTS = [FENCE, HEADING, RULE, QUOTED, /^ {0,3}(?:[-+*]|1[.)]) +\S/u]
/** The signs of items and quotations before the words of a line. */
const NESTED = /^(?: *(?:[-+*]|\d{1,9}[.)]|>)(?: |$))* */u

const isText = (line: string | undefined): line is string =>
  line !== undefined && line !== '' && !STARTS.some((start) => start.test(line))

/** Whether a line goes on with the paragraph of the line before it, though it is set apart from its list or quotation. */
const goesOn = (before: string | undefined, line: string): boolean =>
  isText(line) && !ITEM.test(line) && isText(before?.replace(NESTED, ''))

const blocksOf = (lines: readonly string[], depth: number): MarkdownBlock[] => {
  const blocks: MarkdownBlock[] = []
  let at = 0
  /** Takes the lines that `within` takes, each without what it says, and those that go on with a paragraph in there. */
  const take = (own: string[], within: (line: string) => string | undefined): MarkdownBlock[] => {
    for (let line = lines[at]; line !== undefined; line = lines[++at]) {
      const inner = within(line) ?? (goesOn(own.at(-1), line) ? line : undefined)
      if (inner === undefined) break
      own.push(inner)
    }
    return blocksOf(own, depth + 1)
  }
  while (at < lines.length) {
    const line = lines[at] ?? ''
    const fence = FENCE.exec(line)
    const heading = HEADING.exec(line)
    let item = depth < DEEPEST ? ITEM.exec(line) : null
    if (fence) {
      const [, indent = '', ticks, tildes = ''] = fence
      const sign = ticks ?? tildes
      const end = new RegExp(`^ {0,3}${sign.charAt(0)}{${sign.length},}$`, 'u')
      const code: string[] = []
      for (at += 1; at < lines.length && !end.test(lines[at] ?? ''); at += 1)
        code.push((lines[at] ?? '').replace(new RegExp(`^ {0,${indent.length}}`, 'u'), ''))
      at += 1
      blocks.push({ kind: 'code', text: code.join('\n') })
    } else if (heading) {
      const [, { length: level } = '', words = ''] = heading
      blocks.push({ kind: 'heading', level, content: parseInline(words.replace(/(?:^| )#+$/u, '').trim()) })
      at += 1
    } else if (RULE.test(line)) {
      blocks.push({ kind: 'rule' })
      at += 1
    } else if (depth < DEEPEST && QUOTED.test(line)) {
      const quoted = (next: string) => (QUOTED.test(next) ? next.replace(QUOTED, '') : undefined)
      blocks.push({ kind: 'quotation', blocks: take([], quoted) })
    } else if (item) {
      const [, bullet, number, point] = item
      const items: MarkdownBlock[][] = []
      for (; item && item[1] === bullet && item[3] === point; item = ITEM.exec(lines[at] ?? '')) {
        const { 0: sign, input } = item
        const width = sign.length + (sign.endsWith(' ') ? 0 : 1)
        at += 1
        items.push(
          take([input.slice(width)], (next) => (next.slice(0, width).trim() === '' ? next.slice(width) : undefined)),
        )
      }
      blocks.push({ kind: 'list', start: number === undefined ? null : Number(number), items })
    } else if (line === '') at += 1
    else {
      const words = [line]
      for (at += 1; isText(lines[at]); at += 1) words.push(lines[at] ?? '')
      blocks.push({ kind: 'paragraph', content: parseInline(words.map((each) => each.trim()).join('\n')) })
    }
  }
  return blocks
}

/** Parses a text. It takes time in proportion to its length, whatever it holds, and never throws. */
export const parseMarkdown = (text: string): MarkdownBlock[] =>
  blocksOf(
    text
      .replace(/\r\n?/gu, '\n')
      .split('\n')
      .map((line) => line.trimEnd().replace(/^[ \t]+/u, (indent) => indent.replaceAll('\t', '    '))),
    0,
  )
