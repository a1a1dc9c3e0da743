/** Chains of `Ibid.`, and which places of the edition cite which work. */
import type { PlaceLink, ResolvedReference } from '../model/card/card'
import type { Footnote } from '../model/edition/annotation-schemas'
import type { Edition } from '../model/edition/edition'
import { footnoteId } from '../model/edition/edition'
import type { Citation } from '../model/fields'

/**
 * What a note's `Ibid.` comes to, through a chain of them if need be; undefined for a note that is none.
 * The build refuses chains that lead nowhere or round in a circle.
 */
export const resolveReference = (footnotes: readonly Footnote[], note: Footnote): ResolvedReference | undefined => {
  const reference = note.crossReference
  if (reference?.kind !== 'ibid') return undefined
  const to = footnotes.find(({ number }) => number === reference.to)
  if (to === undefined) return undefined
  return resolveReference(footnotes, to) ?? { note: to.number, citations: to.citations }
}

/** Every place of the edition that cites each work, notes with an `Ibid.` included, in the order of notes, counterpoints, context. */
export const citingPlaces = (
  { footnotes, counterpoints, context }: Pick<Edition, 'footnotes' | 'counterpoints' | 'context'>,
  noteLabel: (number: number) => string,
): Map<string, PlaceLink[]> => {
  const places = new Map<string, PlaceLink[]>()
  const add = (citations: readonly Citation[], place: PlaceLink): void => {
    for (const source of new Set(citations.map((citation) => citation.source))) {
      places.set(source, [...(places.get(source) ?? []), place])
    }
  }
  for (const note of footnotes) {
    const resolved = resolveReference(footnotes, note)?.citations ?? []
    add([...note.citations, ...resolved], {
      id: footnoteId(note.number),
      kind: 'footnote',
      label: noteLabel(note.number),
    })
  }
  for (const { citations, id, headline, stance } of counterpoints)
    add(citations, { id, kind: 'counterpoint', stance, label: headline })
  for (const { citations, id, term } of context) add(citations, { id, kind: 'context', label: term })
  return places
}
