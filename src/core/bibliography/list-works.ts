/** The bibliography as a reader wants to see it: filtered and sorted. */
import type { PlaceLink } from '../model/card/card'
import type { ADDRESS_STATES, Source } from '../model/edition/source'

export type Ownership = NonNullable<Source['custom']['outlet']>['ownership'] | 'none'
export type AddressState = (typeof ADDRESS_STATES)[number] | 'none'
export type CitedBy = 'article' | 'edition'

export type CitedWork = {
  readonly work: Source
  /** Where it is cited, in the order of notes, counterpoints, context. */
  readonly places: readonly PlaceLink[]
}

export type WorkFilter = {
  readonly type?: Source['type'] | undefined
  readonly ownership?: Ownership | undefined
  readonly address?: AddressState | undefined
  /** `article`: by one of its notes; `edition`: by an annotation other than a note. */
  readonly citedBy?: CitedBy | undefined
}

export type WorkOrder = 'author' | 'date' | 'type' | 'cited'

/** Who publishes the work; `none` where the edition does not say. */
export const ownershipOf = (work: Source): Ownership => work.custom.outlet?.ownership ?? 'none'

/** What was found at the work's address; `none` for a work without one, or of which nothing is said. */
export const addressStateOf = (work: Source): AddressState => work.custom.address?.state ?? 'none'

const isCitedBy = ({ places }: CitedWork, who: CitedBy): boolean =>
  places.some(({ kind }) => (kind === 'footnote') === (who === 'article'))

/** The works that a filter lets through. */
export const filterWorks = (works: readonly CitedWork[], filter: WorkFilter): CitedWork[] =>
  works.filter(
    (cited) =>
      (filter.type === undefined || cited.work.type === filter.type) &&
      (filter.ownership === undefined || ownershipOf(cited.work) === filter.ownership) &&
      (filter.address === undefined || addressStateOf(cited.work) === filter.address) &&
      (filter.citedBy === undefined || isCitedBy(cited, filter.citedBy)),
  )

/** What a bibliography is sorted by: the first author or editor, else the title. */
const headOf = (work: Source): string => {
  const name = work.author?.[0] ?? work.editor?.[0]
  if (name === undefined) return work.title ?? work.custom.titleDisplay ?? ''
  return 'literal' in name ? name.literal : `${name.family} ${name.given ?? ''}`
}

const dateOf = (work: Source): string =>
  (work.issued?.['date-parts'][0] ?? []).map((part) => String(part).padStart(4, '0')).join('-')

/**
 * Sorts works; equals by author, then by date. Undated works come last.
 * @param locale the BCP 47 tag by whose rules names are sorted
 * @param typeName what the interface calls a type
 */
export const sortWorks = (
  works: readonly CitedWork[],
  order: WorkOrder,
  locale: string,
  typeName: (type: Source['type']) => string,
): CitedWork[] => {
  const { compare } = new Intl.Collator(locale, { sensitivity: 'base', ignorePunctuation: true })
  const keyed = works.map((cited) => ({ cited, head: headOf(cited.work), date: dateOf(cited.work) }))
  type Keyed = (typeof keyed)[number]
  const byDate = (a: Keyed, b: Keyed): number =>
    Number(a.date === '') - Number(b.date === '') || (a.date < b.date ? -1 : Number(a.date > b.date))
  const first: Readonly<Record<WorkOrder, (a: Keyed, b: Keyed) => number>> = {
    author: () => 0,
    date: byDate,
    type: (a, b) => compare(typeName(a.cited.work.type), typeName(b.cited.work.type)),
    cited: (a, b) => b.cited.places.length - a.cited.places.length,
  }
  return keyed.sort((a, b) => first[order](a, b) || compare(a.head, b.head) || byDate(a, b)).map(({ cited }) => cited)
}
