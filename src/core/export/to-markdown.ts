/** A document as Markdown (https://spec.commonmark.org). */
import { type Block, type Inline, isWebAddress } from './document'

/** Signs that mean something within a line. */
const SIGNS = /[\\`*_[\]<>&~|]/gu
/** What makes a heading, a list or a line under a heading of a line that begins with it. */
const BEGINNING = /^(?:[#+=-]|\d+(?=[.)]))/u

/** Text on one line: a break would end the block. */
const text = (raw: string): string => raw.replace(/\s+/gu, ' ').replace(SIGNS, (sign) => `\\${sign}`)

/** Keeps the first sign of a block from meaning anything: a digit cannot be escaped, the sign behind it can. */
const beginning = (line: string): string =>
  line.trimStart().replace(BEGINNING, (sign) => (/\d/u.test(sign) ? `${sign}\\` : `\\${sign}`))

/** Emphasis holds only where no space stands beside its signs. */
const emphasised = (raw: string, sign: string): string => {
  const [, before = '', words = '', after = ''] = /^(\s*)(.*?)(\s*)$/su.exec(raw) ?? []
  return words === '' ? text(raw) : `${text(before)}${sign}${text(words)}${sign}${text(after)}`
}

/** Between pointed brackets everything but these and a backslash stands for itself. */
const address = (link: string): string => link.replace(/[<>\\]/gu, (sign) => encodeURIComponent(sign))

const inline = (piece: Inline): string => {
  if (typeof piece === 'string') return text(piece)
  if ('em' in piece) return emphasised(piece.em, '*')
  if ('strong' in piece) return emphasised(piece.strong, '**')
  // Markdown has no names for places to lead to.
  if (!isWebAddress(piece.link)) return text(piece.text)
  const to = `<${address(piece.link)}>`
  return piece.text === piece.link ? to : `[${text(piece.text)}](${to})`
}

const line = (content: readonly Inline[]): string => beginning(content.map(inline).join('').trim())

const block = (one: Block): string => {
  switch (one.kind) {
    case 'heading':
      return `${'#'.repeat(one.level)} ${text(one.text)
        .trim()
        .replace(/#+$/u, (signs) => `\\${signs}`)}`
    case 'paragraph':
      return line(one.content)
    case 'quotation':
      return `> ${line(one.content)}`
    case 'list':
      return one.items.map((item) => `- ${line(item)}`).join('\n')
  }
}

/** Writes the blocks, an empty line between them. All text is escaped. */
export const toMarkdown = (blocks: readonly Block[]): string => `${blocks.map(block).join('\n\n')}\n`
