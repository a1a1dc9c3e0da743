/** Which units of a page are the article's body, and not its title, its notes or the furniture of the site around them. */
import type { Span } from '../model/page/page-text'
import type { Unit } from './page-units'

/** From this length on, in UTF-16 units, a paragraph is prose: buttons, dates and names are shorter. */
const PROSE = 120

export type Note = { readonly note: Span | null; readonly beside: Span | null }

const meets = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end

/**
 * The body begins with its first heading or its first prose, and ends before its notes or, without any, with its last prose.
 * @param known places that are in the body, as passages and references to notes: nothing is left out that holds one
 */
export const bodyOf = (units: readonly Unit[], known: readonly Span[], notes: readonly Note[]): Unit[] => {
  const isProse = (unit: Unit): boolean => unit.end - unit.start >= PROSE || known.some((place) => meets(place, unit))
  const lastKnown = Math.max(0, ...known.map(({ end }) => end))
  const texts = notes.flatMap(({ beside, note }) => (note === null || beside !== null ? [] : note))
  const isBehind = texts.length > 0 && texts.every(({ start }) => start >= lastKnown)
  const notesStart = isBehind ? Math.min(...texts.map(({ start }) => start)) : Number.POSITIVE_INFINITY
  const body = units.filter((unit) => unit.end <= notesStart && !texts.some((note) => meets(note, unit)))
  const first = body.findIndex((unit) => isProse(unit) || (unit.kind === 'heading' && unit.level > 1))
  // A heading over nothing is the notes'.
  const last = body.findLastIndex((unit) => (isBehind ? unit.kind !== 'heading' : isProse(unit)))
  return first < 0 ? [] : body.slice(first, last + 1)
}
