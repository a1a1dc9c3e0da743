/** Markdown as elements. Nothing of the text is ever taken for HTML. */
import type { ComponentChildren } from 'preact'
import type { MarkdownBlock, MarkdownInline } from '../../core/model/notes/markdown'
import { WebLink } from '../WebLink'

const one = (part: MarkdownInline, index: number): ComponentChildren => {
  if (typeof part === 'string') return part
  switch (part.kind) {
    case 'break':
      return <br key={index} />
    case 'emphasis':
      return <em key={index}>{inline(part.content)}</em>
    case 'strong':
      return <strong key={index}>{inline(part.content)}</strong>
    case 'code':
      return <code key={index}>{part.text}</code>
    case 'link':
      return (
        <WebLink key={index} href={part.to}>
          {inline(part.content)}
        </WebLink>
      )
  }
}

const inline = (content: readonly MarkdownInline[]): ComponentChildren => content.map(one)

const block = (each: MarkdownBlock, index: number): ComponentChildren => {
  switch (each.kind) {
    case 'paragraph':
      return <p key={index}>{inline(each.content)}</p>
    // The card has headings of its own; in a note a heading is a line that stands out.
    case 'heading':
      return (
        <p key={index}>
          <strong>{inline(each.content)}</strong>
        </p>
      )
    case 'code':
      return <pre key={index}>{each.text}</pre>
    case 'quotation':
      return <blockquote key={index}>{each.blocks.map(block)}</blockquote>
    case 'list': {
      const items = each.items.map((blocks, nth) => <li key={nth}>{blocks.map(block)}</li>)
      return each.start === null ? (
        <ul key={index}>{items}</ul>
      ) : (
        <ol key={index} start={each.start}>
          {items}
        </ol>
      )
    }
    case 'rule':
      return <hr key={index} />
  }
}

/** The blocks of a text, in their order. */
export const MarkdownView = ({ blocks }: { blocks: readonly MarkdownBlock[] }) => <>{blocks.map(block)}</>
