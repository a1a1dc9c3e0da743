/** `check [page.html …]`: everything that can be wrong with the sets, and with their quotes on saved pages. */
import { basename } from 'node:path'
import { isArticleAt } from '../../src/core/model/edition/address'
import { checkPage } from '../authoring/check-page'
import { addressOf, loadSavedPage, readSavedArticle, type SavedArticle } from '../authoring/saved-page'
import { type CheckedSet, readAndCheck } from '../edition/load'
import { error, formatProblem, type Problem } from '../edition/problem'
import { quotesOf } from '../edition/quotes'
import { noSuchSet, setFolders } from '../edition/set-folders'
import { type CommandInput, type CommandResult, done, failed, misused } from './command'

const passagesOf = ({ contents }: CheckedSet): string[] => quotesOf(contents).map(({ quote }) => quote.exact)

type SetOnPage = { readonly set: CheckedSet; readonly article: SavedArticle }

/**
 * The set whose article the page holds: by its address, though none of its passages may stand there, else by its text; undefined where
 * it is of no set.
 */
const setOnPage = (document: Document, sets: readonly CheckedSet[]): SetOnPage | undefined => {
  const address = addressOf(document)
  const named = sets.filter(({ contents: { 'article.json': article } }) =>
    article && address !== undefined ? isArticleAt(article, new URL(address)) : false,
  )
  for (const set of [...named, ...sets]) {
    const passages = passagesOf(set)
    // A set that has just been begun quotes nothing yet.
    const found = passages.length > 0 ? readSavedArticle(document, passages) : undefined
    const article = found ?? (named.includes(set) ? readSavedArticle(document) : undefined)
    if (article) return { set, article }
  }
  return undefined
}

/** A page on which most of a set's passages are missing is not recognised as the article, so the reason is said here. */
const unrecognised = (page: string): Problem =>
  error(
    page,
    '',
    'holds the article of none of the sets',
    'Save the page of the article, complete its article.json, or name its set: --set <id>.',
  )

const checkOnPage = (page: string, sets: readonly CheckedSet[]): Problem[] => {
  const document = loadSavedPage(page)
  const [only] = sets
  const found =
    setOnPage(document, sets) ??
    (sets.length === 1 && only ? { set: only, article: readSavedArticle(document) } : undefined)
  if (found?.article === undefined) return [unrecognised(page)]
  const { article, set } = found
  return checkPage(set.contents, article, basename(page)).map(({ file, ...problem }) => ({
    ...problem,
    file: `${set.name}/${file}`,
  }))
}

const summary = (problems: readonly Problem[], sets: number, pages: number): string => {
  const errors = problems.filter(({ severity }) => severity === 'error').length
  const count = (number: number, name: string): string => `${number} ${name}${number === 1 ? '' : 's'}`
  const looked = [count(sets, 'set'), ...(pages > 0 ? [count(pages, 'page')] : [])].join(' on ')
  return `${looked}: ${count(errors, 'error')}, ${count(problems.length - errors, 'warning')}`
}

/**
 * Runs the command. Options: `set`, the id of the one set to check; `json`, for other tools: an array of problems, each with
 * severity, file, pointer, message and remedy.
 */
export const check = ({ annotations, options, words: pages }: CommandInput): CommandResult => {
  const { json, set: wanted } = options
  const folders = setFolders(annotations).filter((folder) => wanted === undefined || basename(folder) === wanted)
  if (folders.length === 0)
    return misused(wanted === undefined ? `there is no set in ${annotations}` : noSuchSet(annotations, String(wanted)))
  const sets = folders.map(readAndCheck)
  const problems = [...sets.flatMap((set) => set.problems), ...pages.flatMap((page) => checkOnPage(page, sets))]
  const output =
    json === true
      ? `${JSON.stringify(problems, null, 2)}\n`
      : problems.map((each) => `${formatProblem(each)}\n`).join('')
  const remarks = json === true ? '' : summary(problems, sets.length, pages.length)
  return problems.some(({ severity }) => severity === 'error') ? failed(remarks, output) : done(output, remarks)
}
