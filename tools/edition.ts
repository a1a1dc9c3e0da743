/** Annotation sets as the build takes them in: read from their folders, checked, and joined into editions. */
import { basename } from 'node:path'
import type { Article } from '../src/core/model/article'
import type { ArticleSummary, FullEdition } from '../src/core/model/edition'
import { CHANGES_FILE } from './edition/changes'
import { checkSet } from './edition/check-set'
import { editionAsWork } from './edition/edition-as-work'
import { readSet, type SetContents } from './edition/files'
import { nameIndex } from './edition/name-index'
import { error, type Problem } from './edition/problem'
import { renderWork } from './edition/render'
import { setFolders } from './set-folders'

/** Joins the files of a sound set, and renders its citations. */
export const joinSet = (contents: SetContents): FullEdition => {
  const { $schema: _, ...article } = contents['article.json']
  const sources = contents['sources.json']
  const citation = editionAsWork(article)
  return {
    article,
    works: Object.fromEntries(sources.map((source) => [source.id, source])),
    footnotes: contents['footnotes.json'],
    counterpoints: contents['counterpoints.json'],
    context: contents['context.json'],
    errata: contents['errata.json'],
    citation,
    rendered: Object.fromEntries([...sources, citation].map((source) => [source.id, renderWork(source)])),
    timeline: contents['timeline.json'],
    index: nameIndex(contents),
    examined: contents['examined.json'],
    changes: contents[CHANGES_FILE],
  }
}

export type CheckedSet = {
  /** The folder's name. */
  readonly name: string
  /** What could be read of it. */
  readonly contents: Partial<SetContents>
  readonly problems: readonly Problem[]
}

/**
 * Reads and checks one set.
 * @param folder the set's folder, whose name is the article's id
 * @returns its files as far as they could be read, and everything that is wrong with it, in the order of its files.
 */
export const readAndCheck = (folder: string): CheckedSet => {
  const name = basename(folder)
  const { contents, problems } = readSet(folder, name)
  for (const { file, ...finding } of checkSet(name, contents)) problems.push({ file: `${name}/${file}`, ...finding })
  return { name, contents, problems }
}

/** Reads one set; gives the edition, or every error of the set. */
export const loadEdition = (folder: string): { edition: FullEdition } | { problems: Problem[] } => {
  const { contents, problems } = readAndCheck(folder)
  const errors = problems.filter(({ severity }) => severity === 'error')
  return errors.length > 0 ? { problems: errors } : { edition: joinSet(contents as SetContents) }
}

/**
 * Reads every set of the annotations folder; each folder in it but the schemas' is one.
 * @returns all editions, or all errors of all sets. That there is no set is an error too.
 */
export const loadEditions = (annotations: string): { editions: FullEdition[] } | { problems: Problem[] } => {
  const folders = setFolders(annotations)
  const loaded = folders.map(loadEdition)
  const problems = loaded.flatMap((one) => ('problems' in one ? one.problems : []))
  if (folders.length === 0)
    problems.push(error('.', '', 'there is no annotation set', 'Begin one: npm run annotations -- new <saved page>'))
  if (problems.length > 0) return { problems }
  return { editions: loaded.flatMap((one) => ('edition' in one ? [one.edition] : [])) }
}

/** What is compiled into the extension's pages of every article, so that they know it without loading its set. */
export const articleSummary = (article: Article): ArticleSummary => {
  const { id, title, language, author, publisher, issued, canonical, address } = article
  return { id, title, language, author, publisher, issued, canonical, address }
}
