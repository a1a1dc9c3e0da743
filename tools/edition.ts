/** Annotation sets as the build takes them in: read from their folders, checked, and joined into editions. */
import { basename } from 'node:path'
import type { Article } from '../src/core/model/article'
import type { ArticleSummary, Edition } from '../src/core/model/edition'
import { checkSet } from './edition/check'
import { readSet, type SetContents } from './edition/files'
import type { Problem } from './edition/problem'
import { renderWork } from './edition/render'
import { setFolders } from './set-folders'

const joinSet = (contents: SetContents): Edition => {
  const { $schema: _, ...article } = contents['article.json']
  return {
    article,
    works: Object.fromEntries(contents['sources.json'].map((source) => [source.id, renderWork(source)])),
    footnotes: contents['footnotes.json'],
    counterpoints: contents['counterpoints.json'],
    context: contents['context.json'],
    errata: contents['errata.json'],
  }
}

/**
 * Reads one set.
 * @param folder the set's folder, whose name is the article's id
 * @returns the edition, or everything that is wrong with the set, in the order of its files.
 */
export const loadEdition = (folder: string): { edition: Edition } | { problems: Problem[] } => {
  const name = basename(folder)
  const { contents, problems } = readSet(folder, name)
  for (const { file, ...finding } of checkSet(name, contents)) problems.push({ file: `${name}/${file}`, ...finding })
  if (problems.length > 0) return { problems }
  return { edition: joinSet(contents as SetContents) }
}

/**
 * Reads every set of the annotations folder; each folder in it but the schemas' is one.
 * @returns all editions, or all problems of all sets. That there is no set is a problem too.
 */
export const loadEditions = (annotations: string): { editions: Edition[] } | { problems: Problem[] } => {
  const folders = setFolders(annotations)
  const loaded = folders.map(loadEdition)
  const problems = loaded.flatMap((one) => ('problems' in one ? one.problems : []))
  if (folders.length === 0) problems.push({ file: '.', pointer: '', message: 'there is no annotation set' })
  if (problems.length > 0) return { problems }
  return { editions: loaded.flatMap((one) => ('edition' in one ? [one.edition] : [])) }
}

/** What is compiled into the extension's pages of every article, so that they know it without loading its set. */
export const articleSummary = (article: Article): ArticleSummary => {
  const { id, title, author, publisher, issued, canonical, address } = article
  return { id, title, author, publisher, issued, canonical, address }
}
