/** The files of an annotation set: which there are, what each holds, and how each is read. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { transformSync } from 'esbuild'
import * as v from 'valibot'
import { ContextNote, Counterpoint, Erratum, Footnote } from '../../src/core/model/annotations'
import { Article } from '../../src/core/model/article'
import { Sources } from '../../src/core/model/source'
import { TimelineEvent } from '../../src/core/model/timeline'
import { incompleteIn } from './incomplete'
import { error, jsonPointer, type Problem } from './problem'

export const SET_FILES = {
  'article.json': Article,
  'sources.json': Sources,
  'footnotes.json': v.array(Footnote),
  'counterpoints.json': v.array(Counterpoint),
  'context.json': v.array(ContextNote),
  'errata.json': v.array(Erratum),
  'timeline.json': v.array(TimelineEvent),
} as const

export type SetFile = keyof typeof SET_FILES
export type SetContents = { readonly [File in SetFile]: v.InferOutput<(typeof SET_FILES)[File]> }

type Flaw = Pick<Problem, 'pointer' | 'message' | 'remedy'>
type Read = { readonly value: unknown } | { readonly flaws: readonly Flaw[] }

const isMissing = (failure: unknown): boolean =>
  failure instanceof Error && 'code' in failure && failure.code === 'ENOENT'

/** `JSON.parse` does not always say where it stopped; esbuild does. */
const syntaxMessage = (text: string, fallback: string): string => {
  try {
    transformSync(text, { loader: 'json', logLevel: 'silent' })
    return fallback
  } catch (failure) {
    const first = (failure as { errors?: { text: string; location: { line: number; column: number } | null }[] })
      .errors?.[0]
    if (!first?.location) return fallback
    return `${first.text} (line ${first.location.line}, column ${first.location.column + 1})`
  }
}

/** Without the reasons of its branches a failed union says only that it is no such object. */
const issueMessage = (issue: v.BaseIssue<unknown>): string => {
  const reasons = new Set((issue.type === 'union' ? (issue.issues ?? []) : []).map((inner) => inner.message))
  return reasons.size > 0 ? `${issue.message} (${[...reasons].join('; ')})` : issue.message
}

const issuePointer = (issue: v.BaseIssue<unknown>): string =>
  jsonPointer(...(issue.path ?? []).map((step) => (typeof step.key === 'number' ? step.key : String(step.key))))

const readJson = (path: string, file: SetFile): Read => {
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch (failure) {
    if (!isMissing(failure)) throw failure
    const remedy =
      file === 'article.json' ? 'Describe the article in it.' : 'A set without such entries holds [] there.'
    return { flaws: [{ pointer: '', message: 'file is missing', remedy: `Make the file. ${remedy}` }] }
  }
  try {
    return { value: JSON.parse(text) as unknown }
  } catch (failure) {
    const message = syntaxMessage(text, (failure as Error).message)
    return { flaws: [{ pointer: '', message: `not JSON: ${message}`, remedy: 'Mend the syntax at that place.' }] }
  }
}

/** What a value must be, each with its words for the author; the message itself comes from the schema. */
const schemaRemedy = (file: SetFile, issue: v.BaseIssue<unknown>): string => {
  const schema = `schemas/${file.replace(/\.json$/u, '.schema.json')}`
  if (issue.expected === 'never') return `Take the field out, or spell it as ${schema} does.`
  if (issue.received === 'undefined') return `Add the field; ${schema} says what belongs there.`
  return `Write what ${schema} says belongs there.`
}

const readFile = (path: string, file: SetFile): Read => {
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
  for (const file of Object.keys(SET_FILES) as SetFile[]) {
    const read = readFile(join(folder, file), file)
    if ('value' in read) contents[file] = read.value
    else
      for (const { pointer, message, remedy } of read.flaws)
        problems.push(error(`${name}/${file}`, pointer, message, remedy))
  }
  return { contents: contents as Partial<SetContents>, problems }
}
