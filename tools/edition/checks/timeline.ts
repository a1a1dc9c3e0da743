/** timeline.json: in order, each event once, of annotations that there are; and no dated event of theirs left out. */
import type { Article } from '../../../src/core/model/edition/article'
import { footnoteId } from '../../../src/core/model/edition/edition'
import type { TimelineEvent } from '../../../src/core/model/edition/timeline'
import { datesInProse } from '../dates-in-prose'
import type { SetContents } from '../files'
import { earliest, isAfter, isWithin, latest } from '../partial-date'
import { error, jsonPointer, warning } from '../problem'
import type { Finding } from './finding'

const FILE = 'timeline.json'

type Prose = { readonly file: Finding['file']; readonly pointer: string; readonly id: string; readonly text: string }

/** The texts of the annotations that speak of events, each with its annotation's id. */
const proseOf = (contents: Partial<SetContents>): Prose[] => [
  ...(contents['footnotes.json'] ?? []).flatMap(({ check, number }, index) => {
    const place = { file: 'footnotes.json' as const, id: footnoteId(number) }
    if (check === undefined) return []
    return (['claim', 'finding'] as const).map((field) => ({
      ...place,
      pointer: jsonPointer(index, 'check', field),
      text: check[field],
    }))
  }),
  ...(contents['counterpoints.json'] ?? []).flatMap((point, index) =>
    (['headline', 'body'] as const).map((field) => ({
      file: 'counterpoints.json' as const,
      id: point.id,
      pointer: jsonPointer(index, field),
      text: point[field],
    })),
  ),
  ...(contents['context.json'] ?? []).map(({ id, note }, index) => ({
    file: 'context.json' as const,
    id,
    pointer: jsonPointer(index, 'note'),
    text: note,
  })),
]

const overlaps = (from: string, to: string, wanted: string): boolean =>
  earliest(from) <= latest(wanted) && latest(to) >= earliest(wanted)

/** Whether the event may be the one of that date; an end of which only the year is known could be any day of that year. */
const covers = ({ date, until = date }: TimelineEvent, wanted: string): boolean => {
  const known = [date, until].filter((end) => end.length > 4)
  return known.some((end) => overlaps(end, end, wanted)) || (known.length === 2 && overlaps(date, until, wanted))
}

/** When the article appeared is no event of an annotation, and what is yet to come none of the timeline. */
const isEvent = (date: string, article: Article | undefined, today: string): boolean =>
  !isAfter(date, today) && (article === undefined || !isWithin(article.issued, date))

const checkLeftOut = (timeline: readonly TimelineEvent[], contents: Partial<SetContents>, today: string): Finding[] =>
  proseOf(contents).flatMap(({ file, id, pointer, text }) =>
    datesInProse(text)
      .filter((date) => isEvent(date, contents['article.json'], today))
      .filter((date) => !timeline.some((event) => event.annotations.includes(id) && covers(event, date)))
      .map((date) =>
        warning(
          file,
          pointer,
          `speaks of ${date}, of which the timeline has nothing under "${id}"`,
          `Add the event to ${FILE}, or "${id}" to the annotations of the event that is there.`,
        ),
      ),
  )

const knownIds = (contents: Partial<SetContents>): Set<string> | undefined => {
  const {
    'footnotes.json': notes,
    'counterpoints.json': points,
    'context.json': context,
    'errata.json': errata,
  } = contents
  if (!notes || !points || !context || !errata) return undefined
  return new Set([
    ...notes.map(({ number }) => footnoteId(number)),
    ...[...points, ...context, ...errata].map(({ id }) => id),
  ])
}

const checkEvent = (event: TimelineEvent, index: number, known: Set<string> | undefined): Finding[] => {
  const { annotations, date, until } = event
  const findings: Finding[] = []
  if (until !== undefined && !isAfter(until, date))
    findings.push(
      error(FILE, jsonPointer(index, 'until'), `is not after ${date}`, 'Give the last day of what lasted, or nothing.'),
    )
  annotations.forEach((id, place) => {
    const pointer = jsonPointer(index, 'annotations', place)
    if (annotations.indexOf(id) < place)
      findings.push(error(FILE, pointer, `"${id}" is there twice`, 'Name each annotation once.'))
    else if (known && !known.has(id))
      findings.push(error(FILE, pointer, `there is no annotation "${id}"`, 'Mend the id; a footnote is note-<number>.'))
  })
  return findings
}

/** Checks the events; those of an annotation that the timeline leaves out are warnings. `today` is `YYYY-MM-DD`. */
export const checkTimeline = (
  timeline: readonly TimelineEvent[],
  contents: Partial<SetContents>,
  today: string,
): Finding[] => {
  const known = knownIds(contents)
  const seen = new Set<string>()
  const events = timeline.flatMap((event, index): Finding[] => {
    const findings = checkEvent(event, index, known)
    const before = timeline[index - 1]
    if (before !== undefined && before.date > event.date)
      findings.push(
        error(
          FILE,
          jsonPointer(index, 'date'),
          `${event.date} stands after ${before.date}`,
          'Put the events in order; of one beginning, the less precise date first.',
        ),
      )
    const key = `${event.date} ${event.event.toLowerCase()}`
    if (seen.has(key))
      findings.push(
        error(FILE, jsonPointer(index, 'event'), 'this event is there twice', 'Keep one, with all its annotations.'),
      )
    seen.add(key)
    return findings
  })
  return [...events, ...checkLeftOut(timeline, contents, today)]
}
