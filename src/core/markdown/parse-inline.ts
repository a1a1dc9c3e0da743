/** What stands within a paragraph: emphasis, code, links, line breaks. */
import type { MarkdownInline } from '../model/notes/markdown'

const SPACE = /\s/u
const PUNCTUATION = /[\p{P}\p{S}]/u

/** Of all addresses only these are links. */
const LINKED = '(?:https?://|mailto:)'
/** An address may hold a pair of parentheses. Lengths are limited, so that no text takes long. */
const TARGET = `<?(${LINKED}(?:[^\\s()<>\\\\]|\\\\.|\\([^\\s()]{0,200}\\)){1,2000})>?(?:\\s+"[^"]{0,500}")?`
const ESCAPED = '\\\\([!-/:-@[-`{-~])'

/** All that may mean something: escapes, code, runs of stars, ends of links, bare addresses, line breaks, brackets, backticks. */
const SIGNS = new RegExp(
  [
    ESCAPED,
    '(`+)(?!`)([^]{1,1000}?)(?<!`)\\2(?!`)',
    '(\\*+|_+)',
    `\\]\\(\\s*${TARGET}\\s*\\)`,
    `<(${LINKED}[^\\s<>]+)>`,
    `\\b(https?://[^\\s<>]*[^\\s<>.,;:!?'")\\]*_])`,
    '\\\\?\\n',
    '[[\\]]',
    '`+',
  ].join('|'),
  'giu',
)

/** Longer runs of `*` are text, and of so many that are open only the last are kept: what a text comes to has some depth at most. */
const LONGEST_RUN = 3
const MOST_OPEN = 12

/** A run of `*` or `_`. `whole`: its length before parts of it were paired. */
type Run = {
  readonly sign: string
  readonly whole: number
  readonly opens: boolean
  readonly closes: boolean
  length: number
}
/** A bracket. `close`: the token that ends the link that begins here. */
type Bracket = { readonly bracket: string; to?: string; close?: number }
type Token = MarkdownInline | Run | Bracket

const runAt = (text: string, run: string, at: number): Run => {
  const [before, after] = [text[at - 1] ?? ' ', text[at + run.length] ?? ' ']
  const isBetween = PUNCTUATION.test(before)
  const isBeforeSign = PUNCTUATION.test(after)
  const left = !SPACE.test(after) && (!isBeforeSign || isBetween || SPACE.test(before))
  const right = !SPACE.test(before) && (!isBetween || isBeforeSign || SPACE.test(after))
  const isStar = run[0] === '*'
  const isShort = run.length <= LONGEST_RUN
  return {
    sign: run.charAt(0),
    whole: run.length,
    length: run.length,
    // Within a word `_` means nothing.
    opens: isShort && left && (isStar || !right || isBetween),
    closes: isShort && right && (isStar || !left || isBeforeSign),
  }
}

/** Code on one line; a space on either side only sets it apart from its backticks. */
const codeIn = (text: string): string => text.replaceAll('\n', ' ').replace(/^ (.*[^ ].*) $/u, '$1')

const tokensOf = (text: string): Token[] => {
  const tokens: Token[] = []
  /** Those that may begin a link. */
  const open: Bracket[] = []
  let from = 0
  for (const match of text.matchAll(SIGNS)) {
    const [all, escaped, , code, run, to, auto, address = auto] = match
    tokens.push(text.slice(from, match.index))
    from = match.index + all.length
    if (code) tokens.push({ kind: 'code', text: codeIn(code) })
    else if (run) tokens.push(runAt(text, run, match.index))
    else if (address) tokens.push({ kind: 'link', to: address, content: [address] })
    else if (all.endsWith('\n')) tokens.push({ kind: 'break' })
    else if (all === '[') {
      open.push({ bracket: all })
      tokens.push(open.at(-1) as Bracket)
    } else {
      const bracket = all.startsWith(']') && open.pop()
      if (bracket && to) {
        bracket.close = tokens.length
        bracket.to = to.replace(new RegExp(ESCAPED, 'gu'), '$1')
        // There are no links within links.
        open.length = 0
      }
      tokens.push(escaped ?? all)
    }
  }
  tokens.push(text.slice(from))
  return tokens
}

/** Runs that found no other are text, and texts beside each other are one. */
const settled = (parts: readonly (MarkdownInline | Run)[]): MarkdownInline[] => {
  const content: MarkdownInline[] = []
  for (const part of parts) {
    const piece = typeof part === 'object' && 'sign' in part ? part.sign.repeat(part.length) : part
    const before = content.at(-1)
    if (typeof piece === 'string' && typeof before === 'string') content[content.length - 1] = before + piece
    else if (piece !== '') content.push(piece)
  }
  return content
}

/** Where a run could open and close, lengths that come to a multiple of three do not go together. */
const isPair = (open: Run, close: Run): boolean =>
  open.sign === close.sign &&
  (!(open.closes || close.opens) ||
    (open.whole + close.whole) % 3 !== 0 ||
    (open.whole % 3 === 0 && close.whole % 3 === 0))

const treeOf = (tokens: readonly Token[], from: number, to: number): MarkdownInline[] => {
  const parts: (MarkdownInline | Run)[] = []
  const open: Run[] = []
  for (let i = from; i < to; i += 1) {
    const token = tokens[i] ?? ''
    if (typeof token === 'string' || 'kind' in token) parts.push(token)
    else if ('bracket' in token) {
      const { bracket, close, to: address } = token
      if (close && address) {
        parts.push({ kind: 'link', to: address, content: treeOf(tokens, i + 1, close) })
        i = close
      } else parts.push(bracket)
    } else {
      for (let nth = token.closes ? open.length - 1 : -1; nth >= 0 && token.length > 0; ) {
        const opener = open[nth]
        if (!opener || !isPair(opener, token)) {
          nth -= 1
          continue
        }
        const content = settled(parts.splice(parts.lastIndexOf(opener) + 1))
        const length = Math.min(2, opener.length, token.length)
        opener.length -= length
        token.length -= length
        open.length = nth + 1
        if (opener.length === 0) {
          parts.pop()
          open.pop()
          nth -= 1
        }
        parts.push({ kind: length === 2 ? 'strong' : 'emphasis', content })
      }
      parts.push(token)
      if (token.opens && token.length > 0 && open.push(token) > MOST_OPEN) open.shift()
    }
  }
  return settled(parts)
}

/** Parses the text of one block. */
export const parseInline = (text: string): MarkdownInline[] => {
  const tokens = tokensOf(text)
  return treeOf(tokens, 0, tokens.length)
}
