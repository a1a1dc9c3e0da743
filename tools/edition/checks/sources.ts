/** sources.json and what cites it: each work there once, cited, and fit to be shown as evidence. */
import type { Source } from '../../../src/core/model/edition/source'
import { citationsOf } from '../citations'
import type { SetContents } from '../files'
import { error, jsonPointer } from '../problem'
import type { Finding } from './finding'

const FILE = 'sources.json'

const checkWorks = (sources: readonly Source[], contents: Partial<SetContents>): Finding[] => {
  const ids = new Set<string>()
  const cited = new Set(citationsOf(contents).map(({ citation }) => citation.source))
  // Where a citing file could not be read, a source may well be cited there.
  const complete = ['footnotes.json', 'counterpoints.json', 'context.json'].every((file) => file in contents)
  return sources.flatMap((source, index): Finding[] => {
    const pointer = jsonPointer(index)
    if (ids.has(source.id))
      return [error(FILE, `${pointer}/id`, `source "${source.id}" is there twice`, 'Keep one, or rename one.')]
    ids.add(source.id)
    const findings: Finding[] = []
    if (source.title === undefined && source.custom.titleDisplay === undefined)
      findings.push(
        error(
          FILE,
          pointer,
          'has neither a title nor custom.titleDisplay',
          'Give its title, or a description in square brackets as custom.titleDisplay.',
        ),
      )
    if (source.type === 'article-newspaper' && source['container-title'] === undefined)
      findings.push(
        error(
          FILE,
          pointer,
          'a report of a newspaper or an agency without container-title, where citations name its outlet',
          'Give the name of the newspaper or agency as container-title.',
        ),
      )
    if (complete && !cited.has(source.id))
      findings.push(
        error(FILE, pointer, `source "${source.id}" is cited nowhere`, 'Cite it where it is used, or take it out.'),
      )
    return findings
  })
}

/** What `label` says: references and cards set it before the locator. */
const LABELLED = /^(?:pp?|pages?|ch|chap|chapters?|sec|sect|sections?|§+|para?|paragraphs?|no|issues?)\b\.?\s*(?=\d)/iu

const checkLocators = (contents: Partial<SetContents>): Finding[] =>
  citationsOf(contents).flatMap(({ file, pointer, citation: { locator = '' } }): Finding[] => {
    const bare = locator.replace(LABELLED, '')
    if (bare === locator) return []
    const message = `locator "${locator}" says what it counts, which label does`
    return [error(file, `${pointer}/locator`, message, `Write "${bare}", and what it counts as label.`)]
  })

const checkCitations = (sources: readonly Source[], contents: Partial<SetContents>): Finding[] => {
  const ids = new Set(sources.map(({ id }) => id))
  return citationsOf(contents)
    .filter(({ citation }) => !ids.has(citation.source))
    .map(({ file, pointer, citation }) =>
      error(
        file,
        `${pointer}/source`,
        `source "${citation.source}" is not in sources.json`,
        'Add the work to sources.json, or mend the id.',
      ),
    )
}

/** Why a work cannot bear a counterpoint: the reader must be able to tell whose word it is, of when, and that it exists. */
const unfit = ({ issued, publisher, 'container-title': container, custom }: Source): string | undefined => {
  if (custom.verified.level === 'not-located') return 'was not located, so it is no evidence'
  if (issued === undefined) return 'has no date (issued)'
  if (publisher === undefined && container === undefined) return 'has neither publisher nor container-title'
  return undefined
}

const checkEvidence = (sources: readonly Source[], contents: Partial<SetContents>): Finding[] => {
  const byId = new Map(sources.map((source) => [source.id, source]))
  return citationsOf(contents).flatMap(({ file, pointer, citation }): Finding[] => {
    const source = byId.get(citation.source)
    const reason = source && file === 'counterpoints.json' ? unfit(source) : undefined
    if (reason === undefined) return []
    const message = `source "${citation.source}" ${reason}`
    return [error(file, `${pointer}/source`, message, 'Complete the work in sources.json, or cite another one.')]
  })
}

const checkBearing = ({ 'counterpoints.json': points = [] }: Partial<SetContents>): Finding[] =>
  points.flatMap(({ citations, stance }, index): Finding[] => {
    if (citations.some(({ bears }) => bears === stance)) return []
    const message = `is "${stance}", but no source that is cited does that`
    const remedy = `Give the work that does "bears": "${stance}", or choose the stance that the sources carry.`
    return [error('counterpoints.json', jsonPointer(index, 'stance'), message, remedy)]
  })

/**
 * Checks the works, each citation of them, that each work cited by a counterpoint has a date and somebody who published it, and that
 * each stance has a work that carries it.
 */
export const checkSources = (sources: readonly Source[], contents: Partial<SetContents>): Finding[] => [
  ...checkWorks(sources, contents),
  ...checkCitations(sources, contents),
  ...checkLocators(contents),
  ...checkEvidence(sources, contents),
  ...checkBearing(contents),
]
