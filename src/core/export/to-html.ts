/** A document as a file of HTML that needs nothing else. */
import { escapeHtml } from '../model/formatted'
import { type Block, type Inline, isWebAddress } from './document'

/** A measure that reads well on screen and on paper; nothing else, so that a reader's own style applies. */
const STYLE =
  'body{max-width:38em;margin:2em auto;padding:0 1em;font:1.05em/1.5 Georgia,serif}blockquote{font-style:italic}'

const inline = (piece: Inline): string => {
  if (typeof piece === 'string') return escapeHtml(piece)
  if ('em' in piece) return `<em>${escapeHtml(piece.em)}</em>`
  if ('strong' in piece) return `<strong>${escapeHtml(piece.strong)}</strong>`
  const { link, text } = piece
  const leads = link.startsWith('#') || isWebAddress(link)
  return leads ? `<a href="${escapeHtml(link)}">${escapeHtml(text)}</a>` : escapeHtml(text)
}

const inlines = (content: readonly Inline[]): string => content.map(inline).join('')

const idOf = (id: string | undefined): string => (id === undefined ? '' : ` id="${escapeHtml(id)}"`)

const block = (one: Block): string => {
  switch (one.kind) {
    case 'heading':
      return `<h${one.level}${idOf(one.id)}>${escapeHtml(one.text)}</h${one.level}>`
    case 'paragraph':
      return `<p${idOf(one.id)}>${inlines(one.content)}</p>`
    case 'quotation':
      return `<blockquote><p>${inlines(one.content)}</p></blockquote>`
    case 'list':
      return `<ul>\n${one.items.map((item) => `<li>${inlines(item)}</li>`).join('\n')}\n</ul>`
  }
}

/**
 * Writes the whole file. All text is escaped.
 * @param language the BCP 47 tag of the document's text
 */
export const toHtml = (title: string, language: string, blocks: readonly Block[]): string =>
  [
    '<!doctype html>',
    `<html lang="${escapeHtml(language)}">`,
    `<head><meta charset="utf-8"><title>${escapeHtml(title)}</title><style>${STYLE}</style></head>`,
    '<body>',
    ...blocks.map(block),
    '</body>',
    '</html>',
    '',
  ].join('\n')
