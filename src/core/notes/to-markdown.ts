/** The reader's notes as Markdown for Obsidian and the like. */
import { parseMarkdown } from '../markdown/parse-markdown'
import type { ArticleSummary } from '../model/edition/edition'
import { fullName } from '../model/edition/full-name'
import type { OwnNote } from '../model/notes/own-note'
import { type ArticleNotes, byArticle, passageWords } from './by-article'
import { citedAs } from './cited-as'
import type { NoteContext } from './note-context'
import { oneWordTag } from './one-word-tag'
import { markdownTarget, plainMarkdown, printMarkdown } from './print-markdown'

/** A text between double quotes, as YAML and JSON have it. */
const quoted = (text: string): string => JSON.stringify(text.toWellFormed())

const frontMatter = ({ author, canonical, issued, title }: ArticleSummary): string =>
  [
    '---',
    `title: ${quoted(title)}`,
    'author:',
    ...author.map((name) => `  - ${quoted(fullName(name))}`),
    `url: ${quoted(canonical)}`,
    // Only a whole day is a date to YAML.
    `date: ${issued.length === 10 ? issued : quoted(issued)}`,
    '---',
  ].join('\n')

const heading = ({ article, id }: ArticleNotes): string[] => {
  if (article === undefined) return [`# ${plainMarkdown(id)}`]
  const { author, canonical, issued, publisher, title } = article
  const names = author.map(fullName).join(', ')
  return [
    `# ${plainMarkdown(title)}`,
    `${plainMarkdown(`${names}. ${publisher}, ${issued}.`)} ${markdownTarget(canonical)}`,
  ]
}

const print = (note: OwnNote, article: ArticleSummary | undefined, { linkTo, pageOf }: NoteContext): string => {
  const words = passageWords(note)
  const source =
    article && `> — [${plainMarkdown(citedAs(article, pageOf(note)))}](${markdownTarget(linkTo(note, article))})`
  const passage = words && [`> ${plainMarkdown(words)}`, ...(source ? ['>', source] : [])].join('\n')
  const body = printMarkdown(parseMarkdown(note.body))
  const tags = note.tags
    .map(oneWordTag)
    .flatMap((tag) => (tag ? `#${tag}` : []))
    .join(' ')
  // The name is that of the block before it: of the passage, if there is one.
  const name = `^${note.id}`
  return (passage ? [passage, name, body, tags] : [body, tags, name]).filter(Boolean).join('\n\n')
}

/**
 * Writes the notes in the order in which they come, by article; those in the trash are left out. Of one article alone the front matter
 * (YAML) has title, authors, address and date.
 */
export const toMarkdown = (notes: readonly OwnNote[], context: NoteContext): string => {
  const groups = byArticle(notes, context.articles)
  const [only, another] = groups
  const matter = only?.article && another === undefined ? [frontMatter(only.article)] : []
  const texts = groups.map((group) =>
    [...heading(group), group.notes.map((note) => print(note, group.article, context)).join('\n\n* * *\n\n')].join(
      '\n\n',
    ),
  )
  return `${[...matter, ...texts].join('\n\n')}\n`
}
