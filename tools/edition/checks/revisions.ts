/** Dates and versions: a set that is not as it was published says so, by the days of its annotations and by its version. */
import type { Article } from '../../../src/core/model/edition/article'
import { CHANGES_FILE } from '../changes'
import type { SetContents } from '../files'
import { error, jsonPointer } from '../problem'
import { type DatedAnnotation, datedAnnotations, PUBLISHED_FILE, type Published, recordOf } from '../published'
import type { Finding } from './finding'

const figures = (version: string): readonly number[] => version.split('.').map(Number)

/** Whether `version` is later than `other` in its first `count` figures. */
const isLater = (version: string, other: string, count = 3): boolean => {
  const [a, b] = [figures(version), figures(other)]
  const at = a.slice(0, count).findIndex((figure, index) => figure !== b[index])
  return at >= 0 && (a[at] ?? 0) > (b[at] ?? 0)
}

const checkOwnDates = ({ created, file, id, index, revised }: DatedAnnotation, article: Article): Finding[] => {
  const at = jsonPointer(index, 'revised')
  if (revised < created)
    return [error(file, at, `"${id}" is revised on ${revised}, before it was created`, 'Mend one of the two days.')]
  if (revised <= article.edition.revised) return []
  const message = `is ${article.edition.revised}, but "${id}" was revised on ${revised}`
  return [error('article.json', '/edition/revised', message, 'Give the day of the last revision.')]
}

/** A day that was published cannot come again, but for a second publication on it. */
const isMoved = (revised: string, published: string, today: string): boolean =>
  revised > published || (revised === published && published === today)

const checkMoved = (now: readonly DatedAnnotation[], { annotations, revised }: Published, today: string): Finding[] =>
  now.flatMap(({ created, digest, file, id, index, ...dated }): Finding[] => {
    const before = annotations[id]
    if (before === undefined) {
      if (isMoved(created, revised, today)) return []
      const message = `"${id}" is new since the edition of ${revised}, but was created on ${created}`
      return [error(file, jsonPointer(index, 'created'), message, 'Give the day on which it was written.')]
    }
    if (before.digest === digest || isMoved(dated.revised, before.revised, today)) return []
    const message = `"${id}" is not as it was published, but its date is still ${dated.revised}`
    return [error(file, jsonPointer(index, 'revised'), message, 'Give the day of the change.')]
  })

const checkVersion = (contents: SetContents, published: Published): Finding[] => {
  const at = ['article.json', '/edition/version'] as const
  const { version } = contents['article.json'].edition
  const now = recordOf(contents)
  const [ids, before] = [Object.keys(now.annotations), Object.keys(published.annotations)]
  const isOther = (left: readonly string[], right: readonly string[]): boolean =>
    left.length !== right.length || left.some((id) => !right.includes(id))
  if (isOther(ids, before)) {
    if (isLater(version, published.version, 2)) return []
    const message = `is ${version}, but annotations were added or taken out since ${published.version}`
    return [error(...at, message, 'Raise the middle figure, and set the last one to 0.')]
  }
  const changed =
    ids.some((id) => now.annotations[id]?.digest !== published.annotations[id]?.digest) ||
    Object.entries(now.files).some(([file, digest]) => published.files[file] !== digest)
  if (!changed || isLater(version, published.version)) return []
  return [error(...at, `is ${version}, as it was before the set was changed`, 'Raise the last figure.')]
}

const checkChanges = ({ 'article.json': article, [CHANGES_FILE]: changes }: Partial<SetContents>): Finding[] => {
  const newest = changes?.[0]
  if (article === undefined || newest === undefined) return []
  const { revised, version } = article.edition
  const findings: Finding[] = []
  if (newest.version !== version || newest.date !== revised) {
    const message = `begins with ${newest.version} (${newest.date}), but the edition is ${version} of ${revised}`
    findings.push(error(CHANGES_FILE, '', message, 'Tell there what this version changed, newest first.'))
  }
  for (const [index, { version }] of (changes ?? []).entries()) {
    const next = changes?.[index + 1]
    if (next !== undefined && !isLater(version, next.version))
      findings.push(
        error(CHANGES_FILE, '', `${version} stands above ${next.version}`, 'Put the versions in order, newest first.'),
      )
  }
  return findings
}

const isWhole = (contents: Partial<SetContents>): contents is SetContents =>
  (['article.json', 'sources.json', 'timeline.json', 'examined.json', 'index.json'] as const).every(
    (file) => contents[file] !== undefined,
  )

/** Checks the days, the version and the list of changes. `today` is `YYYY-MM-DD`. */
export const checkRevisions = (contents: Partial<SetContents>, today: string): Finding[] => {
  const { 'article.json': article, [PUBLISHED_FILE]: published } = contents
  const annotations = datedAnnotations(contents)
  return [
    ...(article ? annotations.flatMap((each) => checkOwnDates(each, article)) : []),
    ...(published ? checkMoved(annotations, published, today) : []),
    ...(published && isWhole(contents) ? checkVersion(contents, published) : []),
    ...checkChanges(contents),
  ]
}
