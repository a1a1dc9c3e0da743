/** The files of an annotation set: which there are, what each holds, and how each is read. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { transformSync } from 'esbuild'
import * as v from 'valibot'
import { ContextNote, Counterpoint, Erratum, Footnote } from '../../src/core/model/edition/annotation-schemas'
import { Article } from '../../src/core/model/edition/article'
import type { Release } from '../../src/core/model/edition/edition'
import { ExaminedClaim } from '../../src/core/model/edition/examined-claim'
import { IndexEntry } from '../../src/core/model/edition/index-entry'
import { Sources } from '../../src/core/model/edition/source'
import { TimelineEvent } from '../../src/core/model/edition/timeline'
import { CHANGES_FILE, readChanges } from './changes'
import { incompleteIn } from './incomplete'
import { error, jsonPointer, type Problem, type Read } from './problem'
import { PUBLISHED_FILE, Published } from './published'

export const SET_FILES = {
  'article.json': Article,
  'sources.json': Sources,
  'footnotes.json': v.array(Footnote),
  'counterpoints.json': v.array(Counterpoint),
  'context.json': v.array(ContextNote),
  'errata.json': v.array(Erratum),
  'timeline.json': v.array(TimelineEvent),
  'examined.json': v.array(ExaminedClaim),
  'index.json': v.array(IndexEntry),
} as const

/** The files of JSON, each with a schema. */
export type JsonFile = keyof typeof SET_FILES
export type SetFile = JsonFile | typeof CHANGES_FILE | typeof PUBLISHED_FILE
export type SetContents = { readonly [File in JsonFile]: v.InferOutput<(typeof SET_FILES)[File]> } & {
  readonly [CHANGES_FILE]: readonly Release[]
  /** Absent from a set that was never published. */
  readonly [PUBLISHED_FILE]?: Published
}

/** What the system says of a file that cannot be read. */
const isFailure = (failure: unknown, code: string): boolean =>
  failure instanceof Error && 'code' in failure && failure.code === code

type Remark = { readonly text: string; readonly location: { readonly line: number; readonly column: number } | null }

const withPlace = ({ location, text }: Remark): string =>
  location === null ? text : `${text} (line ${location.line}, column ${location.column + 1})`

/** What esbuild says of the text of a JSON file; nothing in jsdom, where it cannot run. */
const remarksOn = (text: string): { readonly errors: readonly Remark[]; readonly warnings: readonly Remark[] } => {
  try {
    return { errors: [], warnings: transformSync(text, { loader: 'json', logLevel: 'silent' }).warnings }
  } catch (failure) {
    return { errors: (failure as { errors?: Remark[] }).errors ?? [], warnings: [] }
  }
}

/**
 * What is wrong with the text of a JSON file, or what its value is. `JSON.parse` does not always say where it stopped, and of a name that
 * is there twice it takes the last without a word; esbuild tells both.
 */
const parse = (text: string): Read => {
  const { errors, warnings } = remarksOn(text)
  try {
    const value = JSON.parse(text) as unknown
    if (warnings.length === 0) return { value }
    const remedy = 'Keep one of the two.'
    return { flaws: warnings.map((remark) => ({ pointer: '', message: withPlace(remark), remedy })) }
  } catch (failure) {
    const [first] = errors
    const message = first === undefined ? (failure as Error).message : withPlace(first)
    return { flaws: [{ pointer: '', message: `not JSON: ${message}`, remedy: 'Mend the syntax at that place.' }] }
  }
}

/** Without the reasons of its branches a failed union says only that it is no such object. */
const issueMessage = (issue: v.BaseIssue<unknown>): string => {
  if (issue.expected === 'never') return `there is no such field; ${issue.received} is never read`
  const reasons = new Set((issue.type === 'union' ? (issue.issues ?? []) : []).map((inner) => inner.message))
  return reasons.size > 0 ? `${issue.message} (${[...reasons].join('; ')})` : issue.message
}

const issuePointer = (issue: v.BaseIssue<unknown>): string =>
  jsonPointer(...(issue.path ?? []).map((step) => (typeof step.key === 'number' ? step.key : String(step.key))))

