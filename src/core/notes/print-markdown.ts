/**
 * Markdown that stays in its place: a text is parsed and written anew, so that nothing of it is left open, begins a heading or is HTML. What
 * our parser does not know is text, and stays as the reader typed it where that does no harm: links of a wiki, tasks, tables, inline tags.
 */
import type { MarkdownBlock, MarkdownInline } from '../model/notes/markdown'
import { soundText } from './sound-text'

/** What must not mean anything in a reader's text that was not found to mean it. */
const ACTIVE =
  /[\\`*<]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|&(?=#?\w+;)|!(?=\[)|(?<=\])[(:]|%(?=%)|(?<=%)%|\$(?=\$)|(?<=\$)\$|\^(?=[\w-]+$)/gmu
/** The same, in words of others: there no sign means anything. */
const ANY = /[\\`*_[\]<>&~|#$^]|%(?=%)|(?<=%)%|=(?==)|(?<==)=/gu
/** What makes a heading, a list, a quotation, code, a rule or a part of it of a line that begins with it; of digits, the sign behind them. */
const BEGINNING = /^(?:#{1,6}(?=\s|$)|[-+](?=\s|$)|>|[-=]+\s*$|~{3}|:{3}|(\d{1,9})(?=[.)](?:\s|$)))/u

const escaped = (text: string, signs: RegExp): string => text.replace(signs, (sign) => `\\${sign}`)

/** Keeps what begins a line from meaning anything. */
const beginning = (line: string): string =>
  line.replace(BEGINNING, (sign, digits?: string) => (digits === undefined ? `\\${sign}` : `${sign}\\`))

/** Any words as Markdown, on one line. */
export const plainMarkdown = (text: string): string =>
  beginning(escaped(soundText(text).replace(/\s+/gu, ' ').trim(), ANY))

/** An address as the target of a link. */
export const markdownTarget = (address: string): string =>
  `<${soundText(address).replace(/[<>\\\s]/gu, (sign) => encodeURIComponent(sign))}>`

/** The longest run of backticks, and at least so many. */
const fence = (text: string, least: number): string => {
  const runs = [...text.matchAll(/`+/gu)].map(([run]) => run.length + 1)
  return '`'.repeat(Math.max(least, ...runs))
}

const code = (text: string): string => {
  const ticks = fence(text, 1)
  const needsSpace = /^`|`$|^ .*[^ ].* $/u.test(text)
  return needsSpace ? `${ticks} ${text} ${ticks}` : `${ticks}${text}${ticks}`
}

type Star = '*' | '_' | ''

/** Stars beside stars, and at the edge of what is within stars, would be taken together: there the other sign stands. */
const starFor = (content: readonly MarkdownInline[], nth: number, beside: Star, around: Star): Star => {
  const isAtEdge = nth === 0 || nth === content.length - 1
  return beside === '*' || (isAtEdge && around === '*') ? '_' : '*'
}

const inline = (content: readonly MarkdownInline[], around: Star = ''): string => {
  let beside: Star = ''
  return content
    .map((part, nth): string => {
      const star = starFor(content, nth, beside, around)
      beside = ''
      if (typeof part === 'string') {
        const text = escaped(soundText(part), ACTIVE)
        // Before a link it would make an image of it, which programs fetch.
        return typeof content[nth + 1] === 'object' ? text.replace(/!$/u, '\\!') : text
      }
      switch (part.kind) {
        case 'break':
          return '  \n'
        case 'code':
          return code(soundText(part.text))
        case 'link': {
          const isBare = part.content.length === 1 && part.content[0] === part.to
          return isBare ? markdownTarget(part.to) : `[${inline(part.content)}](${markdownTarget(part.to)})`
        }
        default: {
          beside = star
          const sign = star.repeat(part.kind === 'strong' ? 2 : 1)
          return `${sign}${inline(part.content, star)}${sign}`
        }
      }
    })
    .join('')
}

const paragraph = (content: readonly MarkdownInline[]): string =>
  inline(content)
    .split('\n')
    .map((line) => beginning(line.trimStart()))
    .join('\n')
    .trimEnd()

const indented = (text: string, by: string, first = by): string =>
  text
    .split('\n')
    .map((line, nth) => (nth === 0 ? first : by) + line)
    .map((line) => line.trimEnd())
    .join('\n')

/** The last number that an item may have. */
const LAST_NUMBER = 999_999_999

/** `isSecond`: a list like it stands right before it, from which other marks tell it. */
const list = (block: MarkdownBlock & { kind: 'list' }, isSecond: boolean): string => {
  const items = block.items.map((blocks, nth) => {
    const mark =
      block.start === null
        ? isSecond
          ? '* '
          : '- '
        : `${Math.min(block.start + nth, LAST_NUMBER)}${isSecond ? ')' : '.'} `
    return indented(printMarkdown(blocks), ' '.repeat(mark.length), mark)
  })
  return items.join(block.items.every((blocks) => blocks.length < 2) ? '\n' : '\n\n')
}

const print = (block: MarkdownBlock, isSecond: boolean): string => {
  switch (block.kind) {
    case 'paragraph':
      return paragraph(block.content)
    case 'heading':
      // A document of many notes has headings of its own.
      return paragraph([{ kind: 'strong', content: block.content }])
    case 'code': {
      const text = soundText(block.text)
      return `${fence(text, 3)}\n${text}\n${fence(text, 3)}`
    }
    case 'quotation':
      return indented(printMarkdown(block.blocks), '> ')
    case 'list':
      return list(block, isSecond)
    case 'rule':
      return '* * *'
  }
}

/** Writes the blocks, an empty line between them. */
export function printMarkdown(blocks: readonly MarkdownBlock[]): string {
  let isSecond = false
  return blocks
    .map((block, nth) => {
      const before = blocks[nth - 1]
      const isAlike =
        block.kind === 'list' && before?.kind === 'list' && (block.start === null) === (before.start === null)
      isSecond = isAlike && !isSecond
      return print(block, isSecond)
    })
    .join('\n\n')
}
