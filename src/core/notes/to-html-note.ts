/** The reader's notes as a fragment of HTML that Zotero takes as a note, with the elements that its editor knows. */
import { parseMarkdown } from '../markdown/parse-markdown'
import type { ArticleSummary } from '../model/edition/edition'
import { fullName } from '../model/edition/full-name'
import { escapeHtml } from '../model/formatted'
import type { MarkdownBlock, MarkdownInline } from '../model/notes/markdown'
import type { NoteColour } from '../model/notes/note-colours'
import type { OwnNote } from '../model/notes/own-note'
import { type ArticleNotes, byArticle, passageWords } from './by-article'
import { citedAs } from './cited-as'
import type { NoteContext } from './note-context'
import { soundText } from './sound-text'

/** Zotero's own colours of highlights, by the same names: its editor offers these. */
const COLOURS: Readonly<Record<NoteColour, string>> = {
  yellow: '#ffd40080',
  orange: '#f1983780',
  green: '#5fb23680',
  blue: '#2ea8e580',
  purple: '#a28ae580',
}

const text = (raw: string): string => escapeHtml(soundText(raw))

const link = (to: string, words: string): string => `<a href="${text(to)}">${words}</a>`

const inline = (content: readonly MarkdownInline[]): string => content.map(one).join('')

const one = (part: MarkdownInline): string => {
  if (typeof part === 'string') return text(part)
  switch (part.kind) {
    case 'break':
      return '<br>'
    case 'emphasis':
      return `<em>${inline(part.content)}</em>`
    case 'strong':
      return `<strong>${inline(part.content)}</strong>`
    case 'code':
      return `<code>${text(part.text)}</code>`
    case 'link':
      return link(part.to, inline(part.content))
  }
}

const block = (each: MarkdownBlock): string => {
  switch (each.kind) {
    case 'paragraph':
      return `<p>${inline(each.content)}</p>`
    case 'heading':
      // The headings of the document are its articles.
      return `<p><strong>${inline(each.content)}</strong></p>`
    case 'code':
      return `<pre>${text(each.text)}</pre>`
    case 'quotation':
      return `<blockquote>\n${blocks(each.blocks)}\n</blockquote>`
    case 'list': {
      const items = each.items.map((item) => `<li>${blocks(item)}</li>`).join('\n')
      return each.start === null ? `<ul>\n${items}\n</ul>` : `<ol start="${each.start}">\n${items}\n</ol>`
    }
    case 'rule':
      return '<hr>'
  }
}

const blocks = (all: readonly MarkdownBlock[]): string => all.map(block).join('\n')

const heading = ({ article, id }: ArticleNotes): string => {
  if (article === undefined) return `<h1>${text(id)}</h1>`
  const { author, canonical, issued, publisher, title } = article
  const about = `${author.map(fullName).join(', ')}. ${publisher}, ${issued}.`
  return `<h1>${text(title)}</h1>\n<p>${text(about)} ${link(canonical, text(canonical))}</p>`
}

const print = (note: OwnNote, article: ArticleSummary | undefined, { linkTo, pageOf }: NoteContext): string => {
  const words = passageWords(note)
  const source = article ? ` (${link(linkTo(note, article), text(citedAs(article, pageOf(note))))})` : ''
  const marked = `<span style="background-color: ${COLOURS[note.colour]}">${text(words)}</span>`
  const passage = words && `<blockquote>\n<p>${marked}${source}</p>\n</blockquote>`
  const tags = note.tags.length > 0 ? `<p>${text(note.tags.map((tag) => `#${tag}`).join(', '))}</p>` : ''
  return [passage, blocks(parseMarkdown(note.body)), tags].filter(Boolean).join('\n')
}

/** Writes the notes in the order in which they come, by article; those in the trash are left out. All text is escaped. */
export const toHtmlNote = (notes: readonly OwnNote[], context: NoteContext): string => {
  const parts = byArticle(notes, context.articles).map((group) =>
    [heading(group), group.notes.map((note) => print(note, group.article, context)).join('\n<hr>\n')].join('\n'),
  )
  // A fragment has no other way to say what its bytes are; Zotero leaves it out.
  return `<meta charset="utf-8">\n${parts.join('\n')}\n`
}
