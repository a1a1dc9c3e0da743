/** What a full parser of CommonMark makes of a text, in the form of ours. */
import type { BlockContent, DefinitionContent, PhrasingContent, RootContent } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import type { MarkdownBlock, MarkdownInline } from '../../../src/core/model/notes/markdown'

const inlinesOf = (content: readonly PhrasingContent[]): MarkdownInline[] => {
  const inlines: MarkdownInline[] = []
  const add = (piece: MarkdownInline): void => {
    const before = inlines.at(-1)
    if (typeof piece === 'string' && typeof before === 'string') inlines[inlines.length - 1] = before + piece
    else if (piece !== '') inlines.push(piece)
  }
  for (const one of content) {
    if (one.type === 'text')
      for (const [nth, line] of one.value.split('\n').entries()) {
        if (nth > 0) add({ kind: 'break' })
        add(line)
      }
    else if (one.type === 'break') add({ kind: 'break' })
    else if (one.type === 'emphasis' || one.type === 'strong') add({ kind: one.type, content: inlinesOf(one.children) })
    else if (one.type === 'inlineCode') add({ kind: 'code', text: one.value.replace(/\s*\n\s*/gu, ' ') })
    else if (one.type === 'link') add({ kind: 'link', to: one.url, content: inlinesOf(one.children) })
    else throw new Error(`not of the subset: ${one.type}`)
  }
  return inlines
}

const blockOf = (one: RootContent | BlockContent | DefinitionContent): MarkdownBlock => {
  switch (one.type) {
    case 'paragraph':
      return { kind: 'paragraph', content: inlinesOf(one.children) }
    case 'heading':
      return { kind: 'heading', level: one.depth, content: inlinesOf(one.children) }
    case 'code':
      return { kind: 'code', text: one.value }
    case 'blockquote':
      return { kind: 'quotation', blocks: one.children.map(blockOf) }
    case 'list':
      return {
        kind: 'list',
        start: one.ordered ? (one.start ?? 1) : null,
        items: one.children.map((item) => item.children.map(blockOf)),
      }
    case 'thematicBreak':
      return { kind: 'rule' }
    default:
      throw new Error(`not of the subset: ${one.type}`)
  }
}

/** Null for a text that holds what ours does not know. */
export const commonMark = (text: string): MarkdownBlock[] | null => {
  try {
    return fromMarkdown(text).children.map(blockOf)
  } catch {
    return null
  }
}
