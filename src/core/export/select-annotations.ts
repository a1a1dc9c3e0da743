/** A part of an edition. */
import type { FullEdition } from '../model/edition/edition'
import { footnoteId } from '../model/edition/edition'

/** The edition with these annotations only, with the works that they cite, and without what is about the edition as a whole. */
export const selectAnnotations = (edition: FullEdition, ids: ReadonlySet<string>): FullEdition => {
  const chosen = <Item extends { readonly id: string }>(items: readonly Item[]) => items.filter(({ id }) => ids.has(id))
  const footnotes = edition.footnotes.filter(({ number }) => ids.has(footnoteId(number)))
  const counterpoints = chosen(edition.counterpoints)
  const context = chosen(edition.context)
  const cited = new Set(
    [...footnotes, ...counterpoints, ...context].flatMap((each) => each.citations.map(({ source }) => source)),
  )
  return {
    ...edition,
    works: Object.fromEntries(Object.entries(edition.works).filter(([id]) => cited.has(id))),
    footnotes,
    counterpoints,
    context,
    errata: chosen(edition.errata),
    timeline: [],
    index: [],
    examined: [],
    changes: [],
  }
}
