/** Annotation sets as the build takes them in: read from their folders and checked. */
import { basename } from 'node:path'
import type { FullEdition } from '../../src/core/model/edition/edition'
import { checkSet } from './check-set'
import { readSet, type SetContents } from './files'
import { joinSet } from './join'
import { error, type Problem } from './problem'
import { setFolders } from './set-folders'

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
