/** The article's full text, which is its author's and stands beside the project: used by tests and measurements where it is there. */
import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { PageContent } from './site-page'

type Block = { readonly h?: string; readonly p?: string }

/** The folder of the full text, or undefined; `COUNTERPOINT_ARTICLE` names another than the one beside the project. */
export const fullTextFolder = (): string | undefined => {
  const folder = process.env['COUNTERPOINT_ARTICLE'] ?? resolve(import.meta.dirname, '../../shared/article')
  return existsSync(join(folder, 'article.json')) ? folder : undefined
}

/** The three saved pages of the full text, by name; empty where it is missing. */
export const fullTextPages = (): { name: string; html: string }[] => {
  const folder = fullTextFolder()
  if (folder === undefined) {
    console.log("The article's full text is not here: running on our own page only.")
    return []
  }
  return ['live.html', 'word-anchors.html', 'archive-2012.html'].map((name) => ({
    name,
    html: readFileSync(join(folder, name), 'utf8'),
  }))
}

/** The full text as content for pages of any shape, or undefined where it is missing. */
export const fullTextContent = (): PageContent | undefined => {
  const folder = fullTextFolder()
  if (folder === undefined) return undefined
  const article = JSON.parse(readFileSync(join(folder, 'article.json'), 'utf8')) as {
    title: string
    author: string
    blocks: Block[]
    bio: string
    notes: string[]
  }
  const sections: { heading: string; paragraphs: string[] }[] = []
  for (const { h, p } of article.blocks) {
    if (h !== undefined) sections.push({ heading: h, paragraphs: [] })
    else if (p !== undefined) sections.at(-1)?.paragraphs.push(p)
  }
  return {
    title: article.title,
    author: article.author,
    date: 'Jun 22 2012',
    sections,
    biography: article.bio.replace(/^\*\*.*?\*\* /u, ''),
    notes: article.notes.map((note) => note.replace(/^\[\d+\] /u, '')),
    quoted:
      'this relationship remains a marriage or axis of convenience whose convenience may be diminishing over time',
  }
}
