/** What the schemas cannot say of an annotation set: that its files agree with each other and its quotes can be looked for. */
import { footnoteId } from '../../src/core/model/edition'
import type { TextQuoteSelector } from '../../src/core/model/selector'
import { citationsOf } from './citations'
import type { SetContents, SetFile } from './files'
import { jsonPointer } from './problem'
import { checkCrossReferences } from './references'

export type Finding = { readonly file: SetFile; readonly pointer: string; readonly message: string }

const NOTE_MARKER = /\[\d+\]/gu
const QUOTING = ['counterpoints.json', 'context.json', 'errata.json'] as const

/** `*` would widen the match patterns made of the path; `?` and `#` are not part of a path. */
const NOT_IN_PATH = /[*?#]/u

const checkArticle = (folder: string, article: SetContents['article.json']): Finding[] => {
  const findings: Finding[] = []
  const file = 'article.json'
  if (article.id !== folder)
    findings.push({ file, pointer: '/id', message: `id "${article.id}" is not the folder's name "${folder}"` })
  if (NOT_IN_PATH.test(article.address.path))
    findings.push({ file, pointer: '/address/path', message: 'path contains *, ? or #' })
  return findings
}

const checkQuote = (file: SetFile, pointer: string, quote: TextQuoteSelector): Finding[] => {
  const findings: Finding[] = []
  if (quote.exact.replace(NOTE_MARKER, '').trim() === '')
    findings.push({ file, pointer: `${pointer}/exact`, message: 'quote is nothing but note markers and spaces' })
  for (const side of ['prefix', 'suffix'] as const) {
    const context = quote[side]
    if (context !== undefined && !/\p{L}/u.test(context))
      findings.push({ file, pointer: `${pointer}/${side}`, message: 'context has no letter' })
  }
  return findings
}

const checkQuotes = (contents: Partial<SetContents>): Finding[] =>
  QUOTING.flatMap((file) =>
    (contents[file] ?? []).flatMap(({ quote }, index) => checkQuote(file, jsonPointer(index, 'quote'), quote)),
  )

const checkAnnotationIds = (contents: Partial<SetContents>): Finding[] => {
  const owners = new Map((contents['footnotes.json'] ?? []).map(({ number }) => [footnoteId(number), 'footnotes.json']))
  return QUOTING.flatMap((file) =>
    (contents[file] ?? []).flatMap(({ id }, index): Finding[] => {
      const owner = owners.get(id)
      if (owner !== undefined)
        return [{ file, pointer: jsonPointer(index, 'id'), message: `id "${id}" is already taken in ${owner}` }]
      owners.set(id, file)
      return []
    }),
  )
}

const checkNumbers = (footnotes: SetContents['footnotes.json']): Finding[] => {
  const seen = new Set<number>()
  let last = 0
  return footnotes.flatMap(({ number }, index): Finding[] => {
    const pointer = jsonPointer(index, 'number')
    if (seen.has(number)) return [{ file: 'footnotes.json', pointer, message: `note ${number} is there twice` }]
    const expected = last + 1
    seen.add(number)
    last = Math.max(last, number)
    if (number === expected) return []
    const message = `note ${number} stands where note ${expected} should: notes run from 1 without a gap`
    return [{ file: 'footnotes.json', pointer, message }]
  })
}

const checkSources = (sources: SetContents['sources.json'], contents: Partial<SetContents>): Finding[] => {
  const ids = new Set<string>()
  const cited = new Set(citationsOf(contents).map(({ citation }) => citation.source))
  // Where a citing file could not be read, a source may well be cited there.
  const complete = ['footnotes.json', 'counterpoints.json', 'context.json'].every((file) => file in contents)
  return sources.flatMap((source, index): Finding[] => {
    const file = 'sources.json'
    if (ids.has(source.id))
      return [{ file, pointer: jsonPointer(index, 'id'), message: `source "${source.id}" is there twice` }]
    ids.add(source.id)
    const findings: Finding[] = []
    if (source.title === undefined && source.custom.titleDisplay === undefined)
      findings.push({ file, pointer: jsonPointer(index), message: 'has neither a title nor custom.titleDisplay' })
    if (complete && !cited.has(source.id))
      findings.push({ file, pointer: jsonPointer(index), message: `source "${source.id}" is cited nowhere` })
    return findings
  })
}

const checkCitations = (sources: SetContents['sources.json'], contents: Partial<SetContents>): Finding[] => {
  const ids = new Set(sources.map(({ id }) => id))
  return citationsOf(contents)
    .filter(({ citation }) => !ids.has(citation.source))
    .map(({ file, pointer, citation }) => ({
      file,
      pointer: `${pointer}/source`,
      message: `source "${citation.source}" is not in sources.json`,
    }))
}

/**
 * Checks a set across its files. A check that needs a file which could not be read is left out.
 * @param folder the folder's name, which the article's id must be
 * @returns every finding; empty if all is well.
 */
export const checkSet = (folder: string, contents: Partial<SetContents>): Finding[] => {
  const { 'article.json': article, 'sources.json': sources, 'footnotes.json': footnotes } = contents
  return [
    ...(article ? checkArticle(folder, article) : []),
    ...(sources ? [...checkSources(sources, contents), ...checkCitations(sources, contents)] : []),
    ...(footnotes ? [...checkNumbers(footnotes), ...checkCrossReferences(footnotes)] : []),
    ...checkAnnotationIds(contents),
    ...checkQuotes(contents),
  ]
}
