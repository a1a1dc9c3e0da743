/** timeline.json: the dated events that the annotations of a set speak of, each once, in the order of time. */
import * as v from 'valibot'
import { Id, PartialDate, Prose } from '../fields'

/** Longest text of an event, in UTF-16 units: one line of a list, not a second note. */
const MAX_EVENT_UNITS = 160

export const TimelineEvent = v.strictObject({
  /** As precise as the annotations say, and no more. */
  date: PartialDate,
  /** The last day, month or year of what lasted. */
  until: v.optional(PartialDate),
  event: v.pipe(Prose, v.maxLength(MAX_EVENT_UNITS, `event is longer than ${MAX_EVENT_UNITS} characters`)),
  /** The annotations that speak of it, the most telling one first; a footnote is `note-<number>`. */
  annotations: v.pipe(v.array(Id), v.minLength(1, 'an event needs an annotation that speaks of it')),
})

export type TimelineEvent = v.InferOutput<typeof TimelineEvent>
