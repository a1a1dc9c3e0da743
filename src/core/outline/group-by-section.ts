/** Annotations under the sections of the article in which they stand. */
import type { ReportItem, Section } from '../model/messages/report'

export type SectionGroup = {
  /** The section; null for what stands before the first heading. */
  readonly section: Section | null
  /** Which section of the article it is, from 0; -1 before the first. */
  readonly index: number
  /** In reading order. */
  readonly items: readonly ReportItem[]
}

/** The section in which an offset of the text stands, by its index; -1 before the first. */
export const sectionAt = (sections: readonly Section[], offset: number): number =>
  sections.findLastIndex(({ start }) => start <= offset)

/** Where an annotation stands, or -1 for one without a place. */
export const startOf = ({ outcome }: ReportItem): number => (outcome.status === 'anchored' ? outcome.start : -1)

/** The annotations that have a place, as the reader meets them. */
const inReadingOrder = (items: readonly ReportItem[]): ReportItem[] =>
  items
    .flatMap((item) => (item.outcome.status === 'anchored' ? [{ item, at: item.outcome }] : []))
    .sort((a, b) => a.at.start - b.at.start || a.at.end - b.at.end)
    .map(({ item }) => item)

/** Every section of the article, also those without annotations, in order; what stands before the first only if there is any. */
export const groupBySection = (sections: readonly Section[], items: readonly ReportItem[]): SectionGroup[] => {
  const ordered = inReadingOrder(items)
  const of = (index: number): ReportItem[] => ordered.filter((item) => sectionAt(sections, startOf(item)) === index)
  const before = of(-1)
  return [
    ...(before.length > 0 ? [{ section: null, index: -1, items: before }] : []),
    ...sections.map((section, index) => ({ section, index, items: of(index) })),
  ]
}
