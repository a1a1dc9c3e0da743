/** Dates of a set: days that there are, none to come, and each after what it must come after. */
import type { SetContents } from '../files'
import { fromCsl, isAfter, isOnCalendar } from '../partial-date'
import { error, jsonPointer } from '../problem'
import { datedAnnotations } from '../published'
import type { Finding } from './finding'

type DatedPlace = { readonly file: Finding['file']; readonly pointer: string; readonly date: string }

const datesOf = (contents: Partial<SetContents>): DatedPlace[] => {
  const { 'article.json': article, 'counterpoints.json': points = [], 'sources.json': sources = [] } = contents
  const places: (Omit<DatedPlace, 'date'> & { date: string | undefined })[] = [
    { file: 'article.json', pointer: '/issued', date: article?.issued },
    { file: 'article.json', pointer: '/edition/revised', date: article?.edition.revised },
    ...sources.flatMap(({ accessed, issued }, index) => [
      { file: 'sources.json' as const, pointer: jsonPointer(index, 'issued'), date: fromCsl(issued) },
      { file: 'sources.json' as const, pointer: jsonPointer(index, 'accessed'), date: fromCsl(accessed) },
    ]),
    ...datedAnnotations(contents).flatMap(({ created, file, index, revised }) => [
      { file, pointer: jsonPointer(index, 'created'), date: created },
      { file, pointer: jsonPointer(index, 'revised'), date: revised },
    ]),
    ...points.map(({ asOf }, index) => ({
      file: 'counterpoints.json' as const,
      pointer: jsonPointer(index, 'asOf'),
      date: asOf,
    })),
    ...(contents['timeline.json'] ?? []).flatMap(({ date, until }, index) => [
      { file: 'timeline.json' as const, pointer: jsonPointer(index, 'date'), date },
      { file: 'timeline.json' as const, pointer: jsonPointer(index, 'until'), date: until },
    ]),
  ]
  return places.flatMap(({ date, ...place }) => (date === undefined ? [] : [{ ...place, date }]))
}

const checkDate = ({ date, file, pointer }: DatedPlace, today: string): Finding[] => {
  if (!isOnCalendar(date)) return [error(file, pointer, `there is no day ${date}`, 'Mend the day or the month.')]
  if (isAfter(date, today))
    return [error(file, pointer, `${date} is in the future`, 'A set speaks of what has happened: mend the date.')]
  return []
}

const checkAccess = ({ 'sources.json': sources = [] }: Partial<SetContents>): Finding[] =>
  sources.flatMap(({ accessed, issued }, index): Finding[] => {
    const [seen, appeared] = [fromCsl(accessed), fromCsl(issued)]
    if (seen === undefined || appeared === undefined || !isAfter(appeared, seen)) return []
    const message = `was accessed on ${seen}, before it appeared on ${appeared}`
    return [error('sources.json', jsonPointer(index, 'accessed'), message, 'One of the two dates is wrong.')]
  })

const checkEvidenceDates = (contents: Partial<SetContents>): Finding[] => {
  const { 'article.json': article, 'counterpoints.json': points = [], 'sources.json': sources = [] } = contents
  const issued = new Map(sources.map((source) => [source.id, fromCsl(source.issued)]))
  return points.flatMap(({ asOf, citations, known }, index): Finding[] => {
    const findings: Finding[] = []
    const at = (field: string): string => jsonPointer(index, field)
    for (const { source } of citations) {
      const date = issued.get(source)
      if (date === undefined || !isAfter(date, asOf)) continue
      const message = `is ${asOf}, but "${source}" is of ${date}`
      findings.push(error('counterpoints.json', at('asOf'), message, 'Give the date of the newest evidence.'))
    }
    if (article === undefined) return findings
    if (known === 'then' && isAfter(asOf, article.issued))
      findings.push(
        error(
          'counterpoints.json',
          at('known'),
          `is "then", but the evidence goes to ${asOf}, past the article's ${article.issued}`,
          'Write "both", or "since" if none of it could be known then.',
        ),
      )
    if (known !== 'then' && isAfter(article.issued, asOf))
      findings.push(
        error(
          'counterpoints.json',
          at('known'),
          `is "${known}", but the evidence ends in ${asOf}, before the article's ${article.issued}`,
          'Write "then", or give the date of the newest evidence as asOf.',
        ),
      )
    return findings
  })
}

const checkRevised = ({
  'article.json': article,
  'counterpoints.json': points = [],
}: Partial<SetContents>): Finding[] => {
  const newest = points.find(({ asOf }) => article && isAfter(asOf, article.edition.revised))
  if (article === undefined || newest === undefined) return []
  const message = `is ${article.edition.revised}, but "${newest.id}" has evidence of ${newest.asOf}`
  return [error('article.json', '/edition/revised', message, 'Give the day of the last revision.')]
}

/** Checks every date of the set. `today` is `YYYY-MM-DD`. */
export const checkDates = (contents: Partial<SetContents>, today: string): Finding[] => [
  ...datesOf(contents).flatMap((place) => checkDate(place, today)),
  ...checkAccess(contents),
  ...checkEvidenceDates(contents),
  ...checkRevised(contents),
]