/** The text of a file; undefined where there is none, null where a folder has its name. */
const textOf = (path: string): string | null | undefined => {
  try {
    return readFileSync(path, 'utf8')
  } catch (failure) {
    if (isFailure(failure, 'ENOENT')) return undefined
    if (isFailure(failure, 'EISDIR')) return null
    throw failure
  }
}

const FOLDER: Read = {
  flaws: [{ pointer: '', message: 'is a folder, not a file', remedy: 'Rename the folder, and make the file.' }],
}
const TOO_DEEP: Read = {
  flaws: [{ pointer: '', message: 'is nested too deeply to be read', remedy: 'Write the file anew.' }],
}

/** Reads a value; one that is nested without end is a flaw like another. */
const unlessTooDeep = (read: () => Read): Read => {
  try {
    return read()
  } catch (failure) {
    if (failure instanceof RangeError) return TOO_DEEP
    throw failure
  }
}

const readJson = (path: string, file: JsonFile): Read => {
  const text = textOf(path)
  if (text === null) return FOLDER
  if (text === undefined) {
    const remedy =
      file === 'article.json' ? 'Describe the article in it.' : 'A set without such entries holds [] there.'
    return { flaws: [{ pointer: '', message: 'file is missing', remedy: `Make the file. ${remedy}` }] }
  }
  // Some editors begin a file with a byte order mark, which JSON does not know.
  return parse(text.replace(/^\ufeff/u, ''))
}

/** What a value must be, each with its words for the author; the message itself comes from the schema. */
const schemaRemedy = (file: JsonFile, issue: v.BaseIssue<unknown>): string => {
  const schema = `schemas/${file.replace(/\.json$/u, '.schema.json')}`
  if (issue.expected === 'never') return `Take the field out, or spell it as ${schema} does.`
  if (issue.received === 'undefined') return `Add the field; ${schema} says what belongs there.`
  return `Write what ${schema} says belongs there.`
}

const readFile = (path: string, file: JsonFile): Read => {
  const read = readJson(path, file)
  if ('flaws' in read) return read
  const incomplete = incompleteIn(read.value)
  const result = v.safeParse(SET_FILES[file], read.value)
  // A mark where a date or an address belongs is no date, but that goes without saying.
  const marked = new Set(incomplete.map(({ pointer }) => pointer))
  const issues = (result.issues ?? [])
    .map((issue) => ({ pointer: issuePointer(issue), message: issueMessage(issue), remedy: schemaRemedy(file, issue) }))
    .filter(({ pointer }) => !marked.has(pointer))
  const flaws = [...incomplete, ...issues]
  return flaws.length === 0 && result.success ? { value: result.output } : { flaws }
}

const readPublished = (text: string): Read => {
  const read = parse(text)
  if ('flaws' in read) return read
  const result = v.safeParse(Published, read.value)
  if (result.success) return { value: result.output }
  const remedy = 'Take the file from the last published version; only "annotations publish" writes it.'
  return { flaws: [{ pointer: '', message: 'is no record of a published set', remedy }] }
}

/**
 * Reads the files of one set.
 * @param folder the set's folder
 * @param name how the folder is called in problems
 * @returns what could be read, and a problem for each file that is missing, is no JSON, is not as its schema says, or waits for a
 * person to complete it.
 */
export const readSet = (folder: string, name: string): { contents: Partial<SetContents>; problems: Problem[] } => {
  const contents: Record<string, unknown> = {}
  const problems: Problem[] = []
  const take = (file: SetFile, read: Read): void => {
    if ('value' in read) contents[file] = read.value
    else
      for (const { pointer, message, remedy } of read.flaws)
        problems.push(error(`${name}/${file}`, pointer, message, remedy))
  }
  for (const file of Object.keys(SET_FILES) as JsonFile[])
    take(
      file,
      unlessTooDeep(() => readFile(join(folder, file), file)),
    )
  const published = textOf(join(folder, PUBLISHED_FILE))
  if (published !== undefined)
    take(
      PUBLISHED_FILE,
      unlessTooDeep(() => (published === null ? FOLDER : readPublished(published))),
    )
  const changes = textOf(join(folder, CHANGES_FILE))
  take(
    CHANGES_FILE,
    unlessTooDeep(() => (changes === null ? FOLDER : readChanges(changes))),
  )
  return { contents: contents as Partial<SetContents>, problems }
}
