/** What the edition adds to the rows of the outline. */
import { resolveReference } from '../../core/footnotes/cross-references'
import { type FullEdition, footnoteId } from '../../core/model/edition/edition'
import { plainText } from '../../core/model/formatted'

/** A slip as printed and as read; or the works that a note cites, in one line. */
export type RowDetail = { readonly printed: string; readonly read: string } | { readonly cites: string }

/** Details by the ids of footnotes and errata. An `Ibid.` has the works of the note that it leads to, a short reference its own words. */
export const rowDetails = ({ errata, footnotes, rendered }: FullEdition): ReadonlyMap<string, RowDetail> => {
  const details = new Map<string, RowDetail>(errata.map(({ id, printed, read }) => [id, { printed, read }]))
  for (const note of footnotes) {
    const citations = [...note.citations, ...(resolveReference(footnotes, note)?.citations ?? [])]
    const sources = new Set(citations.map(({ source }) => source))
    const works = [...sources].flatMap((source) => {
      const reference = rendered[source]?.apa
      return reference ? [plainText(reference)] : []
    })
    const cites = works.length > 0 ? works.join('; ') : (note.crossReference?.printed ?? '')
    if (cites !== '') details.set(footnoteId(note.number), { cites })
  }
  return details
}
