/** The files of an annotation set: which there are, what each holds, and how each is read. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { transformSync } from 'esbuild'
import * as v from 'valibot'
import { ContextNote, Counterpoint, Erratum, Footnote } from '../../src/core/model/annotations'
import { Article } from '../../src/core/model/article'
import { Sources } from '../../src/core/model/source'
import { jsonPointer, type Problem } from './problem'

export const SET_FILES = {
  'article.json': Article,
  'sources.json': Sources,
  'footnotes.json': v.array(Footnote),
  'counterpoints.json': v.array(Counterpoint),
  'context.json': v.array(ContextNote),
  'errata.json': v.array(Erratum),
} as const

export type SetFile = keyof typeof SET_FILES
export type SetContents = { readonly [File in SetFile]: v.InferOutput<(typeof SET_FILES)[File]> }

type Flaw = Omit<Problem, 'file'>
type Read = { readonly value: unknown } | { readonly flaws: readonly Flaw[] }

const isMissing = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'ENOENT'

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

const readJson = (path: string): Read => {
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch (error) {
    if (isMissing(error)) return { flaws: [{ pointer: '', message: 'file is missing' }] }
    throw error
  }
  try {
    return { value: JSON.parse(text) as unknown }
  } catch (error) {
    const message = syntaxMessage(text, (error as Error).message)
    return { flaws: [{ pointer: '', message: `not JSON: ${message}` }] }
  }
}

const readFile = (path: string, schema: (typeof SET_FILES)[SetFile]): Read => {
  const read = readJson(path)
  if ('flaws' in read) return read
  const result = v.safeParse(schema, read.value)
  if (result.success) return { value: result.output }
  return { flaws: result.issues.map((issue) => ({ pointer: issuePointer(issue), message: issueMessage(issue) })) }
}

/**
 * Reads the files of one set.
 * @param folder the set's folder
 * @param name how the folder is called in problems
 * @returns what could be read, and a problem for each file that is missing, is no JSON, or is not as its schema says.
 */
export const readSet = (folder: string, name: string): { contents: Partial<SetContents>; problems: Problem[] } => {
  const contents: Record<string, unknown> = {}
  const problems: Problem[] = []
  for (const [file, schema] of Object.entries(SET_FILES)) {
    const read = readFile(join(folder, file), schema)
    if ('value' in read) contents[file] = read.value
    else problems.push(...read.flaws.map((flaw) => ({ file: `${name}/${file}`, ...flaw })))
  }
  return { contents: contents as Partial<SetContents>, problems }
}
