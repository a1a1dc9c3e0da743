/** Which annotations the outline shows. */
import type { Counterpoint } from '../../core/model/edition/annotation-schemas'
import type { Kind, Stance } from '../../core/model/kinds'
import type { ReportItem, Section } from '../../core/model/messages/report'
import { sectionAt, startOf } from '../../core/outline/group-by-section'

export type OutlineFilter = {
  readonly kind?: Kind | undefined
  readonly stance?: Stance | undefined
  /** The section by its heading: it outlives a change of the page. */
  readonly section?: string | undefined
  readonly known?: 'then' | 'since' | undefined
}

/** Whether anything is filtered. */
export const isFiltering = (filter: OutlineFilter): boolean =>
  Object.values(filter).some((value) => value !== undefined)

/**
 * The items that a filter lets through.
 * @param knownOf since when the evidence of a counterpoint is known; undefined for other annotations, which have none
 */
export const filterItems = (
  items: readonly ReportItem[],
  { kind, stance, section, known }: OutlineFilter,
  sections: readonly Section[],
  knownOf: (id: string) => Counterpoint['known'] | undefined,
): ReportItem[] =>
  items.filter((item) => {
    const since = knownOf(item.id)
    return (
      (kind === undefined || item.kind === kind) &&
      (stance === undefined || item.stance === stance) &&
      (known === undefined || since === known || since === 'both') &&
      (section === undefined || sections[sectionAt(sections, startOf(item))]?.heading === section)
    )
  })
